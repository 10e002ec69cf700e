import type { Language, TextTable } from '#model/language.ts';
import type nlFindings from '#ui/finding-locales/nl.json';
import nl from '#ui/locales/nl.json' with { type: 'json' };
import { type Words, wordsIn } from '#ui/words-from.ts';

/** Words of everything that is drawn in a page. */
export type PageTexts = typeof nl & typeof nlFindings;
export type PageWords = Words<PageTexts>;

/** The style of what was found, which comes with its words; none without them. */
export const findingStyleOf = (brought: TextTable | undefined): string => String(brought?.['findings.css'] ?? '');

/**
 * The words of a page in the reader's language, which the background brings. A page's script itself has only what can
 * be said without it, in Dutch: that nothing is checked, and why. The words about findings come with the others; until
 * they are there no finding is shown.
 */
export function pageWordsOf(language: Language, brought: TextTable | undefined): PageWords {
  const texts = { ...nl, ...brought } as PageTexts;
  return wordsIn(brought ? language : 'nl', texts);
}
