import { expect, test } from 'vitest';
import { untilItWorks } from '#content-scripts/until-it-works.ts';

test('is done once for all who ask, and again only after it has failed', async () => {
  const outcomes = [false, true];
  let count = 0;
  const work = untilItWorks(async () => outcomes[count++] ?? false);
  expect(await Promise.all([work(), work()])).toEqual([false, false]);
  expect(count).toBe(1);
  expect(await Promise.all([work(), work()])).toEqual([true, true]);
  expect(await work()).toBe(true);
  expect(count).toBe(2);
});
