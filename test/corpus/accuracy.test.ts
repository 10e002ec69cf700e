import { expect, test } from 'vitest';
import type { Topic } from '#model/topic.ts';
import { allLabelled } from '#test/corpus/labelled.ts';
import { judged } from '#test/corpus/run.ts';
import { figuresOf, percentOf } from '#test/corpus/score.ts';
import { splitOf } from '#test/corpus/split.ts';

/** A little under what `npm run accuracy` measured on drafts that nobody looks at. Raise them when it gets better. */
const FOUND: Readonly<Partial<Record<Topic, number>>> = {
  'client-name': 78,
  'colleague-name': 42,
  'client-traceable': 70,
  'care-detail': 78,
  identifier: 80,
  'disclaimer-missing': 82,
  'speaks-for-organisation': 84,
  'internal-info': 73,
  'work-grievance': 62,
  'criticism-response': 75,
  abusive: 54,
  heated: 84,
  'client-contact': 68,
  rights: 76,
  promise: 68,
};

const figures = figuresOf(
  allLabelled()
    .filter(({ id }) => splitOf(id) === 'measure')
    .map(judged),
);

test.each(Object.entries(FOUND))('%s is found in at least %s %% of the drafts', (topic, floor) => {
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
