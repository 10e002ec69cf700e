import type { ClauseView, ContactView, PackChoice, PolicyView } from '#messages/protocol.ts';
import type { Language, Translated } from '#model/language.ts';
import type { Clause, Contact, PolicyPack } from '#model/policy.ts';

/** The pack as one person reads it: in one language, without what only the checker needs. */
export function policyView(pack: PolicyPack, language: Language, choices: readonly PackChoice[]): PolicyView {
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
