import { describe, expect, test } from 'vitest';
import { traceable } from '#detectors/traceable.ts';
import { draftOf } from '#model/draft.ts';
import type { Match } from '#model/match.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { cutDocument } from '#text/document.ts';

const { organisation } = loadBuiltIn('sector');

function matchesIn(text: string): readonly Match[] {
  const draft = draftOf(text, { site: 'facebook', surface: 'post', audience: 'public' });
  return traceable.detect({ document: cutDocument(text), draft, organisation });
}

describe('says that somebody would be recognised, and by what', () => {
  test.each([
    ['Bij ons woont de laatste klompenmaker van Enter, 94 jaar.', ['occupation', 'place']],
    ['Onze bewoner van kamer 14 is 97 en was smid in Gistel.', ['room', 'age', 'occupation']],
    ['De vroegere burgemeester van ons dorp zit nu bij ons op de gesloten afdeling.', ['occupation']],
    ['On a chez nous l’ancien sonneur de cloches de Chimay, 92 ans.', ['occupation', 'place', 'age']],
    ['Our resident in room 5 is 98 and used to be the blacksmith of Whitby.', ['occupation', 'place']],
  ])('%j by %j', (text, cues) => {
    const [match] = matchesIn(text);
    expect(match?.because).toEqual(expect.arrayContaining(cues));
  });
});

describe('is silent on generalities, public history and the writer’s own people', () => {
  test.each([
    'Een van onze bewoners genoot van de soep.',
    'Mijn opa was de laatste klompenmaker van Enter, 94 jaar werd hij.',
    'Florence Nightingale was verpleegster in de Krimoorlog.',
    'Wij zoeken een kok voor ons huis in Enter, 24 uur per week.',
    'Une résidente a demandé des crêpes ce matin.',
    'One of our residents enjoyed the soup.',
    '',
  ])('%j', (text) => {
    expect(matchesIn(text)).toEqual([]);
  });
});

/** A note, from a carer of children it might be one: the writer's own are not called so. */
test('own children without "my" are nobody of work', () => {
  expect(matchesIn('Vandaag met de kinderen naar Artis geweest, de oudste is 7 geworden.')).toEqual([]);
});

test('one match a sentence that gives somebody away, about a client', () => {
  const matches = matchesIn('Bij ons woont de laatste klompenmaker van Enter. Hij is 94 en was ooit op tv.');
  expect(matches.length).toBeGreaterThan(0);
  for (const match of matches) expect(match.who).toBe('client');
});
