import { nameOf, packOf } from '#background/packs.ts';
import type { ClauseView, ContactView, ManagedView, PackChoice, PolicyView } from '#messages/protocol.ts';
import { SITES } from '#model/draft.ts';
import type { Language, Translated } from '#model/language.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import type { ChosenPack, PackShelf } from '#model/pack-shelf.ts';
import type { CitedLine, Clause, Contact, PolicyPack } from '#model/policy.ts';
import type { PolicyProblem } from '#model/policy-problem.ts';
import { problemText } from '#policy/problem-texts.ts';

export interface ViewOptions {
  readonly language: Language;
  readonly choices: readonly PackChoice[];
  readonly managed?: ManagedState;
  /** The packs chosen so far, the one in force first. */
  readonly packs?: PackShelf;
  /** Of the imported pack that should be in force. */
  readonly problems?: readonly PolicyProblem[];
}

/** The pack as one person reads it: in one language, without what only the checker needs. */
export function policyView(
  pack: PolicyPack,
  { language, choices, managed = NOTHING_MANAGED, packs = [], problems = [] }: ViewOptions,
): PolicyView {
  const say = (text: Translated) => text[language];
  const line = ({ clause, text }: CitedLine) => ({ clause, text: say(text) });
  const [, before] = packs;
  const { reminder, disclaimer } = pack;
  return {
    language,
    pack: pack.id,
    title: say(pack.title),
    organisation: nameOf(pack, language),
    version: pack.version,
    choices,
    beforeYouPost: pack.beforeYouPost.map(line),
    clauses: pack.clauses.map((clause) => clauseView(clause, say)),
    contacts: pack.contacts.map((contact) => contactView(contact, say)),
    roles: pack.roles.map(({ id, title, where }) => ({ id, title: say(title), ...(where && { where: say(where) }) })),
    accounts: pack.accounts,
    questions: pack.questions.map(({ clause, question, points }) => ({
      clause,
      text: say(question),
      points: points.map(say),
    })),
    gate: pack.gate.map(line),
    ...(reminder && { reminder: line(reminder) }),
    ...(disclaimer && { disclaimer: { short: say(disclaimer.short), long: say(disclaimer.long) } }),
    mayHideNotes: pack.mayHideNotes,
    ...(before && { previous: nameAndVersion(before, packs, language) }),
    isImported: packs[0]?.id === pack.id && packs[0].file !== undefined && !managed.pack,
    problems: problems.map((problem) => problemText(problem, language)),
    managed: managedView(managed, language),
  };
}

/** Enough to recognise the pack that was in force before. */
function nameAndVersion({ id }: ChosenPack, packs: PackShelf, language: Language): { name: string; version: string } {
  const pack = packOf({ pack: id }, NOTHING_MANAGED, packs.slice(1));
  return { name: nameOf(pack, language), version: pack.version };
}

/** What a person cannot change, and what IT has to mend. */
function managedView({ values, pack, problems }: ManagedState, language: Language): ManagedView {
  return {
    locked: [
      ...(pack || values.policy !== undefined ? ['pack' as const] : []),
      ...(values.language ? ['language' as const] : []),
      ...(values.role !== undefined ? ['role' as const] : []),
      ...(values.hideNotes !== undefined ? ['hideNotes' as const] : []),
    ],
    accounts: SITES.filter((site) => values.accounts?.[site] !== undefined),
    problems: problems.map((problem) => problemText(problem, language)),
  };
}

type Say = (text: Translated) => string;

function clauseView(clause: Clause, say: Say): ClauseView {
  const { id, how, theme, title, text, why, example, instead, steps = [], cite } = clause;
  return {
    id,
    how,
    theme,
    title: say(title),
    text: say(text),
    ...(why && { why: say(why) }),
    ...(example && { example: say(example) }),
    ...(instead && { instead: say(instead) }),
    steps: steps.map(say),
    cite: say(cite),
  };
}

function contactView({ role, mail, phone, for: purposes }: Contact, say: Say): ContactView {
  return { role: say(role), ...(mail && { mail }), ...(phone && { phone }), for: purposes };
}
