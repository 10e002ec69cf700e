import { expect, test } from 'vitest';
import { plainWordIn } from '#background/register-doubts.ts';
import { askedNames } from '#background/register-names.ts';
import { inputOf } from '#checker/observe.ts';
import { draftOf } from '#model/draft.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { cutDocument } from '#text/document.ts';

const POST = { site: 'facebook', surface: 'post', audience: 'public' } as const;
const named = (text: string) => {
  const draft = draftOf(text, POST);
  return askedNames(inputOf(draft, loadBuiltIn('sector').organisation)).map((name) => ({
    ...name,
    text: text.slice(name.where.start, name.where.end),
    kinds: new Set(name.readings.map(({ kind }) => kind)),
  }));
};
const one = (text: string, name: string) => {
  const found = named(text).find((each) => each.text === name);
  if (!found) throw new Error(`nobody is called so: ${named(text).map((each) => each.text)}`);
  return found;
};

test.each(['Hey Kelvin ouwe reus, vrijdag een biertje?', 'Heyy Rayan gij hier?? hoelang is da geleden'])(
  'who is spoken to has no surname: %s',
  (text) => {
    expect(named(text).flatMap(({ kinds }) => [...kinds])).not.toContain('full');
  },
);

test.each([
  ['Lector Tine Vanthuyne vertelt erover op 22 mei.', 'Tine Vanthuyne'],
  ['Campusverantwoordelijke Els Verhaeghe beantwoordt al je vragen.', 'Els Verhaeghe'],
  ['Vandaag is Karin Bleeker officieel onze nieuwe zorgmanager.', 'Karin Bleeker'],
  ['Have a chat with Olu Adebayo, our matron, on 016 55 43 21.', 'Olu Adebayo'],
  ['We wonen nu in Florence Street, vlak bij het park.', 'Florence Street'],
  ['De ramen zijn van Bouwcentrum Vanhecke.', 'Bouwcentrum Vanhecke'],
  ['Vanavond draait hij platen van Stevie Wonder.', 'Stevie Wonder'],
])('%s: another', (text, name) => {
  const found = named(text).filter((each) => each.text.endsWith(name));
  expect(found.every(({ isOther, plainWord }) => isOther || plainWord === 'first')).toBe(true);
});

test.each([
  ['Gewandeld met Tine Vanthuyne in het park.', 'Tine Vanthuyne', true],
  ['Foto: Tine Vanthuyne bij de konijnen.', 'Tine Vanthuyne', true],
  ['Bellen met Tine Vanthuyne kan tot vrijdag.', 'Tine Vanthuyne', false],
  ['Gewandeld met de heer Vanthuyne in het park.', 'Vanthuyne', true],
])('%s: company %s', (text, name, isCompany) => {
  expect(one(text, name).isCompany).toBe(isCompany);
});

test('one of ours may live here', () => {
  expect(one('Onze Tine Vanthuyne bakt de beste pannenkoeken.', 'Tine Vanthuyne').isOurs).toBe(true);
});

test('a name in capitals amid other words is one', () => {
  expect(
    one('INGEBORG VERSTRAETEN kreeg bezoek van de sint en straalde in Gent.', 'INGEBORG VERSTRAETEN'),
  ).toBeDefined();
});

test.each([
  ['Gefeliciteerd Tine Vanthuyne!', true],
  ['Een verjaardagsfeest voor Tine Vanthuyne.', true],
  ['Gewandeld met 😍Tine Vanthuyne.', true],
  ['Applaus voor Tine Vanthuyne.', false],
])('%s: company: %s', (text, isCompany) => {
  expect(one(text, 'Tine Vanthuyne').isCompany).toBe(isCompany);
});

test('what is told of care in the sentence of a name', () => {
  expect(one('De medicatie van Tine Vanthuyne is aangepast.', 'Tine Vanthuyne').isInCare).toBe(true);
  expect(one('De medicatie is aangepast. Tine Vanthuyne wint de quiz.', 'Tine Vanthuyne').isInCare).toBe(false);
  // An emoji parts them, but no more than that.
  expect(one('De medicatie van 💊Tine Vanthuyne is aangepast.', 'Tine Vanthuyne').isInCare).toBe(true);
});

