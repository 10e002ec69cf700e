import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoresOf, softmax } from '#detectors/learned/linear.ts';
import { decodeWeights, encodeWeights, MAX_WEIGHT, quantised } from '#detectors/learned/weights.ts';
import { hashOf, mixed } from '#text/hash.ts';

const level = fc.integer({ min: -MAX_WEIGHT, max: MAX_WEIGHT });

test('weights come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 16, maxLength: 16 }), (levels) => {
      const rows = [Int8Array.from(levels), Int8Array.from(levels).reverse()];
      const weights = { rows, classes: ['yes', 'no'], buckets: 16, scale: 0.5, bias: [1, -1] };
      expect(decodeWeights(encodeWeights(weights, ['a model', 'its licence']))).toEqual(weights);
    }),
  );
});

test('weights of one class come back, far apart as they may be', () => {
  const row = new Int8Array(1_024);
  for (const [bucket, level] of [
    [62, 3],
    [126, -14],
    [1_023, 1],
  ] as const)
    row[bucket] = level;
  const weights = { rows: [row], classes: ['yes'], buckets: row.length, scale: 1, bias: [0] };
  expect(decodeWeights(encodeWeights(weights, ['a model']))).toEqual(weights);
});

test('a file that lacks weights is refused', () => {
  const several = encodeWeights(
    { rows: [Int8Array.from({ length: 16 }, (_, at) => at - 5)], classes: ['a'], buckets: 16, scale: 1, bias: [0] },
    ['x'],
  );
  expect(() => decodeWeights(several.slice(0, -5))).toThrow('weights are missing');
  expect(() => decodeWeights('{}')).toThrow('incomplete');
});

test('large weights are cut, small ones rounded, and no more are kept than told', () => {
  const trained = [Float64Array.of(0.04, 1, -9), Float64Array.of(0.3, 0, 0)];
  const { rows, scale } = quantised(trained, MAX_WEIGHT / 10, 10);
  expect(scale).toBeCloseTo(0.1);
  expect(rows.map((row) => [...row])).toEqual([
    [0, 10, -MAX_WEIGHT],
    [3, 0, 0],
  ]);
  expect(quantised(trained, MAX_WEIGHT / 10, 2).rows.map((row) => [...row])).toEqual([
    [0, 10, -MAX_WEIGHT],
    [0, 0, 0],
  ]);
});

test('scores add up what the features weigh', () => {
  const weights = {
    rows: [new Int8Array(16).fill(3), new Int8Array(16).fill(-1)],
    classes: ['yes', 'no'],
    buckets: 16,
    scale: 0.5,
    bias: [0, 1],
  };
  expect(scoresOf(weights, [hashOf('a'), hashOf('b')])).toEqual([3, 0]);
  expect(softmax([0, 0])).toEqual([0.5, 0.5]);
});

test('the same words in another order are another feature', () => {
  const [a, b] = [hashOf('jan'), hashOf('piet')];
  expect(mixed(a, b)).not.toBe(mixed(b, a));
  expect(hashOf('xjany', undefined, 1, 4)).toBe(a);
});
