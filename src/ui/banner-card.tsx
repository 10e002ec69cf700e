import { useState } from 'preact/hooks';
import type { Audience } from '#model/draft.ts';
import type { Finding, Suggestion, Unchecked } from '#model/report.ts';
import { AudienceLine } from '#ui/audience-line.tsx';
import { type ClauseText, FindingItem } from '#ui/finding-item.tsx';
import type { FindingView } from '#ui/finding-view.ts';
import { BubbleAsk, BubbleOff, Chevron, FoldIcon } from '#ui/icons.tsx';
import { LeftOut } from '#ui/left-out.tsx';
import type { PageWords } from '#ui/words.ts';

/** What the card is about: a finished check, or one sentence on why there is none. */
export type CardContent =
  | { readonly kind: 'checked'; readonly findings: readonly FindingView[]; readonly unchecked: readonly Unchecked[] }
  | { readonly kind: 'failed' | 'off'; readonly sentence: string };

export interface BannerCardProps {
  readonly content: CardContent;
  readonly audience: { readonly audience: Audience; readonly size?: number | undefined };
  readonly t: PageWords;
  readonly organisation: string;
  readonly clauseOf: (id: string) => ClauseText | undefined;
  readonly onFold: () => void;
  /** Absent where a suggestion can only be read. */
  readonly onApply?: ((finding: Finding, suggestion: Suggestion) => void) | undefined;
  readonly onDismiss: (finding: Finding) => void;
  readonly onExplain: (finding: Finding) => void;
}

/** The banner at a box: one entry a problem, most serious first. States: banner-card.examples.tsx. */
export function BannerCard(props: BannerCardProps) {
  const { content, audience, t, onFold } = props;
  const title = titleOf(content, t);
  return (
    <section class="card" aria-label={`${t('name')}: ${title}`}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="fold" aria-label={t('fold')} onClick={onFold}>
          <FoldIcon />
        </button>
      </header>
      {content.kind === 'checked' ? (
        <Checked {...props} findings={content.findings} />
      ) : (
        <p class="sentence">
          {content.kind === 'off' ? <BubbleOff /> : <BubbleAsk />}
          <span>{content.sentence}</span>
        </p>
      )}
      {content.kind === 'checked' && (
        <footer>
          <AudienceLine audience={audience.audience} size={audience.size} t={t} />
          <LeftOut unchecked={content.unchecked} t={t} />
        </footer>
      )}
    </section>
  );
}

function titleOf(content: CardContent, t: PageWords): string {
  if (content.kind !== 'checked') return t(`mark.${content.kind}`);
  if (content.findings.length > 0) return t.count('points.look', content.findings.length);
  return t(content.unchecked.length > 0 ? 'mark.unchecked' : 'mark.clear');
}

/** Notes stay behind a line of their own as long as there is something heavier to read. */
function Checked({ findings, ...props }: BannerCardProps & { readonly findings: readonly FindingView[] }) {
  const [showsNotes, setShowsNotes] = useState(false);
  const { t, organisation, clauseOf, onApply, onDismiss, onExplain } = props;
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
      onApply={onApply && ((suggestion) => onApply(view.finding, suggestion))}
      onDismiss={onDismiss}
      onExplain={onExplain}
    />
  );
  if (heavy.length === 0 || notes.length === 0) return <ul class="findings">{findings.map(item)}</ul>;
  return (
    <>
      <ul class="findings">{heavy.map(item)}</ul>
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
  );
}
