import type { Language } from '#model/language.ts';
import type { BuiltInId } from '#policy/built-in.ts';

/**
 * The texts of our packs by language and pack: JSON strings without their quotes, a line each, in the order of the marks
 * that stand for them in the pack file. Empty here, where a pack file holds its texts itself; the build fills it
 * (`packTexts` in `vite.config.ts`), since texts of one language together take a seventh less than three side by side.
 */
export const PACK_TEXTS: Readonly<Record<Language, Partial<Readonly<Record<BuiltInId, string>>>>> = {
  nl: {},
  fr: {},
  en: {},
};
