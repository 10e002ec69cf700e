import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoresOf, softmax } from '#detectors/learned/linear.ts';
import { decodeWeights, encodeWeights, MAX_WEIGHT, quantised } from '#detectors/learned/weights.ts';
import { hashOf, mixed } from '#text/hash.ts';

const level = fc.integer({ min: -MAX_WEIGHT, max: MAX_WEIGHT });

test('weights come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(0), level), { minLength: 48, maxLength: 48 }), (levels) => {
      const classes = ['yes', 'no', 'either'];
      const weights = { levels: Int8Array.from(levels), classes, buckets: 16, scale: 0.5, bias: [1, -1, 0] };
      expect(decodeWeights(encodeWeights(weights, ['a model', 'its licence']))).toEqual(weights);
    }),
  );
});

test('weights of one class come back, far apart as they may be', () => {
  const levels = new Int8Array(1_024);
  for (const [bucket, level] of [
    [62, 3],
    [126, -14],
    [1_023, 1],
  ] as const)
    levels[bucket] = level;
  const weights = { levels, classes: ['yes'], buckets: levels.length, scale: 1, bias: [0] };
  expect(decodeWeights(encodeWeights(weights, ['a model']))).toEqual(weights);
});

test('a file that lacks weights is refused', () => {
  const several = encodeWeights(
    { levels: Int8Array.from({ length: 16 }, (_, at) => at - 5), classes: ['a'], buckets: 16, scale: 1, bias: [0] },
    ['x'],
  );
  expect(() => decodeWeights(several.slice(0, -5))).toThrow('weights are missing');
  expect(() => decodeWeights('{}')).toThrow('incomplete');
});

test('large weights are cut, small ones rounded, and no more are kept than told', () => {
  const trained = [Float64Array.of(0.04, 1, -9), Float64Array.of(0.3, 0, 0)];
  const { levels, scale } = quantised(trained, MAX_WEIGHT / 10, 10);
  expect(scale).toBeCloseTo(0.1);
  expect([...levels]).toEqual([0, 3, 10, 0, -MAX_WEIGHT, 0]);
  expect([...quantised(trained, MAX_WEIGHT / 10, 2).levels]).toEqual([0, 0, 10, 0, -MAX_WEIGHT, 0]);
});

test('scores add up what the features weigh', () => {
  const weights = {
    levels: Int8Array.from({ length: 32 }, (_, at) => (at % 2 === 0 ? 3 : -1)),
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
