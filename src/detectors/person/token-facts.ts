import { CAPITAL_WORDS, FIRST_NAMES, NAME_WORDS, PARTICLES, SURNAMES } from '#detectors/person/name-lists.ts';
import type { Token } from '#model/document.ts';
import { hashOf } from '#text/hash.ts';

/** What the tagger knows of one token before it looks around. */
export interface TokenFacts {
  /** Hash of the word, or of its kind for what is no word. */
  readonly word: number;
  readonly shape: number;
  /** Which lists hold it, its case and whether it opens a sentence: the strongest single hint. */
  readonly lists: number;
  readonly suffixes: readonly [number, number, number];
  readonly prefix: number;
  readonly isWord: boolean;
}

/** Bits of `TokenFacts.lists`. */
export const LIST = {
  first: 1,
  surname: 2,
  /** An ordinary word. */
  known: 4,
  particle: 8,
  /** A first name once its diminutive or possessive ending is off. */
  stem: 16,
  capital: 32,
  opens: 64,
  place: 128,
} as const;

const ENDINGS = [
  "'s",
  'ske',
  'tje',
  'eke',
  'ken',
  'ke',
  'je',
  'ie',
  'ien',
  's',
  'tjen',
  'lein',
  'chen',
  'sje',
  'kes',
  'tjes',
];

const LAST_LETTERS = new Set(ENDINGS.map((ending) => ending.slice(-1)));

/** A first name inside a diminutive or possessive: Polleke, Truusje, Gerdas. */
export function stemOf(norm: string): string | null {
  if (!LAST_LETTERS.has(norm.slice(-1))) return null;
  for (const ending of ENDINGS) {
    if (!norm.endsWith(ending) || norm.length - ending.length < 3) continue;
    const stem = norm.slice(0, -ending.length);
    if (FIRST_NAMES.has(stem)) return stem;
    // Staafke, Truuzeke: the vowel is doubled or the consonant softened.
    if (stem.endsWith('z') && FIRST_NAMES.has(`${stem.slice(0, -1)}s`)) return `${stem.slice(0, -1)}s`;
    if (stem.at(-1) === stem.at(-2) && FIRST_NAMES.has(stem.slice(0, -1))) return stem.slice(0, -1);
  }
  return null;
}

const NO_SUFFIXES: TokenFacts['suffixes'] = [0, 0, 0];

/** What is known of a word whatever stands around it and however it is written. */
type WordFacts = Omit<TokenFacts, 'shape' | 'isWord'>;

/**
 * What is known of each token of a draft. `shouted` leaves the case out of account: in a draft all in capitals it says
 * nothing.
 */
export function factsOf(
  tokens: readonly Token[],
  isKnown: (norm: string) => boolean,
  shouted: boolean,
): readonly TokenFacts[] {
  // Half of the words of a text stand in it more than once.
  const known = new Map<string, WordFacts>();
  return tokens.map((token) => {
    const { norm, kind } = token;
    if (kind !== 'word') {
      const word = hashOf(kind === 'punctuation' ? norm : `#${kind}`);
      return { word, shape: 0, lists: 0, suffixes: NO_SUFFIXES, prefix: 0, isWord: false };
    }
    let facts = known.get(norm);
    if (!facts) {
      facts = wordFacts(norm, isKnown);
      known.set(norm, facts);
    }
    const { word, suffixes, prefix } = facts;
    const lists = facts.lists | (token.capital && !shouted ? LIST.capital : 0) | (token.first ? LIST.opens : 0);
    return { word, shape: shapeOf(token, shouted), lists, suffixes, prefix, isWord: true };
  });
}

function wordFacts(norm: string, isKnown: (norm: string) => boolean): WordFacts {
  const word = hashOf(norm);
  const [isFirst, isSurname] = [FIRST_NAMES.has(norm, word), SURNAMES.has(norm, word)];
  const isOrdinary = isFirst || isSurname ? NAME_WORDS.has(norm, word) : isKnown(norm);
  const lists =
    (isFirst ? LIST.first : 0) |
    (isSurname ? LIST.surname : 0) |
    (isOrdinary ? LIST.known : 0) |
    (CAPITAL_WORDS.has(norm) ? LIST.place : 0) |
    (PARTICLES.has(norm) ? LIST.particle : 0) |
    (!isOrdinary && stemOf(norm) ? LIST.stem : 0);
  return {
    word,
    lists,
    suffixes: [tail(norm, 2), tail(norm, 3), tail(norm, 4)],
    prefix: hashOf(norm, undefined, 0, Math.min(3, norm.length)),
  };
}

function tail(norm: string, length: number): number {
  return hashOf(norm, undefined, Math.max(0, norm.length - length));
}

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

interface Build {
  readonly hasUpper: boolean;
  readonly hasLower: boolean;
  /** A digit, or one of the marks that hide letters or join them. */
  readonly isOdd: boolean;
}

const PLAIN: Build = { hasUpper: false, hasLower: true, isOdd: false };

/** What stands behind the first letter of a word. Nearly always plain small letters: those take no pattern. */
function buildOf(text: string): Build {
  let at = 1;
  for (let code = text.charCodeAt(at); code >= 0x61 && code <= 0x7a; code = text.charCodeAt(at)) at += 1;
  if (at >= text.length) return PLAIN;
  const rest = text.slice(1);
  return { hasUpper: UPPER.test(rest), hasLower: LOWER.test(rest), isOdd: /[\d*&]/.test(rest) };
}

/** Case and build of a word as one small number. */
function shapeOf({ text, capital }: Token, shouted: boolean): number {
  const { hasUpper, hasLower, isOdd } = buildOf(text);
  const inner = shouted || !hasUpper ? 0 : hasLower ? 2 : 1;
  const length = text.length === 1 ? 0 : text.length === 2 ? 1 : text.length < 5 ? 2 : 3;
  const odd = isOdd ? 1 : 0;
  return 1 + (capital && !shouted ? 1 : 0) + 2 * inner + 6 * length + 24 * odd;
}
