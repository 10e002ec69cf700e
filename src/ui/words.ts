import type { Language } from '#model/language.ts';
import enFindings from '#ui/finding-locales/en.json' with { type: 'json' };
import frFindings from '#ui/finding-locales/fr.json' with { type: 'json' };
import nlFindings from '#ui/finding-locales/nl.json' with { type: 'json' };
import en from '#ui/locales/en.json' with { type: 'json' };
import fr from '#ui/locales/fr.json' with { type: 'json' };
import nl from '#ui/locales/nl.json' with { type: 'json' };
import type { PageTexts } from '#ui/page-words.ts';
import { wordsFrom } from '#ui/words-from.ts';

export const PAGE_TEXTS: Readonly<Record<Language, PageTexts>> = {
  nl: { ...nl, ...nlFindings },
  fr: { ...fr, ...frFindings },
  en: { ...en, ...enFindings },
};

/** The words of a page in every language, for our own pages. */
export const pageWords = wordsFrom(PAGE_TEXTS);
