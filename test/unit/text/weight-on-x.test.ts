import { expect, test } from 'vitest';
import { weightOnX } from '#text/weight-on-x.ts';

test.each([
  ['', 0],
  ['hallo', 5],
  ['één naïeve', 10],
  ['“aangehaald” – en…', 19],
  ['你好', 4],
  ['🙂', 2],
  ['👩‍⚕️ zorgt', 8],
  ['🇧🇪', 2],
  ['kijk op https://www.voorbeeld.be/heel/lang/pad?met=alles nu', 8 + 23 + 3],
  ['voorbeeld.be', 23],
])('%j weighs %i', (text, weight) => {
  expect(weightOnX(text)).toBe(weight);
});
