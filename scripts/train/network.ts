import { sigmoid } from '#detectors/learned/linear.ts';
import {
  answered,
  convolved,
  embedded,
  FILTERS,
  HIDDEN,
  hiddenOf,
  highest,
  LAYERS,
  type LayerName,
  type Layers,
  layersOf,
  meanShare,
  NAME_FACTS,
  type Network,
  type NetworkHead,
  type NetworkInput,
  type NetworkToken,
  POOLED,
  pieceShare,
  placed,
  pool,
  rowAt,
  sizesOf,
  WIDTH,
  WINDOW,
} from '#detectors/learned/network.ts';
import { randomOf, shuffled } from '#scripts/train/linear.ts';
import { counted, SymbolWriter, sharesOf } from '#text/symbols.ts';

const BUCKETS = 1 << 13;
const ROUNDS = 12;
const SEED = 1;
/** From this round on weights are added up, once in so many examples: what is kept is their mean. */
const ROUNDS_ALONE = 4;
const BETWEEN_SUMS = 4096;
/** For rows of the table, each by how much it moved before (adagrad); for all else, by how much it moves of late. */
const TABLE_RATE = 0.03;
const RATE = 0.001;
const RECENT = 0.999;
const TOGETHER = 8;
/** So many tokens are left unread, and so much of what was pooled unheard, so that no single one is trusted too far. */
const UNREAD = 0.1;
const UNHEARD = 0.3;
const DECAY = 1e-4;
/** Before anything is learned, everything is unlikely. */
const FIRST_BIAS = -2;

export interface NetworkExample {
  readonly input: NetworkInput;
  /** Of each output 1, 0, or -1 where either is right. */
  readonly wanted: Int8Array;
  /** How much a mistake costs, of each output. */
  readonly costs: Float32Array;
  /** Of each token the kinds it is marked with, a bit each; null where nobody marked any. */
  readonly marks: Uint16Array | null;
}

/** So many kinds of marks there may be. */
export const MOST_MARKS = 10;
/** How much a mistaken mark costs, beside a mistaken answer. */
const MARK_COST = 0.2;
/** A mark that is told this well teaches nothing more. */
const TOLD = 0.02;

/** Learns a network by gradient descent, always the same way from the same examples. */
export function learnNetwork(outputs: readonly string[], examples: readonly NetworkExample[]): Network {
  const random = randomOf(SEED);
  const network: Network = {
    outputs,
    buckets: BUCKETS,
    middle: 0,
    step: 1,
    layers: firstLayers(outputs.length, random),
  };
  const steps = new Steps(network.layers);
  const marks = new Marks(random);
  const mean = new Mean(network.layers);
  let order = examples;
  for (let round = 0; round < ROUNDS; round += 1) {
    order = shuffled(order, random);
    for (const [turn, example] of order.entries()) {
      learnFrom(network, example, steps, marks, random);
      if (turn % TOGETHER === TOGETHER - 1) {
        steps.take();
        marks.take();
      }
      if (round >= ROUNDS_ALONE && turn % BETWEEN_SUMS === BETWEEN_SUMS - 1) mean.add(network.layers);
    }
  }
  return { ...network, layers: mean.layers(network.layers) };
}

/**
 * Weights added up along the way. Each step follows a few examples; the mean of many places that were passed does
 * better than the last one, and better than steps that shrink (P. Izmailov and others, "Averaging Weights Leads to
 * Wider Optima and Better Generalization", 2018).
 */
class Mean {
  readonly #sums: ReadonlyMap<LayerName, Float64Array>;
  #count = 0;

  constructor(layers: Layers) {
    this.#sums = new Map(LAYERS.map((name) => [name, new Float64Array(layers[name].length)]));
  }

