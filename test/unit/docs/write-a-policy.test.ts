import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_IN_LIBRARY } from '#policy/built-in.ts';
import { packShape } from '#policy/pack-shape.ts';
import { problemText } from '#policy/problem-texts.ts';
import { readPack } from '#policy/read-pack.ts';

const page = readFileSync('docs/write-a-policy.md', 'utf8');
const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];

test('the example on the page is a pack in order', () => {
  const read = readPack({ file: 'the page', text: example }, BUILT_IN_LIBRARY);
  expect(read.ok ? [] : read.error.map((problem) => problemText(problem, 'en'))).toEqual([]);
});

test('the error on the page is what one gets', () => {
  const text = example.replace('"severity": "warn"', '"severity": "pauze"');
  const read = readPack({ file: 'de-lindenhof.json', text }, BUILT_IN_LIBRARY);
  const [, shown = ''] = /```text\n(.*?)\n```/s.exec(page) ?? [];
  // The line depends on the example's length.
  const lines = (told: string) => told.replace(/:\d+:\d+/, ':…');
  expect(read.ok ? '' : lines(read.error.map((problem) => problemText(problem, 'en')).join('\n'))).toBe(lines(shown));
});

test('the page names every part of a pack', () => {
  const parts = packShape.kind === 'record' ? Object.keys(packShape.fields) : [];
  expect(parts.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`"${name}"`))).toEqual([]);
});
