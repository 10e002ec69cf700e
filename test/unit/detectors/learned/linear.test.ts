import { expect, test } from 'vitest';
import { lengthFactor } from '#detectors/learned/linear.ts';

test('a word counts for less in a long text, and below eight words for no more', () => {
  expect(lengthFactor(30)).toBe(1);
  expect(lengthFactor(260)).toBeCloseTo(0.52, 2);
  expect(lengthFactor(8)).toBeCloseTo(1.49, 2);
  expect(lengthFactor(0)).toBe(lengthFactor(8));
});
