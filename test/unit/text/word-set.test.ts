import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordSet } from '#text/word-set.ts';

test('holds the words of a list and no others', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', 'é', "'", '-', ' '), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(line), line, (words, other) => {
      const set = new WordSet(`# a comment\n${words.join('\n')}`);
      expect([...set]).toEqual(words);
      expect(words.every((word) => set.has(word))).toBe(true);
      expect(set.has(other)).toBe(words.includes(other));
    }),
  );
});

test('knows neither comments nor nothing, nor a part of a word', () => {
  const set = new WordSet('# names\njan\n\njansen\njan\n');
  expect([...set]).toEqual(['jan', 'jansen']);
  expect(['', '# names', 'jans', 'an', 'jan\n', 'jan\n\njansen'].filter((word) => set.has(word))).toEqual([]);
});
