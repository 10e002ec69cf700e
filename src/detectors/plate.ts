import { before, behind, spanOf } from '#detectors/surroundings.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';

/** Three groups with hyphens (NL, BE, FR), or letters and digits the German and the British way. */
const WRITTEN =
  /(?<![\p{L}\p{N}./-])(?:[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}(?: ?[EH])?|[A-Z]{2}\d\d ?[A-Z]{3})(?![\p{L}\p{N}]|[/-][\p{L}\p{N}])/gu;
/** Quick to ask: without it there is no plate. */
const MAYBE = /[A-ZÄÖÜ\d]-[A-Z\d]|[A-Z]{2}\d\d/;
/** Groups are letters or digits, and there are both: not "06-12-34", not "A-BC-D". */
const GROUPS =
  /^(?:(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{2,3}|\d{2,3})-(?:[A-Z]{1,3}|\d{1,3})|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}.*|[A-Z]{2}\d\d ?[A-Z]{3})$/u;
const MIXED = /^(?=.*[A-Z])(?=.*\d)/u;
/** NL: six letters and digits; BE, FR and British: seven. German ones vary, and have a hyphen and no second one. */
const COUNTS = new Set([6, 7]);
const CALLED =
  /(?:kenteken|nummerplaat|plaat|plaque|immatricul\w*|reg(?:istration)?|number ?plate|licen[cs]e plate|kennzeichen)\b[^\d\n]{0,40}$/iu;
/** A vehicle stands beside it. */
const VEHICLE =
  /\b(?:auto|wagen|\w*busje?|scoot\w*|brommer|bakfiets|rijdt|reed|rijden|parke\w*|parking|voiture|roule|gar[eé]e?\w*|car|van|drives?|drove|parked|vehicle|golf|polo|panda|clio|corsa|fiesta|micra|tesla|opel|peugeot|renault|citro[eë]n|toyota|volvo|bmw|audi|fährt|parkt)\b/iu;

/**
 * Licence plate (NL, BE, FR, DE, GB) of a client's or relative's vehicle: called one, or beside a vehicle, where a client
 * is spoken of. Not the writer's own, nor that of a firm. Misses plates in small letters or without hyphens.
 */
export const plate: Detector = {
  id: 'plate',
  detect: (input) => {
    const { text } = input.document;
    if (!MAYBE.test(text)) return [];
    return [...text.matchAll(WRITTEN)].flatMap((match) => matchOf(input, match[0], match.index));
  },
};

function matchOf(input: DetectorInput, number: string, start: number): readonly Match[] {
  if (!GROUPS.test(number) || !MIXED.test(number)) return [];
  const isThreefold = /-.*-/.test(number);
  if (isThreefold && !COUNTS.has(number.replaceAll('-', '').length)) return [];
  const where = spanOf(start, number);
  const front = before(input.document, where, 80);
  const because = CALLED.test(front)
    ? 'called-plate'
    : VEHICLE.test(front) || VEHICLE.test(behind(input.document, where, 40))
      ? 'vehicle'
      : null;
  const { client, organisation, writer, family } = leaning(input, where);
  if (because === null || client < 1 || organisation > client || writer >= client || family >= client) return [];
  return [{ label: 'plate', where, because: [because] }];
}
