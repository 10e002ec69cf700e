export const LANGUAGES = ['nl', 'fr', 'en'] as const;
/** A language of the interface and of every pack text. Drafts may be in others. */
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the interface. A missing language is a compile error and an invalid pack. */
export type Translated = Readonly<Record<Language, string>>;

/** A text that depends on a number, by the plural forms that Dutch, French and English tell apart. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Texts of one language by their keys. */
export type TextTable = Readonly<Record<string, string | Counted>>;
