import { describe, expect, test } from 'vitest';
import { type About, type Mention, subjectsOf } from '#detectors/subject.ts';
import { cutDocument, tokenIndexAt } from '#text/document.ts';

function about(text: string, words: string, named: readonly Mention[] = []): About | null {
  const document = cutDocument(text);
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error('the words do not stand in the text');
  return subjectsOf(document, named).at(tokenIndexAt(document.tokens, offset))?.about ?? null;
}

describe('tells clients from the writer’s own people', () => {
  test.each<[text: string, words: string, meant: About]>([
    ['Een bewoner is vannacht gevallen.', 'gevallen', 'client'],
    ['Mijn opa is vannacht gevallen.', 'gevallen', 'own-family'],
    ['ons moeder is were gevallen', 'gevallen', 'own-family'],
    ['mam ligt met een longontsteking in bed', 'longontsteking', 'own-family'],
    ['mijn collega heeft een burn-out', 'burn-out', 'colleague'],
    ['Ik heb zelf een burn-out gehad.', 'burn-out', 'self'],
    ['De meneer van kamer 12 weigert zijn insuline.', 'weigert', 'client'],
    ['Een patiënt met diabetes. Hij eet stiekem koek.', 'eet', 'client'],
    ['Mijn cliënte woont alleen. Haar dochter drinkt.', 'drinkt', 'relative'],
    ['Onze kat heeft nierfalen. Hij eet niet meer.', 'eet niet', 'animal'],
    ['De koning had griep. Hij bleef thuis.', 'bleef', 'public'],
    ['madame du 14 a encore vomi', 'vomi', 'client'],
    ['Maman est tombée. Elle a mal à la hanche.', 'mal', 'own-family'],
    ['Le résident refuse la toilette.', 'refuse', 'client'],
    ['One of my ladies wanders at night.', 'wanders', 'client'],
    ['My gran had a stroke. She is home now.', 'home', 'own-family'],
    ['Eine Bewohnerin ist gestürzt. Sie weint.', 'weint', 'client'],
    ['Meine Mutter ist gestürzt.', 'gestürzt', 'own-family'],
  ])('%j: %j is about %s', (text, words, meant) => {
    expect(about(text, words)).toBe(meant);
  });
});

describe('tells one from many and from whoever listens', () => {
  test.each<[text: string, words: string, meant: About]>([
    ['Onze bewoners genoten van de soep.', 'genoten', 'clients'],
    ['Een van onze bewoners genoot van de soep.', 'genoot', 'client'],
    ['Beste mevrouw, dank voor uw bericht.', 'dank', 'addressee'],
    ['Wist je dat dementie vaak laat herkend wordt?', 'dementie', 'general'],
  ])('%j: %j is about %s', (text, words, meant) => {
    expect(about(text, words)).toBe(meant);
  });
});

test('a pronoun points back over sentences, not over a blank line', () => {
  expect(about('Onze oudste bewoner kreeg bezoek. Het regende. Vandaag huilt ze.', 'huilt')).toBe('client');
  expect(about('Een bewoner is jarig.\n\nMorgen regent het.', 'regent')).toBeNull();
});

test('somebody recognised by name is pointed back at', () => {
  const text = 'Gerda is moe. Ze at niets.';
  const gerda: Mention = {
    start: 0,
    end: 5,
    from: 0,
    to: 1,
    about: 'client',
    sure: true,
    gender: 'x',
    entry: 'name',
    pronoun: false,
  };
  expect(about(text, 'at niets')).toBe('somebody');
  expect(about(text, 'at niets', [gerda])).toBe('client');
});

test('takes any text', () => {
  for (const text of ['', ' ', '\n\n', '🙂', 'zijn', 'ze ze ze ze'])
    expect(subjectsOf(cutDocument(text)).at(0)).not.toBe(undefined);
});

describe('known misses', () => {
  test.fails('a porridge is no father', () => expect(about('Arlette at enkel een beetje pap.', 'enkel')).toBe(null));
  test.fails('own child by name only', () =>
    expect(about('Mijn Emiel had koorts. Hij slaapt.', 'slaapt')).toBe('own-family'));
});
