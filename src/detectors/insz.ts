import { digitsOf, hasNationalDate, mayHoldNumber, passesNationalCheck } from '#detectors/digits.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import { written } from '#text/written.ts';

/** Eleven digits, with or without the usual signs: 93.05.18-223.61, 93 05 18 223 61, 930518-223-61, 93051822361. */
const NUMBER = /(?<![\d,/-]|\d[. ])\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .\n-]{0,3}\d{3}[ .\n-]?\d{2}(?![\d/-]|[.,]\d)/g;
const DIGITS = 11;
const CANONICAL = /^\d{2}[ .-]\d{2}[ .-]\d{2}[ .\n-]{1,3}\d{3}[ .\n-]?\d{2}$/;
const NAMED =
  /\b(?:insz|niss|rrn|bis(?:-| )?(?:nummer|nr)|nn|r\.?n|rijks ?register(?: ?(?:nummer|nr))?|rr(?:-| )?(?:nummer|nr)|reg(?:istre)?\.? nat(?:ional)?|n(?:umé|o|u)?(?:ro)? nat(?:ional)?|national (?:register|number|no)|(?:national)?register(?:nummer|nr)?|social security)\b/i;
/** In UTF-16 units; a number may stand on the line below its name. */
const NAMED_WITHIN = 60;

/**
 * Belgian national number (INSZ, rijksregisternummer) and BIS number: birth date, serial number, check. In its usual
 * form a date is enough, since people mistype the check digits. Eleven digits in a row must pass the check as well,
 * and must not be called a number of goods. Source: Wikipedia, "Rijksregisternummer"; BIS: ksz-bcss.fgov.be.
 */
export const insz: Detector = {
  id: 'insz',
  detect: (input) => {
    const { text } = written(input.document);
    if (!mayHoldNumber(text, DIGITS)) return [];
    return [...text.matchAll(NUMBER)].flatMap((match) => matchOf(input, match[0], match.index));
  },
};

function matchOf(input: DetectorInput, number: string, start: number): readonly Match[] {
  const digits = digitsOf(number);
  const where = written(input.document).span(start, number.length);
  const passes = passesNationalCheck(digits);
  const because = passes ? ['check-97'] : [];
  if (NAMED.test(input.document.text.slice(Math.max(0, where.start - NAMED_WITHIN), where.start))) {
    return [{ label: 'insz', where, certainty: passes ? 1 : 0.9, because: ['called-insz', ...because] }];
  }
  if (!hasNationalDate(digits)) return [];
  if (CANONICAL.test(number)) {
    return [{ label: 'insz', where, certainty: passes ? 1 : 0.8, because: ['usual-form', ...because] }];
  }
  const { order, client } = leaning(input, where);
  return passes && order <= client ? [{ label: 'insz', where, certainty: 0.8, because }] : [];
}
