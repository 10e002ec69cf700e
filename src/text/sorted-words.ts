import { hashOf, PRIME, SEED } from '#text/hash.ts';

/**
 * The words of a list in order, each written as how many letters it shares with the one before (a capital letter) and
 * the letters that are its own: `AannaEbelHla` is anna, annabel, annabella. Names take two thirds of the bytes, and there
 * is less to read over when the background wakes.
 *
 * No string is made of any word until somebody asks for all of them: of a word only its hash is kept. So once in 400,000
 * look-ups, at 10,000 words, a word that is on no list is taken for one that is. Only the words with the first letter of
 * one that is asked about are read: a draft has words with a few of them.
 */
export class SortedWords implements Iterable<string> {
  readonly #packed: string;
  /** By the code of the first letter: where its words stand, and behind them; made on first use. */
  #stretches: Map<number, Stretch> | undefined;

  /** `packed`: what `packWords` wrote. */
  constructor(packed: string) {
    this.#packed = packed;
  }

  /** `hash`: that of the word, where it is known. */
  has(word: string, known = hashOf(word)): boolean {
    this.#stretches ??= stretchesOf(this.#packed);
    const stretch = this.#stretches.get(word.charCodeAt(0));
    if (!stretch) return false;
    stretch.hashes ??= hashesOf(this.#packed, stretch.start, stretch.end);
    const { hashes } = stretch;
    const mask = hashes.length - 1;
    const hash = known || 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const found = hashes[at] ?? 0;
      if (found === hash) return true;
      if (found === 0) return false;
    }
  }

  /** Each word, in order. */
  *[Symbol.iterator](): Iterator<string> {
    let word = '';
    for (const [, shared = '', own = ''] of this.#packed.matchAll(/([A-Z])([^A-Z\n]*)/g)) {
      word = word.slice(0, shared.charCodeAt(0) - NONE_SHARED) + own;
      yield word;
    }
  }
}

/** The words with one first letter. */
interface Stretch {
  readonly start: number;
  /** Behind them: the next such word or the end of the line. */
  readonly end: number;
  /** In open addressing, 0 for an empty place; made on first use. */
  hashes: Uint32Array | undefined;
}

/** A word shares no letter with the one before where its first letter is another. */
function stretchesOf(packed: string): Map<number, Stretch> {
  const stretches = new Map<number, Stretch>();
  for (let start = packed.indexOf('A'); start >= 0; ) {
    const next = packed.indexOf('A', start + 1);
    const end = next < 0 ? packed.length - 1 : next;
    stretches.set(packed.charCodeAt(start + 1), { start, end, hashes: undefined });
    start = next;
  }
  return stretches;
}

/** `A`: shares no letter with the word before. */
const NONE_SHARED = 65;
/** `Z`: more are not told. */
const MOST_SHARED = 25;
const LINE_END = 10;

/** Runs when the background wakes, before any engine has warmed up: so it is one loop, which calls nothing. */
function hashesOf(packed: string, start: number, end: number): Uint32Array {
  // A word takes two characters or more: it is never more than half full.
  const hashes = new Uint32Array(2 ** Math.ceil(Math.log2(end - start + 2)));
  const mask = hashes.length - 1;
  /** Of the word that is read: by so many letters, the hash of those. */
  const beginnings = new Int32Array(MOST_SHARED + 1).fill(SEED);
  let letters = 0;
  let hash = 0;
  // What closes the last word stands at `end`.
  for (let at = start; at <= end; at += 1) {
    const code = packed.charCodeAt(at);
    const shared = code - NONE_SHARED;
    const isNew = shared >= 0 && shared <= MOST_SHARED;
    if ((isNew && at > start) || code === LINE_END) {
      let place = (hash || 1) & mask;
      while (hashes[place] !== 0) place = (place + 1) & mask;
      hashes[place] = hash || 1;
    }
    if (isNew) {
      hash = beginnings[shared] ?? 0;
      letters = shared;
    } else {
      hash = Math.imul(hash ^ code, PRIME);
      letters += 1;
      if (letters <= MOST_SHARED) beginnings[letters] = hash;
    }
  }
  return hashes;
}

/** What stands on a list that people edit: one entry a line, `#` lines apart. */
export const entriesOf = (list: string): readonly string[] =>
  list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** Writes a list, one word a line, `#` lines apart, in this form. No word may hold a capital letter. */
export function packWords(list: string): string {
  const words = [...new Set(entriesOf(list))].toSorted();
  if (words.some((word) => /[A-Z]/.test(word))) throw new Error('a word with a capital letter');
  const pieces = words.map((word, index) => {
    const before = words[index - 1] ?? '';
    let shared = 0;
    while (shared < MOST_SHARED && shared < before.length && before[shared] === word[shared]) shared += 1;
    return String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
  });
  return `${pieces.join('')}\n`;
}
