import type { Weights } from '#detectors/learned/weights.ts';
import { bucketOf } from '#text/hash.ts';

/**
 * What the features say for each class, in the order of `weights.classes` and in steps of `weights.scale`: to be added
 * up with what others say. `features` are hashes; repeats count.
 */
export function sumsOf({ levels, classes, buckets }: Weights, features: readonly number[]): number[] {
  const sums = classes.map(() => 0);
  for (const feature of features) {
    const start = bucketOf(feature, buckets) * sums.length;
    for (let row = 0; row < sums.length; row += 1) sums[row] = (sums[row] ?? 0) + (levels[start + row] ?? 0);
  }
  return sums;
}

/** The score of every class, bias included: of features, and of what `sumsOf` made of others. */
export function scoresOf(weights: Weights, features: readonly number[], others: readonly number[] = []): number[] {
  return sumsOf(weights, features).map(
    (sum, row) => (sum + (others[row] ?? 0)) * weights.scale + (weights.bias[row] ?? 0),
  );
}

/** The stored weight of one feature for one class, in use: for saying which features decided. */
export function weightOf(weights: Weights, row: number, feature: number): number {
  return (weights.levels[bucketOf(feature, weights.buckets) * weights.classes.length + row] ?? 0) * weights.scale;
}

/** Scores as probabilities that add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** A score as the probability of yes. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** A text of so many words is of usual length; shorter ones than the fewest are not told apart. */
const USUAL_WORDS = 30;
const FEWEST_WORDS = 8;
const LENGTH_POWER = 0.3;

/**
 * How much each feature of a text counts, by the number of its words: in a long text more is said in passing. Without
 * it a long text would be sure of everything, and one of six words of nothing. 1 at 30 words, 1.5 at 8, 0.5 at 260.
 */
export const lengthFactor = (words: number): number => (USUAL_WORDS / Math.max(FEWEST_WORDS, words)) ** LENGTH_POWER;
