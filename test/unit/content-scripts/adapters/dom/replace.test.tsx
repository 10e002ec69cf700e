import { beforeEach, expect, test } from 'vitest';
import { replaceIn, type Writable } from '#content-scripts/adapters/dom/replace.ts';
import { type Suggestion, withSuggestions } from '#model/report.ts';
import type { Span } from '#model/span.ts';

// What a box may do with words that are typed over a selection; the real editors are in test/e2e/replace.test.ts.

const BEFORE = 'Met mevrouw Jansen op stap';
const INSTEAD: Suggestion = { span: { start: 4, end: 18 }, replacement: 'een bewoner' };
const AFTER = 'Met een bewoner op stap';

type Editor = (text: string, selected: Span, words: string) => string;

const takes: Editor = (text, span, replacement) => withSuggestions(text, [{ span, replacement }]);

let text: string;
let caret: number | null;
let selected: Span;

function boxWith(...turns: readonly Editor[]): Writable {
  let turn = 0;
  const element = document.createElement('textarea');
  document.body.append(element);
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value(command: string, _ui: boolean, words: string) {
      const editor = turns[Math.min(turn, turns.length - 1)];
      turn += 1;
      if (command === 'insertText' && editor) text = editor(text, selected, words);
      return true;
    },
  });
  return {
    element,
    read: () => text,
    focus: () => element.focus(),
    caret: () => caret,
    select(span) {
      selected = span;
      return true;
    },
  };
}

beforeEach(() => {
  text = BEFORE;
  caret = BEFORE.length;
  selected = { start: 0, end: 0 };
});

test('a box that takes the words has them, with the caret where it was', async () => {
  expect([await replaceIn(boxWith(takes), [INSTEAD]), text]).toEqual(['done', AFTER]);
  expect(selected).toEqual({ start: AFTER.length, end: AFTER.length });
});

test('several are worked in one after the other', async () => {
  const later = { span: { start: 19, end: 26 }, replacement: 'gewandeld' };
  expect([await replaceIn(boxWith(takes), [later, INSTEAD]), text]).toEqual(['done', 'Met een bewoner gewandeld']);
});

test('a box that ignores them stays as it was, and is known to', async () => {
  expect([
    await replaceIn(
      boxWith((now) => now),
      [INSTEAD],
    ),
    text,
  ]).toEqual(['undone', BEFORE]);
});

test('what a box made of them is taken back', async () => {
  const doubles: Editor = (now, span, words) => takes(now, span, words + words);
  expect([await replaceIn(boxWith(doubles, takes), [INSTEAD]), text]).toEqual(['undone', BEFORE]);
});

test('a box that takes nothing back is told of', async () => {
  const doubles: Editor = (now, span, words) => takes(now, span, words + words);
  const how = await replaceIn(
    boxWith(doubles, (now) => now),
    [INSTEAD],
  );
  expect([how, text]).toEqual(['failed', 'Met een bewonereen bewoner op stap']);
});

test('letters that somebody types meanwhile are left alone', async () => {
  const typed: Editor = (now, span, words) => {
    dispatchEvent(new KeyboardEvent('keydown', { key: '!' }));
    return `${takes(now, span, words)}!`;
  };
  expect([await replaceIn(boxWith(typed, takes), [INSTEAD]), text]).toEqual(['failed', `${AFTER}!`]);
});

test('line breaks go neither in nor out', async () => {
  const two = { span: { start: 0, end: 3 }, replacement: 'een\ntwee' };
  expect([await replaceIn(boxWith(takes), [two]), text]).toEqual(['undone', BEFORE]);
  text = 'een\ntwee';
  const across = { span: { start: 0, end: 5 }, replacement: '' };
  expect([await replaceIn(boxWith(takes), [across]), text]).toEqual(['undone', 'een\ntwee']);
});
