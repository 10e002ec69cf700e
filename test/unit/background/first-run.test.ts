import { expect, test, vi } from 'vitest';
import { greet } from '#background/first-run.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import { loadBuiltIn } from '#policy/built-in.ts';

test.each<[string, ManagedState, number]>([
  ['nothing is set', NOTHING_MANAGED, 1],
  ['only the language is set', { ...NOTHING_MANAGED, values: { language: 'fr' } }, 1],
  ['IT has chosen a policy', { ...NOTHING_MANAGED, values: { policy: 'sgl' } }, 0],
  ['IT has set a whole pack', { ...NOTHING_MANAGED, pack: loadBuiltIn('sgl') }, 0],
])('where %s', async (_case, managed, times) => {
  const open = vi.fn(async () => undefined);
  await greet(async () => managed, open);
  expect(open).toHaveBeenCalledTimes(times);
});
