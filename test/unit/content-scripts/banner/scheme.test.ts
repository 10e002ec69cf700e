import { expect, test } from 'vitest';
import { isDark, opaqueChannels } from '#content-scripts/banner/scheme.ts';

test.each([
  ['rgb(21, 32, 43)', true],
  ['rgb(24, 25, 26)', true],
  ['rgb(0, 95, 99)', true],
  ['rgb(255, 255, 255)', false],
  ['rgb(240, 242, 245)', false],
  ['rgba(255, 255, 255, 0.8)', false],
])('%s is dark: %s', (colour, dark) => {
  expect(isDark(opaqueChannels(colour) ?? [])).toBe(dark);
});

test.each(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0.2)', 'transparent', 'color(srgb 1 1 1)'])(
  'nothing is concluded from %s',
  (colour) => {
    expect(opaqueChannels(colour)).toBeUndefined();
  },
);
