import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutDocument } from '#text/document.ts';
import { written } from '#text/written.ts';

const read = (text: string): string => written(cutDocument(text)).text;

test.each([
  ['nul zes, drieëntwintig, nul vier, achtenzeventig', '06 23 04 78'],
  ['nulvierzevendrie 55 18 02', '0473 55 18 02'],
  ['zéro quatre septante-huit, douze, quatre-vingt-dix-sept', '04 78 12 97'],
  ['oh seven seven double oh, nine hundred, one two three', '07700 900 123'],
  ['null eins sieben sechs, achtunddreißig', '0176 38'],
  ['0️⃣4️⃣8️⃣5️⃣ 1️⃣7️⃣', '048517'],
  ['O6-4431 87 2O', '06 4431 87 20'],
  ['2 8 2 1 8 5\n4 1 0', '282185410'],
  ['pin is vier keer de zeven', 'pin is 7777'],
  ['code 5 punt 5 punt 1 punt 0', 'code 5510'],
  ['geb zeven maart negentienvierendertig', 'geb 7 maart 1934'],
  ['né le dix-sept août mille neuf cent quarante-deux', 'né le 17 août 1942'],
  ['the fourth of May nineteen thirty six', 'the 4 May 1936'],
])('reads %j', (text, digits) => {
  expect(read(text)).toBe(digits);
});

test.each([
  'een van de twee bewoners is zes keer geweest',
  'kamer 12 en 14, 3 pillen om 8 uur',
  'de mars van april',
  'one two three',
])('leaves %j', (text) => {
  expect(read(text)).toBe(text);
});

test('says where a number stands in the draft', () => {
  const text = 'bel nul zes, twaalf, nul vier of mail';
  const { text: plain, span } = written(cutDocument(text));
  const { start, end } = span(plain.indexOf('06'), '06 12'.length);
  expect(text.slice(start, end)).toBe('nul zes, twaalf');
  const mail = span(plain.indexOf('mail'), 4);
  expect(text.slice(mail.start, mail.end)).toBe('mail');
});

test('points inside the draft, whatever the text', () => {
  const pieces = fc.constantFrom(
    'nul',
    'zes',
    'twee keer',
    'double',
    '4',
    'maart',
    'negentien',
    '-',
    ', ',
    ' ',
    '\n',
    '0️⃣',
    'x',
    '.',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(60), fc.nat(20), (parts, start, length) => {
      const text = parts.join('');
      const { text: plain, span } = written(cutDocument(text));
      const from = Math.min(start, plain.length);
      const where = span(from, Math.min(length, plain.length - from));
      expect(where.start).toBeGreaterThanOrEqual(0);
      expect(where.end).toBeLessThanOrEqual(text.length);
    }),
  );
});
