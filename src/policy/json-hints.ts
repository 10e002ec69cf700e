import type { Translated } from '#model/language.ts';

/** What a reader of JSON waited for when it came upon something else. */
export type Wanted = 'key' | 'value' | 'colon' | 'comma-or-brace' | 'comma-or-bracket' | 'one-line' | 'end';

/**
 * What to write instead, in words of somebody who never saw JSON before: the usual slips are named for what they are.
 * `before` and `rest` are the text on both sides of the place.
 */
export function hintFor(awaited: Wanted, before: string, rest: string): Translated {
  const [, hint] = SLIPS.find(([isIt]) => isIt(awaited, before.trimEnd(), rest)) ?? [];
  return hint ?? PLAIN[awaited];
}

type Slip = (awaited: Wanted, before: string, rest: string) => boolean;

const wantsMore = (awaited: Wanted) => awaited === 'comma-or-brace' || awaited === 'comma-or-bracket';

const SLIPS: readonly (readonly [Slip, Translated])[] = [
  [
    (_awaited, before) => before === '',
    {
      nl: 'een { aan het begin. Een pakket is een tekstbestand (.json), geen Word- of pdf-bestand',
      fr: 'une { au début. Un paquet est un fichier texte (.json), pas un fichier Word ou PDF',
      en: 'a { at the start. A pack is a text file (.json), not a Word or PDF file',
    },
  ],
  [
    (_awaited, _before, rest) => /^(?:\/[/*]|#|<!--)/.test(rest),
    {
      nl: 'geen opmerkingen tussendoor: daar kan JSON niet mee overweg',
      fr: 'pas de commentaire\u00a0: JSON n’en connaît pas',
      en: 'no comments in between: JSON has none',
    },
  ],
  [
    (_awaited, _before, rest) => /^[“”„‟«»‘’‚]/.test(rest),
    {
      nl: 'rechte aanhalingstekens ("), geen gekrulde; een tekstverwerker verandert ze vanzelf',
      fr: 'des guillemets droits ("), pas courbes\u00a0; un traitement de texte les change tout seul',
      en: 'straight quotes ("), not curly ones; a word processor changes them by itself',
    },
  ],
  [
    (_awaited, _before, rest) => rest.startsWith("'"),
    {
      nl: 'dubbele aanhalingstekens ("), geen enkele',
      fr: 'des guillemets doubles ("), pas simples',
      en: 'double quotes ("), not single ones',
    },
  ],
  [
    (_awaited, before, rest) => before.endsWith(',') && /^[,}\]]/.test(rest),
    {
      nl: 'hier geen komma: er staat er een te veel',
      fr: 'pas de virgule ici\u00a0: il y en a une de trop',
      en: 'no comma here: there is one too many',
    },
  ],
  [
    (awaited, before, rest) => wantsMore(awaited) && /(?:^|[^\d.])-?0$/.test(before) && /^\d/.test(rest),
    {
      nl: 'een nummer dat met 0 begint tussen aanhalingstekens: "013 …"',
      fr: 'un numéro qui commence par 0 entre guillemets\u00a0: "013 …"',
      en: 'a number that starts with 0 in quotes: "013 …"',
    },
  ],
  [
    (awaited, _before, rest) => wantsMore(awaited) && /^["{[\w]/.test(rest),
    {
      nl: 'een komma hiervoor: die ontbreekt aan het einde van wat ervoor staat',
      fr: 'une virgule juste avant\u00a0: elle manque à la fin de ce qui précède',
      en: 'a comma before this: it is missing at the end of what stands before it',
    },
  ],
  [
    (_awaited, _before, rest) => rest === '',
    {
      nl: 'de rest van het bestand: er ontbreken haakjes aan het einde, of het is niet helemaal gekopieerd',
      fr: 'la suite du fichier\u00a0: il manque des accolades à la fin, ou la copie est incomplète',
      en: 'the rest of the file: brackets are missing at the end, or it was not copied whole',
    },
  ],
  [
    (awaited, _before, rest) => (awaited === 'value' || awaited === 'key') && rest.startsWith('"'),
    {
      nl: 'een aanhalingsteken (") aan het einde van deze tekst',
      fr: 'un guillemet (") à la fin de ce texte',
      en: 'a quote (") at the end of this text',
    },
  ],
  [
    (awaited, _before, rest) => (awaited === 'value' || awaited === 'key') && /^\p{L}/u.test(rest),
    {
      nl: 'aanhalingstekens (") om deze tekst',
      fr: 'des guillemets (") autour de ce texte',
      en: 'quotes (") around this text',
    },
  ],
];

const PLAIN: Readonly<Record<Wanted, Translated>> = {
  key: {
    nl: 'een sleutel tussen aanhalingstekens',
    fr: 'une clé entre guillemets',
    en: 'a key in quotes',
  },
  value: { nl: 'een waarde', fr: 'une valeur', en: 'a value' },
  colon: {
    nl: 'een dubbele punt (:) achter de sleutel',
    fr: 'un deux-points (:) après la clé',
    en: 'a colon (:) behind the key',
  },
  'comma-or-brace': { nl: 'een komma of een }', fr: 'une virgule ou une }', en: 'a comma or a }' },
  'comma-or-bracket': { nl: 'een komma of een ]', fr: 'une virgule ou un ]', en: 'a comma or a ]' },
  'one-line': {
    nl: 'tekst op één regel. Is er een aanhalingsteken (") vergeten? Een nieuwe regel schrijf je als \\n',
    fr: 'du texte sur une seule ligne. Un guillemet (") oublié\u00a0? Pour aller à la ligne, écrivez \\n',
    en: 'text on one line. Has a quote (") been forgotten? A new line is written as \\n',
  },
  end: { nl: 'hier het einde van het bestand', fr: 'ici la fin du fichier', en: 'the end of the file here' },
};
