import { expect, test } from 'vitest';
import { scoreOf, type Target, trainSparse } from '#scripts/train/linear.ts';

const BUCKETS = 64;

/** Bucket 1 tells yes, bucket 2 no; every example also holds some of forty buckets that tell nothing. */
const targets: readonly Target[] = Array.from({ length: 80 }, (_, index) => {
  const wanted = index % 2 === 0;
  const noise = [10 + (index % 40), 10 + ((index * 7 + 3) % 40), 10 + ((index * 13 + 5) % 40)];
  const buckets = Int32Array.from(new Set([wanted ? 1 : 2, ...noise]));
  return { example: { buckets, values: Float64Array.from(buckets, () => 1) }, wanted, cost: 0.5 };
});

test('keeps so many weights in all, those that tell most', () => {
  const models = trainSparse([targets, targets], BUCKETS, 10, 1, 4);
  const kept = models.map(({ weights }) => [...weights.keys()].filter((bucket) => weights[bucket] !== 0));
  expect(kept).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test('what is kept has learned to do without the rest', () => {
  const [model] = trainSparse([targets], BUCKETS, 10, 1, 2);
  for (const { example, wanted } of targets) expect(model && scoreOf(model, example) > 0).toBe(wanted);
});

test('a bucket that counts for little is dropped before one that counts for much', () => {
  const [model] = trainSparse([targets], BUCKETS, 10, 1, 1, (bucket) => (bucket === 1 ? 0.001 : 1));
  expect(model?.weights[1]).toBe(0);
  expect(model?.weights[2]).toBeLessThan(0);
});

test('nothing is dropped where there is little', () => {
  const [model] = trainSparse([targets], BUCKETS, 10, 1, 1_000);
  expect(model?.weights.filter((weight) => weight !== 0).length).toBeGreaterThan(20);
});
