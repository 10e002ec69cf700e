import type { Finding, Suggestion } from '#model/report.ts';
import { type ClauseText, FindingItem } from '#ui/finding-item.tsx';
import type { FindingView } from '#ui/finding-view.ts';
import type { PageWords } from '#ui/page-words.ts';

export interface WordCardProps {
  /** What was found at these words, most serious first. */
  readonly findings: readonly FindingView[];
  readonly t: PageWords;
  readonly organisation: string;
  readonly clauseOf: (id: string) => ClauseText | undefined;
  readonly onApply?: ((suggestion: Suggestion) => void) | undefined;
  readonly onDismiss: (finding: Finding) => void;
  readonly onExplain: (finding: Finding) => void;
}

/** What was found at the underlined words themselves, beside them. States: word-card.examples.tsx. */
export function WordCard({ findings, t, organisation, clauseOf, onApply, onDismiss, onExplain }: WordCardProps) {
  return (
    <section class="card word" aria-label={`${t('name')}: ${t('here')}`}>
      <ul class="findings">
        {findings.map((view) => (
          <FindingItem
            key={view.finding.rule}
            view={view}
            t={t}
            organisation={organisation}
            clause={clauseOf(view.finding.clause)}
            onApply={onApply}
            onDismiss={onDismiss}
            onExplain={onExplain}
          />
        ))}
      </ul>
    </section>
  );
}
