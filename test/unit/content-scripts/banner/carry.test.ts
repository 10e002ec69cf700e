import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carry } from '#content-scripts/banner/carry.ts';

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
/** The words under a span after the edit; undefined when the span did not live on. */
function after(before: string, now: string, words: string): string | undefined {
  const span = carry(before, now)(spanOf(before, words));
  return span && now.slice(span.start, span.end);
}

test.each([
  ['typing behind it', 'met Jan vandaag', 'met Jan vandaag.', 'Jan'],
  ['typing in front of it', 'met Jan', 'weer met Jan', 'Jan'],
  ['deleting in front of it', 'weer met Jan', 'met Jan', 'Jan'],
  ['nothing', 'met Jan', 'met Jan', 'Jan'],
  ['a sign of two units in front', '🙂 met Jan', '🙂🙂 met Jan', 'Jan'],
])('a span keeps its words over %s', (_what, before, now, words) => {
  expect(after(before, now, words)).toBe(words);
});

test.each([
  ['a letter in the middle of it', 'met Jan', 'met Jaan', 'Jan'],
  ['its deletion', 'met Jan hier', 'met  hier', 'Jan'],
  ['another text', 'met Jan', 'heel iets anders', 'Jan'],
])('a span does not outlive %s', (_what, before, now, words) => {
  expect(after(before, now, words)).toBeUndefined();
});

test('whatever is typed, a span that lives on has the same words under it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  fc.assert(
    fc.property(text, text, text, text, (head, words, tail, typed) => {
      const before = head + words + tail;
      const span = { start: head.length, end: head.length + words.length };
      for (const now of [head + words + typed + tail, head + typed + words + tail, typed]) {
        const moved = carry(before, now)(span);
        if (moved) expect(now.slice(moved.start, moved.end)).toBe(words);
      }
    }),
  );
});
