import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { TextDocument, Token } from '#model/document.ts';
import type { Match } from '#model/match.ts';
import accessWords from '#rules/packed/access-words.txt?raw';
import { cutDocument, tokenIndexAt } from '#text/document.ts';
import { type PhraseHit, packedMatcher } from '#text/phrases.ts';
import { written } from '#text/written.ts';

const words = packedMatcher(accessWords);
/** So many tokens may stand between the word and its code. */
const REACH = 14;
/** So much must point at one client before a code is theirs: a mention in the same sentence does. */
const CLIENTS = 2;
const DIGITS = /^\d{3,8}$/;
const YEAR = /^(?:19|20)\d{2}$/;
const KEY = /^(?:[#*]+|ster|sterretje|hekje|star|hash|diese|etoile|sharp)$/;
/** What the number counts when it opens nothing. */
const UNIT = /^(?:uur|u|h|jaar|euro|€|%|km|keer|x|pm|am|stuks|mensen|personen|bewoners|plaatsen)$/;
/** Before a year or a day. */
const NO_CODE_BEHIND = /^(?:sinds|van|tot|in|anno|depuis|since|from|until|seit|bis)$/;
/** The code is not said but told: "is het geboortejaar van de directeur", "c'est l'année du mariage". */
const TELLS = /^(?:is|=|:|blijft|wordt|c'|c'est|est|ist)$/;
const OWNED = /^(?:het|'t|haar|zijn|z'n|d'r|dr|hun|de|the|his|her|l'|son|sa|das|ihr|sein|gewoon|=|:)$/;
const RIDDLE =
  /^(?:jaar|jaartal|(?:geboorte|bouw|trouw|sterf|oprichtings|huwelijks)(?:jaar|jaartal)|trouwdag|verjaardag|postcode|annee|year|birthday|birth|jahr|geburtsjahr|hochzeitsjahr)$/;
const LOOKS_SECRET = /^(?=.*\p{L})(?=.*[\d!?@#$%&+=_])\S{5,40}$/u;
const NO_SECRET = /^(?:https?:|www\.|.*@.*\.|\p{L}+['’]\p{L}+|\p{L}+[!?]+$)/iu;

/**
 * Code or password that opens something: a number (or digits one by one) behind a word such as "deurcode", behind a
 * bare "code" beside a door, cupboard or alarm, or with # or * behind it; a password-like word behind "wachtwoord",
 * "wifi", "login". Not discount codes, quizzes and colours, nor talk about a code that is not given. Also a
 * code told as a riddle. Misses passwords that are plain words.
 */
export const accessCode: Detector = {
  id: 'access-code',
  detect: (input) => {
    const read = written(input.document);
    // Digits told in words or one by one are read as one number.
    const isRead = read.text !== input.document.text;
    const codes = codesIn(isRead ? cutDocument(read.text) : input.document).map((found) =>
      isRead ? { ...found, where: read.span(found.where.start, found.where.end - found.where.start) } : found,
    );
    return codes.flatMap((code) =>
      isClients(input, code) ? [code, { ...code, label: 'client-code' as const }] : [code],
    );
  },
};

/** One client or relative is spoken of where the code stands. */
function isClients(input: DetectorInput, { where }: Match): boolean {
  const { named, organisation, family, writer } = leaning(input, where);
  return named >= CLIENTS && organisation < named && Math.max(family, writer) < named;
}

function codesIn(document: TextDocument): readonly Match[] {
  const hits = words.find(document);
  const matches: Match[] = [];
  let end = -1;
  for (const [at, hit] of hits.entries()) {
    if (hit.value === 'lock' || hit.value === 'other' || hit.start < end) continue;
    const found = secretBehind(document, hit, hits, at);
    if (!found) continue;
    end = found.where.end;
    matches.push(found);
  }
  return matches;
}

function secretBehind(document: TextDocument, hit: PhraseHit, hits: readonly PhraseHit[], at: number): Match | null {
  const stop = document.sentences[tokenIndexAt(document.sentences, hit.start)]?.end ?? hit.end;
  let isTold = false;
  for (let index = hit.to; index <= hit.to + REACH; index += 1) {
    const token = document.tokens[index];
    if (!token || token.start >= stop) return null;
    if (isTold && RIDDLE.test(token.norm) && OWNED.test(document.tokens[index - 1]?.norm ?? '')) {
      if (hit.value === 'bare' && !isBesideLock(hits, at, hit, stop)) return null;
      return match(document.tokens[index - 1]?.start ?? token.start, clauseEnd(document.tokens, index, stop), 'riddle');
    }
    isTold ||= TELLS.test(token.norm);
    const digits = NO_CODE_BEHIND.test(document.tokens[index - 1]?.norm ?? '')
      ? null
      : digitsAt(document.tokens, index);
    if (digits && (hit.value !== 'bare' || digits.isKeyed || isBesideLock(hits, at, hit, stop))) {
      return match(token.start, digits.end, hit.value);
    }
    if (hit.value !== 'secret') continue;
    const secret = chunkAt(document, token);
    if (secret) return match(token.start, token.start + secret.length, 'password');
  }
  return null;
}

/** Up to a sign that ends the clause. */
function clauseEnd(tokens: readonly Token[], index: number, stop: number): number {
  let last = index;
  while (last < index + REACH && (tokens[last + 1]?.start ?? stop) < stop && tokens[last + 1]?.kind !== 'punctuation')
    last += 1;
  return tokens[last]?.end ?? stop;
}

const match = (start: number, end: number, because: string): Match => ({
  label: 'access-code',
  where: { start, end },
  because: [because],
});

interface Digits {
  /** In UTF-16 units, the # or * behind it included. */
  readonly end: number;
  readonly isKeyed: boolean;
}

/** A number of three to eight digits, or single digits joined by hyphens. */
function digitsAt(tokens: readonly Token[], index: number): Digits | null {
  let last = index;
  let digits = tokens[index]?.norm ?? '';
  while (/^\d$/.test(tokens[last]?.norm ?? '') && tokens[last + 1]?.text === '-') {
    const next = tokens[last + 2]?.norm ?? '';
    if (!/^\d$/.test(next)) break;
    digits += next;
    last += 2;
  }
  const end = tokens[last]?.end;
  if (!DIGITS.test(digits) || end === undefined) return null;
  const hyphen = tokens[last + 1]?.text === '-' ? 1 : 0;
  const key = tokens[last + 1 + hyphen];
  if (key && KEY.test(key.norm)) return { end: key.end, isKeyed: true };
  if (UNIT.test(tokens[last + 1]?.norm ?? '') || (YEAR.test(digits) && !isLast(tokens, last))) return null;
  return { end, isKeyed: false };
}

/** A year-like number is a code only where the clause ends with it: "sleutelkastje 1974,". */
const isLast = (tokens: readonly Token[], index: number): boolean => tokens[index + 1]?.kind !== 'word';

/** In the same sentence something that is opened stands, and nothing that says another kind of code. */
function isBesideLock(hits: readonly PhraseHit[], at: number, hit: PhraseHit, stop: number): boolean {
  let isLock = false;
  // Near ones only: a sentence of a thousand doors is looked at once.
  for (const near of hits.slice(Math.max(0, at - REACH), at + REACH)) {
    if (near.start > stop || near.end < hit.start - 120) continue;
    if (near.value === 'other') return false;
    if (near.value !== 'bare') isLock = true;
  }
  return isLock;
}

/** The unbroken piece of text at the token, when it looks like a password: letters with digits or signs. */
function chunkAt({ text }: TextDocument, { start }: Token): string | null {
  const chunk = /^\S{1,40}/.exec(text.slice(start, start + 40))?.[0].replace(/[.,;)]+$/, '') ?? '';
  return LOOKS_SECRET.test(chunk) && !NO_SECRET.test(chunk) ? chunk : null;
}
