import { expect, test } from 'vitest';
import { voice } from '#detectors/voice/voice.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import { cutDocument } from '#text/document.ts';

const organisation = { name: 'Zorggroep De Linde', aliases: ['De Linde'], ownContacts: [] };

function heard(text: string, known: Partial<Draft> = {}) {
  const draft = draftOf(text, { audience: 'public', surface: 'post', site: 'facebook', ...known });
  return voice
    .detect({ document: cutDocument(text), draft, organisation })
    .filter(({ certainty = 1 }) => certainty >= 0.5)
    .map(({ label, where }) => [label, text.slice(where.start, where.end)]);
}

const COMMENT = { surface: 'comment' } as const;
const MESSAGE = { surface: 'message', audience: 'direct', site: 'whatsapp' } as const;

test.each([
  ['promise', 'Ik garandeer u dat uw moeder bij ons altijd een plaats krijgt, daar sta ik voor in.', COMMENT],
  ['criticism-response', 'Dat klopt niet mevrouw, ik werk daar en uw moeder kreeg elke dag warm eten.', COMMENT],
  ['heated', 'HOU TOCH UW MOND MAN!!!! STOP MET LIEGEN!!!!', COMMENT],
  [
    'client-contact',
    'Dag Jef, hier mijn eigen nummer. Zullen we eens afspreken? Niet zeggen op het werk hoor.',
    MESSAGE,
  ],
  ['abusive', 'Mes petits vieux sont vifs comme des huîtres ce matin.', {}],
  ['opinion', 'Ik werk als verpleegkundige in een rusthuis en ik vind dat de minister zich moet schamen.', {}],
] as const)('hears %s', (label, text, known) => {
  expect(heard(text, known).map(([each]) => each)).toContain(label);
});

test.each([
  ['Gefeliciteerd met je diploma!!! SUPER TROTS op jou!!!', {}],
  ['Zondag wandelen we langs de Leie, start om 14 uur aan de kerk. Iedereen welkom.', {}],
  ['Mama, kan jij Boris van de bso halen? Ik zit nog in de file.', MESSAGE],
  ['Taart in de koelkast, eet smakelijk collega’s!', { ...MESSAGE, audience: 'group' }],
  ['', {}],
] as const)('says nothing of %j', (text, known) => {
  expect(heard(text, known)).toEqual([]);
});

test('points at the sentence that carries it, not at the whole draft', () => {
  const text = 'Vandaag was het zonnig. Ik garandeer u dat uw moeder bij ons altijd een plaats krijgt. Groetjes Lies';
  const spans = heard(text, COMMENT).flatMap(([label, words]) => (label === 'promise' ? [words] : []));
  expect(spans).toEqual(['Ik garandeer u dat uw moeder bij ons altijd een plaats krijgt.']);
});

test('hears the same twice, and gives cues without words of the draft', () => {
  const text = 'Ik garandeer u dat Willemijntje bij ons een plaats krijgt.';
  const input = { document: cutDocument(text), draft: draftOf(text, COMMENT), organisation };
  const [first, second] = [voice.detect(input), voice.detect(input)];
  expect(second).toEqual(first);
  expect(JSON.stringify(first.flatMap(({ because }) => because))).not.toMatch(/willemijntje/i);
});

test('a long paste is heard stretch by stretch', () => {
  const complaint = 'HOU TOCH UW MOND MAN!!!! STOP MET LIEGEN!!!! IK BEN DIE ONZIN VAN U KOTSBEU!!!! ';
  const text = `${'Vandaag scheen de zon en we liepen langs het kanaal. '.repeat(1_000)}${complaint}`;
  expect(heard(text, COMMENT).map(([label]) => label)).toContain('heated');
});

test('rough words about the people one cares for are told apart from those about others', () => {
  const labels = (text: string) => heard(text).map(([label]) => label);
  expect(labels('Nos résidents sont une bande de vieux râleurs gâteux.')).toEqual(['abusive', 'belittling']);
  const aboutAColleague = labels('Die luie trut van de nachtploeg mogen ze buitensmijten.');
  expect(aboutAColleague).toContain('abusive');
  expect(aboutAColleague).not.toContain('belittling');
});

/** What takes knowledge of the world, a metaphor or a raised eyebrow to hear. */
test.fails.each([
  [
    'grievance',
    'De leidster heeft een nieuwe parkeerplek. Ik heb een nieuwe fietsband, zelf betaald, van de nachtdienst.',
  ],
  ['grievance', 'Supervision today. She mostly showed me pictures of her extension.'],
  ['abusive', 'Die van de receptie: een grafkist met lippenstift.'],
  ['internal-info', 'De grote baas ruimt vrijdag zijn bureau leeg, en niet omdat hij gaat schilderen.'],
  ['promise', 'Er komt hier nooit een dag dat er iemand naast uw bed ontbreekt.'],
])('not heard yet: %s', (label, text) => {
  expect(heard(text).map(([each]) => each)).toContain(label);
});
