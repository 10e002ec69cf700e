import type { TextDocument } from '#model/document.ts';
import { hashOf, mixed } from '#text/hash.ts';
import { stemsOf } from '#text/inflection.ts';

/** Shorter beginnings of words are in no list. In UTF-16 units. */
export const SHORTEST_PART = 3;

/** The words of a document as numbers: what the packed lists are asked. Worked out once for all of them. */
export interface DocumentWords {
  /** Of each token the hash of its `norm`. */
  readonly hashes: Uint32Array;
  /** Of each token the index of the one that a phrase goes on with: behind a hyphen without blanks, if there is one. */
  readonly follows: Int32Array;
  /** The hashes of the beginnings of each word, the shortest first: those of token `n` from `beginsAt[n]` on. */
  readonly beginnings: Uint32Array;
  readonly beginsAt: Int32Array;
  /** The same for what the word may be a form of, itself included. */
  readonly bases: Uint32Array;
  readonly basesAt: Int32Array;
  /** Of each token the hash of its last three letters. */
  readonly tails: Uint32Array;
}

const known = new WeakMap<TextDocument, DocumentWords>();

export function wordsIn(document: TextDocument): DocumentWords {
  let words = known.get(document);
  if (!words) {
    words = hashed(document);
    known.set(document, words);
  }
  return words;
}

function hashed(document: TextDocument): DocumentWords {
  const { tokens } = document;
  const hashes = new Uint32Array(tokens.length);
  const follows = new Int32Array(tokens.length);
  const tails = new Uint32Array(tokens.length);
  const beginsAt = new Int32Array(tokens.length + 1);
  const basesAt = new Int32Array(tokens.length + 1);
  const beginnings: number[] = [];
  const bases: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const norm = tokens[index]?.norm ?? '';
    const hash = hashOf(norm);
    hashes[index] = hash;
    tails[index] = hashOf(norm, undefined, Math.max(0, norm.length - SHORTEST_PART));
    follows[index] = afterHyphen(document, index + 1);
    for (let end = SHORTEST_PART, part = hashOf(norm, undefined, 0, end - 1); end <= norm.length; end += 1) {
      part = hashOf(norm, part, end - 1, end);
      beginnings.push(part);
    }
    beginsAt[index + 1] = beginnings.length;
    bases.push(hash);
    for (const stem of stemsAt(document, index)) bases.push(hashOf(stem));
    basesAt[index + 1] = bases.length;
  }
  return {
    hashes,
    follows,
    beginnings: Uint32Array.from(beginnings),
    beginsAt,
    bases: Uint32Array.from(bases),
    basesAt,
    tails,
  };
}

/** One number for several words in this order, from the number of those before; 0 for none. */
export const phraseHash = (before: number, word: number): number => (before === 0 ? word : mixed(before, word));

/** Over a hyphen that has no blank on either side. */
export function afterHyphen({ tokens }: TextDocument, index: number): number {
  const token = tokens[index];
  if (token?.norm !== '-' || tokens[index - 1]?.end !== token.start || tokens[index + 1]?.start !== token.end)
    return index;
  return index + 1;
}

const NO_STEMS: readonly string[] = [];
/** Stems are the same for every list, so they are made once for a document. */
const stemsByDocument = new WeakMap<TextDocument, (readonly string[] | undefined)[]>();

/** What the word may be a form of, without itself. */
export function stemsAt(document: TextDocument, index: number): readonly string[] {
  let cache = stemsByDocument.get(document);
  if (!cache) {
    cache = new Array<readonly string[] | undefined>(document.tokens.length);
    stemsByDocument.set(document, cache);
  }
  const stems = cache[index];
  if (stems) return stems;
  const token = document.tokens[index];
  const made = token?.kind === 'word' || token?.kind === 'hashtag' ? stemsOf(token.norm) : NO_STEMS;
  cache[index] = made;
  return made;
}
