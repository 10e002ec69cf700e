import { expect, test } from 'vitest';
import { conditionWords } from '#background/condition-words.ts';
import { LANGUAGES } from '#model/language.ts';
import type { Condition } from '#model/policy.ts';
import { loadBuiltIn } from '#policy/built-in.ts';

test.each<[Condition, string]>([
  [{ any: ['phone', 'email'] }, 'telefoonnummer of e-mailadres'],
  [{ any: ['age', 'place', 'room'], atLeast: 2 }, '2 van leeftijd of plaats of kamer'],
  [{ all: ['age', 'place'], within: 'sentence' }, 'leeftijd en plaats; in één zin'],
  [{ eachOf: [['age'], ['place', 'room']], none: ['consent-stated'] }, 'leeftijd; plaats of kamer; zonder toestemming'],
  [{ any: ['promise'], certainty: 0.7 }, 'belofte; zekerheid vanaf 70%'],
  [{ any: ['promise'], together: 0.3 }, 'belofte; samen vanaf 30%'],
])('%j', (condition, words) => {
  expect(conditionWords(condition, 'nl')).toBe(words);
});

test.each(LANGUAGES)('every rule of ours is told without labels: %s', (language) => {
  for (const { id, when } of loadBuiltIn('sector').rules) {
    expect(conditionWords(when, language), id).not.toMatch(/[a-z]-[a-z]+-?[a-z]*-(?:name|detail|word)/);
    expect(conditionWords(when, language), id).not.toBe('');
  }
});
