import { digitsOf, hasDigit } from '#detectors/digits.ts';
import { behind, spanOf } from '#detectors/surroundings.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import { lowered } from '#text/lowered.ts';

const NUMBER_WORD = '(?:nummers?|id|nrs?|numm?er|number|no|num(?:é|e)ro|n[°º]|nbr|#)';
/** Called a person's number outright. */
const PERSONAL = `(?:cli[ëe]nt|pati[ëe]nt|pat|bewoner|leerling|zorg|polis|verzekerings?|lidmaatschap|ziekenfonds|mutualiteits?|aansluitings?|ov|v|vreemdelingen|cjib|paspoort|identiteitskaart|id-?kaart|rijbewijs|passport|driving licen[cs]e|ni|national insurance|passeport|carte d['’]identité|kamer ?dossier|epd|ecd|zis|hulpvraag|casus|patient|resident|client|nhs|hosp(?:ital)?|mrn|policy|unit|bénéficiaire|beneficiaire|patient[e]?|affiliation|mutuelle|matricule|assuré|sis|krankenversicherungs?|versicherten?|akten)`;
const CALLED = new RegExp(
  `(?<!\\p{L})(?:${PERSONAL}[ -]?${NUMBER_WORD}|${NUMBER_WORD} (?:de )?(?:patient|dossier|client|affiliation|mutuelle)|mrn|nhs|matricule|dossier|doss|fiche|file|case|pv)(?:[ -]?${NUMBER_WORD})?\\.?[ :=]{1,3}(?:is |est )?`,
  'gu',
);
/** Letters, digits and joints, with a digit near the beginning, and groups of digits behind. */
const NUMBER = /^(?=[A-Z./-]{0,8}\d)[A-Z0-9]+(?:[./-][A-Z0-9]+)*(?: \d{3,4}){0,3}(?![\p{L}\d])/iu;
const FEWEST_DIGITS = 4;
/** Whose it is may stand between: "polisnummer mw Kok: 334 556 781". */
const BETWEEN = /^(?:(?!\d)[\p{L}'’.:=]{1,14}[ :=]{1,2}){1,5}(?=[A-Z]{0,4}[-/]?\d)/u;
const HAS_NUMBER_WORD = new RegExp(`${NUMBER_WORD}|matricule`, 'i');
const PHONE_LIKE = /^0\d/;
const YEAR = /^(?:19|20)\d{2}$/;
/** "dossier 12345" may be anything's; these make it a person's. */
const VAGUE = /^(?:dossier|doss|fiche|file|case|unit|pv)/i;

/**
 * File, client, patient, policy or membership number of a person, known by what it is called. A bare "dossier" counts
 * only where a client is spoken of. Staff numbers and registrations of professionals (BIG, SKJ, RIZIV) are none.
 */
export const fileNumber: Detector = {
  id: 'file-number',
  detect: (input) =>
    hasDigit(input.document.text)
      ? [...lowered(input.document.text).matchAll(CALLED)].flatMap((match) => matchOf(input, match[0], match.index))
      : [],
};

function matchOf(input: DetectorInput, called: string, start: number): readonly Match[] {
  const gap = HAS_NUMBER_WORD.test(called)
    ? (BETWEEN.exec(behind(input.document, spanOf(start, called), 40))?.[0].length ?? 0)
    : 0;
  const from = start + called.length + gap;
  const written = NUMBER.exec(input.document.text.slice(from, from + 40))?.[0] ?? '';
  if (digitsOf(written).length < FEWEST_DIGITS || YEAR.test(written)) return [];
  if (gap > 0 && PHONE_LIKE.test(written)) return [];
  const where = spanOf(from, written);
  const { client, organisation, order } = leaning(input, where);
  const isVague = VAGUE.test(called) && !HAS_NUMBER_WORD.test(called);
  if (order > client) return [];
  if (organisation > client && (isVague || input.draft.account === 'organisation')) return [];
  // The word itself leans towards a client, so goods weigh double against it.
  if (isVague && (order > 0 ? client < order * 2 : client < 2)) return [];
  return [{ label: 'file-number', where, because: ['called-number'] }];
}
