import { bucketOf } from '#detectors/learned/hash.ts';
import type { Weights } from '#detectors/learned/weights.ts';

/** The score of every class, bias included, in the order of `weights.classes`. `features` are hashes; repeats count. */
export function scoresOf(weights: Weights, features: Iterable<number>): number[] {
  const sums = weights.classes.map(() => 0);
  for (const feature of features) {
    const bucket = bucketOf(feature, weights.buckets);
    for (let row = 0; row < sums.length; row += 1) sums[row] = (sums[row] ?? 0) + (weights.rows[row]?.[bucket] ?? 0);
  }
  return sums.map((sum, row) => sum * weights.scale + (weights.bias[row] ?? 0));
}

/** The stored weight of one feature for one class, in use: for saying which features decided. */
export function weightOf(weights: Weights, row: number, feature: number): number {
  return (weights.rows[row]?.[bucketOf(feature, weights.buckets)] ?? 0) * weights.scale;
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
