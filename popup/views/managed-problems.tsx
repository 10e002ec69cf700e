import type { PopupWords } from '#popup/words.ts';

export interface ManagedProblemsProps {
  /** In the reader's language; empty when all is in order. */
  readonly problems: readonly string[];
  readonly t: PopupWords;
}

/** What IT has set and Bezint cannot use. States: managed-problems.examples.tsx. */
export function ManagedProblems({ problems, t }: ManagedProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section class="panel" role="status">
      <p>{t('managed.problems')}</p>
      {problems.map((problem) => (
        <p key={problem} class="small problem">
          {problem}
        </p>
      ))}
    </section>
  );
}
