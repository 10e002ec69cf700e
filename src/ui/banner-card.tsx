import type { Audience } from '#model/draft.ts';
import type { Finding, Suggestion, Unchecked } from '#model/report.ts';
import { AudienceLine } from '#ui/audience-line.tsx';
import { BeforeAfter } from '#ui/before-after.tsx';
import { CopyOffer } from '#ui/copy-offer.tsx';
import type { DraftChange } from '#ui/draft-change.ts';
import { type ClauseText, FindingItem } from '#ui/finding-item.tsx';
import type { FindingView } from '#ui/finding-view.ts';
import { BubbleAsk, BubbleOff, Chevron, FoldIcon } from '#ui/icons.tsx';
import { LeftOut } from '#ui/left-out.tsx';
import type { PageWords } from '#ui/page-words.ts';
import { WithState } from '#ui/with-state.ts';

/** What the card is about: a finished check, or one sentence on why there is none. */
export type CardContent =
  | {
      readonly kind: 'checked';
      readonly findings: readonly FindingView[];
      readonly unchecked: readonly Unchecked[];
      /** What the draft becomes with the first choice for everything, as it is now; absent: nothing to choose. */
      readonly anonymous?: (() => DraftChange | undefined) | undefined;
    }
  | { readonly kind: 'failed' | 'off'; readonly sentence: string };

export interface BannerCardProps {
  readonly content: CardContent;
  readonly audience: { readonly audience: Audience; readonly size?: number | undefined };
  /** The site looks different from what was known: what is said may be wrong. */
  readonly isStrange?: boolean | undefined;
  readonly t: PageWords;
  readonly organisation: string;
  readonly clauseOf: (id: string) => ClauseText | undefined;
  /** Whom to ask in doubt, when the policy names somebody. */
  readonly contact?: string | undefined;
  /** A text that the box did not take: to be copied instead. */
  readonly offer?: string | undefined;
  readonly onFold: () => void;
  /** Absent where a suggestion can only be read. */
  readonly onApply?: ((suggestion: Suggestion) => void) | undefined;
  /** All first choices at once. */
  readonly onAnonymise?: (() => void) | undefined;
  readonly onAskFirst?: (() => void) | undefined;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onCopied: () => void;
  readonly onDismiss: (finding: Finding) => void;
  readonly onNotClient?: (finding: Finding) => void;
  readonly onExplain: (finding: Finding) => void;
  /** Draws into the place what is said about attached files. Absent where there are none. */
  readonly onFiles?: ((place: HTMLElement) => void) | undefined;
}

/** The banner at a box: one entry a problem, most serious first. States: banner-card.examples.tsx. */
export const BannerCard = (props: BannerCardProps) => (
  <WithState first={false}>
    {(showsBoth, onShowBoth) => <Card {...props} showsBoth={showsBoth} onShowBoth={onShowBoth} />}
  </WithState>
);

type CardProps = BannerCardProps & { readonly showsBoth: boolean; readonly onShowBoth: (shows: boolean) => void };

function Card({ showsBoth, onShowBoth, ...props }: CardProps) {
  const { content, t, offer, onFold, onAnonymise, onCopy, onCopied } = props;
  const change = content.kind === 'checked' && showsBoth ? content.anonymous?.() : undefined;
  const title = offer !== undefined ? t('copy.title') : change ? t('anonymise') : titleOf(content, t);
  return (
    <section class="card" aria-label={`${t('name')}: ${title}`}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="fold" aria-label={t('fold')} onClick={onFold}>
          <FoldIcon />
        </button>
      </header>
      {offer !== undefined ? (
        <CopyOffer text={offer} t={t} onCopy={onCopy} onClose={onCopied} />
      ) : change ? (
        <BeforeAfter
          change={change}
          t={t}
          onApply={() => {
            onShowBoth(false);
            onAnonymise?.();
          }}
          onBack={() => onShowBoth(false)}
        />
      ) : (
        <Inside {...props} onShowBoth={() => onShowBoth(true)} />
      )}
    </section>
  );
}

/** What was found, or why nothing could be; below it who reads the draft and what else can be done. */
function Inside({ onShowBoth, ...props }: BannerCardProps & { readonly onShowBoth: () => void }) {
  const { content, audience, isStrange, t, contact, onAnonymise, onAskFirst } = props;
  if (content.kind !== 'checked') {
    return (
      <p class="sentence">
        {content.kind === 'off' ? <BubbleOff /> : <BubbleAsk />}
        <span>{content.sentence}</span>
      </p>
    );
  }
  const { findings, unchecked, anonymous } = content;
  return (
    <>
      {anonymous && onAnonymise && findings.length > 0 && (
        <button type="button" class="button slim all-at-once" onClick={onShowBoth}>
          {t('anonymise')}
        </button>
      )}
      <Checked {...props} findings={findings.filter(({ finding }) => !finding.attachment)} />
      {props.onFiles && (
        <div
          class="files"
          ref={(place) => {
            if (place) props.onFiles?.(place);
          }}
        />
      )}
      <footer>
        <AudienceLine audience={audience.audience} size={audience.size} t={t} />
        <LeftOut unchecked={unchecked} t={t} />
        {isStrange && (
          <p class="left-out">
            <BubbleAsk />
            <span>{t('strange')}</span>
          </p>
        )}
        {findings.length > 0 && contact !== undefined && onAskFirst && (
          <div class="after">
            <button type="button" class="link" title={t('ask.first.whom', { role: contact })} onClick={onAskFirst}>
              {t('ask.first')}
            </button>
          </div>
        )}
      </footer>
    </>
  );
}

function titleOf(content: CardContent, t: PageWords): string {
  if (content.kind !== 'checked') return t(`mark.${content.kind}`);
  if (content.findings.length > 0) return t.count('points.look', content.findings.length);
  return t(content.unchecked.length > 0 ? 'mark.unchecked' : 'mark.clear');
}

/** Notes stay behind a line of their own as long as there is something heavier to read. */
function Checked({ findings, ...props }: BannerCardProps & { readonly findings: readonly FindingView[] }) {
  const { t, organisation, clauseOf, onApply, onDismiss, onNotClient, onExplain } = props;
  if (findings.length === 0) return null;
  const heavy = findings.filter(({ finding }) => finding.severity !== 'note');
  const notes = findings.filter(({ finding }) => finding.severity === 'note');
  const item = (view: FindingView) => (
    <FindingItem
      key={`${view.finding.rule} ${view.finding.spans[0]?.start ?? ''}`}
      view={view}
      t={t}
      organisation={organisation}
      clause={clauseOf(view.finding.clause)}
      onApply={onApply}
      onDismiss={onDismiss}
      onNotClient={onNotClient}
      onExplain={onExplain}
    />
  );
  if (heavy.length === 0 || notes.length === 0) return <ul class="findings">{findings.map(item)}</ul>;
  return (
    <>
      <ul class="findings">{heavy.map(item)}</ul>
      <WithState first={false}>
        {(showsNotes, setShowsNotes) => (
          <>
            <button
              type="button"
              class="link quiet notes"
              aria-expanded={showsNotes}
              onClick={() => setShowsNotes(!showsNotes)}
            >
              <Chevron />
              {t.count('more.notes', notes.length)}
            </button>
            {showsNotes && <ul class="findings">{notes.map(item)}</ul>}
          </>
        )}
      </WithState>
    </>
  );
}
