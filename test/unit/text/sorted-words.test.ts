import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWords, SortedWords } from '#text/sorted-words.ts';

test('holds the words of a list and no others', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', 'é', "'", '-', ' '), minLength: 1, maxLength: 4 });
  const long = line.map((word) => `${'long'.repeat(9)}${word}`);
  const word = fc.oneof(line, long);
  fc.assert(
    fc.property(fc.uniqueArray(word), word, (words, other) => {
      const set = new SortedWords(packWords(`# a comment\n${words.join('\n')}`));
      expect([...set]).toEqual(words.toSorted());
      expect(words.every((each) => set.has(each))).toBe(true);
      expect(set.has(other)).toBe(words.includes(other));
    }),
  );
});

test('writes what a word does not share with the one before, and knows neither comments nor a part of a word', () => {
  const packed = packWords('# names\nanna\n\nannabella\nannabel\nanna\n');
  expect(packed).toBe('AannaEbelHla\n');
  const set = new SortedWords(packed);
  expect(['', 'ann', 'annabell', 'bel', 'A', 'anna\n'].filter((word) => set.has(word))).toEqual([]);
});

test('refuses a word that it could not read back', () => {
  expect(() => packWords('Anna')).toThrow('capital');
});
