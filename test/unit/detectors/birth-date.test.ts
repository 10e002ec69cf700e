import { expect, test } from 'vitest';
import { birthDate } from '#detectors/birth-date.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['Amina (geb 27/06/2011), school', '27/06/2011'],
  ['geboren 3 okt ’14, voogd is GI', '3 okt ’14'],
  ['bsn volgt, gb 11-6-52', '11-6-52'],
  ['geboortedatum: 14 februari 1951', '14 februari 1951'],
  ['née le 11/02/1951', '11/02/1951'],
  ['Mme Dupont, né le 3 mars 1940', '3 mars 1940'],
  ['dob 7/8/33, 14 Quarry Rise', '7/8/33'],
  ['DOB 30.01.1956, mutuality is CM.', '30.01.1956'],
  ['born on March 3, 1940', 'March 3, 1940'],
  ['geb. 02.04.1938, Nationalregister', '02.04.1938'],
  ['Mw Fatima El Hamdaoui, 14-02-1951, ha dr Smeets', '14-02-1951'],
  ['patiënt Wrona (1949-05-02)', '1949-05-02'],
  ['Sunita Rampersad, 12-08-1957, graag bellen', '12-08-1957'],
  ['Pharm query: D Sohal 14.2.52, wrong dose', '14.2.52'],
  ['kamer voor Gerda van der Berg (3 mei 1940)', '3 mei 1940'],
])('flags %j', (text, date) => {
  expect(marked(birthDate, text)).toEqual([date]);
});

test.each([
  'Vergadering op 14-02-2025 om 10 uur',
  'geboren: Lotte, 3 mei 2024, 3250 gram, welkom op de wereld',
  'zuster Paula (1874-1951)',
  'Guido Gezelle, geboren 1 mei 1830',
  'Solliciteren kan tot 15 februari 2025',
  'mevrouw danste op 14 februari',
  'Afspraak met Jan Peeters 14-02-2025',
  'Johan Cruijff, 25-04-1947 – 24-03-2016',
  'Feest bij Anna Claes 12/10/26',
  'Vacature: geboren talent? Infodag voor iedereen op 3/4/2025, inschrijven verplicht',
])('passes %j', (text) => {
  expect(marked(birthDate, text)).toEqual([]);
});

test.fails.each(['hij is van de derde mei negentienveertig', 'verjaart op 3 mei en wordt dan 84'])(
  'known miss: %j',
  (text) => {
    expect(marked(birthDate, text)).not.toEqual([]);
  },
);
