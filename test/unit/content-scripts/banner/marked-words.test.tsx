import { beforeEach, expect, test } from 'vitest';
import { type MarkedWords, markedWords } from '#content-scripts/banner/marked-words.ts';
import type { Span } from '#model/span.ts';
import { finding } from '#test/helpers/findings.ts';

const PART = { left: 0, top: 0, right: 1000, bottom: 100 };
const JAN: Span = { start: 4, end: 7 };
const found = (span: Span) => [finding({ spans: [span] })];

let layer: HTMLElement;
let words: MarkedWords;
let asked: Span[];

/** Ten pixels a letter, all on one line. */
const rectsOf = (span: Span) => {
  asked.push(span);
  return [new DOMRect(10 * span.start, 10, 10 * (span.end - span.start), 20)];
};
const draw = (text: string) => words.draw(text, PART, rectsOf, () => true);

beforeEach(() => {
  layer = document.createElement('div');
  words = markedWords(layer);
  asked = [];
});

test('an answer that marks nothing where nothing is marked leaves nothing to draw', () => {
  expect(words.mark([], 'Goed')).toBe(false);
  draw('Goed');
  expect([asked, layer.childElementCount]).toEqual([[], 0]);
});

test('new marks have to be drawn', () => {
  expect(words.mark(found(JAN), 'Met Jan')).toBe(true);
  draw('Met Jan');
  expect([asked, layer.childElementCount]).toEqual([[JAN], 1]);
});

test('an answer that says of the next key what the lines already show has nothing to draw', () => {
  words.mark(found(JAN), 'Met Jan');
  draw('Met Jan');
  draw('O, Met Jan');
  const moved = { start: 7, end: 10 };
  expect(words.mark(found(moved), 'O, Met Jan')).toBe(false);
  // What is asked by the newer places finds the same words.
  expect(words.linesAt(moved)).toEqual([{ left: 70, top: 10, right: 100, bottom: 30 }]);
  expect(words.at(75, 15)).toEqual(moved);
});

test('the same places in a text that was not drawn, another weight, or fewer marks have to be drawn', () => {
  words.mark(found(JAN), 'Met Jan');
  draw('Met Jan');
  expect(words.mark(found(JAN), 'Met Jan weg')).toBe(true);
  expect(words.mark([finding({ spans: [JAN], severity: 'note' })], 'Met Jan')).toBe(true);
  expect(words.mark([], 'Met Jan')).toBe(true);
  draw('Met Jan');
  expect(layer.childElementCount).toBe(0);
});

test('after they were hidden the same marks have to be drawn again', () => {
  words.mark(found(JAN), 'Met Jan');
  draw('Met Jan');
  words.hide();
  expect(words.mark(found(JAN), 'Met Jan')).toBe(true);
});
