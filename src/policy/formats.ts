import type { Translated } from '#model/language.ts';

/** A kind of text: one pattern, used to validate in code and published in the JSON Schema. */
export interface Format {
  /** Whole-text pattern, linear in the length of the text. Absent: any readable text. */
  readonly pattern?: string;
  /** What may stand nowhere in the text. */
  readonly forbidden?: string;
  readonly expected: Translated;
}

/** Texts that a person reads, and texts with a form of their own. */
export const FORMATS = {
  prose: {
    // The beginning of a tag or a comment, or an entity.
    forbidden: '<[A-Za-z!/?]|&([A-Za-z]{2,10}|#x?[0-9A-Fa-f]{1,6});',
    expected: {
      nl: 'gewone tekst, zonder opmaakcodes',
      fr: 'du texte simple, sans balises',
      en: 'plain text, without markup',
    },
  },
  'pack-id': {
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    expected: {
      nl: 'kleine letters, cijfers en streepjes, zoals sterk-huis',
      fr: 'des minuscules, des chiffres et des tirets, comme sterk-huis',
      en: 'lower-case letters, digits and hyphens, like sterk-huis',
    },
  },
  'rule-id': {
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$',
    expected: {
      nl: 'pakket/waar-het-over-gaat, zoals sterk-huis/nieuws',
      fr: 'paquet/sujet, comme sterk-huis/nieuws',
      en: 'pack/what-it-is-about, like sterk-huis/nieuws',
    },
  },
  'clause-id': {
    pattern: '^[A-Za-z0-9]+([-./][A-Za-z0-9]+)*$',
    expected: {
      nl: 'letters en cijfers met streepjes, zoals SH-6',
      fr: 'des lettres et des chiffres avec des tirets, comme SH-6',
      en: 'letters and digits with hyphens, like SH-6',
    },
  },
  date: {
    pattern: '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
    expected: {
      nl: 'een datum als 2017-11-24, 2017-11 of 2017',
      fr: 'une date comme 2017-11-24, 2017-11 ou 2017',
      en: 'a date like 2017-11-24, 2017-11 or 2017',
    },
  },
  clock: {
    pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
    expected: { nl: 'een tijd als 08:30', fr: 'une heure comme 08:30', en: 'a time like 08:30' },
  },
  mail: {
    pattern: '^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,6}$',
    expected: {
      nl: 'een mailadres als naam@organisatie.nl',
      fr: 'une adresse comme nom@organisation.be',
      en: 'a mail address like name@organisation.nl',
    },
  },
  phone: {
    pattern: '^\\+?[0-9][0-9 ()/.-]{4,24}$',
    expected: {
      nl: 'een telefoonnummer: cijfers met spaties, streepjes of punten',
      fr: 'un numéro de téléphone : des chiffres, espaces, tirets ou points',
      en: 'a telephone number: digits with spaces, hyphens or dots',
    },
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
