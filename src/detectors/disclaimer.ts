import type { Detector } from '#model/detector.ts';
import disclaimers from '#rules/lists/disclaimers.txt?raw';
import { phraseMatcher } from '#text/phrases.ts';

const wordings = phraseMatcher(disclaimers);

/**
 * Words by which the writer says that this is their own view and not their employer's, in any usual wording of Dutch,
 * Flemish, French, English and German. "In my opinion" alone says nothing about an employer and is none.
 */
export const disclaimer: Detector = {
  id: 'disclaimer',
  detect: ({ document }) =>
    wordings
      .find(document)
      .map(({ start, end, entry }) => ({ label: 'disclaimer', where: { start, end }, because: [entry] })),
};
