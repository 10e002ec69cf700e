import { digitsOf, mayHoldNumber } from '#detectors/digits.ts';
import { behind } from '#detectors/surroundings.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import { lowered } from '#text/lowered.ts';
import { type Written, written } from '#text/written.ts';

const NUMBER_WORD = '(?:nummers?|id|nrs?|numm?er|number|no|num(?:é|e)ro|n[°º]|nbr|#)';
/** Called a person's number outright. */
const PERSONAL = `(?:cli[ëe]nt|cl\\.?|pati[ëe]nt|pat|bewoner|leerling|zorg|lid|stam|asiel|pgb|polis|polisblad|verzekerings?|lidmaatschap|ziekenfonds|mutualiteits?|aansluitings?|ov|v|vreemdelingen|cjib|paspoort|identiteitskaart|id-?kaart|eid|rijbewijs|passport|driving licen[cs]e|ni|national insurance|passeport|carte d['’]identité|kamer ?dossier|epd|ecd|zis|hulpvraag|casus|patient|resident|client|nhs|hosp(?:ital)?|mrn|policy|unit|acc(?:oun)?t|bénéficiaire|beneficiaire|patient[e]?|affiliation|mutuelle|matricule|assuré|sis|krankenversicherungs?|sozialversicherungs?|versicherten?|steuer|akten)`;
/** Names of a number that need no word for number. */
const NAMED =
  'mrn|nhs|pesel|matricule|polisblad|steuer-id|aktenzeichen|paspoort|passport|rijbewijs|driving licen[cs]e|tenancy ref|ov-?chipkaart|zaak|dvz';
/** "dossier 12345" may be anything's; these make it a person's. */
const VAGUE = 'dossier|doss|fiche|file|case|pv';
const CALLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PERSONAL}[ -]?${NUMBER_WORD}|${NUMBER_WORD} (?:de )?(?:patient|dossier|client|affiliation|mutuelle)|klant-?${NUMBER_WORD}|${NAMED}|${VAGUE})(?:[ -]?${NUMBER_WORD})?(?![\\p{L}\\p{N}])\\.?`,
  'gu',
);
/** Letters, digits and joints, with a digit near the beginning, and groups of digits behind. */
const NUMBER =
  /^(?:[A-Z]{1,5} )?(?=[A-Za-z./-]{0,8}\d)[A-Za-z0-9]+(?:[./-][A-Za-z0-9]+)*(?: \d{1,4}(?!\d)){0,4}(?![\p{L}\d])/u;
const FEWEST_DIGITS = 4;
/** Right behind what it is called. */
const RIGHT_BEHIND = /^[ :=]{1,3}(?:is |est |ist )?(?=\S)/u;
/** Whose it is may stand between: "polisnummer mw Kok: 334 556 781", "NHS no for bed 4: 401 023 2137". */
const BETWEEN =
  /^(?:[^\d\n;!?]|(?:[Kk]amer|[Kk]mr|[Kk]|[Bb]ed|[Rr]oom|[Cc]h|[Cc]hambre|[Zz]i|[Zz]immer)\.? ?\d{1,3}(?=[):, ])){1,45}?[\s:=(,]+(?=(?:[A-Z]{1,5}[ /-]?)?\d)/u;
const HAS_NUMBER_WORD = new RegExp(`^${NUMBER_WORD} |${NUMBER_WORD}\\.?$|matricule|nhs|mrn`, 'u');
const PHONE_LIKE = /^0\d/;
const YEAR = /^(?:19|20)\d{2}$/;
const DATE = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;
const IS_VAGUE = new RegExp(`^(?:${VAGUE}|klant|unit|zaak)`, 'u');
/** "dossier" is a word about clients too: what it says itself does not count. */
const OWN_WEIGHT = 2;

/**
 * File, client, patient, policy, passport or membership number of a person, known by what it is called. A bare
 * "dossier" counts only where a client is spoken of. Staff numbers and registrations of professionals (BIG, SKJ, RIZIV)
 * are none. Misses numbers that stand in front of what they are called.
 */
export const fileNumber: Detector = {
  id: 'file-number',
  detect: (input) => {
    const read = written(input.document);
    return mayHoldNumber(read.text, FEWEST_DIGITS)
      ? [...lowered(read.text).matchAll(CALLED)].flatMap((match) => matchOf(input, read, match[0], match.index))
      : [];
  },
};

function matchOf(input: DetectorInput, read: Written, called: string, start: number): readonly Match[] {
  const line = behind({ text: read.text }, { end: start + called.length }, 90);
  const right = RIGHT_BEHIND.exec(line)?.[0].length ?? 0;
  const found = (right > 0 && numberIn(line.slice(right))) || null;
  const gap = found === null && HAS_NUMBER_WORD.test(called) ? (BETWEEN.exec(line)?.[0].length ?? 0) : 0;
  const number = found ?? (gap > 0 ? numberIn(line.slice(gap)) : null);
  if (number === null || (gap > 0 && PHONE_LIKE.test(number))) return [];
  const where = read.span(start + called.length + (found === null ? gap : right), number.length);
  const { client, organisation, order, family, writer } = leaning(input, where);
  const isVague = IS_VAGUE.test(called);
  const ours = client - (called.startsWith('dos') ? OWN_WEIGHT : 0);
  if (order > client || (family > 0 && family >= ours) || (writer > 0 && writer >= ours)) return [];
  if (isVague && (ours <= 0 || order + organisation >= ours)) return [];
  return [{ label: 'file-number', where, because: ['called-number'] }];
}

/** The number that a piece of text begins with; null when it is a year, a date or too short. */
function numberIn(text: string): string | null {
  const number = NUMBER.exec(text)?.[0] ?? '';
  return digitsOf(number).length < FEWEST_DIGITS || YEAR.test(number) || DATE.test(number) ? null : number;
}
