import { beforeEach, expect, test } from 'vitest';
import type { Sight } from '#content-scripts/adapters/contract.ts';
import { linesOf } from '#content-scripts/adapters/dom/geometry.ts';

let editor: HTMLElement;
let scroller: HTMLElement;
let words: Text;

beforeEach(() => {
  editor = document.createElement('div');
  scroller = document.createElement('pre');
  words = document.createTextNode('mevrouw Jansen');
  scroller.append(words);
  editor.append(scroller);
  document.body.replaceChildren(editor);
  // What is written nowhere has no style here.
  Object.assign(scroller.style, { overflowX: 'visible', overflowY: 'visible' });
  scroller.getBoundingClientRect = () => new DOMRect(0, 0, 60, 100);
});

const sightOf = (width: number, height: number): Sight => ({
  part: new DOMRect(0, 0, width, height),
  clippers: new WeakMap(),
});

/** The words as if they stood there. */
function rangeAt(...rects: readonly DOMRect[]): Range {
  const range = new Range();
  range.selectNodeContents(words);
  range.getClientRects = () => Object.assign([...rects], { item: (index: number) => rects[index] ?? null });
  return range;
}

const edges = (lines: readonly DOMRect[]) =>
  lines.map(({ left, top, right, bottom }) => [left, top, right, bottom] as const);

test('words are cut to what is in sight of the box, and gone where nothing is', () => {
  const range = rangeAt(new DOMRect(10, 10, 80, 20), new DOMRect(10, 90, 80, 20));
  expect(edges(linesOf(range, editor, sightOf(50, 60)))).toEqual([[10, 10, 50, 30]]);
});

test('what scrolls inside the editor cuts them too', () => {
  scroller.style.overflowY = 'auto';
  const range = rangeAt(new DOMRect(10, 10, 80, 20));
  expect(edges(linesOf(range, editor, sightOf(200, 200)))).toEqual([[10, 10, 60, 30]]);
});

test('that is looked up once for each sight of the box', () => {
  const range = rangeAt(new DOMRect(10, 10, 80, 20));
  const sight = sightOf(200, 200);
  expect(edges(linesOf(range, editor, sight))).toEqual([[10, 10, 90, 30]]);
  scroller.style.overflowY = 'auto';
  expect(edges(linesOf(range, editor, sight))).toEqual([[10, 10, 90, 30]]);
  expect(edges(linesOf(range, editor, sightOf(200, 200)))).toEqual([[10, 10, 60, 30]]);
});

test('rectangles of one line are one', () => {
  const range = rangeAt(new DOMRect(10, 10, 20, 20), new DOMRect(30, 12, 20, 18), new DOMRect(10, 30, 20, 20));
  expect(edges(linesOf(range, editor, sightOf(200, 200)))).toEqual([
    [10, 10, 50, 30],
    [10, 30, 30, 50],
  ]);
});
