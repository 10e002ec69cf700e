import { expect, test } from 'vitest';
import { changeOf } from '#ui/draft-change.ts';

const TEXT = 'Jan en Piet';
const joined = (stretches: readonly { readonly words: string }[]) => stretches.map(({ words }) => words).join('');

test('what is the same stands in both, what changes in one', () => {
  const { before, after } = changeOf(TEXT, [
    { span: { start: 7, end: 11 }, replacement: '' },
    { span: { start: 0, end: 3 }, replacement: 'Iemand' },
  ]);
  expect(before).toEqual([
    { words: 'Jan', isChanged: true },
    { words: ' en ', isChanged: false },
    { words: 'Piet', isChanged: true },
  ]);
  expect(after).toEqual([
    { words: 'Iemand', isChanged: true },
    { words: ' en ', isChanged: false },
  ]);
});

test('changes that reach into each other are shown as whole texts', () => {
  const { before, after } = changeOf(TEXT, [
    { span: { start: 7, end: 11 }, replacement: 'wie' },
    { span: { start: 0, end: 8 }, replacement: 'W' },
  ]);
  expect([joined(before), joined(after)]).toEqual([TEXT, 'Wie']);
});
