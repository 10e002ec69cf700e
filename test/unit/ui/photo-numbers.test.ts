import { expect, test } from 'vitest';
import { stretches } from '#ui/photo-numbers.ts';

test.each([
  [[], ''],
  [[3], '3'],
  [[1, 2], '1, 2'],
  [[9, 1, 2, 3, 7], '1–3, 7, 9'],
])('%j', (numbers, said) => {
  expect(stretches(numbers)).toBe(said);
});
