import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personName } from '#detectors/person/person-name.ts';
import { personsOf } from '#detectors/person/persons.ts';
import type { DetectorInput } from '#model/detector.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import { cutDocument } from '#text/document.ts';

const POST = { site: 'facebook', surface: 'post', audience: 'public' } as const;
const TEAM = { site: 'whatsapp', surface: 'message', audience: 'group' } as const;

function inputOf(text: string, known: Partial<Draft> = POST): DetectorInput {
  return {
    document: cutDocument(text),
    draft: draftOf(text, known),
    organisation: { name: 'Huis', aliases: [], ownContacts: [] },
  };
}

function marked(text: string, known: Partial<Draft>, ...labels: readonly string[]): readonly string[] {
  return personName
    .detect(inputOf(text, known))
    .filter(({ label }) => labels.includes(label))
    .map(({ where }) => text.slice(where.start, where.end));
}

test.each([
  ['Mevrouw Verhoeven van kamer 12 is vannacht gevallen en heeft haar heup gebroken', 'Verhoeven'],
  ['mw verhoeven van kamer 12 is vannacht gevallen en heeft pijn aan haar heup', 'verhoeven'],
  ['Mme Bensalem a encore refusé ses médicaments ce matin, elle a vomi', 'Bensalem'],
  ['Mr Kowalski in room 4 had another fall, wound dressing changed', 'Kowalski'],
])('a client: %j', (text, name) => {
  expect(marked(text, TEAM, 'client-name')).toEqual([name]);
});

test.each([
  'Romelu Lukaku scoort twee keer, wat een wedstrijd',
  'Mijn moeder Annie is gisteren geopereerd aan haar heup',
  'Onze kat Minoes is weg sinds dinsdag, wie heeft haar gezien?',
  'De Koning Albertstraat ligt open tot maart',
  'Le nouveau livre de Delphine de Vigan est magnifique',
])('nobody whom a rule is about: %j', (text) => {
  expect(marked(text, POST, 'client-name', 'relative-name', 'colleague-name')).toEqual([]);
});

test('a roster in the team chat names nobody who minds', () => {
  const roster = 'ma Bas, di Ilse, wo Bas, do ik, wie kan de late van vrijdag ruilen?';
  expect(marked(roster, TEAM, 'client-name', 'relative-name', 'colleague-name')).toEqual([]);
});

test('says how sure it is and why, without words of the draft', () => {
  const [match] = personName.detect(inputOf('Mevrouw Zonnebrandt van kamer 12 is vannacht gevallen', TEAM));
  expect(match?.certainty).toBeGreaterThan(0.4);
  expect(match?.because?.length).toBeGreaterThan(0);
  expect(JSON.stringify(match?.because).toLowerCase()).not.toContain('zonnebrandt');
});

test('blanks around a draft make it no longer: the same is believed of its names', () => {
  const believed = (text: string) =>
    personsOf(inputOf(text)).map(({ who, person, client, because }) => ({ who, person, client, because }));
  const text = 'Mevrouw Jansen is vannacht gevallen, zegt haar dochter An';
  expect(believed(`   ${text}\n\n\n`)).toEqual(believed(text));
  expect(believed(text)).not.toEqual([]);
});

test('any text is read, and every span lies in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const { where } of personName.detect(inputOf(text))) {
        expect(where.start).toBeGreaterThanOrEqual(0);
        expect(where.end).toBeGreaterThan(where.start);
        expect(where.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
