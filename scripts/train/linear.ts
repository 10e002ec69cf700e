/**
 * A linear classifier on sparse features with exact L2: dual coordinate descent on the squared hinge.
 * Source: Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", 2008, algorithm 1.
 */

export interface Example {
  /** Bucket of each feature. */
  readonly buckets: Int32Array;
  /** Its value: how readily its weight grows, 0 to 1. */
  readonly values: Float64Array;
}

export interface Target {
  readonly example: Example;
  readonly wanted: boolean;
  /** How much a mistake costs. */
  readonly cost: number;
}

/** A feature weighs `weights[bucket]` times its value. */
export interface Trained {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Mulberry32 (public domain): small, seeded, the same everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in an order drawn by chance (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [order[at], order[other]];
    if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a];
  }
  return order;
}

export function scoreOf({ weights, bias }: Trained, { buckets, values }: Example): number {
  let sum = bias;
  for (let at = 0; at < buckets.length; at += 1) sum += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** The bias is one more feature of this value: large, so that it is hardly pulled to zero. */
const BIAS = 3;

function train(targets: readonly Target[], buckets: number, rounds: number, seed: number): Trained {
  const weights = new Float64Array(buckets);
  let bias = 0;
  const duals = new Float64Array(targets.length);
  const norms = targets.map(({ example }) => example.values.reduce((sum, value) => sum + value * value, BIAS * BIAS));
  const random = randomOf(seed);
  const order = targets.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    for (const index of shuffled(order, random)) {
      const target = targets[index];
      if (!target) continue;
      const sign = target.wanted ? 1 : -1;
      const slack = 1 / (2 * target.cost);
      const dual = duals[index] ?? 0;
      const slope = sign * scoreOf({ weights, bias }, target.example) - 1 + slack * dual;
      if (dual === 0 && slope >= 0) continue;
      const next = Math.max(0, dual - slope / ((norms[index] ?? 0) + slack));
      duals[index] = next;
      const step = (next - dual) * sign;
      const { buckets: places, values } = target.example;
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        weights[place] = (weights[place] ?? 0) + step * (values[at] ?? 0);
      }
      bias += step * BIAS * BIAS;
    }
  }
  return { weights, bias };
}

/** Between all weights and those that are kept stand so many steps; what is left learns anew after each. */
const STEPS = 4;

/**
 * One model a list of targets, with at most `most` weights in all of them that are not 0. The smallest are dropped step
 * by step, and those that stay learn anew each time: they have to tell what the dropped ones told. (Dropped at once,
 * 20,000 of 240,000 weights cost 3.7 points of mean average precision; so, 1.7.) `sizeOf` says how much a weight of 1
 * in a bucket counts.
 */
export function trainSparse(
  targets: readonly (readonly Target[])[],
  buckets: number,
  rounds: number,
  seed: number,
  most: number,
  sizeOf: (bucket: number) => number = () => 1,
): readonly Trained[] {
  let kept = targets;
  let models = kept.map((each) => train(each, buckets, rounds, seed));
  const all = models.reduce((sum, { weights }) => sum + weights.filter((weight) => weight !== 0).length, 0);
  for (let step = 1; step <= STEPS && all > most; step += 1) {
    const count = Math.round(all * (most / all) ** (step / STEPS));
    const sizes = models.flatMap(({ weights }) =>
      [...weights].flatMap((w, bucket) => (w === 0 ? [] : [Math.abs(w) * sizeOf(bucket)])),
    );
    const least = sizes.sort((a, b) => b - a)[count] ?? 0;
    kept = kept.map((each, index) =>
      without(each, (bucket) => Math.abs(models[index]?.weights[bucket] ?? 0) * sizeOf(bucket) <= least),
    );
    models = kept.map((each) => train(each, buckets, rounds, seed));
  }
  return models;
}

/** The targets without the features in the dropped buckets. */
function without(targets: readonly Target[], isDropped: (bucket: number) => boolean): readonly Target[] {
  return targets.map(({ example: { buckets, values }, ...target }) => {
    const places = [...buckets.keys()].filter((at) => !isDropped(buckets[at] ?? 0));
    return {
      ...target,
      example: {
        buckets: Int32Array.from(places, (at) => buckets[at] ?? 0),
        values: Float64Array.from(places, (at) => values[at] ?? 0),
      },
    };
  });
}
