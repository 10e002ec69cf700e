import { expect, test } from 'vitest';
import type { Topic } from '#model/topic.ts';
import { allLabelled } from '#test/corpus/labelled.ts';
import { judged } from '#test/corpus/run.ts';
import { figuresOf, percentOf } from '#test/corpus/score.ts';
import { splitOf } from '#test/corpus/split.ts';

/** A little under what `npm run accuracy` measured on drafts that nobody looks at. Raise them when it gets better. */
const FOUND: Readonly<Partial<Record<Topic, number>>> = {
  'client-name': 68,
  'colleague-name': 40,
  'client-traceable': 60,
  'care-detail': 76,
  identifier: 86,
  'disclaimer-missing': 70,
  'speaks-for-organisation': 75,
  'internal-info': 73,
  'work-grievance': 54,
  'criticism-response': 75,
  abusive: 46,
  heated: 70,
  'client-contact': 68,
  rights: 70,
  promise: 58,
};

const figures = figuresOf(
  allLabelled()
    .filter(({ id }) => splitOf(id) === 'measure')
    .map(judged),
);

test.each(Object.entries(FOUND))('%s is found in at least %i %% of the drafts', (topic, floor) => {
  const found = [...figures.topics].find(([each]) => each === topic)?.[1].found ?? { part: 0, whole: 1 };
  expect(percentOf(found)).toBeGreaterThanOrEqual(floor);
});

test('what is said is mostly right', () => {
  expect(percentOf(figures.overall.right)).toBeGreaterThanOrEqual(80);
});

test('silence is seldom broken, and hardly ever with a pause', () => {
  expect(percentOf(figures.falselyWarned)).toBeLessThanOrEqual(13);
  expect(percentOf(figures.falselyPaused)).toBeLessThanOrEqual(2);
});
