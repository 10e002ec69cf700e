import { expect, test } from 'vitest';
import { difference } from '#test/helpers/untouched/difference.ts';
import type { Outcome } from '#test/helpers/untouched/run.ts';

const EDITS = ['typed "zon"', '1 × Mod+z', 'typed "é"'].map((name) => ({ name }));

const outcome = (texts: readonly string[], more: Partial<Outcome> = {}): Outcome => ({
  moments: texts.map((text) => ({ text, place: `${text.length} of #text` })),
  sends: 0,
  errors: [],
  ...more,
});

test('nothing is told of two outcomes that are the same, wherever the caret was', () => {
  const mine = outcome(['', 'zon', '', 'é']);
  const theirs: Outcome = { ...mine, moments: mine.moments.map((moment) => ({ ...moment, place: 'elsewhere' })) };
  expect(difference(mine, theirs, EDITS)).toBeNull();
});

test('the edit after which the texts parted is named, with those before it and both texts', () => {
  expect(difference(outcome(['', 'zon', 'zo', 'zoé']), outcome(['', 'zon', '', 'é']), EDITS)).toBe(
    `the text after edit 2 of 3
  edit 1: typed "zon"
  edit 2: 1 × Mod+z
  after edit 1 with the extension:    "zon" (3 of #text)
  after edit 1 without the extension: "zon" (3 of #text)
  after edit 2 with the extension:    "zo" (2 of #text)
  after edit 2 without the extension: "" (0 of #text)
  in the end the texts are not the same`,
  );
});

test('texts that parted and met again are told of', () => {
  const told = difference(outcome(['', 'zo', '', 'é']), outcome(['', 'zon', '', 'é']), EDITS);
  expect(told).toContain('the text after edit 1 of 3');
  expect(told).toContain('in the end the texts are the same');
});

test('sends and errors are told of', () => {
  const mine = outcome(['', 'zon', '', 'é'], { sends: 1, errors: ['no such node'] });
  expect(difference(mine, outcome(['', 'zon', '', 'é']), EDITS)).toBe(
    'sends: 1 with the extension, 0 without\nerrors: ["no such node"] with the extension, [] without',
  );
});
