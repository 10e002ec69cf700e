import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#model/language.ts';
import { pageWordsOf } from '#ui/page-words.ts';
import { PAGE_TEXTS, pageWords } from '#ui/words.ts';

type Table = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
const read = (folder: string) => (language: string) =>
  JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')) as Table;
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
const all = (entry: Table[string]) => (typeof entry === 'string' ? [entry] : [entry.one, entry.other]);

describe.each([
  'src/ui/locales',
  'src/ui/finding-locales',
  'src/ui/photo-locales',
  'popup/locales',
  'popup/register-locales',
])('%s', (folder) => {
  const tables = LANGUAGES.map(read(folder));
  const [first = {}] = tables;

  test('has a file for each language and no other', () => {
    expect(readdirSync(folder).toSorted()).toEqual(LANGUAGES.map((language) => `${language}.json`).toSorted());
  });

  test('says the same things in every language, with the same placeholders', () => {
    for (const table of tables) {
      expect(Object.keys(table)).toEqual(Object.keys(first));
      for (const [key, entry] of Object.entries(first)) {
        const other = table[key] ?? '';
        expect(typeof other).toBe(typeof entry);
        expect(all(other).map(placeholders), key).toEqual(all(entry).map(placeholders));
        for (const text of all(other)) expect(text.trim(), key).not.toBe('');
      }
    }
  });

  test('neither shouts nor accuses', () => {
    const text = tables.flatMap((table) => Object.values(table).flatMap(all)).join('\n');
    expect(text).not.toMatch(/!|\bAI\b|\bIA\b/);
    expect(text).not.toMatch(/violation|overtreding|verboden|interdit|forbidden/i);
  });

  test('has nothing that nobody says', () => {
    const source = readdirSync('.', { recursive: true, encoding: 'utf8' })
      .filter((path) => /^(src|popup|content-scripts)[\\/].*\.tsx?$/.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const prefixes = [...source.matchAll(/`([a-z.-]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unused = Object.keys(first).filter(
      (key) => !source.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

test('numbers take the form that the language asks for', () => {
  expect(LANGUAGES.map((language) => pageWords(language).count('points.look', 1))).toEqual([
    '1 punt om naar te kijken',
    '1 point à regarder',
    '1 point to look at',
  ]);
  expect(pageWords('nl').count('points.look', 2)).toBe('2 punten om naar te kijken');
});

test('a page speaks the language whose words it was brought; until then it says in Dutch why it is silent', () => {
  expect(pageWordsOf('fr', PAGE_TEXTS.fr)('fold')).toBe(PAGE_TEXTS.fr.fold);
  expect(pageWordsOf('fr', PAGE_TEXTS.fr).language).toBe('fr');
  const before = pageWordsOf('fr', undefined);
  expect(before.language).toBe('nl');
  expect(before('failed.reloaded')).toBe(PAGE_TEXTS.nl['failed.reloaded']);
});
