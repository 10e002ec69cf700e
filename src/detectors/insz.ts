import { digitsOf, hasNationalDate, passesNationalCheck } from '#detectors/digits.ts';
import { before, spanOf } from '#detectors/surroundings.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';

/** Eleven digits, with or without the usual signs: 93.05.18-223.61, 93 05 18 223 61, 930518-223-61, 93051822361. */
const NUMBER = /(?<![\d,/-]|\d[. ])\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]{0,3}\d{3}[ .-]?\d{2}(?![\d/-]|[.,]\d)/g;
const CANONICAL = /^\d{2}[ .-]\d{2}[ .-]\d{2}[ .-]{1,3}\d{3}[ .-]?\d{2}$/;
const NAMED =
  /\b(?:insz|niss|rrn|bis(?:-| )?(?:nummer|nr)|nn|r\.?n|rijks ?register(?: ?(?:nummer|nr))?|rr(?:-| )?(?:nummer|nr)|reg(?:istre)?\.? nat(?:ional)?|n(?:umé|o|u)?(?:ro)? nat(?:ional)?|national (?:register|number|no)|(?:national)?register(?:nummer|nr)?|social security)\b/i;

/**
 * Belgian national number (INSZ, rijksregisternummer) and BIS number: birth date, serial number, check. In its usual
 * form a date is enough, since people mistype the check digits. Eleven digits in a row must pass the check as well,
 * and must not be called a number of goods. Source: Wikipedia, "Rijksregisternummer"; BIS: ksz-bcss.fgov.be.
 */
export const insz: Detector = {
  id: 'insz',
  detect: (input) =>
    [...input.document.text.matchAll(NUMBER)].flatMap((match) => matchOf(input, match[0], match.index)),
};

function matchOf(input: DetectorInput, written: string, start: number): readonly Match[] {
  const digits = digitsOf(written);
  const where = spanOf(start, written);
  const passes = passesNationalCheck(digits);
  const because = passes ? ['check-97'] : [];
  if (NAMED.test(before(input.document, where, 60))) {
    return [{ label: 'insz', where, certainty: passes ? 1 : 0.9, because: ['called-insz', ...because] }];
  }
  if (!hasNationalDate(digits)) return [];
  if (CANONICAL.test(written)) {
    return [{ label: 'insz', where, certainty: passes ? 1 : 0.8, because: ['usual-form', ...because] }];
  }
  const { order, client } = leaning(input, where);
  return passes && order <= client ? [{ label: 'insz', where, certainty: 0.8, because }] : [];
}
