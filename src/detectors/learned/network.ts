import { modelText } from '#detectors/learned/model-text.ts';
import { bucketOf } from '#text/hash.ts';
import { SymbolReader, sharesOf, sumOf } from '#text/symbols.ts';

/**
 * A small convolutional network that reads tokens in their order (Y. Kim, "Convolutional Neural Networks for Sentence
 * Classification", 2014). Each token becomes `WIDTH` numbers, the sum of what its features weigh; each of the
 * `FILTERS` looks at three tokens that follow each other; of every filter the strongest place and the mean go, with
 * where the text stands, through a hidden layer to the answers.
 */
export interface Network {
  /** What is answered, in order. */
  readonly outputs: readonly string[];
  /** A power of two. */
  readonly buckets: number;
  /** The table as it is stored: what it says is a number less `middle`, times `step`. */
  readonly middle: number;
  readonly step: number;
  readonly layers: Layers;
}

/** A token as the network sees it. */
export interface NetworkToken {
  /** Hashes that each count in full: the word, what lists know of it. */
  readonly whole: readonly number[];
  /** Hashes of parts of the word: the more there are, the less each counts. */
  readonly pieces: readonly number[];
  /** `NAME_FACTS` numbers from 0 to 1 on the name that the token belongs to. */
  readonly name: readonly number[] | null;
}

export interface NetworkInput {
  readonly tokens: readonly NetworkToken[];
  /** Hashes of where the text stands. */
  readonly places: readonly number[];
}

export const WIDTH = 16;
export const FILTERS = 48;
export const HIDDEN = 64;
export const NAME_FACTS = 8;
/** A filter looks at a token and its two neighbours. */
export const WINDOW = 3 * WIDTH;
/** What the hidden layer is given: of each filter the strongest place and the mean, then the place. */
export const POOLED = 2 * FILTERS + WIDTH;

/** The layers in the order of the file. Rows of the table are chosen by hash; the others are matrices, row after row. */
export const LAYERS = [
  'table',
  'names',
  'filters',
  'filterBias',
  'hidden',
  'hiddenBias',
  'answers',
  'direct',
  'bias',
] as const;
export type LayerName = (typeof LAYERS)[number];
export type Layers = Readonly<Record<LayerName, Float32Array>>;

/** All layers, each made by `make`, in the order of the file. */
export const layersOf = (make: (name: LayerName) => Float32Array): Layers => ({
  table: make('table'),
  names: make('names'),
  filters: make('filters'),
  filterBias: make('filterBias'),
  hidden: make('hidden'),
  hiddenBias: make('hiddenBias'),
  answers: make('answers'),
  direct: make('direct'),
  bias: make('bias'),
});

export const sizesOf = (outputs: number, buckets: number): Readonly<Record<LayerName, number>> => ({
  table: buckets * WIDTH,
  names: NAME_FACTS * WIDTH,
  filters: FILTERS * WINDOW,
  filterBias: FILTERS,
  hidden: HIDDEN * POOLED,
  hiddenBias: HIDDEN,
  answers: outputs * HIDDEN,
  direct: outputs * POOLED,
  bias: outputs,
});

/** What the network says to each of its outputs, in logits. Time grows with the number of tokens. */
export function networkScores(network: Network, input: NetworkInput): ReadonlyMap<string, number> {
  const rows = embedded(network, input.tokens);
  const count = input.tokens.length;
  const { pooled } = pool(convolved(network.layers, rows, count), count);
  placed(network, input.places, pooled);
  const said = answered(network, pooled, hiddenOf(network.layers, pooled));
  return new Map(network.outputs.map((output, index) => [output, said[index] ?? 0]));
}

/** Where in the table the row of a hash begins. */
export const rowAt = (hash: number, buckets: number): number => bucketOf(hash, buckets) * WIDTH;

/** `WIDTH` numbers a token, with an empty token before the first and two behind the last. */
export function embedded(network: Network, tokens: readonly NetworkToken[]): Float32Array {
  const { names } = network.layers;
  const rows = new Float32Array((tokens.length + 1 + TOKENS_BESIDE) * WIDTH);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const at = (index + 1) * WIDTH;
    addFromTable(network, token.whole, token.pieces, rows, at);
    if (token.name)
      for (let fact = 0; fact < NAME_FACTS; fact += 1) addRow(rows, at, names, fact * WIDTH, token.name[fact] ?? 0);
  }
  return rows;
}

