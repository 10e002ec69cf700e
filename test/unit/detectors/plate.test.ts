import { expect, test } from 'vitest';
import { plate } from '#detectors/plate.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['busje van dhr Aalbers, kenteken 48-NXP-3, staat weer dubbel', '48-NXP-3'],
  ['auto van meneer De Smedt staat op de parking, 1-VKT-482', '1-VKT-482'],
  ['Plaque de la fille de Mme Ravet : 1-FKL-482', '1-FKL-482'],
  ['la voiture de Mme Colin, AB-123-CD, gêne', 'AB-123-CD'],
  ["can someone move Mr Dodd's car, YK14 ZTR", 'YK14 ZTR'],
  ['Herr Lenz, Kennzeichen AC-WB 58 H', 'AC-WB 58 H'],
])('flags %j', (text, number) => {
  expect(marked(plate, text)).toEqual([number]);
});

test.each([
  'mijn auto 48-NXP-3 is aangereden',
  'my own car AB12 CDE got clamped',
  'camionette van de bakker, plaat 1-FRT-559, blokkeert de stoep',
  'de bewoner weegt sinds 12-10-24 weer 60-70 kg, rijdt mee om 8',
  'cliënt gebruikt B-12-6, de auto staat klaar op A-BC-D',
  'artikel 1-ABC-123 voor de bewoner besteld',
])('passes %j', (text) => {
  expect(marked(plate, text)).toEqual([]);
});

test.fails('known miss: a plate in small letters', () => {
  expect(marked(plate, 'auto van meneer De Smedt 1vkt482')).not.toEqual([]);
});
