import type { Clause, PolicyPack, Question, QuestionMoment, Rule } from '#model/policy.ts';

/** What serves a clause in a pack. */
export interface Served {
  readonly clause: Clause;
  /** Ids of the rules that cite it, in any circumstances, and of the questions that only come up at what was found. */
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
  const rules = pack.rules.filter((rule) => cited(rule).includes(clause.id));
  const questions = pack.questions.filter((question) => question.clause === clause.id);
  const checks = [...rules, ...questions.filter((question) => looks(question, clause))].map(({ id }) => id);
  const asks = questions.filter(({ on }) => !FOUND.includes(on)).map(({ id }) => id);
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

/** What the file itself tells: found by reading it, and nobody has to answer anything. */
const FOUND: readonly QuestionMoment[] = ['photo-place', 'photo-names', 'photo-details'];
/** Looked for in the file, the device by its name and faces in the picture; then somebody is asked about it. */
const LOOKED_FOR: readonly QuestionMoment[] = [...FOUND, 'photo-device', 'faces'];

const looks = ({ on }: Question, { how }: Clause): boolean =>
  FOUND.includes(on) || (how.includes('check') && LOOKED_FOR.includes(on));

/** Every clause that findings of the rule may cite. */
const cited = ({ clause, variants = [] }: Rule): readonly string[] => [
  clause,
  ...variants.flatMap((variant) => variant.clause ?? []),
];
