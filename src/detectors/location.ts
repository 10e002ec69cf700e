import { spanOf } from '#detectors/surroundings.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector } from '#model/detector.ts';

/** Coordinates with four decimals or more, a what3words place, a link to a map. */
/** Quick to ask: without it no place is exact. */
const MAYBE = /\d[.,]\d{4}|\/\//;
const PLACE =
  /(?<![\d.,])-?\d{1,2}[.,]\d{4,8}[,;]? ?-?\d{1,3}[.,]\d{4,8}(?![\d.,]?\d)|\/\/\/\p{L}{2,20}(?:\.\p{L}{2,20}){2}|https?:\/\/(?:maps\.app\.goo\.gl|goo\.gl\/maps|maps\.google\.\w{2,3}|(?:www\.)?google\.\w{2,3}\/maps|w3w\.co|what3words\.com)\/\S{3,200}/gu;

/** A place on earth, to a few metres, where a client is or lives. Not the way to a feast or to the organisation. */
export const location: Detector = {
  id: 'location',
  detect: (input) => {
    const { text } = input.document;
    if (!MAYBE.test(text)) return [];
    return [...text.matchAll(PLACE)].flatMap(({ 0: place, index }) => {
      const where = spanOf(index, place);
      const { client, organisation, writer, family } = leaning(input, where);
      return client > 0 && organisation < client && Math.max(writer, family) < client
        ? [{ label: 'address', where, because: ['exact-place'] }]
        : [];
    });
  },
};
