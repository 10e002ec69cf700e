import { expect, test } from 'vitest';
import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import type { Topic } from '#model/topic.ts';
import { loadBuiltIn } from '#policy/built-in.ts';

/** What is said at `warn` or above. */
function warnedOf(text: string, place: Partial<Draft> = {}): readonly Topic[] {
  const { findings } = check(draftOf(text, place), {
    policy: loadBuiltIn('sector'),
    detectors: DETECTORS,
    language: 'en',
  });
  return findings.flatMap(({ topic, severity }) => (severity === 'note' ? [] : [topic]));
}

const GROUP = { site: 'whatsapp', surface: 'message', audience: 'group' } as const;

/** Names that no list holds and no word beside them gives away. */
test.fails.each([
  ['a nickname that is a rank', 'De Generaal heeft ons vanmorgen weer laten aantreden voor het ontbijt 😄', {}],
  ['a name that is a word, in lower case', 'wie heeft regen vandaag gezien? haar jas hangt er nog', GROUP],
  ['a birthday without a word of care', 'Reminder: zaterdag is Hortense jarig, wie maakt een slinger?', GROUP],
] as const)('a client is meant: %s', (_, text, place) => {
  expect(warnedOf(text, place)).toContain('client-name');
});

/** Who is meant is told only by what one knows of the world. */
test.fails.each([
  [
    'a scene from a book',
    'Bladzijde 80 en ik huil: Marcel wast zijn Yvonne nog elke ochtend, ook nu ze hem niet meer herkent.',
  ],
])('nobody of work is meant: %s', (_, text) => {
  expect(warnedOf(text)).toEqual([]);
});

test('care is told in few words', () => {
  expect(warnedOf('Een bewoner is gevallen en heeft koorts.')).toContain('care-detail');
});
