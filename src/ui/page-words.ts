import type { Language, TextTable } from '#model/language.ts';
import nl from '#ui/locales/nl.json' with { type: 'json' };
import { type Words, wordsIn } from '#ui/words-from.ts';

/** Words of everything that is drawn in a page. */
export type PageTexts = typeof nl;
export type PageWords = Words<PageTexts>;

/**
 * The words of a page in the reader's language. A page's script has the Dutch ones itself, so that it can always say
 * why it is silent; the background brings the others. Until it has, Dutch is spoken.
 */
export function pageWordsOf(language: Language, brought: TextTable | undefined): PageWords {
  return brought ? wordsIn(language, { ...nl, ...brought }) : wordsIn('nl', nl);
}
