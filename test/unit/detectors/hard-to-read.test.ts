import { expect, test } from 'vitest';
import { hardToRead } from '#detectors/hard-to-read.ts';
import { marked } from '#test/helpers/marked.ts';

const sentence = (words: number) => `${'woord '.repeat(words - 1)}einde.`;

test('sees the long sentences of a long text', () => {
  const text = `${sentence(40)} ${sentence(12)} ${sentence(45)}`;
  expect(marked(hardToRead, text)).toEqual([sentence(40), sentence(45)]);
});

test.each([
  ['one long sentence alone', sentence(50)],
  ['many short ones', `${sentence(12)} `.repeat(10)],
  ['one long one among short ones', `${sentence(38)} ${`${sentence(8)} `.repeat(8)}`],
])('passes %s', (_what, text) => {
  expect(marked(hardToRead, text)).toEqual([]);
});
