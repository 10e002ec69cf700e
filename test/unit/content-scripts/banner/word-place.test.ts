import { expect, test } from 'vitest';
import { areaAt } from '#content-scripts/banner/area.ts';
import { placeAtWords } from '#content-scripts/banner/word-place.ts';

const VIEWPORT = areaAt(0, 0, 1000, 800);

test('stands over the words where there is room', () => {
  expect(placeAtWords([areaAt(200, 400, 80, 20)], 150, VIEWPORT)).toEqual({
    left: 200,
    top: 244,
    width: 320,
    maxHeight: 386,
  });
});

test('stands under the last line when there is more room', () => {
  const lines = [areaAt(900, 20, 80, 20), areaAt(10, 40, 80, 20)];
  expect(placeAtWords(lines, 150, VIEWPORT)).toMatchObject({ left: 672, top: 66 });
});

test('fits a narrow window', () => {
  const { left = 0, width = 0 } = placeAtWords([areaAt(250, 400, 40, 20)], 150, areaAt(0, 0, 300, 600)) ?? {};
  expect([left, width]).toEqual([8, 284]);
});

test('has no place without words in sight', () => {
  expect(placeAtWords([], 150, VIEWPORT)).toBeUndefined();
});
