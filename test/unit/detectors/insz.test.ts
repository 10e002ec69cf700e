import { expect, test } from 'vitest';
import { insz } from '#detectors/insz.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['rijksregister 93.05.18-223.61', '93.05.18-223.61'],
  ['93.05.18-223.61 suikerziekte', '93.05.18-223.61'],
  ['NISS 51 11 02 243 69 svp', '51 11 02 243 69'],
  ['rrn 93051822361', '93051822361'],
  ['nieuwe bewoonster 93051822361', '93051822361'],
  ['geboren in 2000: 00.01.25-567.77', '00.01.25-567.77'],
  ['bis-nummer 93.25.18-223.14', '93.25.18-223.14'],
  ['numéro national : 930518-223-61', '930518-223-61'],
  ['registre national 38.04.17-126.93', '38.04.17-126.93'],
  ['Nationalregister 38.04.02-401.74', '38.04.02-401.74'],
])('flags %j', (text, number) => {
  expect(marked(insz, text)).toEqual([number]);
});

test.each([
  'bon de travail 93051822361',
  'de printer heeft serienummer 93051822361',
  'ondernemingsnummer 0417.205.388',
  'van 93.05.18 tot 94.05.18',
  'tel 0497 55 08 31 40',
  '99.99.99-999.99 komt niet voor',
  'log in met uw rijksregisternummer',
])('passes %j', (text) => {
  expect(marked(insz, text)).toEqual([]);
});

test.fails.each(['93/05/18-223/61', 'drieënnegentig nul vijf achttien'])('known miss: %j', (text) => {
  expect(marked(insz, text)).not.toEqual([]);
});
