import { expect, test } from 'vitest';
import { time } from '#detectors/time.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['vannacht gevallen', ['vannacht']],
  ['afgelopen dinsdag om 03.20', ['dinsdag', '03.20']],
  ['vorige week, 12 april', ['vorige week', '12 april']],
  ['elle est tombée hier soir à 10h30', ['hier', '10h30']],
  ['she fell last night', ['last night']],
  ['gestern gestürzt', ['gestern']],
  ['drie weken geleden', ['drie weken geleden']],
])('sees %j', (text, times) => {
  expect(marked(time, text)).toEqual(times);
});

test.each(['ik ben hier graag', 'ooit komt het goed', 'nacht', 'versie 3.2.1', 'kamer 12'])('passes %j', (text) => {
  expect(marked(time, text)).toEqual([]);
});

test.fails('known miss: a feast as a date', () => {
  expect(marked(time, 'op Sint-Maarten')).not.toEqual([]);
});