/** Adds what the table says of hashes that count in full and of pieces. */
function addFromTable(
  { buckets, middle, step, layers: { table } }: Network,
  whole: readonly number[],
  pieces: readonly number[],
  into: Float32Array,
  at: number,
): void {
  const share = step * pieceShare(pieces.length);
  for (const hash of whole) addRow(into, at, table, rowAt(hash, buckets), step);
  for (const hash of pieces) addRow(into, at, table, rowAt(hash, buckets), share);
  const raised = middle * (whole.length * step + pieces.length * share);
  if (raised === 0) return;
  for (let place = 0; place < WIDTH; place += 1) into[at + place] = (into[at + place] ?? 0) - raised;
}

/** How much each of so many pieces counts. */
export const pieceShare = (pieces: number): number => 1 / Math.sqrt(Math.max(1, pieces));

function addRow(into: Float32Array, at: number, from: Float32Array, start: number, share: number): void {
  for (let place = 0; place < WIDTH; place += 1)
    into[at + place] = (into[at + place] ?? 0) + share * (from[start + place] ?? 0);
}

/**
 * So many filters at so many tokens are worked out side by side: one alone would wait for each addition before it begins
 * the next, and each number that is read serves all.
 */
const FILTERS_BESIDE = 4;
const TOKENS_BESIDE = 2;

/** What each filter says at each token, token after token; never below 0. */
export function convolved({ filters, filterBias }: Layers, rows: Float32Array, count: number): Float32Array {
  const said = new Float32Array(count * FILTERS);
  for (let index = 0; index < count; index += TOKENS_BESIDE) {
    const window = index * WIDTH;
    for (let filter = 0; filter < FILTERS; filter += FILTERS_BESIDE) {
      const start = filter * WINDOW;
      let first = filterBias[filter] ?? 0;
      let second = filterBias[filter + 1] ?? 0;
      let third = filterBias[filter + 2] ?? 0;
      let fourth = filterBias[filter + 3] ?? 0;
      let [firstNext, secondNext, thirdNext, fourthNext] = [first, second, third, fourth];
      for (let place = 0; place < WINDOW; place += 1) {
        const value = rows[window + place] ?? 0;
        const next = rows[window + WIDTH + place] ?? 0;
        const at = start + place;
        const firstWeight = filters[at] ?? 0;
        const secondWeight = filters[at + WINDOW] ?? 0;
        const thirdWeight = filters[at + 2 * WINDOW] ?? 0;
        const fourthWeight = filters[at + 3 * WINDOW] ?? 0;
        first += firstWeight * value;
        second += secondWeight * value;
        third += thirdWeight * value;
        fourth += fourthWeight * value;
        firstNext += firstWeight * next;
        secondNext += secondWeight * next;
        thirdNext += thirdWeight * next;
        fourthNext += fourthWeight * next;
      }
      const at = index * FILTERS + filter;
      said[at] = Math.max(0, first);
      said[at + 1] = Math.max(0, second);
      said[at + 2] = Math.max(0, third);
      said[at + 3] = Math.max(0, fourth);
      if (index + 1 === count) continue;
      const behind = at + FILTERS;
      said[behind] = Math.max(0, firstNext);
      said[behind + 1] = Math.max(0, secondNext);
      said[behind + 2] = Math.max(0, thirdNext);
      said[behind + 3] = Math.max(0, fourthNext);
    }
  }
  return said;
}

/** A mean over few tokens counts less: it is mostly chance. */
const MEAN_OF = 10;
const MEAN_FACTOR = 2;
export const meanShare = (count: number): number => MEAN_FACTOR / (count + MEAN_OF);

/** Of each filter the most that it says and about the mean, and where it says the most. The place is still empty. */
export function pool(said: Float32Array, count: number): { readonly pooled: Float32Array; readonly most: Int32Array } {
  const pooled = new Float32Array(POOLED);
  const most = new Int32Array(FILTERS);
  const share = meanShare(count);
  for (let filter = 0; filter < FILTERS; filter += 1) {
    let sum = 0;
    let best = -1;
    for (let index = 0; index < count; index += 1) {
      const value = said[index * FILTERS + filter] ?? 0;
      sum += value;
      if (value <= best) continue;
      best = value;
      most[filter] = index;
    }
    pooled[filter] = Math.max(0, best);
    pooled[FILTERS + filter] = sum * share;
  }
  return { pooled, most };
}

