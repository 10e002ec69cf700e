import type { Detector } from '#model/detector.ts';
import type { TextDocument } from '#model/document.ts';
import type { Span } from '#model/span.ts';

/** Below this a text is read in one go, whatever its sentences. */
const SHORT_TEXT = 60;
const LONG_SENTENCE = 35;
/** Words a sentence on average, with names and lists taken as they come; plain Dutch stays under 15. */
const HEAVY_AVERAGE = 24;

/**
 * Sentences of 35 words and more, in a text of which the sentences are long on average. Quiet on short texts. Says
 * nothing about jargon or hard words.
 */
export const hardToRead: Detector = {
  id: 'hard-to-read',
  detect: ({ document }) => {
    const sentences = sentenceLengths(document);
    const words = sentences.reduce((sum, { length }) => sum + length, 0);
    if (words < SHORT_TEXT || words / sentences.length < HEAVY_AVERAGE) return [];
    return sentences
      .filter(({ length }) => length >= LONG_SENTENCE)
      .map(({ where }) => ({ label: 'hard-to-read', where }));
  },
};

/** Every sentence with its number of words, in one walk over the tokens. */
function sentenceLengths({
  sentences,
  tokens,
}: TextDocument): readonly { readonly where: Span; readonly length: number }[] {
  let at = 0;
  return sentences.map((where) => {
    let length = 0;
    for (let token = tokens[at]; token && token.start < where.end; token = tokens[at]) {
      if (token.kind === 'word' || token.kind === 'number') length += 1;
      at += 1;
    }
    return { where, length };
  });
}
