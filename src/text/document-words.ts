import type { TextDocument, Token } from '#model/document.ts';
import { hashOf, mixed } from '#text/hash.ts';
import { stemsOf } from '#text/inflection.ts';

/** Shorter beginnings of words are in no list. In UTF-16 units. */
export const SHORTEST_PART = 3;
/** Longer phrases are few; as text they spare every place of a draft two look-ups. In words. */
export const LONGEST = 4;

/** The words of a document as numbers: what the lists are asked. Worked out once for all of them. */
export interface DocumentWords {
  readonly tokens: readonly Token[];
  /** Of each token what it may be a form of, without itself. */
  readonly stems: readonly (readonly string[])[];
  /** Of each token the index of the one that a phrase goes on with: behind a hyphen without blanks, if there is one. */
  readonly follows: Int32Array;
  /** Of each token the hash of its last three letters. */
  readonly tails: Uint32Array;
  /** One, two, three and four words that begin at each token. */
  readonly phrases: readonly DocumentPhrases[];
}

/** So many words that begin at each token, as one number for each way of reading the last of them. */
interface DocumentPhrases {
  /** The token of the last word; -1 when the document ends before. */
  readonly last: Int32Array;
  /** As they stand. */
  readonly hashes: Uint32Array;
  /** By what the last word begins with, the shortest first: those of token `n` from `beginsAt[n]` on. */
  readonly beginnings: Uint32Array;
  readonly beginsAt: Int32Array;
  /** By what the last word may be a form of, itself included. */
  readonly bases: Uint32Array;
  readonly basesAt: Int32Array;
}

const known = new WeakMap<TextDocument, DocumentWords>();

export function wordsIn(document: TextDocument): DocumentWords {
  let words = known.get(document);
  if (!words) {
    words = hashed(document.tokens);
    known.set(document, words);
  }
  return words;
}

/** The hash of a token's norm. */
export const wordHash = (document: TextDocument, index: number): number =>
  wordsIn(document).phrases[0]?.hashes[index] ?? 0;

function hashed(tokens: readonly Token[]): DocumentWords {
  const stems = tokens.map(stemsAt);
  const follows = new Int32Array(tokens.length);
  const tails = new Uint32Array(tokens.length);
  for (let index = 0; index < tokens.length; index += 1) {
    const norm = tokens[index]?.norm ?? '';
    tails[index] = hashOf(norm, undefined, Math.max(0, norm.length - SHORTEST_PART));
    follows[index] = afterHyphen(tokens, index + 1);
  }
  const single = singleWords(tokens, stems);
  const phrases = [single];
  for (let before = single; phrases.length < LONGEST; ) {
    before = longer(before, single, follows);
    phrases.push(before);
  }
  return { tokens, stems, follows, tails, phrases };
}

const NO_STEMS: readonly string[] = [];
const stemsAt = ({ kind, norm }: Token): readonly string[] =>
  kind === 'word' || kind === 'hashtag' ? stemsOf(norm) : NO_STEMS;

function singleWords(tokens: readonly Token[], stems: readonly (readonly string[])[]): DocumentPhrases {
  const last = new Int32Array(tokens.length);
  const hashes = new Uint32Array(tokens.length);
  const beginsAt = new Int32Array(tokens.length + 1);
  const basesAt = new Int32Array(tokens.length + 1);
  for (let index = 0; index < tokens.length; index += 1) {
    const length = tokens[index]?.norm.length ?? 0;
    beginsAt[index + 1] = (beginsAt[index] ?? 0) + Math.max(0, length - SHORTEST_PART + 1);
    basesAt[index + 1] = (basesAt[index] ?? 0) + 1 + (stems[index]?.length ?? 0);
  }
  const beginnings = new Uint32Array(beginsAt[tokens.length] ?? 0);
  const bases = new Uint32Array(basesAt[tokens.length] ?? 0);
  for (let index = 0; index < tokens.length; index += 1) {
    const norm = tokens[index]?.norm ?? '';
    last[index] = index;
    hashes[index] = hashOf(norm);
    let at = beginsAt[index] ?? 0;
    let part = hashOf(norm, undefined, 0, SHORTEST_PART - 1);
    for (let end = SHORTEST_PART; end <= norm.length; end += 1, at += 1) {
      part = hashOf(norm, part, end - 1, end);
      beginnings[at] = part;
    }
    let base = basesAt[index] ?? 0;
    bases[base] = hashes[index] ?? 0;
    for (const stem of stems[index] ?? NO_STEMS) {
      base += 1;
      bases[base] = hashOf(stem);
    }
  }
  return { last, hashes, beginnings, beginsAt, bases, basesAt };
}

/** Phrases of one word more than those before. */
function longer(before: DocumentPhrases, single: DocumentPhrases, follows: Int32Array): DocumentPhrases {
  const { length } = follows;
  const last = new Int32Array(length).fill(-1);
  const hashes = new Uint32Array(length);
  const beginsAt = new Int32Array(length + 1);
  const basesAt = new Int32Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const next = follows[before.last[index] ?? -1] ?? length;
    const exists = next < length;
    if (exists) last[index] = next;
    beginsAt[index + 1] = (beginsAt[index] ?? 0) + (exists ? countAt(single.beginsAt, next) : 0);
    basesAt[index + 1] = (basesAt[index] ?? 0) + (exists ? countAt(single.basesAt, next) : 0);
  }
  const beginnings = new Uint32Array(beginsAt[length] ?? 0);
  const bases = new Uint32Array(basesAt[length] ?? 0);
  for (let index = 0; index < length; index += 1) {
    const next = last[index] ?? -1;
    if (next < 0) continue;
    const hash = before.hashes[index] ?? 0;
    hashes[index] = phraseHash(hash, single.hashes[next] ?? 0);
    extend(beginnings, beginsAt[index] ?? 0, hash, single.beginnings, single.beginsAt, next);
    extend(bases, basesAt[index] ?? 0, hash, single.bases, single.basesAt, next);
  }
  return { last, hashes, beginnings, beginsAt, bases, basesAt };
}

const countAt = (starts: Int32Array, index: number): number => (starts[index + 1] ?? 0) - (starts[index] ?? 0);

function extend(
  into: Uint32Array,
  at: number,
  before: number,
  words: Uint32Array,
  starts: Int32Array,
  index: number,
): void {
  const from = starts[index] ?? 0;
  const count = countAt(starts, index);
  for (let step = 0; step < count; step += 1) into[at + step] = phraseHash(before, words[from + step] ?? 0);
}

/** One number for several words in this order, from the number of those before; 0 for none. */
export const phraseHash = (before: number, word: number): number => (before === 0 ? word : mixed(before, word));

/** Over a hyphen that has no blank on either side. */
function afterHyphen(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (token?.norm !== '-' || tokens[index - 1]?.end !== token.start || tokens[index + 1]?.start !== token.end)
    return index;
  return index + 1;
}
