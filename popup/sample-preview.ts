import type { PackPreview, RuleChangeView } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';

interface Texts {
  readonly rough: string;
  readonly promise: string;
  readonly chat: string;
  readonly link: string;
  readonly inChat: string;
  readonly advice: readonly [string, string];
  readonly when: readonly [string, string];
  readonly because: string;
  readonly role: string;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  nl: {
    rough: 'Zou je dit zeggen als deze bewoner naast je zat?',
    promise: 'Kun je dit zelf waarmaken?',
    chat: 'Weet je team dit niet ook zonder naam?',
    link: 'Wat vind je er zelf van?',
    inChat: 'Moet de naam in deze groep?',
    advice: ['Zeg wat je zelf kunt doen.', 'Bel even met de planning.'],
    when: ['naam van een cliënt', 'naam van een cliënt; zekerheid vanaf 90%'],
    because: 'Bij ons mag je gewoon een link delen.',
    role: 'de communicatieadviseur',
  },
  fr: {
    rough: 'Le diriez-vous avec ce résident à côté de vous\u202f?',
    promise: 'Pouvez-vous tenir cela vous-même\u202f?',
    chat: 'Votre équipe ne le sait-elle pas aussi sans nom\u202f?',
    link: 'Qu’en pensez-vous vous-même\u202f?',
    inChat: 'Le nom est-il nécessaire dans ce groupe\u202f?',
    advice: ['Dites ce que vous pouvez faire.', 'Appelez plutôt le planning.'],
    when: ['nom d’un client', 'nom d’un client\u202f; certitude à partir de 90\u00a0%'],
    because: 'Chez nous, on peut partager un simple lien.',
    role: 'la personne chargée de la communication',
  },
  en: {
    rough: 'Would you say this with the resident next to you?',
    promise: 'Can you keep this yourself?',
    chat: 'Would your team not know without the name too?',
    link: 'What do you make of it yourself?',
    inChat: 'Does the name need to be in this group?',
    advice: ['Say what you can do yourself.', 'Ring the planner instead.'],
    when: ['client’s name', 'client’s name; certainty from 90%'],
    because: 'With us you may simply share a link.',
    role: 'the communication adviser',
  },
};

const changesIn = (texts: Texts): readonly RuleChangeView[] => [
  {
    kind: 'added',
    rule: 'de-lindenhof/rough-words',
    message: texts.rough,
    severity: 'warn',
    cite: 'De Lindenhof, 2',
    parts: [],
  },
  {
    kind: 'changed',
    rule: 'sector/promise',
    message: texts.promise,
    severity: 'note',
    cite: 'De Lindenhof, 4',
    parts: [
      { part: 'severity', was: 'warn', is: 'note' },
      { part: 'advice', was: texts.advice[0], is: texts.advice[1] },
    ],
  },
  {
    kind: 'changed',
    rule: 'sector/client-name',
    message: texts.chat,
    severity: 'warn',
    cite: 'De Lindenhof, 1',
    parts: [
      { part: 'when', was: texts.when[0], is: texts.when[1] },
      { part: 'where', was: {}, is: { audience: ['public', 'group'] } },
      {
        part: 'variants',
        is: [{ where: { sites: ['whatsapp'], audience: ['group'] }, message: texts.inChat, severity: 'note' }],
      },
    ],
  },
  {
    kind: 'off',
    rule: 'sector/only-link',
    message: texts.link,
    severity: 'note',
    cite: 'Bezint, 16',
    parts: [],
    because: texts.because,
  },
];

/** A pack that somebody looks at before accepting it, for the gallery and the tests. */
export const samplePreview = (language: Language): Extract<PackPreview, { readonly ok: true }> => ({
  ok: true,
  id: 'de-lindenhof',
  version: '3.0',
  title: 'De Lindenhof',
  organisation: 'De Lindenhof',
  base: 'Sectorafspraken zorg',
  changes: changesIn(TEXTS[language]),
  own: { clauses: 3, questions: 1, contacts: [TEXTS[language].role] },
});
