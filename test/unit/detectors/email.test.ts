import { expect, test } from 'vitest';
import { email } from '#detectors/email.ts';
import { marked } from '#test/helpers/marked.ts';
import { NOBODY } from '#test/helpers/policies.ts';

test.each([
  ['Mail van mama is khattabi.nora@skynet.be', 'khattabi.nora@skynet.be'],
  ['son mail germaine.colpaert38@hotmail.com.', 'germaine.colpaert38@hotmail.com'],
  ['haar dochter: lies.peeters@bedrijf.example', 'lies.peeters@bedrijf.example'],
  ['stuur maar naar mijn privé, jan@gmail.com', 'jan@gmail.com'],
])('flags %j', (text, address) => {
  expect(marked(email, text)).toEqual([address]);
});

test.each([
  'Mail naar jobs@dekoraal.example of bel',
  'Solliciteren bij lies.peeters@gmail.com',
  'info@gmail.com voor de bewoners',
  'lies.peeters@bedrijf.example stuurde een mooie kaart',
  'mail mij gerust: jan@gmail.com',
  'niet@een.adres@',
])('passes %j', (text) => {
  expect(marked(email, text)).toEqual([]);
});

test('an address at the organisation’s own domain is no person’s', () => {
  const organisation = { ...NOBODY, ownContacts: ['sgl-zorg.nl', 'nieuws@sgl-zorg.nl'] };
  expect(marked(email, 'cliënt kan mailen naar jan.peeters@sgl-zorg.nl', { organisation })).toEqual([]);
});

test.each([
  ['haar mail is jan punt peeters at gmail punt com', 'jan punt peeters at gmail punt com'],
  ['dochter: jan.peeters [at] gmail.com', 'jan.peeters [at] gmail.com'],
  ['le fils : jpaul.renard arobase gmail point com', 'jpaul.renard arobase gmail point com'],
])('reads an address in words: %j', (text, address) => {
  expect(marked(email, text)).toEqual([address]);
});

test.fails('known miss: an address without its ending', () => {
  expect(marked(email, 'haar mail is janpeeters at gmail')).not.toEqual([]);
});
