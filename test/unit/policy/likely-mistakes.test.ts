import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_IN_LIBRARY } from '#policy/built-in.ts';
import { problemText } from '#policy/problem-texts.ts';
import { readPack } from '#policy/read-pack.ts';

// What somebody who only read the page is likely to do wrong with its example, and what then helps.

const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/write-a-policy.md', 'utf8')) ?? [];

function toldOf(text: string): readonly string[] {
  const read = readPack({ file: 'de-lindenhof.json', text }, BUILT_IN_LIBRARY);
  return read.ok ? [] : read.error.map((problem) => problemText(problem, 'nl'));
}

test.each<[string, string, string, string]>([
  ['a comma too many', '"version": "1.0",', '"version": "1.0",,', 'er staat er een te veel'],
  ['a comma at the end', '"en": "De Lindenhof" },', '"en": "De Lindenhof", },', 'er staat er een te veel'],
  ['a comma too few', '"format": 1,', '"format": 1', 'een komma hiervoor'],
  ['quotes of a word processor', '"name":', '“name”:', 'rechte aanhalingstekens'],
  ['single quotes', '"theme"', "'theme'", 'dubbele aanhalingstekens'],
  ['no quotes', '"theme"', 'theme', 'aanhalingstekens (") om deze tekst'],
  ['a quote forgotten', '"documents": [', '"documents: [', 'aanhalingsteken (") vergeten'],
  ['a remark', '"rules": [', '// van ons\n"rules": [', 'geen opmerkingen tussendoor'],
  ['a new line in a text', 'We schelden niet, op niemand.', 'We schelden niet,\nop niemand.', 'schrijf je als \\n'],
  ['a telephone number as a number', '"013-555 01 23"', '0135550123', 'begint tussen aanhalingstekens'],
  ['a mail address kept from robots', 'communicatie@', 'communicatie(at)', 'naam@organisatie.nl'],
  ['a date as one writes it', '2025-09-01', '1-9-2025', '2017-11-24'],
  ['a version as a number', '"version": "1.0"', '"version": 1.0', 'tekst tussen aanhalingstekens'],
  ['the format as a text', '"format": 1', '"format": "1"', 'het getal 1'],
  ['no French', '"fr": "Les résidents restent chez eux", ', '', '"fr" (Frans)'],
  ['another country’s code', '"fr": "Un café d’abord"', '"be": "Koffie eerst"', 'een van: nl, fr, en'],
  [
    'one language only',
    '{ "nl": "Koffie eerst", "fr": "Un café d’abord", "en": "Coffee first" }',
    '"Koffie eerst"',
    '{ "nl": …, "fr": …, "en": … }',
  ],
  ['one thing where a list belongs', '"how": ["guide"]', '"how": "guide"', '[ "guide" ]'],
  ['a kind in Dutch', '"how": ["guide"]', '"how": ["uitleg"]', 'een van: check, ask, guide'],
  ['a severity in Dutch', '"severity": "warn"', '"severity": "pauze"', 'misschien "pause"?'],
  ['a topic of one’s own', '"topics": ["abusive"]', '"topics": ["schelden"]', 'een van: client-name'],
  ['a label of one’s own', '"any": ["client-word", ', '"any": ["bewoner", ', 'client-word'],
  ['the name of the house as its id', '"id": "de-lindenhof"', '"id": "De Lindenhof"', 'kleine letters'],
  ['another id, the rules forgotten', '"id": "de-lindenhof"', '"id": "lindenhof"', '"lindenhof/…"'],
  ['a clause mistyped', '"clause": "L-2"', '"clause": "L2"', 'misschien "L-2"?'],
  ['a clause twice', '"id": "L-2"', '"id": "L-1"', 'het staat al in [0]'],
  ['cited on what it does not speak of', '["client-name", "care-detail"]', '["client-name"]', 'care-detail'],
  ['a rule that is not there', 'sector/only-link', 'sector/link', 'misschien "sector/only-link"?'],
  ['a document that is not there', '"document": "social-media"', '"document": "beleid"', 'een van: social-media'],
  ['no shelf and no model', '"theme": "habits",', '', '"theme" / "like"'],
  ['bold letters', 'op niemand', 'op <b>niemand</b>', 'zonder opmaakcodes'],
  ['a disclaimer as long as a post', 'Ik schrijf dit als mezelf', 'Ik schrijf dit '.repeat(6), 'hoogstens 80'],
  ['a file copied in part', example.slice(example.indexOf('"gate"')), '', 'het is niet helemaal gekopieerd'],
  ['a file of a word processor', example, 'PK\u0003\u0004', 'geen Word- of pdf-bestand'],
  ['an empty file', example, '', 'een { aan het begin'],
])('%s', (_name, right, wrong, help) => {
  expect(toldOf(example)).toEqual([]);
  const told = toldOf(example.replace(right, () => wrong));
  expect(told.length).toBeGreaterThan(0);
  expect(told[0]).toContain(help);
  // One mistake is told once; only a key with another name is also one that is missing.
  expect(told.length).toBeLessThanOrEqual(wrong.includes('"be"') ? 2 : 1);
});

test('without a base pack each thing that refers to it says how to get one', () => {
  const told = toldOf(example.replace('"extends": "sector",', ''));
  expect(told.length).toBeGreaterThan(0);
  for (const problem of told) expect(problem).toContain('voeg "extends": "sector" toe');
});