test('a title with a full stop is not taken for the name', () => {
  expect(one('En de winnaar is Mevr. Shevchenko!', 'Shevchenko').kinds).toContain('titled');
});

test.each([
  ['Jefke Verstraeten', null],
  ['Jan Rot', null],
  ['Jan Rot vertaalde de Mattheuspassie', 'first'],
])('%s: an ordinary word in the name, %s', (text, plainWord) => {
  const { tokens } = cutDocument(text);
  const place = { from: 0, to: tokens.length - 1, where: { start: 0, end: text.length }, client: 0, unsaid: 0 };
  expect(plainWordIn(tokens, place)).toBe(plainWord);
});

test.each([
  ['Gewandeld met Verstraeten, Jef in het park.', 'Verstraeten, Jef', 'full'],
  ['Gewandeld met Jef verstraeten in het park.', 'Jef verstraeten', 'full'],
  ['Gewandeld met JefVerstraeten in het park.', 'JefVerstraeten', 'full'],
  ['De insuline van jef verstraeten is op.', 'jef verstraeten', 'full'],
  ['Gewandeld met @verstraeten_jef in het park.', 'verstraeten_jef', 'full'],
  ['Gewandeld met @jefverstraeten_x in het park.', 'jefverstraeten_x', 'full'],
  ['Gewandeld met Verstraeten J. in het park.', 'Verstraeten J.', 'initialled'],
  ['Gewandeld met J Verstraeten in het park.', 'J Verstraeten', 'initialled'],
  // Of a surname that no list has.
  ['Gewandeld met Zwetterink, Jef in het park.', 'Zwetterink, Jef', 'full'],
  ['Gewandeld met zwetterink jef in het park.', 'zwetterink jef', 'full'],
  ['De insuline van zwetterink jef is op.', 'zwetterink jef', 'full'],
  ['Gewandeld met @zwetterink_jef in het park.', 'zwetterink_jef', 'full'],
  ['Gewandeld met Zwetterink K. in het park.', 'Zwetterink K.', 'initialled'],
  ['Op de foto zie je Z Zwetterink in het park.', 'Z Zwetterink', 'initialled'],
  // Of a first name that no list has.
  ['Hier is Zwetteline Verstraeten in het park.', 'Zwetteline Verstraeten', 'full'],
  ['Gewandeld met #zwetverstraeten in het park.', 'zwetverstraeten', 'full'],
])('%s: %s is read as %s', (text, name, kind) => {
  const places = named(text).filter((each) => each.text === name);
  expect(places.flatMap(({ kinds }) => [...kinds])).toContain(kind);
});

test.each([
  ['Gewandeld met Jef haar hond in het park.', 'Jef haar'],
  ['Dank aan Jan Verstraeten, Jef en Marie.', 'Verstraeten, Jef'],
  ['Kijk eens naar WhatsApp of YouTube.', 'WhatsApp'],
])('%s: %s is no name', (text, name) => {
  expect(named(text).map((each) => each.text)).not.toContain(name);
});

test.each([
  ['Ingrid Bouwmeester van het wondteam doet dit al jaren.', 'Ingrid Bouwmeester', true],
  ['Ingrid Bouwmeester van kamer twaalf doet dit al jaren.', 'Ingrid Bouwmeester', false],
  ['Uit een kinderboek van Sylvia Verstraeten.', 'Sylvia Verstraeten', true],
  ['Onze voorzitter: Ingrid Bouwmeester.', 'Ingrid Bouwmeester', true],
  ['We hebben een kampioen: Ingrid Bouwmeester won de quiz.', 'Ingrid Bouwmeester', false],
])('%s: %s is another: %s', (text, name, isOther) => {
  expect(one(text, name).isOther).toBe(isOther);
});
