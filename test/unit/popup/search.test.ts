import { expect, test } from 'vitest';
import { samplePolicy } from '#popup/samples.ts';
import { searchClauses } from '#popup/search.ts';

const { clauses } = samplePolicy('nl');
const found = (words: string) => searchClauses(clauses, words).map(({ id }) => id);

test('no words find everything, in the order of the policy', () => {
  expect(found('  ')).toEqual(['SH-6', 'SH-2', 'SH-do-6']);
});

test.each([
  ['a word of an example', 'goirle', ['SH-6']],
  ['part of a word', 'leesbevest', ['SH-do-6']],
  ['two words that stand apart', 'dorp naam', ['SH-6']],
  ['capitals', 'KRITIEK', ['SH-2']],
  ['the number of a clause', 'sh-2', ['SH-2']],
  ['how it is cited', 'grondbeginsel', ['SH-6', 'SH-2']],
])('finds by %s', (_what, words, ids) => {
  expect(found(words)).toEqual(ids);
});

test('accents do not matter, in the clause or in the words', () => {
  expect(searchClauses(samplePolicy('fr').clauses, 'resident').map(({ id }) => id)).toEqual(['SH-6']);
  expect(searchClauses(samplePolicy('fr').clauses, 'cónfidentialite').map(({ id }) => id)).toEqual(['SH-do-6']);
});

test('every word must be there', () => {
  expect(found('goirle kritiek')).toEqual([]);
});
