import { normOf } from '#text/characters.ts';
import { dutchVerbForms } from '#text/inflection.ts';
import { tokensOf } from '#text/tokens.ts';

export interface Entry {
  /** The line as it stands in the list, without its value. */
  readonly text: string;
  readonly value: string;
}

/** One place in the trie of a list: which words may follow, and what ends here. */
export interface Node {
  words: Map<string, Node> | null;
  inflected: Map<string, Node> | null;
  /** By the first three letters of the word: most words are turned away by one look. */
  prefixes: Map<string, [string, Node][]> | null;
  /** By the last three letters. */
  suffixes: Map<string, [string, Node][]> | null;
  number: Node | null;
  /** Where the entry goes on behind a gap. */
  gap: Node | null;
  entry: Entry | null;
  isLeaf: boolean;
  /** Phrases that go on here and were not read further yet, in the order of the list. */
  pending: Rest[] | null;
}

/** What is still to be read of a phrase. */
interface Rest {
  readonly entry: Entry;
  /** Where in its text the piece that comes next begins; its length when none does. */
  readonly from: number;
}

export type Step =
  | { readonly kind: 'word' | 'inflected' | 'prefix' | 'suffix'; readonly norm: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'gap' };

const newNode = (): Node => ({
  words: null,
  inflected: null,
  prefixes: null,
  suffixes: null,
  number: null,
  gap: null,
  entry: null,
  isLeaf: true,
  pending: null,
});

const PLAIN_WORD = /^[a-z0-9]+$/;
const PLAIN_WORDS = /^[a-z0-9]+(?:\|[a-z0-9]+)*$/;
/** A word that needs no cutting, inflected. */
const PLAIN_INFLECTED = /^[a-z]+~$/;

/**
 * Reads a list; its form is told at `phraseMatcher`. Only the first word of each line is looked at here: what follows
 * it is read when that word is met (`grown`), since a background that was asleep has to answer at once. Throws on an
 * entry that nothing can match: lists are ours.
 */
export function phraseTrie(list: string): Node {
  const root = newNode();
  for (const line of list.split('\n')) {
    const tab = line.indexOf('\t');
    const text = (tab < 0 ? line : line.slice(0, tab)).trim();
    if (text === '' || text.startsWith('# ') || text === '#') continue;
    const entry = { text, value: tab < 0 ? '' : line.slice(tab + 1).trim() };
    const end = pieceEnd(text, 0);
    const first = text.slice(0, end);
    // Most lines begin with plain words, which need no cutting either.
    if (PLAIN_WORDS.test(first)) {
      const rest = { entry, from: pieceBehind(text, end) };
      for (const norm of first.split('|')) wait(nodeBehind(root, { kind: 'word', norm }), rest);
    } else if (!put(root, { entry, from: 0 }, true)) {
      throw new Error(`list entry cannot match anything: ${text}`);
    }
  }
  return root;
}

function pieceEnd(text: string, from: number): number {
  const end = text.indexOf(' ', from);
  return end < 0 ? text.length : end;
}

/** Where the piece behind this end begins. */
function pieceBehind(text: string, end: number): number {
  let from = end;
  while (text[from] === ' ') from += 1;
  return from;
}

/** The node with all that leads on from it. */
export function grown(node: Node): Node {
  const { pending } = node;
  if (!pending) return node;
  node.pending = null;
  for (const rest of pending) put(node, rest, false);
  return node;
}

/**
 * Puts what may come next of a phrase behind the node: one way for each choice, and past what may be missing. False
 * when there is no way: at the start of a phrase there has to be something, and not a gap.
 */
function put(node: Node, { entry, from }: Rest, isStart: boolean): boolean {
  const { text } = entry;
  if (from === text.length) {
    if (!isStart) node.entry ??= entry;
    return !isStart;
  }
  const end = pieceEnd(text, from);
  const rest = { entry, from: pieceBehind(text, end) };
  let isPut = false;
  for (const steps of choicesOf(text.slice(from, end))) {
    if (steps.length === 0) isPut = put(node, rest, isStart) || isPut;
    else if (!isStart || steps[0]?.kind !== 'gap') {
      wait(steps.reduce(nodeBehind, node), rest);
      isPut = true;
    }
  }
  return isPut;
}