/** Adds where the text stands to what was pooled. */
export function placed(network: Network, places: readonly number[], pooled: Float32Array): void {
  addFromTable(network, places, [], pooled, 2 * FILTERS);
}

/** What the hidden layer makes of it; never below 0. */
export function hiddenOf({ hidden, hiddenBias }: Layers, pooled: Float32Array): Float32Array {
  const units = new Float32Array(HIDDEN);
  for (let unit = 0; unit < HIDDEN; unit += 1)
    units[unit] = Math.max(0, (hiddenBias[unit] ?? 0) + product(hidden, unit * POOLED, pooled, 0, POOLED));
  return units;
}

export function answered({ outputs, layers }: Network, pooled: Float32Array, units: Float32Array): Float64Array {
  const { answers, direct, bias } = layers;
  return Float64Array.from(
    outputs,
    (_, output) =>
      (bias[output] ?? 0) +
      product(answers, output * HIDDEN, units, 0, HIDDEN) +
      product(direct, output * POOLED, pooled, 0, POOLED),
  );
}

/** The product of `count` numbers with as many of another array. */
function product(some: Float32Array, from: number, others: Float32Array, at: number, count: number): number {
  let sum = 0;
  for (let place = 0; place < count; place += 1) sum += (some[from + place] ?? 0) * (others[at + place] ?? 0);
  return sum;
}

/**
 * What stands before the packed symbols of the file: `#` lines, then this as JSON. The symbols are the weights as whole
 * numbers, layer after layer, raised by `highest` so that none is below 0.
 */
export interface NetworkHead {
  readonly outputs: readonly string[];
  readonly buckets: number;
  /** Of each layer: a weight in use is the whole number times this. */
  readonly scales: readonly number[];
  /** How often each symbol occurs in the table, and in all other layers. */
  readonly table: readonly number[];
  readonly others: readonly number[];
}

/** Rows of the table are many and coarse, the rest is little and fine. */
export const highest = (layer: LayerName): number => (layer === 'table' ? 7 : 127);

/** Reads what `encodeNetwork` wrote. Throws when a model file is not one: that is a bug of the build. */
export function decodeNetwork(text: string): Network {
  const { head, symbolsAt } = modelText(text);
  if (!isHead(head)) throw new Error('not a network: its head is incomplete');
  const sizes = sizesOf(head.outputs.length, head.buckets);
  const symbols = new SymbolReader(text, symbolsAt);
  const table = symbols.read(sharesOf([head.table]), sumOf(head.table));
  const others = symbols.read(sharesOf([head.others]), sumOf(head.others));
  if (!symbols.isAtEnd || table.length !== sizes.table) throw new Error('not a network: weights are missing');
  let from = 0;
  const layers = layersOf((name) => {
    const scale = head.scales[LAYERS.indexOf(name)] ?? 0;
    // Of the table few rows are asked for: it is copied as it is.
    if (name === 'table') return new Float32Array(table);
    from += sizes[name];
    return scaled(others, from - sizes[name], from, highest(name), scale);
  });
  const { outputs, buckets } = head;
  return { outputs, buckets, middle: highest('table'), step: head.scales[LAYERS.indexOf('table')] ?? 0, layers };
}

function scaled(symbols: Uint16Array, from: number, to: number, middle: number, scale: number): Float32Array {
  const weights = new Float32Array(to - from);
  for (let at = 0; at < weights.length; at += 1) weights[at] = ((symbols[from + at] ?? 0) - middle) * scale;
  return weights;
}

function isHead(head: unknown): head is NetworkHead {
  return (
    typeof head === 'object' &&
    head !== null &&
    'buckets' in head &&
    typeof head.buckets === 'number' &&
    ['outputs', 'scales', 'table', 'others'].every((name) =>
      Array.isArray(Object.entries(head).find(([key]) => key === name)?.[1]),
    )
  );
}
