import { expect, test } from 'vitest';
import { decodeFilter, encodeFilter } from '#detectors/learned/filter.ts';

test('a filter knows its words, and hardly any other', () => {
  const wordOf = (index: number) => Math.imul(index + 1, 0x9e3779b1).toString(36);
  const words = Array.from({ length: 500 }, (_, index) => wordOf(index));
  const { has } = decodeFilter(encodeFilter(words, 2 ** 14, ['words']));
  expect(words.every(has)).toBe(true);
  const others = Array.from({ length: 1_000 }, (_, index) => wordOf(index + 500));
  expect(others.filter(has).length).toBeLessThan(60);
});

test('what is no filter is refused', () => {
  expect(() => decodeFilter('# words\n')).toThrow('not a filter');
});
