import { expect, test } from 'vitest';
import type { Topic } from '#model/topic.ts';
import { allLabelled, readLabelled } from '#test/corpus/labelled.ts';
import { judged } from '#test/corpus/run.ts';
import { figuresOf, percentOf } from '#test/corpus/score.ts';
import { splitOf } from '#test/corpus/split.ts';

/** A little under what `npm run accuracy` measured on drafts that nobody looks at. Raise them when it gets better. */
const FOUND: Readonly<Partial<Record<Topic, number>>> = {
  'client-name': 86,
  'colleague-name': 71,
  'client-traceable': 88,
  'care-detail': 88,
  identifier: 91,
  'disclaimer-missing': 96,
  'speaks-for-organisation': 95,
  'internal-info': 87,
  'work-grievance': 86,
  'criticism-response': 93,
  abusive: 89,
  heated: 90,
  'client-contact': 94,
  rights: 97,
  promise: 88,
};

const filesOf = (...hands: readonly string[]) => hands.map((hand) => `test/corpus/unmet/told-${hand}.jsonl`);
/** Drafts by hands that nothing was learned from. */
const UNMET = filesOf('d', 'e', 'k', 'q', 'ai');
/** Several everyday paragraphs, in which at most one sentence matters. */
const LONG = filesOf('an', 'ao', 'ap');

const figures = figuresOf(
  [...allLabelled().filter(({ id }) => splitOf(id) === 'measure'), ...UNMET.flatMap((file) => readLabelled(file))].map(
    judged,
  ),
);

test.each(Object.entries(FOUND))('%s is found in at least %s of a hundred drafts', (topic, floor) => {
  const found = [...figures.topics].find(([each]) => each === topic)?.[1].found ?? { part: 0, whole: 1 };
  expect(percentOf(found)).toBeGreaterThanOrEqual(floor);
});

test('what is said is mostly right', () => {
  expect(percentOf(figures.overall.right)).toBeGreaterThanOrEqual(85);
});

test('silence is seldom broken, and hardly ever with a pause', () => {
  expect(percentOf(figures.falselyWarned)).toBeLessThanOrEqual(7);
  expect(percentOf(figures.falselyPaused)).toBeLessThanOrEqual(2);
});

test('a sentence among everyday paragraphs is mostly heard, and these alone are not', () => {
  const long = figuresOf(LONG.flatMap((file) => readLabelled(file)).map(judged));
  expect(percentOf(long.overall.found)).toBeGreaterThanOrEqual(88);
  expect(percentOf(long.overall.right)).toBeGreaterThanOrEqual(86);
  expect(percentOf(long.warned)).toBeGreaterThanOrEqual(92);
  expect(percentOf(long.falselyWarned)).toBeLessThanOrEqual(8);
  expect(percentOf(long.falselyPaused)).toBeLessThanOrEqual(2);
});

test('a plain sentence of a client is heard, and the same of own family, friends and pets is not', () => {
  const plain = figuresOf(readLabelled('test/corpus/unmet/plain.jsonl').map(judged));
  expect(percentOf(plain.warned)).toBeGreaterThanOrEqual(80);
  expect(percentOf(plain.falselyWarned)).toBeLessThanOrEqual(8);
});
