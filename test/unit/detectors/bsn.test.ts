import { expect, test } from 'vitest';
import { bsn } from '#detectors/bsn.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['Haar BSN is 111222333.', '111222333'],
  ['(bsn 111222333)', '111222333'],
  ['😀 bsn: 249566758', '249566758'],
  ['burgerservicenummer 123.456.782', '123.456.782'],
  ['sofinr 1234.56.782', '1234.56.782'],
  ['bsn van die nieuwe is 177714098, graag in ONS', '177714098'],
  ['bsn 123456781 klopt dat?', '123456781'],
  ['BSN 12345672', '12345672'],
  ['mw Jansen 111222333 graag invoeren', '111222333'],
  ['111222333 (bsn)', '111222333'],
])('flags %j', (text, number) => {
  expect(marked(bsn, text)).toEqual([number]);
});

test.each([
  'Order 111222333 is onderweg',
  'bestelling 299095149 voor de bewoners is geleverd',
  'Serienummer 111222333 staat op de sticker',
  'Bel 0612345678 voor je bsn',
  'bsn invullen is verplicht',
  'mevrouw De Wit kreeg 123456789 likes',
  'IBAN NL10INGB0671508530',
  'bsn 000000000',
  'met je bsn en 14 dagen later krijg je antwoord',
])('passes %j', (text) => {
  expect(marked(bsn, text)).toEqual([]);
});

test.each([
  ['bsn één één één twee twee twee drie drie drie', 'één één één twee twee twee drie drie drie'],
  ['bsn\n111222333', '111222333'],
  ['bsn Kira is 2 9 5 4 0 6 1 3 6, mail', '2 9 5 4 0 6 1 3 6'],
])('reads how people type it: %j', (text, number) => {
  expect(marked(bsn, text)).toEqual([number]);
});

test.fails('known miss: a number whose digits are blacked out', () => {
  expect(marked(bsn, 'bsn 1112223xx')).not.toEqual([]);
});
