import type { ClauseView, ContactView, ManagedView, PackChoice, PolicyView } from '#messages/protocol.ts';
import { SITES } from '#model/draft.ts';
import type { Language, Translated } from '#model/language.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import type { Clause, Contact, PolicyPack } from '#model/policy.ts';
import { problemText } from '#policy/problem-texts.ts';

/** The pack as one person reads it: in one language, without what only the checker needs. */
export function policyView(
  pack: PolicyPack,
  language: Language,
  choices: readonly PackChoice[],
  managed: ManagedState = NOTHING_MANAGED,
): PolicyView {
  const say = (text: Translated) => text[language];
  return {
    language,
    pack: pack.id,
    title: say(pack.title),
    organisation: pack.organisation.name,
    version: pack.version,
    choices,
    beforeYouPost: pack.beforeYouPost.map(({ clause, text }) => ({ clause, text: say(text) })),
    clauses: pack.clauses.map((clause) => clauseView(clause, say)),
    contacts: pack.contacts.map((contact) => contactView(contact, say)),
    managed: managedView(managed, language),
  };
}

/** What a person cannot change, and what IT has to mend. */
function managedView({ values, pack, problems }: ManagedState, language: Language): ManagedView {
  return {
    locked: [
      ...(pack || values.policy !== undefined ? ['pack' as const] : []),
      ...(values.language ? ['language' as const] : []),
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
