import { expect, test } from 'vitest';
import { disclaimer } from '#detectors/disclaimer.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  'Op persoonlijke titel, voor de duidelijkheid.',
  'mening = de mijne',
  'mijn gedacht en alleen mijn gedacht, dus niet dat van mijn baas',
  'ik spreek niet namens mijn werkgever',
  'Mijn werkgever staat hier volledig los van: ik spreek hier enkel voor mezelf',
  'In mijn eigen naam, en los van mijn werkgever',
  'Tweets zijn van mezelf',
  '#persoonlijketitel',
  'en mon nom personnel',
  "Ce texte n'engage que moi.",
  'Propos strictement personnels',
  'ne reflète pas l’opinion de mon employeur',
  'Views my own',
  'views are entirely my own and do not represent my employer',
  'opinions mine',
  'not necessarily those of my employer',
  'Persönliche Meinung, nicht die meines Arbeitgebers',
])('sees %j', (text) => {
  expect(marked(disclaimer, text)).not.toEqual([]);
});

test.each([
  'Mijn mening: stop daarmee',
  'Mon opinion : la Belgique ferait mieux',
  'in my opinion that is wrong',
  'ik heb er persoonlijk voor gezorgd',
  'mijn werkgever is de beste',
  'niet alleen van ons team',
  'heres my own number',
])('passes %j', (text) => {
  expect(marked(disclaimer, text)).toEqual([]);
});

test.fails('known miss: said by way of the weather', () => {
  expect(marked(disclaimer, 'mijn baas denkt daar vast anders over')).not.toEqual([]);
});
