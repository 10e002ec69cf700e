import type { TextDocument } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import { type DocumentWords, wordsIn } from '#text/document-words.ts';
import { hashOf } from '#text/hash.ts';
import { stemsOf } from '#text/inflection.ts';
import { type PackedPhrases, type Tell, unpackPhrases } from '#text/packed-phrases.ts';
import { type Entry, grown, type Node, phraseTrie } from '#text/phrase-list.ts';

export interface PhraseHit extends Span {
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
  /** The line of the list, without its value. Never words of the draft: fit for `Match.because`. */
  readonly entry: string;
  /** What stands behind a tab on that line; `''` when nothing. */
  readonly value: string;
}

export interface PhraseMatcher {
  /** Every place where an entry stands, in order: the longest at each place, not overlapping. */
  find(document: TextDocument): readonly PhraseHit[];
  /** Every entry that stands anywhere, also within a longer one, in order of where it begins. */
  every(document: TextDocument): readonly PhraseHit[];
  /** The longest entry that begins at this token. */
  at(document: TextDocument, index: number): PhraseHit | null;
  /** Whether this one word, in the form of `Token.norm`, is an entry. Inflected forms and prefixes count. */
  has(norm: string): boolean;
}

/** So many words may stand where an entry says `..`. */
const GAP = 3;
/** Ends a clause: no gap reaches over it. */
const STOPS = /^[.!?…;:()]/;

/**
 * Matches the words and phrases of a list. One entry a line; a line that begins with `#` is a comment.
 *
 *     bewoner~                    inflected: bewoners, bewoner's, bewonertje; on a Dutch infinitive also its forms
 *     dement*   *ziekte           any word that begins or ends so (at least three letters)
 *     heeft haar|zijn dag niet    one of several words
 *     komt er (echt) niet uit     a word that may be missing
 *     mag .. niet naar huis       up to three words between, in one clause
 *     kamer #                     any number
 *     verpleeg-huis               hyphens count for nothing, on either side
 *     voogd <tab> family          a value, handed back with the hit
 *
 * Case and diacritics count for nothing (`Token.norm`). The list is read on first use. Time grows with the number of
 * tokens, not with the length of the list.
 */
export function phraseMatcher(list: string): PhraseMatcher {
  let read: Opened | undefined;
  const opened = (): Opened => {
    read ??= new Opened(phraseTrie(list));
    return read;
  };
  return matcherOf(opened, (norm) => isEntry(opened().root, norm));
}

/**
 * The same for a list that `packPhrases` made smaller (rules/packed). Its entries cannot be told any more: a hit has the
 * value alone. Once in a few thousand words it takes a phrase for one on the list that is none.
 */
export function packedMatcher(packed: string): PhraseMatcher {
  let read: { readonly phrases: PackedPhrases; readonly rest: Opened } | undefined;
  const list = () => {
    if (!read) {
      const phrases = unpackPhrases(packed);
      read = { phrases, rest: new Opened(phraseTrie(phrases.rest)) };
    }
    return read;
  };
  return matcherOf(
    () => {
      const { phrases, rest } = list();
      return {
        each(words, index, tell) {
          phrases.each(words, index, tell);
          rest.each(words, index, tell);
        },
      };
    },
    (norm) => {
      const { phrases, rest } = list();
      return phrases.has(norm) || isEntry(rest.root, norm);
    },
  );
}

/** Ways in which a word can begin an entry, as bits. */
const AS_WORD = 1;
const AS_BASE = 2;
const BY_BEGINNING = 4;
const BY_TAIL = 8;
const OPENINGS = 2 ** 12;

/** A trie, with a quick look at whether a word may begin anything in it: most words begin nothing. */
class Opened {
  readonly root: Node;
  /** By the hash of a word, of its beginning or its tail: the ways in which it begins an entry. */
  readonly #ways = new Uint8Array(OPENINGS);
  readonly #hasBases: boolean;

  constructor(root: Node) {
    this.root = root;
    this.#hasBases = root.inflected !== null;
    this.#add(root.words, AS_WORD);
    this.#add(root.inflected, AS_BASE);
    this.#add(root.prefixes, BY_BEGINNING);
    this.#add(root.suffixes, BY_TAIL);
  }

