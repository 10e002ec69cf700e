import { expect, test } from 'vitest';
import { openShelf } from '#background/shelf.ts';
import type { PackShelf } from '#model/pack-shelf.ts';

function shelfWith(kept: unknown) {
  const seen = { kept, reads: 0 };
  const shelf = openShelf({
    readShelf: async () => {
      seen.reads += 1;
      return seen.kept;
    },
    keepShelf: async (packs: PackShelf) => {
      seen.kept = packs;
    },
  });
  return { seen, shelf };
}

test('what is kept is read once, however often it is asked for', async () => {
  const { seen, shelf } = shelfWith([{ id: 'sgl' }]);
  await Promise.all([shelf.all(), shelf.all()]);
  expect(await shelf.all()).toEqual([{ id: 'sgl' }]);
  expect(seen.reads).toBe(1);
});

test('what is written holds at once and is kept', async () => {
  const { seen, shelf } = shelfWith(undefined);
  await shelf.keep([{ id: 'wulverhorst' }]);
  expect(await shelf.all()).toEqual([{ id: 'wulverhorst' }]);
  expect(seen.kept).toEqual([{ id: 'wulverhorst' }]);
});

test.each([undefined, 'sgl', [{ name: 'sgl' }], { id: 'sgl' }])(
  '%j is no shelf and counts as nothing',
  async (kept) => {
    expect(await shelfWith(kept).shelf.all()).toEqual([]);
  },
);
