import { SymbolReader, sharesOf, sumOf } from '#text/symbols.ts';

/**
 * Small boosted trees over named measures. As text (`scripts/train/grown-forest.ts` writes it): `#` lines (what it is,
 * source, licence), a line of JSON (`PackedForest`), then a line of packed symbols: the roots of all trees, then what
 * stands below one split, then below two, and at last the leaves.
 */
export interface Forest {
  /** Added to the leaves: the score where nothing is known. */
  readonly bias: number;
  /** Of all trees one behind the other, as they are written: `LEAF` or the place of a measure. */
  readonly measures: Int16Array;
  /** What the measure must be more than; of a leaf what it adds to the score. */
  readonly values: Float64Array;
  /** Where the tree for yes begins; the one for no is right behind. */
  readonly yes: Uint16Array;
  /** Where each tree begins. */
  readonly roots: Uint16Array;
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
export function forestScore({ bias, measures, values, yes, roots }: Forest, measured: Float64Array): number {
  let score = bias;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0;
    for (let measure = measures[node] ?? LEAF; measure !== LEAF; measure = measures[node] ?? LEAF)
      node = (measured[measure] ?? 0) > (values[node] ?? 0) ? (yes[node] ?? 0) : node + 1;
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
  readonly steps: readonly number[];
  readonly rests: readonly number[];
}

export const LEAF_STEP = 4;
const LEAF_SYMBOL = 0;

/** Reads a forest from its text. Throws when a model file is not one: that is a bug of the build. */
export function decodeForest(text: string): Forest {
  let headAt = 0;
  while (text.startsWith('# ', headAt)) headAt = text.indexOf('\n', headAt) + 1;
  const headEnd = text.indexOf('\n', headAt) + 1;
  const head: unknown = JSON.parse(text.slice(headAt, headEnd));
  if (!isHead(head)) throw new Error('not a forest: its head is incomplete');
  const { bias, scale, least } = head;
  const packed = new SymbolReader(text, headEnd);
  const nodes = head.nodes.map((counts) => packed.read(sharesOf([counts]), sumOf(counts)));
  const [steps, rests] = [head.steps, head.rests].map((counts) => packed.read(sharesOf([counts]), sumOf(counts)));
  if (!packed.isAtEnd || !steps || !rests) throw new Error('not a forest: trees are missing');
  const { symbols, yes, roots } = laidOutTrees(nodes);
  const limits = head.limits.flat();
  const measureOf = head.limits.flatMap((own, measure) => own.map(() => placeOf(head.names[measure] ?? '')));
  const measures = new Int16Array(symbols.length);
  const values = new Float64Array(symbols.length);
  let leaf = 0;
  for (let at = 0; at < symbols.length; at += 1) {
    const symbol = symbols[at] ?? LEAF_SYMBOL;
    const isLeaf = symbol === LEAF_SYMBOL;
    measures[at] = isLeaf ? LEAF : (measureOf[symbol - 1] ?? LEAF);
    values[at] = isLeaf
      ? (least + (steps[leaf] ?? 0) * LEAF_STEP + (rests[leaf] ?? 0)) * scale
      : (limits[symbol - 1] ?? 0);
    if (isLeaf) leaf += 1;
  }
  return { bias, measures, values, yes, roots };
}

/** Tree after tree, each from its root, what stands by how many splits lie above it. */
function laidOutTrees(
  nodes: readonly Uint16Array[],
): Pick<Forest, 'yes' | 'roots'> & { readonly symbols: Uint16Array } {
  const count = sumOf(nodes.map(({ length }) => length));
  const [symbols, yes, roots] = [
    new Uint16Array(count),
    new Uint16Array(count),
    new Uint16Array(nodes[0]?.length ?? 0),
  ];
  /** By how many splits lie above: how many nodes were taken. */
  const taken = new Uint16Array(nodes.length);
  /** The splits whose tree for yes is still to come, and how many lie above that. */
  const [open, above] = [new Uint16Array(nodes.length), new Uint16Array(nodes.length)];
  let [opened, splits, tree] = [0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    if (splits === 0) {
      roots[tree] = at;
      tree += 1;
    }
    const place = taken[splits] ?? 0;
    const symbol = nodes[splits]?.[place] ?? LEAF_SYMBOL;
    taken[splits] = place + 1;
    symbols[at] = symbol;
    if (symbol === LEAF_SYMBOL) {
      opened -= 1;
      splits = opened < 0 ? 0 : (above[opened] ?? 0);
      if (opened < 0) opened = 0;
      else yes[open[opened] ?? 0] = at + 1;
    } else {
      splits += 1;
      open[opened] = at;
      above[opened] = splits;
      opened += 1;
    }
  }
  return { symbols, yes, roots };
}

function isHead(head: unknown): head is PackedForest {
  if (typeof head !== 'object' || head === null) return false;
  const fields = new Map<string, unknown>(Object.entries(head));
  return (
    ['bias', 'scale', 'least'].every((name) => typeof fields.get(name) === 'number') &&
    ['names', 'limits', 'nodes', 'steps', 'rests'].every((name) => Array.isArray(fields.get(name)))
  );
}
