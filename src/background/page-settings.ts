import type { PageSettings } from '#messages/protocol.ts';
import type { Site } from '#model/draft.ts';
import type { Language } from '#model/language.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import type { PolicyPack } from '#model/policy.ts';
import type { Settings } from '#model/settings.ts';

/** What a page of the site is told: only what it shows. */
export function pageSettings(
  settings: Settings,
  site: Site,
  pack: PolicyPack,
  language: Language,
  { values }: ManagedState = NOTHING_MANAGED,
): PageSettings {
  const { reminder } = pack;
  const contact = pack.contacts.find((one) => one.for.includes('doubt'));
  return {
    language,
    organisation: pack.organisation.name,
    pausedUntil: settings.sites[site].pausedUntil,
    askReason: values.askReason ?? false,
    gate: pack.gate.map(({ text }) => text[language]),
    ...(reminder &&
      settings.reminder.isOn && { reminder: { hours: settings.reminder, text: reminder.text[language] } }),
    ...(contact && { contact: { role: contact.role[language], ...(contact.mail && { mail: contact.mail }) } }),
    clauses: Object.fromEntries(
      pack.clauses.map(({ id, title, text, cite }) => [
        id,
        { title: title[language], text: text[language], cite: cite[language] },
      ]),
    ),
  };
}
