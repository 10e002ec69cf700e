import { expect, test } from 'vitest';
import { decodeForest, forestScore, laidOut } from '#detectors/learned/forest.ts';
import { encodeForest, type GrownForest, grownScore } from '#scripts/train/grown-forest.ts';

const FOREST: GrownForest = {
  names: ['length', 'unused', 'names', 'words: care'],
  bias: -0.25,
  trees: [
    { measure: 0, over: 12.5, no: { measure: 3, over: -0.508, no: -0.041, yes: 0.3 }, yes: 0.185 },
    0.002,
    { measure: 2, over: 0.5, no: -0.01, yes: { measure: 0, over: 3, no: 0.5, yes: -0.7 } },
  ],
};

test('a forest that was written and read scores as it grew', () => {
  const read = decodeForest(encodeForest(FOREST, ['a forest']));
  for (const length of [0, 3, 4, 12.5, 13]) {
    for (const care of [-1, -0.508, 0]) {
      for (const names of [0, 1]) {
        const facts = new Map([
          ['length', length],
          ['words: care', care],
          ['names', names],
        ]);
        expect(forestScore(read, laidOut(facts))).toBeCloseTo(grownScore(FOREST, facts), 9);
      }
    }
  }
});

test('what is no forest, and one that was cut short, is refused', () => {
  expect(() => decodeForest('{"bias":0}\n')).toThrow('head is incomplete');
  expect(() => decodeForest(encodeForest(FOREST, ['a forest']).slice(0, -3))).toThrow('trees are missing');
});
