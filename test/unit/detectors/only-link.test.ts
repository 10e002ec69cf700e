import { expect, test } from 'vitest';
import { onlyLink } from '#detectors/only-link.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['https://www.skipr.nl/nieuws/a', 'https://www.skipr.nl/nieuws/a'],
  ['Lees: www.zorg.be/x #zorg 👇', 'www.zorg.be/x'],
])('sees %j', (text, link) => {
  expect(marked(onlyLink, text)).toEqual([link]);
});

test.each(['Goed stuk over palliatieve zorg: https://zorg.be/a', 'Dag allemaal', '#zorg 👇'])('passes %j', (text) => {
  expect(marked(onlyLink, text)).toEqual([]);
});
