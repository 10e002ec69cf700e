import { expect, test } from 'vitest';
import { accessCode } from '#detectors/access-code.ts';
import { draftOf } from '#model/draft.ts';
import { marked } from '#test/helpers/marked.ts';
import { NOBODY } from '#test/helpers/policies.ts';
import { cutDocument } from '#text/document.ts';

test.each([
  ['code van de voordeur is veranderd: 4471# en de sleutelkast is 0912.', ['4471#', '0912']],
  ['sleutelkastje 1974, kousen aan', ['1974']],
  ['Alarmcode onthaal is 8830 + sterretje', ['8830']],
  ['nouveau code porte arrière 4471# svp', ['4471#']],
  ['Code clé 2580', ['2580']],
  ['désactiver avec 2 puis 6045 puis dièse', ['6045']],
  ['alarm code dispensary is now 4-4-1-9-star', ['4-4-1-9-star']],
  ['the key safe is 2580 now', ['2580']],
  ['Wifi wachtwoord is nu Tulp!Rotterdam24', ['Tulp!Rotterdam24']],
  ['mdp Tournesol!77, session', ['Tournesol!77']],
  ['inlog ECD: inval03', ['inval03']],
  ['Türcode 4711', ['4711']],
  ['pincode medicatiekar 0912', ['0912']],
])('flags %j', (text, codes) => {
  expect(marked(accessCode, text)).toEqual(codes);
});

test.each([
  'de code van de kast is veranderd, vraag ze persoonlijk',
  "wachtwoord vergeten: klik op 'wachtwoord vergeten'",
  'projector code is on the whiteboard. Fire drill at 10.15',
  'met kortingscode ZORG10 en code 1234 krijg je korting in de winkel naast de deur',
  'code rood in heel het land, 1200 bewoners binnen',
  'de gedragscode van 2019',
  'postcode 2000 Antwerpen',
  'de wifi doet het niet sinds 2024',
  'het alarm ging om 03.20 af',
  'de sleutelkast is 2019 euro goedkoper geworden',
])('passes %j', (text) => {
  expect(marked(accessCode, text)).toEqual([]);
});

test.each([
  ['code deur is vier vier zeven een', 'vier vier zeven een'],
  ['code sleutelkastje is het geboortejaar van de directeur, en dan een hekje', 'het geboortejaar van de directeur'],
])('reads a code in words: %j', (text, code) => {
  expect(marked(accessCode, text)).toEqual([code]);
});

test('tells the code of a client from that of a ward', () => {
  const labels = (text: string) =>
    accessCode
      .detect({ document: cutDocument(text), draft: draftOf(text, {}), organisation: NOBODY })
      .map(({ label }) => label);
  expect(labels('sleutelkastje bij mevrouw Hermans is 4471')).toEqual(['access-code', 'client-code']);
  expect(labels('code van de achterdeur is nu 4471#')).toEqual(['access-code']);
});

test.fails('known miss: a password that is a plain word', () => {
  expect(marked(accessCode, 'het wachtwoord is zonnebloem')).not.toEqual([]);
});
