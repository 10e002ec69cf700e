import { expect, test } from 'vitest';
import { finding } from '#test/helpers/findings.ts';
import { findingViews } from '#ui/finding-view.ts';

const TEXT = 'Met Jan van kamer 12, en Jan lacht.';
const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

test('the most serious come first, then as they stand in the text', () => {
  const views = findingViews(TEXT, [
    finding({ rule: 'p/note', severity: 'note', spans: [spanOf('Met')] }),
    finding({ rule: 'p/room', severity: 'warn', spans: [spanOf('kamer 12')] }),
    finding({ rule: 'p/name', severity: 'warn', spans: [spanOf('Jan')] }),
    finding({ rule: 'p/pause', severity: 'pause', spans: [] }),
  ]);
  expect(views.map((view) => view.finding.rule)).toEqual(['p/pause', 'p/name', 'p/room', 'p/note']);
});

test('the same words twice are one quote, with what may stand instead', () => {
  const first = spanOf('Jan');
  const second = spanOf('Jan', 10);
  const suggestions = [
    { span: first, replacement: 'iemand' },
    { span: second, replacement: 'iemand' },
  ];
  const [view] = findingViews(TEXT, [finding({ spans: [first, second], suggestions })]);
  expect(view?.quotes).toEqual([{ words: 'Jan', suggestions: [{ span: first, replacement: 'iemand' }] }]);
});

test('a long stretch is cut short and line breaks become spaces', () => {
  const text = `eerste regel\n\n${'woord '.repeat(20)}`;
  const [view] = findingViews(text, [finding({ spans: [{ start: 0, end: text.length }] })]);
  expect(view?.quotes[0]?.words).toMatch(/^eerste regel woord .*…$/);
  expect(view?.quotes[0]?.words.length).toBeLessThanOrEqual(49);
});

test('what is to be added belongs to no words', () => {
  const addition = { span: { start: 35, end: 35 }, replacement: ' Op persoonlijke titel.' };
  const [view] = findingViews(TEXT, [finding({ suggestions: [addition] })]);
  expect(view?.additions).toEqual([addition]);
});

test.each([
  ['beginnende dementie in Goirle hebben we de insuline geregeld', 'beginnende dementie in Goirle hebben we de…'],
  [`${'x'.repeat(60)} en meer`, `${'x'.repeat(48)}…`],
  [`${'a'.repeat(40)} ${'b'.repeat(7)} en meer`, `${'a'.repeat(40)} ${'b'.repeat(7)}…`],
])('a quote that is cut short ends with a whole word: %s', (text, words) => {
  const [view] = findingViews(text, [finding({ spans: [{ start: 0, end: text.length }] })]);
  expect(view?.quotes[0]?.words).toBe(words);
});
