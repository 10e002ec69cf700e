import { expect, test } from 'vitest';
import { splitOf } from '#test/corpus/split.ts';

const ids = Array.from({ length: 1_000 }, (_, index) => `some-a-${String(index + 1).padStart(3, '0')}`);

test('about nineteen of twenty drafts may be looked at', () => {
  const share = ids.filter((id) => splitOf(id) === 'look').length / ids.length;
  expect(share).toBeGreaterThan(0.93);
  expect(share).toBeLessThan(0.97);
});

test('neighbours stay together', () => {
  for (let at = 0; at < ids.length; at += 2) expect(splitOf(ids[at] ?? '')).toBe(splitOf(ids[at + 1] ?? ''));
});
