import { describe, expect, test } from 'vitest';
import { address } from '#detectors/address.ts';
import { marked } from '#test/helpers/marked.ts';
import { NOBODY } from '#test/helpers/policies.ts';

test.each([
  ['Palmyre Desmet, Gistelsteenweg 212 bus 3, sleutelkastje links, kousen uit', 'Gistelsteenweg 212 bus 3'],
  ['dhr Yilmaz overnemen? Populierstraat 88 in Deventer, insuline', 'Populierstraat 88 in Deventer'],
  ['nieuwe intake: fam. Bouazza, Kanaalstraat 214-II Utrecht', 'Kanaalstraat 214-II Utrecht'],
  ['vluchthuis: Lindelaan 48 in Deurne, nergens noteren', 'Lindelaan 48 in Deurne'],
  ['mevrouw De Wit, Prins Bernhardlaan 112, 5751 AB Deurne', 'Prins Bernhardlaan 112, 5751 AB Deurne'],
  ['mevrouw woont Het Laar 12, 5051AB Goirle', 'Het Laar 12, 5051AB Goirle'],
  ['mw Claes, Korte Nieuwstraat 3a, 2000 Antwerpen', 'Korte Nieuwstraat 3a, 2000 Antwerpen'],
  ['mevrouw Terpstra van de lindelaan 8 zat bij mij', 'lindelaan 8'],
  ['mme Bensalem, rue des Alliés 27, 4800 Verviers', 'rue des Alliés 27, 4800 Verviers'],
  ['Mme Ouali, chaussée de Haecht 188 bte 4, 1030. Plaie', 'chaussée de Haecht 188 bte 4, 1030'],
  ['la maison d’accueil est au 63 rue de la Colline à Huy', '63 rue de la Colline à Huy'],
  ['the key safe for Mrs Pryce at 8 Heol Fawr', '8 Heol Fawr'],
  ['patient at 14 Quarry Rise TQ9, husband has the keys', '14 Quarry Rise TQ9'],
  ['Mrs Ali, 3 Mill Lane', '3 Mill Lane'],
  ['Frau Schmitz, Klosterstraße 20, 4780 St. Vith', 'Klosterstraße 20, 4780 St'],
  ['Bewohnerin wohnt Aachener Straße 5', 'Aachener Straße 5'],
])('flags %j', (text, found) => {
  expect(marked(address, text)).toEqual([found]);
});

test.each([
  'Tag der offenen Tür in der Klosterstraße 20, St. Vith',
  'Iedereen welkom in de Kerkstraat 12, gratis taart',
  'Adres: Dr. Schaepmanlaan 12. Aanmelden hoeft niet',
  'ik woon in de Kerkstraat 12 boven de bakker',
  'mevrouw fietste in de Kerkstraat 3 keer rond',
  'mevrouw zat onderweg 2 uur in de auto',
  'dhr Smit komt uit Spakenburg, 97 is ie',
  'de bewoners liepen over de Heerlerbaan naar huis',
  'dochter in de rue des Alliés le 27 mai',
  'mijn zus woont in de Dorpsstraat 5',
])('passes %j', (text) => {
  expect(marked(address, text)).toEqual([]);
});

describe('the organisation’s own address', () => {
  test('as its pack names it', () => {
    const organisation = { ...NOBODY, ownContacts: ['Rillaersebaan 75, 5053 EA Goirle'] };
    expect(marked(address, 'mevrouw, kom naar Rillaersebaan 75', { organisation })).toEqual([]);
  });
  test('as it posts it itself', () => {
    expect(marked(address, 'Sterk Huis, Rillaersebaan 75 in Goirle', { account: 'organisation' })).toEqual([]);
  });
});

test.fails.each([
  'mevrouw woont in het huis naast de bakker in Zulte',
  'mw Claes, Singel 4',
  'dhr Smit, Kerkstr. nr. twaalf',
])('known miss: %j', (text) => {
  expect(marked(address, text)).not.toEqual([]);
});

test('a street with its quarter of the wind keeps its number', () => {
  expect(marked(address, 'bewoner ophalen Akerstraat-Noord 244 Hoensbroek om 9.40')).toEqual([
    'Akerstraat-Noord 244 Hoensbroek',
  ]);
});
