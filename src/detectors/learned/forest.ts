/**
 * Small boosted trees over named measures. As text (`scripts/train/grown-forest.ts` writes it): `#` lines (what it is,
 * source, licence), one line of JSON (`bias`, `scale`, `names`), then one tree a line, written from its root: `7>1.5`
 * asks whether measure 7 is more than 1.5, and is followed by the tree for no and the tree for yes; `=12` is a leaf, in
 * units of `scale`.
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

/** Reads a forest from its text. Throws when a model file is not one: that is a bug of the build. */
export function decodeForest(text: string): Forest {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  const head: unknown = JSON.parse(lines.shift() ?? '');
  if (!isHead(head)) throw new Error('not a forest: its head is incomplete');
  const { bias, scale } = head;
  const places = head.names.map(placeOf);
  const pieces = lines.join(' ').split(' ');
  const measures = new Int16Array(pieces.length).fill(LEAF);
  const values = new Float64Array(pieces.length);
  const yes = new Uint16Array(pieces.length);
  const roots = new Uint16Array(lines.length);
  let at = 0;
  const readNode = (): void => {
    const node = at;
    const piece = pieces[node];
    if (piece === undefined) throw new Error('not a forest: a tree ends too early');
    at += 1;
    const over = piece.indexOf('>');
    values[node] = over < 0 ? Number(piece.slice(1)) * scale : Number(piece.slice(over + 1));
    if (over < 0) return;
    const measure = places[Number(piece.slice(0, over))];
    if (measure === undefined) throw new Error('not a forest: it asks about a measure without a name');
    measures[node] = measure;
    readNode();
    yes[node] = at;
    readNode();
  };
  for (let tree = 0; tree < lines.length; tree += 1) {
    roots[tree] = at;
    readNode();
  }
  if (at !== pieces.length) throw new Error('not a forest: a tree goes on too long');
  return { bias, measures, values, yes, roots };
}

function isHead(head: unknown): head is { readonly names: string[]; readonly bias: number; readonly scale: number } {
  return (
    typeof head === 'object' &&
    head !== null &&
    'names' in head &&
    Array.isArray(head.names) &&
    'bias' in head &&
    typeof head.bias === 'number' &&
    'scale' in head &&
    typeof head.scale === 'number'
  );
}
