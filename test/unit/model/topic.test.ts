import { expect, test } from 'vitest';
import { heaviest } from '#model/topic.ts';

test('the heaviest severity is the verdict', () => {
  expect(heaviest(['note', 'pause', 'warn'])).toBe('pause');
});

test('no severities make a clear verdict', () => {
  expect(heaviest([])).toBe('clear');
});
