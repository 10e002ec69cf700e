import { describe, expect, test } from 'vitest';
import { Rate } from '#background/rate.ts';

const MINUTE = 60_000;

describe('no page has a list of names tried', () => {
  test('a tab is told no once it asked for many in a minute, and others are not', () => {
    const rate = new Rate();
    expect(rate.mayTake(1, 100, 0)).toBe(true);
    expect(rate.mayTake(1, 30, 1000)).toBe(false);
    expect(rate.mayTake(2, 30, 1000)).toBe(true);
    expect(rate.mayTake(1, 30, MINUTE)).toBe(true);
  });
  test('what was refused is not counted', () => {
    const rate = new Rate();
    expect(rate.mayTake(1, 500, 0)).toBe(false);
    expect(rate.mayTake(1, 100, 0)).toBe(true);
  });
  test('many tabs, or one for a long time, are no way around it', () => {
    const rate = new Rate();
    let taken = 0;
    for (let at = 0; at < 59; at += 1)
      for (const tab of [1, 2, 3]) taken += rate.mayTake(tab, 20, at * MINUTE) ? 20 : 0;
    expect(taken).toBe(1200);
    expect(rate.mayTake(9, 1, 59 * MINUTE)).toBe(false);
    expect(rate.mayTake(9, 1, 121 * MINUTE)).toBe(true);
  });
});
