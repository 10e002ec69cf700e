import { expect, test } from 'vitest';
import { type Area, areaAt, touches } from '#content-scripts/banner/area.ts';
import { corners, freeCorner } from '#content-scripts/banner/mark-place.ts';

const BOX = areaAt(100, 100, 400, 120);
const choices = corners(BOX, 40, 24, false);
const freeOf =
  (...taken: readonly Area[]) =>
  (area: Area) =>
    !taken.some((other) => touches(other, area));

test('the mark sits within the lower end corner', () => {
  const corner = freeCorner(choices, undefined, freeOf());
  expect(corner?.name).toBe('bottom-end');
  expect(corner?.area.right).toBeLessThanOrEqual(BOX.right);
  expect(corner?.area.bottom).toBeLessThanOrEqual(BOX.bottom);
});

test('it keeps off words and buttons', () => {
  const words = areaAt(100, 190, 400, 30);
  expect(freeCorner(choices, undefined, freeOf(words))?.name).toBe('under-end');
  const buttons = areaAt(100, 221, 400, 40);
  expect(freeCorner(choices, undefined, freeOf(words, buttons))?.name).toBe('over-end');
});

test('between two buttons when both ends are taken', () => {
  const line = areaAt(100, 100, 400, 30);
  const along = corners(line, 40, 24, false);
  const ends = [areaAt(100, 60, 100, 120), areaAt(400, 60, 100, 120)];
  const words = areaAt(100, 100, 400, 30);
  expect(freeCorner(along, undefined, freeOf(...ends, words))?.name).toBe('under-middle');
});

test('it stays where it is as long as that is free', () => {
  expect(freeCorner(choices, 'over-end', freeOf())?.name).toBe('over-end');
});

test('a box of one line has it on its edge, not in it', () => {
  const line = areaAt(100, 100, 400, 30);
  expect(freeCorner(corners(line, 40, 24, false), undefined, freeOf())?.name).toBe('edge-end');
});

test('a box of two lines has it at the end of the second', () => {
  const corner = corners(areaAt(100, 100, 400, 42), 40, 24, false)[0];
  expect(corner).toEqual({ name: 'bottom-end', area: areaAt(454, 117, 40, 24) });
});

test('right to left, the end is at the left', () => {
  expect(corners(BOX, 40, 24, true)[0]?.area.left).toBe(106);
});

test('when nothing is free it is shown all the same', () => {
  expect(freeCorner(choices, undefined, () => false)?.name).toBe('bottom-end');
});
