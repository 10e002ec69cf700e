import { expect, test } from 'vitest';
import { age } from '#detectors/age.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['onze client van 83 uit Goirle', '83'],
  ['een 90-jarige dame', '90-jarige'],
  ['Merel (22) van dep 4', '22'],
  ['Adelin, 62 jaar, die door', '62 jaar'],
  ['mevrouw is 88 jaar oud', '88 jaar oud'],
  ['onze Fernand wordt 100!', '100'],
  ['tachtigjarige man', 'tachtigjarige'],
  ['een tachtiger', 'tachtiger'],
  ['ze is achter in de zeventig', 'achter in de zeventig'],
  ['Christiane Lebrun, 82 ans, a quitté', '82 ans'],
  ['âgée de 91 ans', 'âgée de 91 ans'],
  ['Timéo (2 ans)', '2 ans'],
  ['a 15-year-old walked in', '15-year-old'],
  ['resident aged 91', 'aged 91'],
  ['in her late eighties', 'in her late eighties'],
  ['today she turned 99', '99'],
  ['96 Jahre alt', '96 Jahre alt'],
  ['baby van 5 maanden oud', '5 maanden oud'],
])('sees %j', (text, found) => {
  expect(marked(age, text)).toEqual([found]);
});

test.each([
  '40 jaar getrouwd en nog steeds',
  'al 15 jaar vrijwilliger',
  'deze week 20 jaar opvoeder',
  'ons gebouw is 50 jaar oud',
  'het rusthuis wordt 100',
  '12,5-jarig jubileum',
  '65-plussers vallen vaker',
  'il y a 30 ans',
  '10 ans de mariage',
  '31 yrs of this',
  'prijs 83 euro (incl)',
  'wordt 5 euro duurder',
  'Romy, 3,2 kg',
])('passes %j', (text) => {
  expect(marked(age, text)).toEqual([]);
});

test.fails.each(['Jeanne 83, kamer 4', 'drieëntachtig is ze'])('known miss: %j', (text) => {
  expect(marked(age, text)).not.toEqual([]);
});
