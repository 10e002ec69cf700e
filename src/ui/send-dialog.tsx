import type { Audience } from '#model/draft.ts';
import type { Unchecked } from '#model/report.ts';
import { AudienceLine } from '#ui/audience-line.tsx';
import { type ClauseText, FindingItem } from '#ui/finding-item.tsx';
import type { FindingView } from '#ui/finding-view.ts';
import { Brand } from '#ui/icons.tsx';
import { LeftOut } from '#ui/left-out.tsx';
import type { PageWords } from '#ui/page-words.ts';
import { type Reason, ReasonChoice } from '#ui/reason-choice.tsx';
import { WithState } from '#ui/with-state.ts';

/** Why the dialog is there: what was found, or one sentence on why nothing could be checked. */
export type AskContent =
  | { readonly kind: 'found'; readonly findings: readonly FindingView[]; readonly unchecked: readonly Unchecked[] }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface SendDialogProps {
  readonly content: AskContent;
  readonly audience: { readonly audience: Audience; readonly size?: number | undefined };
  /** A message is sent, a post is placed: the words follow. */
  readonly verb: 'post' | 'send';
  readonly t: PageWords;
  readonly organisation: string;
  readonly clauseOf: (id: string) => ClauseText | undefined;
  /** Whom to ask in doubt, when the policy names somebody. */
  readonly contact?: string | undefined;
  /** What the policy wants said here. */
  readonly line?: string | undefined;
  /** The organisation wants a reason before a draft goes all the same. It is kept nowhere. */
  readonly asksReason?: boolean;
  readonly onChoice: (choice: 'edit' | 'send') => void;
  readonly onAskFirst?: (() => void) | undefined;
}

/** The one dialog after Post: the same list as the banner, two buttons. States: send-dialog.examples.tsx. */
export const SendDialog = (props: SendDialogProps) => (
  <WithState first={NO_REASON}>
    {(thought, onThought) => <Dialog {...props} thought={thought} onThought={onThought} />}
  </WithState>
);

/** Why it may go all the same, and whether somebody wanted to go on without saying so. */
interface Thought {
  readonly reason: Reason | undefined;
  readonly isReminded: boolean;
}
const NO_REASON: Thought = { reason: undefined, isReminded: false };

type DialogProps = SendDialogProps & { readonly thought: Thought; readonly onThought: (thought: Thought) => void };

function Dialog({ thought: { reason, isReminded }, onThought, ...props }: DialogProps) {
  const { content, audience, verb, t, organisation, clauseOf, contact, line, asksReason, onChoice, onAskFirst } = props;
  const isFailed = content.kind === 'failed';
  const lacksReason = asksReason === true && !isFailed && reason === undefined;
  return (
    <div class="veil">
      <div class="dialog" role="alertdialog" aria-modal="true" aria-labelledby="ask-title" aria-describedby="ask-lead">
        <div class="scroll">
          <h2 id="ask-title">
            <Brand />
            {isFailed ? t('ask.failed.title') : t(`ask.title.${verb}`)}
          </h2>
          <p id="ask-lead" class="lead">
            {isFailed ? content.sentence : t('ask.lead')}
          </p>
          {content.kind === 'found' && (
            <ul class="findings">
              {content.findings.map((view) => (
                <FindingItem
                  key={`${view.finding.rule} ${view.finding.spans[0]?.start ?? ''}`}
                  view={view}
                  t={t}
                  organisation={organisation}
                  clause={clauseOf(view.finding.clause)}
                />
              ))}
            </ul>
          )}
          <div class="about">
            <AudienceLine audience={audience.audience} size={audience.size} t={t} />
            {content.kind === 'found' && <LeftOut unchecked={content.unchecked} t={t} />}
            {line !== undefined && <p class="policy-line">{line}</p>}
          </div>
          {asksReason && !isFailed && (
            <ReasonChoice
              chosen={reason}
              isReminded={isReminded && lacksReason}
              t={t}
              onChoose={(chosen) => onThought({ reason: chosen, isReminded })}
            />
          )}
        </div>
        <div class="choices">
          <button type="button" class="button primary" data-first onClick={() => onChoice('edit')}>
            {isFailed ? t('ask.back') : t('ask.edit')}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={lacksReason}
            onClick={() => (lacksReason ? onThought({ reason, isReminded: true }) : onChoice('send'))}
          >
            {t(verb === 'post' ? 'ask.post' : 'ask.send')}
          </button>
          {!isFailed && contact !== undefined && onAskFirst && (
            <button type="button" class="link" title={t('ask.first.whom', { role: contact })} onClick={onAskFirst}>
              {t('ask.first')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
