import { type DocumentWords, LONGEST, phraseHash, SHORTEST_PART } from '#text/document-words.ts';
import { hashOf, mixed } from '#text/hash.ts';
import { stemsOf } from '#text/inflection.ts';
import { bestShift, gapsOf, Packer, Unpacker } from '#text/packed.ts';
import { type Entry, type Step, waysOf } from '#text/phrase-list.ts';

/**
 * A phrase list with its phrases as numbers of some 25 bits, of which only the gaps between them are kept: a third of
 * the bytes of the words, and nothing to parse when the background wakes. As text: a line of JSON (`Head`), a line of
 * packed numbers, then the entries of the list that are not made of words alone, as they stood. Now and then a phrase
 * that is on no list has the number of one that is: `MISTAKEN` says how often.
 */
export interface PackedPhrases {
  /** Tells of every phrase that begins at the token, the shorter before the longer. `to`: behind its last token. */
  each(words: DocumentWords, index: number, tell: Tell): void;
  /** Whether the word alone is on the list, in the form of `Token.norm`. */
  has(norm: string): boolean;
  /** What the list says of exactly these words; null when they are not on it. */
  meaningOf(words: readonly string[]): string | null;
  /** The entries that are read as text. */
  readonly rest: string;
}

/** Tells of an entry that ends before token `to`. */
export type Tell = (entry: Entry, to: number) => void;

/** How the last word counts: as it stands, inflected (`~`), or by its beginning (`*`). */
type Kind = 'word' | 'inflected' | 'prefix';
const KINDS: readonly Kind[] = ['word', 'inflected', 'prefix'];
const SEEDS: Readonly<Record<Kind, number>> = { word: 0x1b873593, inflected: 0x2c1b3c6d, prefix: 0x297a2d39 };

/** One look-up in 2^14 to 2^15 of what is on no list finds something all the same, unless a list is asked seldom. */
const MISTAKEN = 14;
/** So many bytes of text take as much room behind gzip as one number. */
const BYTES_A_WAY = 5;
/** No entry can be written in more ways than this. */
const MOST_WAYS = 5_000;

interface Head {
  readonly bits: number;
  /** Makes other numbers of the same words. */
  readonly salt: number;
  /** By kind: the most words of a phrase. */
  readonly longest: readonly number[];
  /** Each value with the number of its phrases, and how they are packed. */
  readonly values: readonly (readonly [value: string, count: number, shift: number])[];
}

/** Reads what `packPhrases` wrote, which our own build did. */
export function unpackPhrases(text: string): PackedPhrases {
  const headEnd = text.indexOf('\n');
  const restStart = text.indexOf('\n', headEnd + 1) + 1;
  const head: Head = JSON.parse(text.slice(0, headEnd));
  const table = new Table(head, new Unpacker(text, headEnd + 1));
  const [words = 0, inflected = 0, prefixes = 0] = head.longest;
  const longest = Math.max(words, inflected, prefixes);
  return {
    rest: text.slice(restStart),
    has: (norm) => isListed((kind, hash) => table.find(kind, hash) !== null, head.longest, norm),
    meaningOf: (words) =>
      table.find(
        'word',
        words.reduce((hash, word) => phraseHash(hash, hashOf(word)), 0),
      )?.value ?? null,
    each({ phrases }, index, tell) {
      for (let count = 0; count < longest; count += 1) {
        const phrase = phrases[count];
        const last = phrase?.last[index] ?? -1;
        if (!phrase || last < 0) return;
        if (count < words) {
          const entry = table.find('word', phrase.hashes[index] ?? 0);
          if (entry !== null) tell(entry, last + 1);
        }
        if (count < inflected) table.tellAll('inflected', phrase.bases, phrase.basesAt, index, last + 1, tell);
        if (count < prefixes) table.tellAll('prefix', phrase.beginnings, phrase.beginsAt, index, last + 1, tell);
      }
    },
  };
}

/** Whether one word is on a list: as it stands, as a form of one, or by its beginning. */
function isListed(
  isKnown: (kind: Kind, hash: number) => boolean,
  [, inflected = 0, prefixes = 0]: readonly number[],
  norm: string,
): boolean {
  const known = (kind: Kind, word: number) => isKnown(kind, phraseHash(0, word));
  if (known('word', hashOf(norm))) return true;
  if (inflected > 0 && [norm, ...stemsOf(norm)].some((base) => known('inflected', hashOf(base)))) return true;
  for (let end = SHORTEST_PART; prefixes > 0 && end <= norm.length; end += 1)
    if (known('prefix', hashOf(norm, undefined, 0, end))) return true;
  return false;
}

/** Numbers and what they stand for, in open addressing. */
class Table {
  readonly #values: readonly Entry[];
  readonly #mask: number;
  readonly #salt: number;
  readonly #places: number;
  /** A number plus one, so that 0 is an empty place. */
  readonly #keys: Uint32Array;
  readonly #valueAt: Uint16Array;

  constructor({ bits, salt, values }: Head, packed: Unpacker) {
    this.#salt = salt;
    this.#values = values.map(([value]) => ({ text: '', value }));
    this.#mask = 2 ** bits - 1;
    const all = values.reduce((sum, [, count]) => sum + count, 0);
    const size = 2 ** Math.ceil(Math.log2(2 * all + 2));
    this.#places = size - 1;
    this.#keys = new Uint32Array(size);
    this.#valueAt = new Uint16Array(size);
    for (const [index, [, count, shift]] of values.entries()) this.#put(packed.rising(count, shift), index);
  }

