import { describe, expect, test } from 'vitest';
import { careDetail } from '#detectors/care-detail.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import type { Label } from '#model/labels.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { cutDocument } from '#text/document.ts';

const { organisation } = loadBuiltIn('sector');

function told(text: string, label: Label = 'care-detail', known: Partial<Draft> = { audience: 'public' }): string {
  const matches = careDetail.detect({ document: cutDocument(text), draft: draftOf(text, known), organisation });
  return matches
    .filter((match) => match.label === label)
    .map(({ where }) => text.slice(where.start, where.end))
    .join(' … ');
}

describe('says what is told of one client', () => {
  test.each([
    ['Een bewoner van ons heeft weer de hele nacht om haar moeder geroepen.', 'geroepen'],
    ['Mijn cliënt van kamer 12 weigert al drie dagen zijn insuline.', 'insuline'],
    ['een van ons gasten is vanacht gevallen en ligt nu op de spoed', 'gevallen'],
    ['Die meneer bij wie ik dinsdag kom is nu dement en plast in bed.', 'dement'],
    ['Une de nos résidentes a encore vomi cette nuit, elle ne mange plus.', 'vomi'],
    ['Notre résident de la 12 refuse la toilette et frappe tout le monde.', 'frappe'],
    ['One of our residents was screaming all night and had to be sedated.', 'sedated'],
    ['One of my ladies had a stroke and no longer knows her daughter.', 'stroke'],
    ['Eine unserer Bewohnerinnen ist gestürzt und hat Fieber.', 'gestürzt'],
  ])('%j: %j', (text, words) => {
    expect(told(text)).toContain(words);
  });
});

describe('is silent on what is told of nobody, or of the writer’s own people', () => {
  test.each([
    'Mijn moeder ligt met een longontsteking in het ziekenhuis, duimen jullie mee?',
    'ons ma is were gevallen maar niks gebroken',
    'Ik heb zelf een burn-out gehad en ik schaam me daar niet voor.',
    'Week van de dementie: kom naar de lezing over parkinson en alzheimer.',
    '1 op de 5 mensen krijgt kanker, blijkt uit cijfers van het RIVM.',
    'Onze bewoners genoten van de soep.',
    'Tip: drink genoeg water bij een blaasontsteking en bel op tijd de huisarts.',
    'Ma mère est tombée hier, rien de cassé, merci pour les messages.',
    'Journée mondiale du diabète : dépistage gratuit à la pharmacie.',
    'My gran had a stroke last week, thanks for all the messages.',
    'Stroke awareness: face, arms, speech, time to call 112.',
    'Our cat has diabetes and hates the needle.',
    '',
  ])('%j', (text) => {
    expect(told(text)).toBe('');
  });
});

describe('keeps what is told of a colleague apart', () => {
  test.each([
    ['Onze collega Dirk ligt thuis met een burn-out, vandaar de gaten in het rooster.', 'burn-out'],
    ['Notre collègue Sophie est en dépression depuis mars.', 'dépression'],
  ])('%j', (text, words) => {
    expect(told(text, 'colleague-detail')).toContain(words);
  });
  test('not a cold in the roster', () => {
    expect(told('Onze collega is verkouden, wie neemt haar late dienst?', 'colleague-detail')).toBe('');
  });
  test.each([
    "11 nieuwe collega's en 1 bezoeker die dacht dat het een rommelmarkt was.",
    '18 collega’s fietsten vandaag voor Kom op tegen Kanker.',
    'Reminder for all our volunteers: bring no medication, only a bag.',
  ])('not where nobody is named: %j', (text) => {
    expect(told(text, 'colleague-detail')).toBe('');
  });
});

test('names what was told and of whom, and how sure it is', () => {
  const text = 'Een van onze bewoners is vannacht gevallen en heeft 39 koorts.';
  const [match] = careDetail.detect({ document: cutDocument(text), draft: draftOf(text), organisation });
  expect(match?.because).toContain('about:client');
  expect(match?.who).toBe('client');
  expect(match?.certainty).toBeGreaterThan(0.4);
});

const FALL = 'Een van onze bewoners is vannacht gevallen en heeft een gebroken heup.';

test('finds the place in a draft of several paragraphs', () => {
  expect(told(`Dag allemaal,\n\n${FALL}\n\nGroetjes, Ann`)).toBe(
    'bewoners is vannacht gevallen en heeft een gebroken heup',
  );
});

describe('known misses', () => {
  test.fails('one sentence about a client in a newsletter about everything else', () => {
    const days = [
      'Vandaag scheen de zon en dronken we koffie op het terras.',
      'De kaarting was weer een succes.',
      'Wie helpt zaterdag met de tuin?',
      'Het koor oefent voor het zomerfeest, kom gerust eens luisteren.',
    ];
    expect(told([...days, FALL, ...days].join('\n\n'))).toContain('gebroken heup');
  });
  test.fails('a state that no list knows', () =>
    expect(told('Een bewoner van ons laat de tijd maar voorbijdrijven en kijkt dwars door je heen.')).not.toBe(''));
});
