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
}

type Step =
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
});

/** Most lines of a long list: they need no cutting. */
const PLAIN_WORD = /^[a-z0-9]+$/;

/** Reads a list; its form is told at `phraseMatcher`. Throws on an entry that nothing can match: lists are ours. */
export function phraseTrie(list: string): Node {
  const root = newNode();
  for (const line of list.split('\n')) {
    const [text = '', value = ''] = line.split('\t').map((part) => part.trim());
    if (text === '' || text.startsWith('# ') || text === '#') continue;
    const entry = { text, value };
    if (PLAIN_WORD.test(text)) insert(root, [{ kind: 'word', norm: text }], entry);
    else for (const steps of sequencesOf(text)) insert(root, steps, entry);
  }
  return root;
}

function insert(root: Node, steps: readonly Step[], entry: Entry): void {
  let node = root;
  for (const step of steps) node = nodeBehind(node, step);
  // The first line that says something about a phrase keeps it.
  node.entry ??= entry;
}

function nodeBehind(node: Node, step: Step): Node {
  node.isLeaf = false;
  switch (step.kind) {
    case 'word':
      node.words ??= new Map();
      return grown(node.words, step.norm);
    case 'inflected':
      node.inflected ??= new Map();
      return grown(node.inflected, step.norm);
    case 'prefix':
      node.prefixes ??= new Map();
      return grownPart(node.prefixes, step.norm.slice(0, 3), step.norm);
    case 'suffix':
      node.suffixes ??= new Map();
      return grownPart(node.suffixes, step.norm.slice(-3), step.norm);
    case 'number':
      node.number ??= newNode();
      return node.number;
    case 'gap':
      node.gap ??= newNode();
      return node.gap;
  }
}

function grown(map: Map<string, Node>, key: string): Node {
  const known = map.get(key);
  if (known) return known;
  const node = newNode();
  map.set(key, node);
  return node;
}

function grownPart(map: Map<string, [string, Node][]>, key: string, part: string): Node {
  const parts = map.get(key) ?? [];
  map.set(key, parts);
  const known = parts.find(([other]) => other === part);
  if (known) return known[1];
  const node = newNode();
  parts.push([part, node]);
  return node;
}

/** Every way to say the entry: one sequence for each choice among its words. */
function sequencesOf(text: string): readonly (readonly Step[])[] {
  let sequences: Step[][] = [[]];
  for (const piece of text.split(/\s+/)) {
    const choices = choicesOf(piece);
    sequences = sequences.flatMap((sequence) => choices.map((choice) => [...sequence, ...choice]));
  }
  const usable = sequences.filter((sequence) => sequence.length > 0 && sequence[0]?.kind !== 'gap');
  if (usable.length === 0) throw new Error(`list entry cannot match anything: ${text}`);
  return usable;
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
  if (word.endsWith('*')) return [partOf('prefix', word.slice(0, -1))];
  if (word.startsWith('*')) return [partOf('suffix', word.slice(1))];
  const inflected = word.endsWith('~');
  const steps: Step[] = tokensOf(inflected ? word.slice(0, -1) : word)
    .filter((token) => token.norm !== '-')
    .map((token) => ({ kind: 'word', norm: token.norm }));
  const last = steps.at(-1);
  if (!inflected || last?.kind !== 'word') return [steps];
  const before = steps.slice(0, -1);
  const forms = dutchVerbForms(last.norm).map((norm): Step => ({ kind: 'word', norm }));
  return [{ kind: 'inflected', norm: last.norm } as const, ...forms].map((step) => [...before, step]);
}

function partOf(kind: 'prefix' | 'suffix', part: string): readonly Step[] {
  const norm = normOf(part);
  if (norm.length < 3) throw new Error(`list entry is too short for a ${kind}: ${part}`);
  return [{ kind, norm }];
}
