import en from '#popup/register-locales/en.json' with { type: 'json' };
import fr from '#popup/register-locales/fr.json' with { type: 'json' };
import nl from '#popup/register-locales/nl.json' with { type: 'json' };
import { type Words, wordsFrom } from '#ui/words-from.ts';

/** Words of the register's part of the settings page. */
export type RegisterTexts = typeof nl;
export type RegisterWords = Words<RegisterTexts>;
export const registerWords = wordsFrom<RegisterTexts>({ nl, fr, en });
