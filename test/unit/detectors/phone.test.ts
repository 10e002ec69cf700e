import { describe, expect, test } from 'vitest';
import { phone } from '#detectors/phone.ts';
import { draftOf } from '#model/draft.ts';
import { marked } from '#test/helpers/marked.ts';
import { NOBODY } from '#test/helpers/policies.ts';
import { cutDocument } from '#text/document.ts';

test.each([
  ['zijn dochter belt anders 0612998734', '0612998734'],
  ['tel dochter 06 48 11 73 20', '06 48 11 73 20'],
  ['zoon van mw Van Beek 06-31877204, heet Jesse', '06-31877204'],
  ['bel haar Sanne 0471/88 02 19', '0471/88 02 19'],
  ['nu 0468 21 77 90 (Kathleen)', '0468 21 77 90'],
  ['la fille de mr Kowalczyk ? 0493/27.60.84', '0493/27.60.84'],
  ['papa de Yusuf (+32 484 12 66 90)', '+32 484 12 66 90'],
  ['zoon: +31 (0)6 12 34 56 78', '+31 (0)6 12 34 56 78'],
  ['0031612345678 van de voogd', '0031612345678'],
  ['Ring his daughter 07700 900862', '07700 900862'],
  ['sa fille 06 12 34 56 78', '06 12 34 56 78'],
  ['seine Tochter +49 151 23456789', '+49 151 23456789'],
  ['dochter van de patiënt: 011 22 33 44', '011 22 33 44'],
  ['stuur maar naar mijn privé 0479 33 18 62', '0479 33 18 62'],
  ['heres my own number ok 06 48 21 90 37', '06 48 21 90 37'],
  ['dochter 0 4 7 5 9 1 3 0 4 6', '0 4 7 5 9 1 3 0 4 6'],
  ['dochter 0475 91 30 46 18 uur bellen', '0475 91 30 46'],
  ['dochter van de client 0475 91 30 46, zoon 0475 91 30 47', '0475 91 30 46|0475 91 30 47'],
])('flags %j', (text, numbers) => {
  expect(marked(phone, text).join('|')).toBe(numbers);
});

test.each([
  'Vragen? Bel Lieselot Vandeput, hoofd paramedici, op 016 33 80 00. Solliciteren kan nog.',
  'Vacature! Info bij de teamcoach, 06 1234 5678. Solliciteren tot 1 maart',
  'Bel de Druglijn 078 15 10 20',
  'Veilig Thuis (0800-2000) en 112',
  'Bel altijd eerst 0900 – 235 23 51.',
  'Oproep gemist van de zorgkas? Nummer is 02 553 45 90, da’s gewoon het algemeen nummer',
  'Bestelling 0612345678 is onderweg',
  'bel mij gerust op 0475 91 30 46 als ge meerijdt naar zee',
  'Ondernemingsnummer BE 0417.205.388',
  'van 06:45-14:51, 13:30-21:36',
  'op 01-02-2024 om 10.30',
  '€ 0612345678',
  'datum 2024 0612 345',
])('passes %j', (text) => {
  expect(marked(phone, text)).toEqual([]);
});

describe('the organisation’s own number', () => {
  const organisation = { ...NOBODY, ownContacts: ['045-8000920', '+32 56 24 51 00'] };
  test.each(['mevrouw, bel 045-8000920', 'patiënt: bel 0458000920', 'de familie belt 056 24 51 00'])('%j', (text) => {
    expect(marked(phone, text, { organisation })).toEqual([]);
  });
});

test('what an organisation posts is its own, unless a client stands beside it', () => {
  expect(marked(phone, 'Bel Ineke Blok, 06 12345678', { account: 'organisation' })).toEqual([]);
});

test('a sister’s number in a chat with her is nobody’s business', () => {
  expect(marked(phone, 'zussie bel mij op den 0472/19.36.58', { audience: 'direct' })).toEqual([]);
});

test.fails.each(['bel haar op nul zes twaalf', 'dochter: 6 12998734'])('known miss: %j', (text) => {
  expect(marked(phone, text)).not.toEqual([]);
});

test('the writer’s own number in a chat is left to the rule that asks who is approached with it', () => {
  expect(marked(phone, 'mijn nummer is 0475 91 30 46', { audience: 'direct' })).toEqual(['0475 91 30 46']);
  const text = 'mijn nummer is 0475 91 30 46';
  const input = {
    document: cutDocument(text),
    draft: draftOf(text, { audience: 'direct' }),
    organisation: NOBODY,
  };
  expect(phone.detect(input)[0]?.certainty).toBeLessThan(0.4);
});
