import { sigmoid } from '#detectors/learned/linear.ts';
import { type GrownForest, type GrownNode, leafOf } from '#scripts/train/grown-forest.ts';

/** One draft as the forest learns from it. */
export interface ForestExample {
  /** In the order of the forest's names. */
  readonly measures: readonly number[];
  readonly wanted: boolean;
  /** How much a mistake costs; 0 leaves it out. */
  readonly cost: number;
}

export interface ForestOptions {
  readonly trees: number;
  readonly depth: number;
  /** How much of its correction a tree may apply. */
  readonly rate: number;
  /** Pulls leaves towards 0. */
  readonly pull: number;
  /** The least weight of examples on either side of a split. */
  readonly least: number;
  /** Shares of the examples a tree and of the measures a split looks at. */
  readonly examplesShare: number;
  readonly measuresShare: number;
}

export const FOREST_OPTIONS: ForestOptions = {
  trees: 300,
  depth: 3,
  rate: 0.03,
  pull: 3,
  least: 1,
  examplesShare: 0.7,
  measuresShare: 0.5,
};

/** Thresholds tried for a measure. */
const MOST_CUTS = 12;

/**
 * Gradient-boosted trees with logistic loss and second-order leaves, on random parts of examples and measures.
 * Source: Friedman, "Stochastic gradient boosting", 2002; leaves as in Chen and Guestrin, "XGBoost", 2016, eq. 5-7.
 */
export function growForest(
  names: readonly string[],
  all: readonly ForestExample[],
  random: () => number,
  options: ForestOptions = FOREST_OPTIONS,
): GrownForest {
  const examples = all.filter(({ cost }) => cost > 0);
  const total = examples.reduce((sum, { cost }) => sum + cost, 0);
  const wanted = examples.reduce((sum, { cost, wanted: is }) => sum + (is ? cost : 0), 0);
  const bias = Math.log(wanted / (total - wanted));
  const grower = new Grower(names, examples, random, options, bias);
  return { names, bias, trees: Array.from({ length: options.trees }, () => grower.tree()) };
}

class Grower {
  readonly #examples: readonly ForestExample[];
  readonly #random: () => number;
  readonly #options: ForestOptions;
  readonly #scores: Float64Array;
  readonly #slopes: Float64Array;
  readonly #bends: Float64Array;
  /** Per measure the thresholds, and per example in which part between them it falls. */
  readonly #cuts: readonly (readonly number[])[];
  readonly #bins: readonly Uint8Array[];

  constructor(
    names: readonly string[],
    examples: readonly ForestExample[],
    random: () => number,
    options: ForestOptions,
    bias: number,
  ) {
    this.#examples = examples;
    this.#random = random;
    this.#options = options;
    this.#scores = new Float64Array(examples.length).fill(bias);
    this.#slopes = new Float64Array(examples.length);
    this.#bends = new Float64Array(examples.length);
    this.#cuts = names.map((_, measure) => cutsOf(examples.map(({ measures }) => measures[measure] ?? 0)));
    this.#bins = this.#cuts.map((cuts, measure) =>
      Uint8Array.from(examples, ({ measures }) => cuts.filter((cut) => (measures[measure] ?? 0) > cut).length),
    );
  }

  tree(): GrownNode {
    this.#examples.forEach(({ wanted, cost }, index) => {
      const probability = sigmoid(this.#scores[index] ?? 0);
      this.#slopes[index] = (probability - (wanted ? 1 : 0)) * cost;
      this.#bends[index] = probability * (1 - probability) * cost;
    });
    const some = this.#examples.map((_, index) => index).filter(() => this.#random() < this.#options.examplesShare);
    const root = this.#node(some, this.#options.depth);
    this.#examples.forEach((example, index) => {
      this.#scores[index] = (this.#scores[index] ?? 0) + leafOf(root, example.measures);
    });
    return root;
  }

  #node(indexes: readonly number[], depth: number): GrownNode {
    const { slope, bend } = this.#sums(indexes);
    const split = depth > 0 ? this.#bestSplit(indexes, slope, bend) : null;
    if (!split) return (-slope / (bend + this.#options.pull)) * this.#options.rate;
    const bins = this.#bins[split.measure];
    const isOver = (index: number): boolean => (bins?.[index] ?? 0) > split.cut;
    return {
      measure: split.measure,
      over: this.#cuts[split.measure]?.[split.cut] ?? 0,
      no: this.#node(
        indexes.filter((index) => !isOver(index)),
        depth - 1,
      ),
      yes: this.#node(indexes.filter(isOver), depth - 1),
    };
  }

  #sums(indexes: readonly number[]): { slope: number; bend: number } {
    let [slope, bend] = [0, 0];
    for (const index of indexes) {
      slope += this.#slopes[index] ?? 0;
      bend += this.#bends[index] ?? 0;
    }
    return { slope, bend };
  }

  #bestSplit(indexes: readonly number[], slope: number, bend: number): { measure: number; cut: number } | null {
    const { pull, least, measuresShare } = this.#options;
    const worth = (g: number, h: number): number => (g * g) / (h + pull);
    let best = 1e-3;
    let found: { measure: number; cut: number } | null = null;
    this.#cuts.forEach((cuts, measure) => {
      if (cuts.length === 0 || this.#random() > measuresShare) return;
      const slopes = new Float64Array(cuts.length + 1);
      const bends = new Float64Array(cuts.length + 1);
      const bins = this.#bins[measure];
      for (const index of indexes) {
        const bin = bins?.[index] ?? 0;
        slopes[bin] = (slopes[bin] ?? 0) + (this.#slopes[index] ?? 0);
        bends[bin] = (bends[bin] ?? 0) + (this.#bends[index] ?? 0);
      }
      let [noSlope, noBend] = [0, 0];
      for (let cut = 0; cut < cuts.length; cut += 1) {
        noSlope += slopes[cut] ?? 0;
        noBend += bends[cut] ?? 0;
        if (noBend < least || bend - noBend < least) continue;
        const gain = worth(noSlope, noBend) + worth(slope - noSlope, bend - noBend) - worth(slope, bend);
        if (gain <= best) continue;
        best = gain;
        found = { measure, cut };
      }
    });
    return found;
  }
}

function cutsOf(values: readonly number[]): readonly number[] {
  const different = [...new Set(values)].sort((a, b) => a - b);
  const between = different.slice(1).map((value, index) => round((value + (different[index] ?? 0)) / 2));
  if (between.length <= MOST_CUTS) return between;
  const step = between.length / MOST_CUTS;
  return Array.from({ length: MOST_CUTS }, (_, at) => between[Math.floor((at + 0.5) * step)] ?? 0);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
