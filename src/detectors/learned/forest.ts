import { modelText } from '#detectors/learned/model-text.ts';
import { SymbolReader, sharesOf, sumOf } from '#text/symbols.ts';

/**
 * Small boosted trees over named measures. As text (`scripts/train/grown-forest.ts` writes it): `#` lines (what it is,
 * source, licence), a line of JSON (`PackedForest`), then a line of packed symbols: the roots of all trees, then what
 * stands below one split, then below two, and at last the values of the leaves, all in the same order.
 */
export interface Forest {
  /** Added to the leaves: the score where nothing is known. */
  readonly bias: number;
  /** So many trees: their roots stand first, then what stands below one split, and so on. */
  readonly trees: number;
  /** Of each node `LEAF` or the place of a measure. */
  readonly measures: Int16Array;
  /** What the measure must be more than; of a leaf what it adds to the score. */
  readonly values: Float64Array;
  /** Where the tree for no begins; the one for yes is right behind. */
  readonly below: Uint16Array;
}

const LEAF = -1;

/** Every measure that any forest asks about, with its place: what was measured is laid out once for all of them. */
const PLACES = new Map<string, number>();

function placeOf(name: string): number {
  const place = PLACES.get(name) ?? PLACES.size;
  PLACES.set(name, place);
  return place;
}

/** What was measured, laid out for the forests that were read so far. A measure that is not given is 0. */
export function laidOut(facts: ReadonlyMap<string, number>): Float64Array {
  const measured = new Float64Array(PLACES.size);
  for (const [name, value] of facts) {
    const place = PLACES.get(name);
    if (place !== undefined) measured[place] = value;
  }
  return measured;
}

/** The score in logits: more than 0 is more likely than not. */
export function forestScore({ bias, trees, measures, values, below }: Forest, measured: Float64Array): number {
  let score = bias;
  for (let tree = 0; tree < trees; tree += 1) {
    let node = tree;
    for (let measure = measures[node] ?? LEAF; measure !== LEAF; measure = measures[node] ?? LEAF)
      node = (below[node] ?? 0) + ((measured[measure] ?? 0) > (values[node] ?? 0) ? 1 : 0);
    score += values[node] ?? 0;
  }
  return score;
}

/**
 * What stands before the packed symbols. Of a node `0` says that it is a leaf, another number which limit of which
 * measure it asks about, all counted from 1 on; how often each comes is told by how many splits lie above. The value of
 * a leaf is two symbols: whole steps of `LEAF_STEP` from `least` on, and the rest.
 */
export interface PackedForest {
  readonly bias: number;
  /** A leaf adds its whole number times this. */
  readonly scale: number;
  readonly names: readonly string[];
  /** Of each measure what it may have to be more than. */
  readonly limits: readonly (readonly number[])[];
  /** By how many splits lie above. */
  readonly nodes: readonly (readonly number[])[];
  readonly least: number;
  readonly leafSteps: readonly number[];
  readonly leafRests: readonly number[];
}

export const LEAF_STEP = 4;
const LEAF_SYMBOL = 0;

/** Reads a forest from its text. Throws when a model file is not one: that is a bug of the build. */
export function decodeForest(text: string): Forest {
  const { head, symbolsAt } = modelText(text);
  if (!isHead(head)) throw new Error('not a forest: its head is incomplete');
  const { bias, scale, least } = head;
  const packed = new SymbolReader(text, symbolsAt);
  const nodes = head.nodes.map((counts) => packed.read(sharesOf([counts]), sumOf(counts)));
  const leaves = [head.leafSteps, head.leafRests].map((counts) => packed.read(sharesOf([counts]), sumOf(counts)));
  if (!packed.isAtEnd) throw new Error('not a forest: trees are missing');
  const symbols = joined(nodes);
  const measures = new Int16Array(symbols.length);
  const values = new Float64Array(symbols.length);
  fillSplits(symbols, measures, values, splitsOf(head));
  fillLeaves(symbols, values, leaves, least, scale);
  const trees = nodes[0]?.length ?? 0;
  return { bias, trees, measures, values, below: belowOf(symbols, trees) };
}

/** By symbol: the measure that it asks about, and the limit. */
interface Splits {
  readonly measures: Int16Array;
  readonly limits: Float64Array;
}

function splitsOf({ names, limits }: PackedForest): Splits {
  const all = sumOf(limits.map(({ length }) => length)) + 1;
  const splits = { measures: new Int16Array(all).fill(LEAF), limits: new Float64Array(all) };
  let symbol = LEAF_SYMBOL + 1;
  for (let at = 0; at < limits.length; at += 1) {
    const own = limits[at] ?? [];
    if (own.length === 0) continue;
    splits.limits.set(own, symbol);
    splits.measures.fill(placeOf(names[at] ?? ''), symbol, symbol + own.length);
    symbol += own.length;
  }
  return splits;
}

/** Plain loops, here and below: what makes an array of another one by a function takes ten times as long when cold. */
function fillSplits(symbols: Uint16Array, measures: Int16Array, values: Float64Array, splits: Splits): void {
  const { measures: measureOf, limits } = splits;
  for (let at = 0; at < symbols.length; at += 1) {
    const symbol = symbols[at] ?? LEAF_SYMBOL;
    measures[at] = measureOf[symbol] ?? LEAF;
    values[at] = limits[symbol] ?? 0;
  }
}

function joined(lists: readonly Uint16Array[]): Uint16Array {
  const all = new Uint16Array(sumOf(lists.map(({ length }) => length)));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

/** What is below the splits stands in their order, two nodes each, behind the roots. */
function belowOf(symbols: Uint16Array, trees: number): Uint16Array {
  const below = new Uint16Array(symbols.length);
  let next = trees;
  for (let at = 0; at < symbols.length; at += 1) {
    below[at] = next;
    if (symbols[at] !== LEAF_SYMBOL) next += 2;
  }
  return below;
}

function fillLeaves(
  symbols: Uint16Array,
  values: Float64Array,
  [steps = new Uint16Array(), rests = new Uint16Array()]: readonly Uint16Array[],
  least: number,
  scale: number,
): void {
  let leaf = 0;
  for (let at = 0; at < symbols.length; at += 1) {
    if (symbols[at] !== LEAF_SYMBOL) continue;
    values[at] = (least + (steps[leaf] ?? 0) * LEAF_STEP + (rests[leaf] ?? 0)) * scale;
    leaf += 1;
  }
}

function isHead(head: unknown): head is PackedForest {
  if (typeof head !== 'object' || head === null) return false;
  const fields = new Map<string, unknown>(Object.entries(head));
  return (
    ['bias', 'scale', 'least'].every((name) => typeof fields.get(name) === 'number') &&
    ['names', 'limits', 'nodes', 'leafSteps', 'leafRests'].every((name) => Array.isArray(fields.get(name)))
  );
}