  #add(words: ReadonlyMap<string, unknown> | null, way: number): void {
    for (const word of words?.keys() ?? []) {
      const place = hashOf(word) & (OPENINGS - 1);
      this.#ways[place] = (this.#ways[place] ?? 0) | way;
    }
  }

  each(words: DocumentWords, index: number, tell: Tell): void {
    const isNumber = this.root.number !== null && words.tokens[index]?.kind === 'number';
    if (isNumber || this.#mayOpen(words, index)) walk(this.root, words, index, tell);
  }

  #mayOpen({ phrases: [single], tails }: DocumentWords, index: number): boolean {
    if (!single) return false;
    const { hashes, beginnings, beginsAt, bases, basesAt } = single;
    if (this.#opens(hashes[index], AS_WORD) || this.#opens(tails[index], BY_TAIL)) return true;
    const begin = beginsAt[index] ?? 0;
    if (begin < (beginsAt[index + 1] ?? 0) && this.#opens(beginnings[begin], BY_BEGINNING)) return true;
    if (!this.#hasBases) return false;
    for (let at = basesAt[index] ?? 0; at < (basesAt[index + 1] ?? 0); at += 1)
      if (this.#opens(bases[at], AS_BASE)) return true;
    return false;
  }

  #opens(hash: number | undefined, way: number): boolean {
    return ((this.#ways[(hash ?? 0) & (OPENINGS - 1)] ?? 0) & way) !== 0;
  }
}

/** A list that was read: tells of every entry that begins at the token. */
interface ReadList {
  each(words: DocumentWords, index: number, tell: Tell): void;
}

function matcherOf(opened: () => ReadList, has: PhraseMatcher['has']): PhraseMatcher {
  const longestAt = (document: TextDocument, length: number, from: number): PhraseHit[] => {
    const hits: PhraseHit[] = [];
    const words = wordsIn(document);
    const list = opened();
    let best: Entry | null = null;
    let end = 0;
    const tell: Tell = (entry, to) => {
      if (to <= end) return;
      best = entry;
      end = to;
    };
    for (let index = from; index < length; index += 1) {
      best = null;
      end = index;
      list.each(words, index, tell);
      if (!best) continue;
      add(hits, document, index, best, end);
      index = end - 1;
    }
    return hits;
  };
  return {
    at: (document, index) => longestAt(document, index + 1, index)[0] ?? null,
    find: (document) => longestAt(document, document.tokens.length, 0),
    every(document) {
      const hits: PhraseHit[] = [];
      const words = wordsIn(document);
      const list = opened();
      let index = 0;
      const tell: Tell = (entry, to) => add(hits, document, index, entry, to);
      for (; index < document.tokens.length; index += 1) list.each(words, index, tell);
      return hits;
    },
    has,
  };
}

function add(hits: PhraseHit[], { tokens }: TextDocument, index: number, { text, value }: Entry, to: number): void {
  const [first, last] = [tokens[index], tokens[to - 1]];
  if (first && last) hits.push({ start: first.start, end: last.end, from: index, to, entry: text, value });
}

/** Tells of every entry that goes on at this token, shorter ones before the longer ones that begin with them. */
function walk(node: Node, known: DocumentWords, index: number, tell: Tell): void {
  const token = known.tokens[index];
  if (!token) return;
  const { norm } = token;
  const { words, inflected, prefixes, suffixes, number } = node;
  if (words) follow(words.get(norm), known, index, tell);
  if (inflected) {
    follow(inflected.get(norm), known, index, tell);
    for (const stem of known.stems[index] ?? []) follow(inflected.get(stem), known, index, tell);
  }
  if (prefixes) {
    for (const [part, next] of prefixes.get(norm.slice(0, 3)) ?? [])
      if (norm.startsWith(part)) follow(next, known, index, tell);
  }
  if (suffixes) {
    for (const [part, next] of suffixes.get(norm.slice(-3)) ?? [])
      if (norm.endsWith(part)) follow(next, known, index, tell);
  }
  if (number && token.kind === 'number') follow(number, known, index, tell);
}

/** Tells of what ends at this node, which the token led to, and of what goes on behind it. */
function follow(node: Node | undefined, known: DocumentWords, index: number, tell: Tell): void {
  if (!node) return;
  const { entry, isLeaf, gap } = grown(node);
  if (entry) tell(entry, index + 1);
  if (isLeaf) return;
  const behind = known.follows[index] ?? index + 1;
  walk(node, known, behind, tell);
  if (gap) walkGap(grown(gap), known, behind, tell);
}

function walkGap(node: Node, known: DocumentWords, index: number, tell: Tell): void {
  let words = 0;
  for (let at = index; words <= GAP; at += 1) {
    const token = known.tokens[at];
    if (!token || (token.kind === 'punctuation' && STOPS.test(token.text))) return;
    walk(node, known, at, tell);
    if (token.kind !== 'punctuation') words += 1;
  }
}

/** Whether one word, as it stands, inflected, by its beginning or by its end, is a whole entry. */
function isEntry({ words, inflected, prefixes, suffixes }: Node, norm: string): boolean {
  const ends = (node: Node | undefined): boolean => node !== undefined && grown(node).entry !== null;
  return (
    ends(words?.get(norm)) ||
    (inflected !== null && [norm, ...stemsOf(norm)].some((base) => ends(inflected.get(base)))) ||
    (prefixes?.get(norm.slice(0, 3)) ?? []).some(([part, node]) => norm.startsWith(part) && ends(node)) ||
    (suffixes?.get(norm.slice(-3)) ?? []).some(([part, node]) => norm.endsWith(part) && ends(node))
  );
}
