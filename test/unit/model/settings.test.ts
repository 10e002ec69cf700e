import { describe, expect, test } from 'vitest';
import { isWorkingHour } from '#model/settings.ts';

const DAY = { isOn: true, days: [1, 2, 3, 4, 5], from: 8 * 60, until: 17 * 60 };
const NIGHT = { isOn: true, days: [5], from: 22 * 60, until: 7 * 60 };
/** In January 2027 the 15th is a Friday. */
const january = (day: number, hour: number, minute = 0) => new Date(2027, 0, day, hour, minute);

describe('working hours', () => {
  test.each([
    [DAY, january(15, 8), true],
    [DAY, january(15, 16, 59), true],
    [DAY, january(15, 17), false],
    [DAY, january(15, 7, 59), false],
    [DAY, january(16, 12), false],
    [{ ...DAY, isOn: false }, january(15, 12), false],
    [{ ...DAY, days: [7] }, january(17, 12), true],
    [NIGHT, january(15, 23), true],
    [NIGHT, january(16, 6, 59), true],
    [NIGHT, january(16, 23), false],
    [NIGHT, january(15, 6), false],
    [{ ...NIGHT, days: [7] }, january(18, 3), true],
  ])('%j at %s: %s', (hours, moment, expected) => {
    expect(isWorkingHour(hours, moment)).toBe(expected);
  });
});
