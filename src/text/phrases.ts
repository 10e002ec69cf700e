import type { TextDocument, Token } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import { stemsOf } from '#text/inflection.ts';
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
const NO_STEMS: readonly string[] = [];

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
  let root: Node | undefined;
  const trie = (): Node => {
    root ??= phraseTrie(list);
    return root;
  };
  const at = (document: TextDocument, index: number): PhraseHit | null => {
    const best = longest(trie(), document, index);
    return best && hitOf(document, index, best);
  };
  return {
    at,
    every(document) {
      const hits: PhraseHit[] = [];
      for (let index = 0; index < document.tokens.length; index += 1) {
        const ends: Best[] = [];
        walk(trie(), document, index, (end) => ends.push(end));
        for (const end of ends) {
          const hit = hitOf(document, index, end);
          if (hit) hits.push(hit);
        }
      }
      return hits;
    },
    find(document) {
      const hits: PhraseHit[] = [];
      for (let index = 0; index < document.tokens.length; index += 1) {
        const hit = at(document, index);
        if (!hit) continue;
        hits.push(hit);
        index = hit.to - 1;
      }
      return hits;
    },
    has: (norm) => nextNodes(trie(), norm, () => stemsOf(norm)).some((node) => node.entry !== null),
  };
}

interface Best {
  readonly entry: Entry;
  readonly to: number;
}

function hitOf(document: TextDocument, index: number, { entry, to }: Best): PhraseHit | null {
  const [first, last] = [document.tokens[index], document.tokens[to - 1]];
  if (!first || !last) return null;
  return { start: first.start, end: last.end, from: index, to, entry: entry.text, value: entry.value };
}

function longest(node: Node, document: TextDocument, index: number): Best | null {
  let best: Best | null = null;
  walk(node, document, index, (end) => {
    if (!best || end.to > best.to) best = end;
  });
  return best;
}

/** Tells of every entry that goes on at this token, shorter ones before the longer ones that begin with them. */
function walk(node: Node, document: TextDocument, index: number, tell: (end: Best) => void): void {
  const token = document.tokens[index];
  if (!token) return;
  const nodes = nextNodes(node, token.norm, () => stemsAt(document, index));
  if (node.number && token.kind === 'number') nodes.push(grown(node.number));
  for (const next of nodes) {
    if (next.entry) tell({ entry: next.entry, to: index + 1 });
    if (next.isLeaf) continue;
    const follows = afterHyphen(document.tokens, index + 1);
    walk(next, document, follows, tell);
    if (next.gap) walkGap(grown(next.gap), document, follows, tell);
  }
}

function walkGap(node: Node, document: TextDocument, index: number, tell: (end: Best) => void): void {
  let words = 0;
  for (let at = index; words <= GAP; at += 1) {
    const token = document.tokens[at];
    if (!token || (token.kind === 'punctuation' && STOPS.test(token.text))) return;
    walk(node, document, at, tell);
    if (token.kind !== 'punctuation') words += 1;
  }
}

/** The nodes that one word leads to: as it stands, inflected, by its beginning, by its end. */
function nextNodes(node: Node, norm: string, stems: () => readonly string[]): Node[] {
  const nodes: Node[] = [];
  const push = (next: Node | undefined): void => {
    if (next) nodes.push(grown(next));
  };
  push(node.words?.get(norm));
  if (node.inflected) {
    push(node.inflected.get(norm));
    for (const stem of stems()) push(node.inflected.get(stem));
  }
  for (const [part, next] of node.prefixes?.get(norm.slice(0, 3)) ?? []) if (norm.startsWith(part)) push(next);
  for (const [part, next] of node.suffixes?.get(norm.slice(-3)) ?? []) if (norm.endsWith(part)) push(next);
  return nodes;
}

/** Over a hyphen that has no blank on either side. */
function afterHyphen(tokens: readonly Token[], index: number): number {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.norm !== '-' || before?.end !== token.start || after?.start !== token.end) return index;
  return index + 1;
}

/** Stems are the same for every list, so they are made once for a document. */
const stemsByDocument = new WeakMap<TextDocument, (readonly string[] | undefined)[]>();

function stemsAt(document: TextDocument, index: number): readonly string[] {
  let cache = stemsByDocument.get(document);
  if (!cache) {
    cache = new Array<readonly string[] | undefined>(document.tokens.length);
    stemsByDocument.set(document, cache);
  }
  const known = cache[index];
  if (known) return known;
  const token = document.tokens[index];
  const stems = token?.kind === 'word' || token?.kind === 'hashtag' ? stemsOf(token.norm) : NO_STEMS;
  cache[index] = stems;
  return stems;
}