  #put(keys: Int32Array, value: number): void {
    const [held, valueAt, places] = [this.#keys, this.#valueAt, this.#places];
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      let place = key & places;
      while (held[place] !== 0) place = (place + 1) & places;
      held[place] = key + 1;
      valueAt[place] = value;
    }
  }

  find(kind: Kind, hash: number): Entry | null {
    const key = mixed(SEEDS[kind] + this.#salt, hash) & this.#mask;
    let place = key & this.#places;
    for (let found = this.#keys[place]; found !== 0; found = this.#keys[place]) {
      if (found === key + 1) return this.#values[this.#valueAt[place] ?? 0] ?? null;
      place = (place + 1) & this.#places;
    }
    return null;
  }

  /** Tells of each of the token's hashes that is on the list. */
  tellAll(kind: Kind, hashes: Uint32Array, starts: Int32Array, index: number, to: number, tell: Tell): void {
    const seed = SEEDS[kind] + this.#salt;
    const [keys, mask, places] = [this.#keys, this.#mask, this.#places];
    const end = starts[index + 1] ?? 0;
    for (let at = starts[index] ?? 0; at < end; at += 1) {
      const key = mixed(seed, hashes[at] ?? 0) & mask;
      let place = key & places;
      for (let found = keys[place]; found !== 0; found = keys[place]) {
        if (found === key + 1) {
          const entry = this.#values[this.#valueAt[place] ?? 0];
          if (entry) tell(entry, to);
          break;
        }
        place = (place + 1) & places;
      }
    }
  }
}

/**
 * Writes a list in this form, so that none of the words `never` is taken for one that is on it. Of two lines that say
 * something about the same words, the first one counts. `mistaken`: one look-up in 2^`mistaken` or more is wrong.
 */
export function packPhrases(list: string, never: readonly string[] = [], mistaken = MISTAKEN): string {
  for (let salt = 0; ; salt += 1) {
    const packed = packedWith(list, salt, mistaken);
    const { has } = unpackPhrases(packed.text);
    if (!never.some((word) => has(word) && !packed.has(word))) return packed.text;
  }
}

function packedWith(
  list: string,
  salt: number,
  mistaken: number,
): { readonly text: string; has(word: string): boolean } {
  const rest: string[] = [];
  /** What a line before this one says something about. */
  const said = new Set<string>();
  const phrases = new Map<string, { readonly kind: Kind; readonly hash: number; readonly value: string }>();
  const longest = [0, 0, 0];
  for (const line of list.split('\n')) {
    const [text = '', value = ''] = line.split('\t').map((part) => part.trim());
    if (text === '' || text.startsWith('# ') || text === '#') continue;
    const ways = waysOf(text, Math.max(1, text.length / BYTES_A_WAY));
    const hashed = ways?.map(hashedWay);
    if (!hashed || hashed.length === 0 || hashed.some((way) => way === null || way.length > LONGEST)) {
      rest.push(value === '' ? text : `${text}\t${value}`);
      for (const way of waysOf(text, MOST_WAYS)?.map(hashedWay) ?? []) if (way) said.add(`${way.kind} ${way.hash}`);
      continue;
    }
    for (const way of hashed) {
      if (!way) continue;
      const key = `${way.kind} ${way.hash}`;
      if (said.has(key)) continue;
      said.add(key);
      phrases.set(key, { ...way, value });
      const kind = KINDS.indexOf(way.kind);
      longest[kind] = Math.max(longest[kind] ?? 0, way.length);
    }
  }
  const bits = Math.ceil(Math.log2(phrases.size + 1)) + mistaken;
  const keysOf = new Map<string, number[]>();
  const taken = new Set<number>();
  for (const { kind, hash, value } of phrases.values()) {
    const key = mixed(SEEDS[kind] + salt, hash) & (2 ** bits - 1);
    if (taken.has(key)) continue;
    taken.add(key);
    keysOf.set(value, [...(keysOf.get(value) ?? []), key]);
  }
  const packer = new Packer();
  const values = [...keysOf].map(([value, keys]) => {
    const gaps = gapsOf(keys.sort((a, b) => a - b));
    const shift = bestShift(gaps);
    for (const gap of gaps) packer.rice(gap, shift);
    return [value, gaps.length, shift] as const;
  });
  const head: Head = { bits, salt, longest, values };
  return {
    text: `${[JSON.stringify(head), packer.text(), ...rest].join('\n')}\n`,
    has: (word) => isListed((kind, hash) => phrases.has(`${kind} ${hash}`), longest, word),
  };
}

function hashedWay(
  steps: readonly Step[],
): { readonly kind: Kind; readonly hash: number; readonly length: number } | null {
  let hash = 0;
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'number' || step.kind === 'gap' || step.kind === 'suffix') return null;
    if (step.kind !== 'word' && index < steps.length - 1) return null;
    hash = phraseHash(hash, hashOf(step.norm));
  }
  const last = steps.at(-1);
  return last && 'norm' in last && last.kind !== 'suffix' ? { kind: last.kind, hash, length: steps.length } : null;
}
