import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import { draftOf } from '#model/draft.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { cutDocument } from '#text/document.ts';

const policy = loadBuiltIn('zorggroep-h-hart');
const { organisation } = policy;
const checked = (text: string) => check(draftOf(text), { policy, detectors: DETECTORS, language: 'nl' });

test('every detector has an id of its own', () => {
  expect(new Set(DETECTORS.map(({ id }) => id)).size).toBe(DETECTORS.length);
});

test('every detector stands in the list', () => {
  const files = readdirSync('src/detectors').map((name) => name.replace(/\.ts$/, ''));
  for (const { id } of DETECTORS)
    expect(
      files.some((name) => id.startsWith(name)),
      id,
    ).toBe(true);
});

/** Pieces of what detectors look for, so that random texts come near to it. */
const PIECES = [
  'mevrouw',
  'Jan',
  'dochter',
  'bsn',
  '111222333',
  '93.05.18-223.61',
  'BE02 9798 8872 7240',
  '0475 91 30 46',
  '+32',
  '0',
  'a@b.be',
  '@',
  'Kerkstraat',
  '12',
  'rue',
  'de',
  'geb.',
  '3/4/1950',
  'dossiernr',
  'code',
  'deur',
  '4471#',
  'wifi',
  'kamer',
  '83',
  'jaar',
  '82 ans',
  'gisteren',
  '10u30',
  '#Westerlinde',
  'op persoonlijke titel',
  'https://x.be',
  '.',
  ',',
  ':',
  '-',
  '/',
  '(',
  ')',
  '\n',
  '\n\n',
  ' ',
  "'",
  '’',
  '😀',
  '👩‍👩‍👧',
  '\u200b',
  '\u0301',
  '\ud800',
  '\u202e',
  'а',
  '١٢',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);

describe('any text', () => {
  test('no detector throws, and every span lies within the text, in order, on whole tokens of meaning', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const input = { document: cutDocument(text), draft: draftOf(text), organisation };
        for (const detector of DETECTORS) {
          let last = 0;
          for (const { where } of detector.detect(input)) {
            expect(where.start, detector.id).toBeGreaterThanOrEqual(last);
            expect(where.end, detector.id).toBeGreaterThan(where.start);
            expect(where.end, detector.id).toBeLessThanOrEqual(text.length);
            expect(text.slice(where.start, where.end).trim(), detector.id).not.toBe('');
            last = where.start;
          }
        }
      }),
      { numRuns: 400 },
    );
  }, 20_000);

  test('blanks around a text move what is found, and change nothing else', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 5 }), (text, blanks) => {
        const moved = checked(' '.repeat(blanks) + text);
        const still = checked(text);
        expect(moved.findings.map(({ rule }) => rule)).toEqual(still.findings.map(({ rule }) => rule));
        expect(moved.findings.flatMap(({ spans }) => spans)).toEqual(
          still.findings.flatMap(({ spans }) =>
            spans.map(({ start, end }) => ({ start: start + blanks, end: end + blanks })),
          ),
        );
      }),
      // With the blanks it was longer than what counts as a short draft.
      { numRuns: 100, examples: [['https://x.be \n\n mevrouw а ) bsn https://x.be Jan 3/4/1950', 3]] },
    );
  }, 20_000);

  // What makes the parts of the checker look far: joints of numbers and words, openings without an end, cues without
  // a number. Anything that grows with the square of the length would take minutes.
  const UNITS = [
    'a',
    'a.',
    "l'",
    '@',
    '@a.b',
    'www.a ',
    '😀',
    '\ud800',
    '\u0301',
    '0 ',
    '1.',
    '1-',
    '0/',
    'A1',
    '((',
    'NL10',
    '4471#',
    'bsn 111222333 ',
    'mevrouw 0475 91 30 46 ',
    'geb. 3/4/1950, ',
    '82 ans, ',
    'code deur 4471# ',
    'rue de ',
    '12 Mill ',
    'dossier ',
    'wifi a1 ',
    'op persoonlijke ',
    'mevrouw ',
    '\n',
  ];

  test.each(UNITS)(
    'a paste of nothing but %j is checked in time',
    (unit) => {
      const { unchecked } = checked(unit.repeat(Math.floor(30_000 / unit.length)));
      expect(unchecked).toEqual([]);
    },
    20_000,
  );

  test('a megabyte is checked as far as is promised, and the rest is not called clear', () => {
    const { unchecked } = checked('Haar dochter 0475 91 30 46. '.repeat(40_000));
    expect(unchecked).toEqual([{ what: 'text', reason: 'too-long' }]);
  });
});
