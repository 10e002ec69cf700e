import en from '#popup/locales/en.json' with { type: 'json' };
import fr from '#popup/locales/fr.json' with { type: 'json' };
import nl from '#popup/locales/nl.json' with { type: 'json' };
import { type Words, wordsFrom } from '#ui/words-from.ts';

/** Words of the popup and the settings page. */
export type PopupTexts = typeof nl;
export type PopupWords = Words<PopupTexts>;
export const popupWords = wordsFrom<PopupTexts>({ nl, fr, en });
