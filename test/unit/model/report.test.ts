import { expect, test } from 'vitest';
import { type Finding, pointsOf } from '#model/report.ts';

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  topic: 'photo-metadata',
  clause: 'CORE-3',
  severity: 'warn',
  spans: [],
  message: '',
  advice: '',
  cues: [],
  suggestions: [],
  ...more,
});
const inFile = (id: string, words: readonly string[] = []) => ({ id, words, way: 'clean', points: [] }) as const;

test('what one rule says of several files is one point, as heavy as the heaviest, with all words', () => {
  const points = pointsOf([
    finding('a', { attachment: inFile('1', ['Jansen']), cues: ['plek'] }),
    finding('a', { attachment: inFile('2', ['Jansen', 'Smit']), cues: ['tijd'], severity: 'pause' }),
    finding('b', { attachment: inFile('1') }),
  ]);
  expect(points).toHaveLength(2);
  expect(points[0]).toMatchObject({ severity: 'pause', cues: ['tijd', 'plek'] });
  expect(points[0]?.attachment?.words).toEqual(['Jansen', 'Smit']);
});

test('what is said of the text stays as it is, however often', () => {
  expect(pointsOf([finding('a'), finding('a')])).toHaveLength(2);
});