  add(layers: Layers): void {
    this.#count += 1;
    for (const [name, sum] of this.#sums) {
      const weights = layers[name];
      for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0);
    }
  }

  /** The mean of all that were added; `otherwise` when there are none. */
  layers(otherwise: Layers): Layers {
    if (this.#count === 0) return otherwise;
    return layersOf((name) => Float32Array.from(this.#sums.get(name) ?? [], (sum) => sum / this.#count));
  }
}

function firstLayers(outputs: number, random: () => number): Layers {
  const sizes = sizesOf(outputs, BUCKETS);
  const drawn = (name: LayerName, spread: number): Float32Array =>
    Float32Array.from({ length: sizes[name] }, () => spread * normal(random));
  return {
    table: drawn('table', 0.1),
    names: drawn('names', 0.3),
    filters: drawn('filters', Math.sqrt(2 / WINDOW)),
    filterBias: new Float32Array(sizes.filterBias),
    hidden: drawn('hidden', Math.sqrt(2 / POOLED)),
    hiddenBias: new Float32Array(sizes.hiddenBias),
    answers: drawn('answers', 0.2),
    direct: drawn('direct', 0.02),
    bias: new Float32Array(sizes.bias).fill(FIRST_BIAS),
  };
}

/** A number of the normal distribution (Box and Muller, 1958). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Weights that move by how much they moved of late, and what the examples since the last step ask of them. */
class Moving {
  readonly asked: Float32Array;
  readonly #weights: Float32Array;
  readonly #recent: Float32Array;

  constructor(weights: Float32Array) {
    this.#weights = weights;
    this.asked = new Float32Array(weights.length);
    this.#recent = new Float32Array(weights.length).fill(1e-6);
  }

  take(): void {
    const [weights, asked, recent] = [this.#weights, this.asked, this.#recent];
    for (let at = 0; at < weights.length; at += 1) {
      const slope = asked[at] ?? 0;
      if (slope === 0) continue;
      const before = RECENT * (recent[at] ?? 0) + (1 - RECENT) * slope * slope;
      recent[at] = before;
      weights[at] = (weights[at] ?? 0) - (RATE * slope) / (Math.sqrt(before) + 1e-6);
      asked[at] = 0;
    }
  }
}

/** What the examples since the last step ask of each weight, and how much they asked before. */
class Steps {
  readonly asked: Layers;
  readonly tableBefore: Float32Array;
  readonly #layers: Layers;
  readonly #moving: readonly Moving[];

  constructor(layers: Layers) {
    this.#layers = layers;
    const moving = new Map(LAYERS.map((name) => [name, new Moving(name === 'table' ? NOTHING : layers[name])]));
    this.#moving = [...moving.values()];
    this.asked = layersOf((name) => moving.get(name)?.asked ?? NOTHING);
    this.tableBefore = new Float32Array(layers.table.length / WIDTH).fill(1e-4);
  }

  /** Moves all layers but the table, of which few rows are asked anything. */
  take(): void {
    for (const moving of this.#moving) moving.take();
  }

  /** Moves a row of the table against `slopes` from `start` on, times `share`. */
  moveRow(row: number, slopes: Float32Array, start: number, share: number): void {
    const { table } = this.#layers;
    let squares = 0;
    for (let place = 0; place < WIDTH; place += 1) squares += ((slopes[start + place] ?? 0) * share) ** 2;
    const index = row / WIDTH;
    const before = (this.tableBefore[index] ?? 0) + squares / WIDTH;
    this.tableBefore[index] = before;
    const step = TABLE_RATE / Math.sqrt(before);
    for (let place = 0; place < WIDTH; place += 1) {
      const weight = table[row + place] ?? 0;
      table[row + place] = weight - step * ((slopes[start + place] ?? 0) * share + DECAY * weight);
    }
  }
}

const NOTHING = new Float32Array(0);

/**
 * What the filters say of the marks of a token. Nobody asks for it afterwards, and no file holds it: it is there because
 * of a whole draft one only learns that it tells something, of a mark where (R. Caruana, "Multitask Learning", 1997).
 */
class Marks {
  readonly weights: Float32Array;
  readonly bias = new Float32Array(MOST_MARKS).fill(-3);
  readonly #weightsMoving: Moving;
  readonly #biasMoving: Moving;

  constructor(random: () => number) {
    this.weights = Float32Array.from({ length: MOST_MARKS * FILTERS }, () => 0.05 * normal(random));
    this.#weightsMoving = new Moving(this.weights);
    this.#biasMoving = new Moving(this.bias);
  }

  take(): void {
    this.#weightsMoving.take();
    this.#biasMoving.take();
  }

  /** What one token with these marks asks, of the marks themselves and, as `slopes`, of the filters. */
  learn(marks: number, said: Float32Array, start: number, cost: number, slopes: Float32Array): boolean {
    let isAsked = false;
    for (let mark = 0; mark < MOST_MARKS; mark += 1) {
      const row = mark * FILTERS;
      let score = this.bias[mark] ?? 0;
      for (let filter = 0; filter < FILTERS; filter += 1)
        score += (this.weights[row + filter] ?? 0) * (said[start + filter] ?? 0);
      const miss = sigmoid(score) - ((marks >> mark) & 1);
      if (Math.abs(miss) < TOLD) continue;
      isAsked = true;
      const slope = miss * cost;
      const asked = this.#biasMoving.asked;
      asked[mark] = (asked[mark] ?? 0) + slope;
      addTo(slopes, 0, this.weights, row, FILTERS, slope);
      addTo(this.#weightsMoving.asked, row, said, start, FILTERS, slope);
    }
    return isAsked;
  }
}

const UNREAD_TOKEN: NetworkToken = { whole: [], pieces: [], name: null };

function learnFrom(network: Network, example: NetworkExample, steps: Steps, marks: Marks, random: () => number): void {
  const { layers } = network;
  // Of a token that is left unread the lists and names still tell: only its own letters are hidden.
  const tokens = example.input.tokens.map((token) =>
    random() < UNREAD ? { ...UNREAD_TOKEN, whole: token.whole.slice(1), name: token.name } : token,
  );
  const rows = embedded(network, tokens);
  const said = convolved(layers, rows, tokens.length);
  const { pooled, most } = pool(said, tokens.length);
  placed(network, example.input.places, pooled);
  const heard = Float32Array.from(pooled, () => (random() < UNHEARD ? 0 : 1 / (1 - UNHEARD)));
  for (let at = 0; at < POOLED; at += 1) pooled[at] = (pooled[at] ?? 0) * (heard[at] ?? 0);
  const units = hiddenOf(layers, pooled);
  const slopes = Float32Array.from(answered(network, pooled, units), (score, output) => {
    const wanted = example.wanted[output] ?? -1;
    return wanted < 0 ? 0 : (sigmoid(score) - wanted) * (example.costs[output] ?? 0);
  });
  const pooledSlopes = backToPooled(layers, steps, slopes, units, pooled);
  for (let at = 0; at < POOLED; at += 1) pooledSlopes[at] = (pooledSlopes[at] ?? 0) * (heard[at] ?? 0);
  const rowSlopes = backToRows(layers, steps, pooledSlopes, said, most, rows, tokens.length);
  if (example.marks) backFromMarks(layers, steps, marks, example.marks, example.costs[0] ?? 0, said, rows, rowSlopes);
  for (const [index, { whole, pieces, name }] of tokens.entries()) {
    const start = (index + 1) * WIDTH;
    const share = pieceShare(pieces.length);
    for (const hash of whole) steps.moveRow(rowAt(hash, network.buckets), rowSlopes, start, 1);
    for (const hash of pieces) steps.moveRow(rowAt(hash, network.buckets), rowSlopes, start, share);
    if (name)
      for (let fact = 0; fact < NAME_FACTS; fact += 1)
        addTo(steps.asked.names, fact * WIDTH, rowSlopes, start, WIDTH, name[fact] ?? 0);
  }
  for (const hash of example.input.places) steps.moveRow(rowAt(hash, network.buckets), pooledSlopes, 2 * FILTERS, 1);
}

function addTo(into: Float32Array, at: number, from: Float32Array, start: number, count: number, share: number): void {
  if (share === 0) return;
  for (let place = 0; place < count; place += 1)
    into[at + place] = (into[at + place] ?? 0) + share * (from[start + place] ?? 0);
}

/** What the slopes of the answers ask of the last layers, and of what was pooled. */
function backToPooled(
  layers: Layers,
  { asked }: Steps,
  slopes: Float32Array,
  units: Float32Array,
  pooled: Float32Array,
): Float32Array {
  const pooledSlopes = new Float32Array(POOLED);
  const unitSlopes = new Float32Array(HIDDEN);
  for (let output = 0; output < slopes.length; output += 1) {
    const slope = slopes[output] ?? 0;
    if (slope === 0) continue;
    addTo(asked.answers, output * HIDDEN, units, 0, HIDDEN, slope);
    addTo(asked.direct, output * POOLED, pooled, 0, POOLED, slope);
    asked.bias[output] = (asked.bias[output] ?? 0) + slope;
    addTo(unitSlopes, 0, layers.answers, output * HIDDEN, HIDDEN, slope);
    addTo(pooledSlopes, 0, layers.direct, output * POOLED, POOLED, slope);
  }
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    if ((units[unit] ?? 0) <= 0) continue;
    const slope = unitSlopes[unit] ?? 0;
    addTo(asked.hidden, unit * POOLED, pooled, 0, POOLED, slope);
    asked.hiddenBias[unit] = (asked.hiddenBias[unit] ?? 0) + slope;
    addTo(pooledSlopes, 0, layers.hidden, unit * POOLED, POOLED, slope);
  }
  return pooledSlopes;
}

/** What the slopes of what was pooled ask of the filters, and of the rows of the tokens. */
function backToRows(
  layers: Layers,
  { asked }: Steps,
  pooledSlopes: Float32Array,
  said: Float32Array,
  most: Int32Array,
  rows: Float32Array,
  count: number,
): Float32Array {
  const rowSlopes = new Float32Array(rows.length);
  const share = meanShare(count);
  for (let filter = 0; filter < FILTERS; filter += 1) {
    const mean = (pooledSlopes[FILTERS + filter] ?? 0) * share;
    for (let index = 0; index < count; index += 1) {
      if ((said[index * FILTERS + filter] ?? 0) <= 0) continue;
      const slope = mean + (most[filter] === index ? (pooledSlopes[filter] ?? 0) : 0);
      asked.filterBias[filter] = (asked.filterBias[filter] ?? 0) + slope;
      addTo(asked.filters, filter * WINDOW, rows, index * WIDTH, WINDOW, slope);
      addTo(rowSlopes, index * WIDTH, layers.filters, filter * WINDOW, WINDOW, slope);
    }
  }
  return rowSlopes;
}

/** What the marks of the tokens ask of the filters, and of the rows, to which it is added. */
function backFromMarks(
  layers: Layers,
  { asked }: Steps,
  marks: Marks,
  wanted: Uint16Array,
  cost: number,
  said: Float32Array,
  rows: Float32Array,
  rowSlopes: Float32Array,
): void {
  const slopes = new Float32Array(FILTERS);
  for (let index = 0; index < wanted.length; index += 1) {
    slopes.fill(0);
    const start = index * FILTERS;
    if (!marks.learn(wanted[index] ?? 0, said, start, MARK_COST * cost, slopes)) continue;
    for (let filter = 0; filter < FILTERS; filter += 1) {
      if ((said[start + filter] ?? 0) <= 0) continue;
      const slope = slopes[filter] ?? 0;
      asked.filterBias[filter] = (asked.filterBias[filter] ?? 0) + slope;
      addTo(asked.filters, filter * WINDOW, rows, index * WIDTH, WINDOW, slope);
      addTo(rowSlopes, index * WIDTH, layers.filters, filter * WINDOW, WINDOW, slope);
    }
  }
}

/** The few largest weights of the table are cut, so that the many small ones stay apart. */
const CUT = 0.002;

/** The network as its file can hold it: each weight a whole number of steps. */
export function roundedNetwork(network: Network): { readonly network: Network; readonly scales: readonly number[] } {
  const scaleOf = (name: LayerName): number => {
    const sizes = Float32Array.from(network.layers[name], Math.abs).sort();
    const largest = sizes[Math.floor((name === 'table' ? 1 - CUT : 1) * (sizes.length - 1))] ?? 0;
    return Number((Math.max(largest, 1e-6) / highest(name)).toPrecision(6));
  };
  const scales = LAYERS.map(scaleOf);
  const layers = layersOf((name) => {
    const scale = scales[LAYERS.indexOf(name)] ?? 1;
    return network.layers[name].map((weight) => levelOf(weight, scale, highest(name)) * scale);
  });
  return { network: { ...network, layers }, scales };
}

const levelOf = (weight: number, scale: number, most: number): number =>
  Math.max(-most, Math.min(most, Math.round(weight / scale) + 0));

/** Writes a rounded network as text; `about` becomes the `#` lines: what it is, trained on what, licence. */
export function encodeNetwork(
  { network, scales }: ReturnType<typeof roundedNetwork>,
  about: readonly string[],
): string {
  const symbolsOf = (name: LayerName): readonly number[] =>
    Array.from(network.layers[name], (weight) => {
      const most = highest(name);
      return levelOf(weight, scales[LAYERS.indexOf(name)] ?? 1, most) + most;
    });
  const table = symbolsOf('table');
  const others = LAYERS.filter((name) => name !== 'table').flatMap(symbolsOf);
  const head: NetworkHead = {
    outputs: network.outputs,
    buckets: network.buckets,
    scales,
    table: counted(table),
    others: counted(others),
  };
  const writer = new SymbolWriter();
  writer.put(sharesOf([head.table]), table);
  writer.put(sharesOf([head.others]), others);
  return `${[...about.map((line) => `# ${line}`), JSON.stringify(head), writer.text()].join('\n')}\n`;
}
