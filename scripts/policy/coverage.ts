import type { Clause, PolicyPack, Rule } from '#model/policy.ts';

/** What serves a clause in a pack. */
export interface Served {
  readonly clause: Clause;
  /** Ids of the rules that cite it, in any circumstances. */
  readonly checks: readonly string[];
  readonly asks: readonly string[];
  /** Where else it is said: the dialog after Post, the reminder, "before you post". */
  readonly lines: readonly ('gate' | 'reminder' | 'beforeYouPost')[];
  /** Ways in which the clause says it is honoured, and nothing in the pack does. */
  readonly gaps: readonly ('check' | 'ask')[];
}

/** Every clause of the pack's own documents with what serves it. */
export function coverageOf(pack: PolicyPack, documents: readonly string[]): readonly Served[] {
  return pack.clauses.filter(({ document }) => documents.includes(document)).map((clause) => servedIn(pack, clause));
}

function servedIn(pack: PolicyPack, clause: Clause): Served {
  const checks = pack.rules.filter((rule) => cited(rule).includes(clause.id)).map(({ id }) => id);
  const asks = pack.questions.filter((question) => question.clause === clause.id).map(({ id }) => id);
  return {
    clause,
    checks,
    asks,
    lines: [
      ...(pack.gate.some((line) => line.clause === clause.id) ? ['gate' as const] : []),
      ...(pack.reminder?.clause === clause.id ? ['reminder' as const] : []),
      ...(pack.beforeYouPost.some((line) => line.clause === clause.id) ? ['beforeYouPost' as const] : []),
    ],
    gaps: [
      ...(clause.how.includes('check') && checks.length === 0 ? ['check' as const] : []),
      ...(clause.how.includes('ask') && asks.length === 0 ? ['ask' as const] : []),
    ],
  };
}

/** Every clause that findings of the rule may cite. */
const cited = ({ clause, variants = [] }: Rule): readonly string[] => [
  clause,
  ...variants.flatMap((variant) => variant.clause ?? []),
];
