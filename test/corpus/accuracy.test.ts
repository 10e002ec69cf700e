import { expect, test } from 'vitest';
import type { Topic } from '#model/topic.ts';
import { allLabelled, readLabelled } from '#test/corpus/labelled.ts';
import { judged } from '#test/corpus/run.ts';
import { figuresOf, percentOf } from '#test/corpus/score.ts';
import { splitOf } from '#test/corpus/split.ts';

/** A little under what `npm run accuracy` measured on drafts that nobody looks at. Raise them when it gets better. */
const FOUND: Readonly<Partial<Record<Topic, number>>> = {
  'client-name': 82,
  'colleague-name': 62,
  'client-traceable': 84,
  'care-detail': 86,
  identifier: 83,
  'disclaimer-missing': 88,
  'speaks-for-organisation': 94,
  'internal-info': 82,
  'work-grievance': 83,
  'criticism-response': 88,
  abusive: 78,
  heated: 92,
  'client-contact': 84,
  rights: 86,
  promise: 88,
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
  expect(percentOf(figures.overall.right)).toBeGreaterThanOrEqual(81);
});

test('silence is seldom broken, and hardly ever with a pause', () => {
  expect(percentOf(figures.falselyWarned)).toBeLessThanOrEqual(10);
  expect(percentOf(figures.falselyPaused)).toBeLessThanOrEqual(2);
});

test('a plain sentence of a client is heard, and the same of own family, friends and pets is not', () => {
  const plain = figuresOf(readLabelled('test/corpus/unmet/plain.jsonl').map(judged));
  expect(percentOf(plain.warned)).toBeGreaterThanOrEqual(80);
  expect(percentOf(plain.falselyWarned)).toBeLessThanOrEqual(8);
});