function wait(node: Node, rest: Rest): void {
  if (rest.from === rest.entry.text.length) {
    // The first line that says something about a phrase keeps it.
    node.entry ??= rest.entry;
    return;
  }
  node.isLeaf = false;
  node.pending ??= [];
  node.pending.push(rest);
}

function nodeBehind(node: Node, step: Step): Node {
  node.isLeaf = false;
  switch (step.kind) {
    case 'word':
      node.words ??= new Map();
      return behind(node.words, step.norm);
    case 'inflected':
      node.inflected ??= new Map();
      return behind(node.inflected, step.norm);
    case 'prefix':
      node.prefixes ??= new Map();
      return behindPart(node.prefixes, step.norm.slice(0, 3), step.norm);
    case 'suffix':
      node.suffixes ??= new Map();
      return behindPart(node.suffixes, step.norm.slice(-3), step.norm);
    case 'number':
      node.number ??= newNode();
      return node.number;
    case 'gap':
      node.gap ??= newNode();
      return node.gap;
  }
}

function behind(map: Map<string, Node>, key: string): Node {
  const known = map.get(key);
  if (known) return known;
  const node = newNode();
  map.set(key, node);
  return node;
}

function behindPart(map: Map<string, [string, Node][]>, key: string, part: string): Node {
  const parts = map.get(key) ?? [];
  map.set(key, parts);
  const known = parts.find(([other]) => other === part);
  if (known) return known[1];
  const node = newNode();
  parts.push([part, node]);
  return node;
}

/** Every way in which an entry can be written, word by word; null when there are more than `most`. */
export function waysOf(entry: string, most: number): readonly (readonly Step[])[] | null {
  let ways: readonly (readonly Step[])[] = [[]];
  for (const piece of entry.split(/\s+/)) {
    const choices = choicesOf(piece);
    if (ways.length * choices.length > most) return null;
    ways = ways.flatMap((way) => choices.map((steps) => [...way, ...steps]));
  }
  return ways.filter(({ length }) => length > 0);
}

function choicesOf(piece: string): readonly (readonly Step[])[] {
  if (piece === '..') return [[{ kind: 'gap' }]];
  if (piece === '#') return [[{ kind: 'number' }]];
  const optional = piece.startsWith('(') && piece.endsWith(')');
  const choices = (optional ? piece.slice(1, -1) : piece).split('|').flatMap(stepsOf);
  return optional ? [[], ...choices] : choices;
}

function stepsOf(word: string): readonly (readonly Step[])[] {
  if (PLAIN_WORD.test(word)) return [[{ kind: 'word', norm: word }]];
  if (PLAIN_INFLECTED.test(word)) return inflectedWays([], word.slice(0, -1));
  if (word.endsWith('*')) return [partOf('prefix', word.slice(0, -1))];
  if (word.startsWith('*')) return [partOf('suffix', word.slice(1))];
  const inflected = word.endsWith('~');
  const steps: Step[] = tokensOf(inflected ? word.slice(0, -1) : word)
    .filter((token) => token.norm !== '-')
    .map((token) => ({ kind: 'word', norm: token.norm }));
  const last = steps.at(-1);
  return inflected && last?.kind === 'word' ? inflectedWays(steps.slice(0, -1), last.norm) : [steps];
}

function inflectedWays(before: readonly Step[], norm: string): readonly (readonly Step[])[] {
  const forms = dutchVerbForms(norm).map((form): Step => ({ kind: 'word', norm: form }));
  return [{ kind: 'inflected', norm } as const, ...forms].map((step) => [...before, step]);
}

function partOf(kind: 'prefix' | 'suffix', part: string): readonly Step[] {
  const norm = normOf(part);
  if (norm.length < 3) throw new Error(`list entry is too short for a ${kind}: ${part}`);
  return [{ kind, norm }];
}
