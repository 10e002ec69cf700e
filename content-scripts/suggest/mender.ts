import { menderOf } from '#content-scripts/suggest/mend.ts';
import words from '#content-scripts/suggest/mend-words.json' with { type: 'json' };

/** For whoever has the words at hand; the script of a page is brought them. */
export const MENDER = menderOf(words);
