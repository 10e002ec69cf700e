import { beforeEach, describe, expect, test } from 'vitest';
import { type Area, areaAt, touches } from '#content-scripts/banner/area.ts';
import { corners, freeCorner, type MarkSpace, markSpots } from '#content-scripts/banner/mark-place.ts';

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

describe('while somebody types', () => {
  const SIZE = { width: 40, height: 24 };
  let asked: number;
  let measured: number;
  let isTaken: boolean;
  let spots: ReturnType<typeof markSpots>;
  let find: typeof spots.place;

  beforeEach(() => {
    asked = 0;
    measured = 0;
    isTaken = false;
    spots = markSpots();
    find = spots.place;
  });

  /** A box of one line; its words end at `end`, at the height of the line's number. */
  const spaceAt = (end: number, line = 0, part: Area = areaAt(100, 100, 400, 60)): MarkSpace => ({
    part,
    viewport: areaAt(0, 0, 1000, 600),
    size: SIZE,
    isRightToLeft: false,
    text: 'a'.repeat(Math.round((end - 100) / 8)),
    lastWords(count) {
      measured += 1;
      return [areaAt(count === 1 ? end - 8 : 100, 100 + 30 * line, count === 1 ? 8 : end - 100, 20)];
    },
    isControlAt() {
      asked += 1;
      return isTaken;
    },
  });

  test('the page is asked what lies there once, and not again for keys that stay away', () => {
    const first = find(spaceAt(150), true);
    const before = asked;
    expect([150, 158, 166].map((end) => find(spaceAt(end), false))).toEqual([first, first, first]);
    expect(asked).toBe(before);
  });

  test('a few letters at the end are not measured while they cannot reach it, all others are', () => {
    find(spaceAt(150, 1), true);
    const before = measured;
    expect([158, 166, 174].map((end) => find(spaceAt(end, 1), false)?.left)).toEqual([454, 454, 454]);
    expect(measured).toBe(before);
    find({ ...spaceAt(174, 1), text: 'another beginning' }, false);
    expect(measured).toBe(before + 1);
    find(spaceAt(150, 1), false);
    expect(measured).toBe(before + 2);
  });

  test('letters that nobody looked at are told of in time, and a text by what stands behind the known one', () => {
    find(spaceAt(150, 1), true);
    const near = Array.from({ length: 45 }, (_, key) => key + 1).find(() => spots.written()) ?? 0;
    // The widest letters: an emoji a unit, on a line of 20 pixels.
    expect([near > 3, 150 + near * 25 < 454]).toEqual([true, true]);
    const { text } = spaceAt(150, 1);
    expect([text, `${text}abc`, `a${'b'.repeat(text.length)}`].map(spots.isClearOf)).toEqual([true, true, false]);
    expect(spots.isClearOf(text + 'a'.repeat(near))).toBe(false);
    // Looked at meanwhile, it counts from there.
    find({ ...spaceAt(150, 1), text: `${text}ab` }, false);
    expect(Array.from({ length: 45 }, (_, key) => key + 1).find(() => spots.written())).toBe(near - 2);
  });

  test('words that go on to its very edge are measured before they get there', () => {
    const mark = find(spaceAt(150, 1), true);
    const ends = Array.from({ length: 45 }, (_, key) => 158 + 8 * key);
    const covered = ends.filter((end) => {
      const area = find(spaceAt(end, 1), false);
      return area && touches(area, areaAt(100, 133, end - 100, 14));
    });
    expect([mark?.left, covered]).toEqual([454, []]);
    expect(find(spaceAt(510, 1), false)).not.toEqual(mark);
  });

  test('words that come to lie under the mark send it elsewhere', () => {
    const first = find(spaceAt(150, 1), true);
    const next = find(spaceAt(490, 1), false);
    expect(next).not.toEqual(first);
    expect(next && touches(next, areaAt(100, 130, 390, 17))).toBe(false);
  });

  test('a new line that stays clear of it asks nothing', () => {
    const first = find(spaceAt(150), true);
    const before = asked;
    expect(find(spaceAt(110, 1), false)).toEqual(first);
    expect(asked).toBe(before);
  });

  test('where there is no room at all it is not looked for with every key', () => {
    isTaken = true;
    expect(find(spaceAt(150), true)).toBeDefined();
    const before = asked;
    find(spaceAt(158), false);
    expect(asked).toBe(before);
    isTaken = false;
    find(spaceAt(158), true);
    expect(asked).toBeGreaterThan(before);
  });
});
