import { passesIbanCheck } from '#detectors/digits.ts';
import { isOwnContact, spanOf } from '#detectors/surroundings.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import { lowered } from '#text/lowered.ts';

/** Characters of an account number by country, from the SWIFT registry: the SEPA countries and near neighbours. */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MA: 28,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SR: 18,
  TN: 24,
  TR: 26,
  UA: 29,
};
/** Quick to ask: without it there is no account. */
const MAYBE = /[a-z]{2}[ .]?\d\d/i;
/** In small letters. */
const START = /(?<![\p{L}\p{N}])[a-z]{2}[ .]?\d{2}(?=[ .-]?[a-z0-9])/gu;
const PART = /[A-Z0-9]/i;
const JOINT = /[ .\u00a0-]/;
/** NL and BE accounts have a form of their own, so a wrong check digit there is a typing error. */
const FORM = /^(?:NL\d\d[A-Z]{4}\d{10}|BE\d{14})$/;

/**
 * Bank account number (IBAN), checked modulo 97. Not the organisation's own, and not one to which money is asked for
 * a good cause, a present or an event. A Dutch or Belgian one with a wrong check digit counts, less certain.
 */
export const iban: Detector = {
  id: 'iban',
  detect: (input) =>
    MAYBE.test(input.document.text)
      ? [...lowered(input.document.text).matchAll(START)].flatMap(({ index }) => matchAt(input, index))
      : [],
};

function matchAt(input: DetectorInput, start: number): readonly Match[] {
  const written = writtenAt(input.document.text, start);
  if (written === null || isOwnContact(input, written)) return [];
  const account = written.replace(/[^A-Z0-9]/gi, '').toUpperCase();
  const passes = passesIbanCheck(account);
  if (!passes && !FORM.test(account)) return [];
  const { client, organisation, writer } = leaning(input, spanOf(start, written));
  if (organisation + writer > 0 && organisation + writer >= client) return [];
  return [
    {
      label: 'iban',
      where: spanOf(start, written),
      certainty: passes ? 1 : 0.8,
      because: [passes ? 'check-97' : 'usual-form'],
    },
  ];
}

/** As many characters as the country's accounts have, with single blanks, dots or hyphens between. */
function writtenAt(text: string, start: number): string | null {
  let wanted = LENGTHS[text.slice(start, start + 2).toUpperCase()] ?? 0;
  let at = start;
  while (wanted > 0) {
    if (JOINT.test(text.charAt(at)) && PART.test(text.charAt(at + 1))) at += 1;
    if (!PART.test(text.charAt(at))) return null;
    at += 1;
    wanted -= 1;
  }
  return at === start || /[\p{L}\p{N}]/u.test(text.charAt(at)) ? null : text.slice(start, at);
}
