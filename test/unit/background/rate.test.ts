import { beforeEach, describe, expect, test } from 'vitest';
import { Rate } from '#background/rate.ts';
import { memoryStore } from '#test/helpers/register.ts';

const MINUTE = 60_000;

describe('no page has a list of names tried', () => {
  let store = memoryStore();
  let rate = new Rate(store);
  beforeEach(() => {
    store = memoryStore();
    rate = new Rate(store);
  });
  const typed = (tab: number, count: number, now: number) => rate.mayTake({ tab, count, isTyped: true }, now);
  const scripted = (count: number, now: number, of = rate) => of.mayTake({ tab: 1, count, isTyped: false }, now);

  test('a tab is told no once it asked for many in a minute, and others are not', async () => {
    expect(await typed(1, 100, 0)).toBe(true);
    expect(await typed(1, 30, 1000)).toBe(false);
    expect(await typed(2, 30, 1000)).toBe(true);
    expect(await typed(1, 30, MINUTE)).toBe(true);
  });
  test('what was refused is not counted', async () => {
    expect(await typed(1, 500, 0)).toBe(false);
    expect(await typed(1, 100, 0)).toBe(true);
  });
  test('many tabs, or one for a long time, are no way around it', async () => {
    let taken = 0;
    for (let at = 0; at < 59; at += 1)
      for (const tab of [1, 2, 3]) taken += (await typed(tab, 20, at * MINUTE)) ? 20 : 0;
    expect(taken).toBe(1200);
    expect(await typed(9, 1, 59 * MINUTE)).toBe(false);
    expect(await typed(9, 1, 121 * MINUTE)).toBe(true);
  });
  test('of names that a script wrote there are few in an hour, also for a background that has slept', async () => {
    expect(await Promise.all([scripted(15, 0), scripted(15, 0)])).toEqual([true, false]);
    expect(await scripted(5, MINUTE)).toBe(true);
    expect(await scripted(1, 2 * MINUTE, new Rate(store))).toBe(false);
    expect(await typed(1, 100, 2 * MINUTE)).toBe(true);
    expect(await scripted(1, 61 * MINUTE)).toBe(true);
  });
});
