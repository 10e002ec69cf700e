import type { ClauseView } from '#messages/protocol.ts';
import type { Report, Suggestion } from '#model/report.ts';
import type { PopupWords } from '#popup/words.ts';
import { FindingItem } from '#ui/finding-item.tsx';
import { findingViews } from '#ui/finding-view.ts';
import { BubbleAsk, BubbleClear } from '#ui/icons.tsx';
import { pageWords } from '#ui/words.ts';

export interface TryBoxProps {
  readonly text: string;
  /** The newest answer, with the text it is about; undefined while there is none, `failed` when none came. */
  readonly answer: { readonly text: string; readonly report: Report } | 'failed' | undefined;
  readonly organisation: string;
  readonly clauses: readonly ClauseView[];
  readonly t: PopupWords;
  readonly onType: (text: string) => void;
  readonly onApply: (suggestion: Suggestion) => void;
}

/** A box of our own to try it in: what is written here goes nowhere. States: try-box.examples.tsx. */
export function TryBox({ text, answer, organisation, clauses, t, onType, onApply }: TryBoxProps) {
  return (
    <div class="try-box">
      <textarea
        rows={5}
        value={text}
        aria-label={t('welcome.try.box')}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <button type="button" class="button slim" onClick={() => onType(t('welcome.try.example'))}>
        {t('welcome.try.fill')}
      </button>
      <div role="status">
        {answer === 'failed' && (
          <p class="told">
            <BubbleAsk />
            <span>{t('welcome.try.failed')}</span>
          </p>
        )}
        {text.trim() !== '' && typeof answer === 'object' && answer.report.findings.length === 0 && (
          <p class="told">
            <BubbleClear />
            <span>{t('welcome.try.clear')}</span>
          </p>
        )}
      </div>
      {typeof answer === 'object' && answer.report.findings.length > 0 && (
        <ul class="findings">
          {findingViews(answer.text, answer.report.findings).map((view) => (
            <FindingItem
              key={view.finding.rule}
              view={view}
              t={pageWords(t.language)}
              organisation={organisation}
              clause={clauses.find(({ id }) => id === view.finding.clause)}
              onApply={onApply}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
