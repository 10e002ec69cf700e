import type { Detector, DetectorInput } from '#model/detector.ts';
import type { TextDocument, Token } from '#model/document.ts';
import type { Match } from '#model/match.ts';
import accessWords from '#rules/packed/access-words.txt?raw';
import { tokenIndexAt } from '#text/document.ts';
import { type PhraseHit, packedMatcher } from '#text/phrases.ts';

const words = packedMatcher(accessWords);
/** So many tokens may stand between the word and its code. */
const REACH = 10;
const DIGITS = /^\d{3,8}$/;
const YEAR = /^(?:19|20)\d{2}$/;
const KEY = /^(?:[#*]+|ster|sterretje|hekje|star|hash|diese|etoile|sharp)$/;
/** What the number counts when it opens nothing. */
const UNIT = /^(?:uur|u|h|jaar|euro|€|%|km|keer|x|pm|am|stuks|mensen|personen|bewoners|plaatsen)$/;
/** Before a year or a day. */
const NO_CODE_BEHIND = /^(?:sinds|van|tot|in|anno|depuis|since|from|until|seit|bis)$/;
const LOOKS_SECRET = /^(?=.*\p{L})(?=.*[\d!?@#$%&+=_])\S{5,40}$/u;
const NO_SECRET = /^(?:https?:|www\.|.*@.*\.|\p{L}+['’]\p{L}+|\p{L}+[!?]+$)/iu;

/**
 * Code or password that opens something: a number (or digits one by one) behind a word such as "deurcode", behind a
 * bare "code" beside a door, cupboard or alarm, or with # or * behind it; a password-like word behind "wachtwoord",
 * "wifi", "login". Not discount codes, quizzes and colours, nor talk about a code that is not given. Misses passwords
 * that are plain words.
 */
export const accessCode: Detector = {
  id: 'access-code',
  detect: (input) => {
    const hits = words.find(input.document);
    const matches: Match[] = [];
    let end = -1;
    for (const [at, hit] of hits.entries()) {
      if (hit.value === 'lock' || hit.value === 'other' || hit.start < end) continue;
      const found = secretBehind(input, hit, hits, at);
      if (!found) continue;
      end = found.where.end;
      matches.push(found);
    }
    return matches;
  },
};

function secretBehind(
  { document }: DetectorInput,
  hit: PhraseHit,
  hits: readonly PhraseHit[],
  at: number,
): Match | null {
  const stop = document.sentences[tokenIndexAt(document.sentences, hit.start)]?.end ?? hit.end;
  for (let index = hit.to; index <= hit.to + REACH; index += 1) {
    const token = document.tokens[index];
    if (!token || token.start >= stop) return null;
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
