import { digitsOf, mayHoldNumber, passesElevenTest } from '#detectors/digits.ts';
import { behind } from '#detectors/surroundings.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import { written } from '#text/written.ts';

/** Nine digits (eight: the first one is a 0), together or in groups: 123456782, 123.456.782, 1234.56.782. */
const NUMBER = /(?<![\d.,/-]|\d )\d{2,4}[ .\n-]?\d{2,3}[ .\n-]?\d{2,4}(?:[ .-]\d{3})?(?![\d/-]|[.,]\d)/g;
/** A zero in front may be left out. */
const FEWEST_DIGITS = 8;
const NAMED = /\b(?:bsn(?:nr|r|nummer)?|bs-n|burger ?service ?(?:nummer|nr)|sofi(?:-| )?(?:nummer|nr)?)\b/i;
/** In UTF-16 units; a number may stand on the line below its name. */
const NAMED_WITHIN = 60;

/**
 * Dutch citizen service number (BSN): eight or nine digits. Called by its name it needs no check digit, since people
 * mistype. Without its name it must pass the eleven test, stand together, and a client must be spoken of: one in eleven
 * order numbers passes by chance. Source: nl.wikipedia.org/wiki/Burgerservicenummer.
 */
export const bsn: Detector = {
  id: 'bsn',
  detect: (input) => {
    const { text } = written(input.document);
    if (!mayHoldNumber(text, FEWEST_DIGITS)) return [];
    return [...text.matchAll(NUMBER)].flatMap((match) => matchOf(input, match[0], match.index));
  },
};

function matchOf(input: DetectorInput, number: string, start: number): readonly Match[] {
  const digits = digitsOf(number).padStart(9, '0');
  const where = written(input.document).span(start, number.length);
  if (digits.length !== 9 || digitsOf(number).length < FEWEST_DIGITS || /^0+$/.test(digits)) return [];
  const passes = passesElevenTest(digits);
  if (
    NAMED.test(input.document.text.slice(Math.max(0, where.start - NAMED_WITHIN), where.start)) ||
    /^ ?\(bsn/i.test(behind(input.document, where, 6))
  ) {
    return [
      { label: 'bsn', where, certainty: passes ? 1 : 0.8, because: ['called-bsn', ...(passes ? ['eleven-test'] : [])] },
    ];
  }
  if (!passes || !/^\d{9}$/.test(number)) return [];
  const { client, organisation, order } = leaning(input, where);
  if (client < 2 || order + organisation >= client) return [];
  return [{ label: 'bsn', where, certainty: 0.7, because: ['eleven-test', 'client-context'] }];
}
