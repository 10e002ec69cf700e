import { namesSeen } from '#detectors/person/persons.ts';
import { before, behind } from '#detectors/surroundings.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import { lowered } from '#text/lowered.ts';
import { written } from '#text/written.ts';

const MONTH =
  '(?:jan(?:uari|vier|uary|uar|\\.)?|feb(?:ruari|ruary|ruar|r\\.?|\\.)?|f[ée]v(?:rier|r?\\.)?|m(?:aa)?rt\\.?|mars|march|mar\\.?|m[äa]rz|apr(?:il|\\.)?|avr(?:il|\\.)?|mei|mai|may|jun[ie]?\\.?|juin|jul[iy]?\\.?|juil(?:let|\\.)?|aug(?:ustus|ust|\\.)?|ao[ûu]t|sep(?:t(?:ember|embre|\\.)?|\\.)?|o[kc]t(?:ober|obre|\\.)?|nov(?:ember|embre|\\.)?|de[cz](?:ember|\\.)?|d[ée]c(?:embre|\\.)?)';
const YEAR = "(?:(?:18|19|20)\\d{2}|['’]?\\d{2})";
const NUMERIC = `\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?${YEAR}`;
const WORDED = `\\d{1,2}(?:e|de|ste|er|st|nd|rd|th|\\.)? ?(?:of |- ?)?${MONTH},? ?(?:- ?)?${YEAR}`;
const MONTH_FIRST = `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`;
const ISO = '(?:19|20)\\d{2}-\\d{2}-\\d{2}';
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:${ISO}|${NUMERIC}|${WORDED}|${MONTH_FIRST})(?![\\p{L}\\p{N}]|[-/.]\\d)`,
  'gu',
);

/** Quick to ask: without it there is no date. */
const MAYBE =
  /\d ?[-/.] ?\d\d? ?[-/.]|(?:jan|feb|f[ée]v|m(?:aa)?rt|mar|m[äa]rz|apr|avr|mei|mai|may|jun|jui|jul|aug|ao[ûu]|sep|o[kc]t|nov|de[cz]|d[ée]c)\D{0,16}\d\d?/i;
/** Says that the date behind it is a birth. */
const BORN =
  /(?<!\p{L})(?:geb(?:oren|oortedatum|\.?dat(?:um|\.)?|\.|d\.)?|g\.?b\.?(?:dat)?|geboortedag|n[ée]e?(?: le)?|naissance|date de naiss(?:ance|\.)?|d\.?o\.?b\.?|born(?: on)?|date of birth|birth ?date|geboren am|geburtsdatum|°|\*)[\s:=(,]*(?:op|le|on|am|is|was|est|de|the)?[\s:]*$/iu;
/** Words that name the date itself may stand further off: "geboortedatum van Sjaan moet zijn". */
const BORN_NAMED =
  /(?<!\p{L})(?:geboortedatum|geb\.? ?datum|geboortedag|date de naissance|date of birth|birth ?date|geburtsdatum|dob)[^\d.!?;]{1,40}$/iu;
/** What is told between the birth and its date: "geboren op een boot in Terneuzen op 5 december 1937". */
const BORN_SOMEWHERE = /(?<!\p{L})(?:geboren|n[ée]e?|born) [^\d.!?;]{1,50} (?:op|le|on) $/iu;
const BORN_BEHIND = /^ ?\(?(?:geb(?:oren)?|n[ée]e?|born)\.?(?:[.,;:)]|$)/iu;
/** A birth that is told with joy is news of the parents, not somebody's record. */
const ANNOUNCED =
  /\d ?(?:gram|grammes|g|kilo|kg|cm)\b|\b(?:geboortekaartje|kraam\w*|zusje van|broertje van|bevallen|welkom op de wereld|trotse|fiers? parents|bienvenue|welcome to the world|proud)\b/i;
/** Beside these a full date is a birth date without saying so. */
const RECORD =
  /\b(?:bsn|insz|niss|rijksregister\w*|pati[ëe]nt\w*|cli[ëe]nt\w*|indicatie|diagnose|zorgpas|polis\w*|dossier\w*)\b/i;
const TITLED =
  /(?<!\p{L})(?:mw|mevr|mevrouw|dhr|meneer|mnr|mme|madame|mlle|mr|mrs|ms|m|frau|herr)\.?\s(?:[\p{L}'’.-]+\s){0,3}[\p{L}'’-]+[,(\s]{1,3}$/iu;
/** A whole name, or an initial and a surname, with nothing between it and the date: "D Sohal 14.2.52". */
const NAMED =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]*\.? (?:(?:van|vd|v\.d\.|de|der|den|ten|ter|el|al|ben|von|le|la|du) ?){0,2}\p{Lu}[\p{L}'’-]+(?:,| \(|\s)\s?$/u;
/** Behind a date that began a life: "1947 – 2016". */
const LIFE_ENDED = /^ ?(?:[-–†]|tot\b|to\b)/u;
const OLDEST_LIVING = 1905;
/** Who is named with a date since then was rather met on it. */
const YOUNGEST = 2012;
/** Right behind a client's name, where children are cared for too. */
const YOUNGEST_CLIENT = 2019;
/** A name from this probability on is a client's. */
const LIKELY = 0.35;

/**
 * Date of birth of a person: a date that is said to be one, or a full date right behind a titled name or beside words
 * of a record. Not a birth announcement, not a year alone, not a date of somebody long dead.
 */
export const birthDate: Detector = {
  id: 'birth-date',
  detect: (input) =>
    MAYBE.test(written(input.document).text)
      ? [...lowered(written(input.document).text).matchAll(DATE)].flatMap((match) =>
          matchOf(input, match[0], match.index),
        )
      : [],
};

function matchOf(input: DetectorInput, date: string, start: number): readonly Match[] {
  const where = written(input.document).span(start, date.length);
  const year = Number(/\d{4}/.exec(date)?.[0] ?? '0');
  if (year !== 0 && year < OLDEST_LIVING) return [];
  const front = before(input.document, where, 70);
  const back = behind(input.document, where, 60);
  if (ANNOUNCED.test(front + back)) return [];
  const isTold = BORN_SOMEWHERE.test(front);
  if (isTold || BORN.test(front) || BORN_NAMED.test(front) || BORN_BEHIND.test(back)) {
    const { client, family, named, organisation } = leaning(input, where);
    return family > client || (named === 0 && (isTold || organisation > client)) || isPublic(input, where.start)
      ? []
      : [{ label: 'birth-date', where, because: ['called-birth'] }];
  }
  if (isBehindClient(input, where.start) && isLongAgo(date, YOUNGEST_CLIENT) && !LIFE_ENDED.test(back))
    return [{ label: 'birth-date', where, certainty: 0.8, because: ['behind-client'] }];
  if (NAMED.test(front) && isLongAgo(date, YOUNGEST) && !LIFE_ENDED.test(back))
    return [{ label: 'birth-date', where, certainty: 0.6, because: ['record'] }];
  if (year === 0) return [];
  if (TITLED.test(front) || (RECORD.test(front + back) && /[,;(]\s*$/.test(front))) {
    return [{ label: 'birth-date', where, certainty: 0.7, because: ['record'] }];
  }
  return [];
}

/** The name before the date is that of somebody whom everybody knows. */
function isPublic(input: DetectorInput, start: number): boolean {
  const nearest = namesSeen(input).named.findLast(({ where: { end } }) => end <= start);
  return nearest?.who === 'public' && start - nearest.where.end <= 40;
}

/** "Ilyas (14-02-2011)", "Sefa Yıldırım, 12-03-2016". */
function isBehindClient(input: DetectorInput, start: number): boolean {
  return namesSeen(input).named.some(
    ({ where: { end }, client }) =>
      client >= LIKELY &&
      end < start &&
      start - end <= 3 &&
      /^[.,]?[ (]{1,2}$/.test(input.document.text.slice(end, start)),
  );
}

/** A year of four digits, or of two that can only be in the last century. */
function isLongAgo(date: string, youngest: number): boolean {
  const digits = /\d+$/.exec(date)?.[0] ?? '';
  if (digits.length === 4) return Number(digits) <= youngest;
  return digits.length === 2 && (Number(digits) > 30 || (youngest === YOUNGEST_CLIENT && Number(digits) < 20));
}
