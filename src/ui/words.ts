import en from '#ui/locales/en.json' with { type: 'json' };
import fr from '#ui/locales/fr.json' with { type: 'json' };
import nl from '#ui/locales/nl.json' with { type: 'json' };
import { type Words, wordsFrom } from '#ui/words-from.ts';

/** Words of everything that is drawn in a page. */
export type PageTexts = typeof nl;
export type PageWords = Words<PageTexts>;
export const pageWords = wordsFrom<PageTexts>({ nl, fr, en });
