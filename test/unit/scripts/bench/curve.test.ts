import { expect, test } from 'vitest';
import { type Curve, curvePicture, curveTables, powerOf } from '#scripts/bench/curve.ts';

const curve = (values: readonly number[], by = 'boxes'): Curve => ({
  what: 'a thing',
  by,
  unit: 'ms',
  points: values.map((value, index) => ({ size: 10 ** index, value })),
});

test.each<[readonly number[], number]>([
  [[5, 5, 5], 0],
  [[1, 10, 100], 1],
  [[1, 100, 10_000], 2],
  // Less than can be told from nothing.
  [[0, 0.01, 0.02], 0],
  [[3], 0],
])('%j grows with power %d', (values, power) => {
  expect(powerOf(curve(values))).toBeCloseTo(power);
});

test('one table for each thing that grows', () => {
  const tables = curveTables([curve([1, 10]), curve([2, 2]), curve([1, 1], 'rules')]).split('\n\n');
  expect(tables).toHaveLength(2);
  expect(tables[0]?.split('\n')).toHaveLength(4);
  expect(tables[0]).toMatch(/^\| boxes +\| 1 +\| 10 +\| power \|/);
});

test('every point of every curve stands in the picture', () => {
  expect(curvePicture([curve([1, 10, 100]), curve([0, 0])]).match(/<circle/g)).toHaveLength(5);
  expect(curvePicture([curve([0, 0])])).not.toMatch(/NaN|Infinity/);
});
