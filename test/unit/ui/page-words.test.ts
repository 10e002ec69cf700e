import { expect, test } from 'vitest';
import { findingStyleOf, pageWordsOf } from '#ui/page-words.ts';

test('a page that was brought nothing has no style for findings, and says in Dutch what it can', () => {
  expect(findingStyleOf(undefined)).toBe('');
  expect(findingStyleOf({ anonymise: 'Anonimiseer' })).toBe('');
  expect(pageWordsOf('fr', undefined)('mark.failed')).toBe('Kon niet nakijken');
});

test('the style of findings comes with their words', () => {
  expect(findingStyleOf({ 'findings.css': '.finding { display: grid }' })).toBe('.finding { display: grid }');
});
