import { expect, test } from 'vitest';
import { location } from '#detectors/location.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['mevrouw Hermans woont hier: https://maps.app.goo.gl/x7Tq2bVh', 'https://maps.app.goo.gl/x7Tq2bVh'],
  ['bewoner gezien op 51.56061, 5.09192', '51.56061, 5.09192'],
  ['the client lives at ///filled.count.soap now', '///filled.count.soap'],
])('flags %j', (text, place) => {
  expect(marked(location, text)).toEqual([place]);
});

test.each([
  'opendeurdag, schrijf je in, route: https://maps.app.goo.gl/x7Tq2bVh',
  'ik ben al bij https://maps.app.goo.gl/x7Tq2bVh',
  'pi is 3.14159 en e is 2.71828',
])('passes %j', (text) => {
  expect(marked(location, text)).toEqual([]);
});
