import en from '#ui/photo-locales/en.json' with { type: 'json' };
import fr from '#ui/photo-locales/fr.json' with { type: 'json' };
import nl from '#ui/photo-locales/nl.json' with { type: 'json' };
import { type Words, wordsFrom } from '#ui/words-from.ts';

/** Words about photos: loaded with the part for photos, and not before. */
export type PhotoWords = Words<typeof nl>;
export const photoWords = wordsFrom<typeof nl>({ nl, fr, en });
