import type { PageWords } from '#ui/page-words.ts';

const REASONS = ['consent', 'nobody', 'other'] as const;
export type Reason = (typeof REASONS)[number];

export interface ReasonChoiceProps {
  readonly chosen: Reason | undefined;
  /** Somebody wanted to go on without a choice. */
  readonly isReminded: boolean;
  readonly t: PageWords;
  readonly onChoose: (reason: Reason) => void;
}

/**
 * Why a draft may go all the same, where the organisation asks for it: to think it over, kept nowhere and told to
 * nobody. States: reason-choice.examples.tsx.
 */
export function ReasonChoice({ chosen, isReminded, t, onChoose }: ReasonChoiceProps) {
  return (
    <fieldset class="reason-choice">
      <legend>{t('reason.title')}</legend>
      <div class="chips">
        {REASONS.map((reason) => (
          <button
            key={reason}
            type="button"
            class="chip"
            aria-pressed={chosen === reason}
            onClick={() => onChoose(reason)}
          >
            {t(`reason.${reason}`)}
          </button>
        ))}
      </div>
      {chosen !== undefined && (
        <label>
          <span>{t('reason.line')}</span>
          <input type="text" autocomplete="off" />
        </label>
      )}
      <p role="status" class={isReminded ? 'reminder' : undefined}>
        {t(isReminded ? 'reason.first' : 'reason.kept')}
      </p>
    </fieldset>
  );
}
