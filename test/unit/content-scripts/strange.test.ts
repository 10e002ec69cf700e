import { expect, test } from 'vitest';
import type { SurfaceHealth } from '#content-scripts/adapters/contract.ts';
import { isStrange } from '#content-scripts/strange.ts';

test.each<[SurfaceHealth, boolean]>([
  [{ surface: 'post', editor: 'hook' }, false],
  [{ surface: 'post', editor: 'hook', submit: 'hook' }, false],
  [{ surface: 'post', editor: 'hook', submit: 'nothing' }, false],
  [{ surface: 'post', editor: 'hook', submit: 'structure' }, true],
  [{ surface: 'post', editor: 'structure' }, true],
  [{ surface: 'comment', editor: 'structure' }, false],
])('%j is strange for a post: %s', (known, expected) => {
  expect(isStrange({ report: () => [known] }, 'post')).toBe(expected);
});

test('a page that was not looked at is not', () => {
  expect(isStrange(undefined, 'post')).toBe(false);
});
