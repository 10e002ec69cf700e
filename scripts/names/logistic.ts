import { sigmoid } from '#detectors/learned/linear.ts';
import { shuffled } from '#scripts/train/linear.ts';
import { bucketOf } from '#text/hash.ts';

/** One example: hashed features, the index of its class, and how much it counts. */
export interface Example {
  readonly features: Uint32Array;
  readonly label: number;
  readonly weight?: number;
}

export interface Training {
  readonly buckets: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero per step of a feature that is in use; more makes a smaller, calmer model. */
  readonly decay: number;
}

const SKETCH = 2 ** 22;

/** Leaves out features that hardly occur: they would only make noise in the buckets of others. */
export function withoutRare(examples: readonly Example[], least: number): Example[] {
  const counts = new Uint8Array(SKETCH);
  for (const { features } of examples) {
    for (const feature of features) counts[feature % SKETCH] = Math.min(255, (counts[feature % SKETCH] ?? 0) + 1);
  }
  return examples.map((example) => ({
    ...example,
    features: example.features.filter((feature) => (counts[feature % SKETCH] ?? 0) >= least),
  }));
}

/** Two-class logistic regression by AdaGrad; label 1 is yes. Returns the mean of the weights over the second half of the training (which is steadier than the last) and the bias. */
export function learnYesNo(examples: readonly Example[], training: Training, random: () => number) {
  const row = new Float64Array(training.buckets);
  const squares = new Float64Array(training.buckets).fill(1e-3);
  let [bias, biasSquares] = [0, 1e-3];
  const total = new Float64Array(training.buckets);
  let [biasTotal, sums] = [0, 0];
  let order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < training.epochs; epoch += 1) {
    order = shuffled(order, random);
    for (const [step, index] of order.entries()) {
      if (epoch >= training.epochs / 2 && step % Math.ceil(order.length / 50) === 0) {
        for (let bucket = 0; bucket < total.length; bucket += 1)
          total[bucket] = (total[bucket] ?? 0) + (row[bucket] ?? 0);
        biasTotal += bias;
        sums += 1;
      }
      const example = examples[index];
      if (!example) continue;
      let sum = bias;
      for (const feature of example.features) sum += row[bucketOf(feature, training.buckets)] ?? 0;
      const slope = (sigmoid(sum) - example.label) * (example.weight ?? 1);
      if (Math.abs(slope) < 0.002) continue;
      biasSquares += slope * slope;
      bias -= (training.rate * slope) / Math.sqrt(biasSquares);
      for (const feature of example.features) {
        const bucket = bucketOf(feature, training.buckets);
        const weight = row[bucket] ?? 0;
        const change = slope + training.decay * weight;
        const square = (squares[bucket] ?? 0) + change * change;
        squares[bucket] = square;
        row[bucket] = weight - (training.rate * change) / Math.sqrt(square);
      }
    }
  }
  return { row: total.map((sum) => sum / sums), bias: biasTotal / sums };
}

/** While small weights are dropped, so many rounds follow one another: those that stay make up for those that went. */
const DROPS = 3;
const EPOCHS_BETWEEN = 4;

/**
 * Multinomial logistic regression by AdaGrad: one row and one bias a class. At most `most` weights are not 0 in the end:
 * the smallest are dropped step by step, and what is left learns on.
 */
export function learnClasses(
  examples: readonly Example[],
  classes: number,
  training: Training,
  random: () => number,
  most: number,
) {
  const { buckets, rate, decay } = training;
  const rows = Array.from({ length: classes }, () => new Float64Array(buckets));
  const squares = Array.from({ length: classes }, () => new Float64Array(buckets).fill(1e-2));
  const bias = new Array<number>(classes).fill(0);
  const isDropped = rows.map(() => new Uint8Array(buckets));
  let order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < training.epochs + DROPS * EPOCHS_BETWEEN; epoch += 1) {
    const behind = epoch - training.epochs;
    if (behind >= 0 && behind % EPOCHS_BETWEEN === 0) drop(rows, isDropped, most, behind / EPOCHS_BETWEEN);
    order = shuffled(order, random);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const places = Array.from(example.features, (feature) => bucketOf(feature, buckets));
      const scores = rows.map((row, label) => places.reduce((sum, place) => sum + (row[place] ?? 0), bias[label] ?? 0));
      const top = Math.max(...scores);
      const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
      for (const [label, row] of rows.entries()) {
        const slope =
          (Math.exp((scores[label] ?? 0) - top) / total - (label === example.label ? 1 : 0)) * (example.weight ?? 1);
        bias[label] = (bias[label] ?? 0) - rate * 0.1 * slope;
        const seen = squares[label];
        const dropped = isDropped[label];
        if (!seen || !dropped) continue;
        for (const place of places) {
          if (dropped[place] === 1) continue;
          const weight = row[place] ?? 0;
          const change = slope + decay * weight;
          const square = (seen[place] ?? 0) + change * change;
          seen[place] = square;
          row[place] = weight - (rate * change) / Math.sqrt(square);
        }
      }
    }
  }
  return { rows, bias };
}

/** Sets the smallest weights to 0 for good: the first times some of them, at last all but `most`. */
function drop(rows: readonly Float64Array[], isDropped: readonly Uint8Array[], most: number, time: number): void {
  const sizes = rows.flatMap((row) => [...row].flatMap((weight) => (weight === 0 ? [] : [Math.abs(weight)])));
  if (sizes.length <= most) return;
  const count = Math.round(most * (sizes.length / most) ** (1 - 1 / (DROPS - time)));
  const least = sizes.sort((a, b) => b - a)[count] ?? 0;
  for (const [label, row] of rows.entries())
    for (let bucket = 0; bucket < row.length; bucket += 1) {
      if (Math.abs(row[bucket] ?? 0) > least) continue;
      row[bucket] = 0;
      const dropped = isDropped[label];
      if (dropped) dropped[bucket] = 1;
    }
}
