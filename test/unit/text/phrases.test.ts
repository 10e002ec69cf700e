import { describe, expect, test } from 'vitest';
import { cutDocument } from '#text/document.ts';
import { phraseMatcher } from '#text/phrases.ts';

const found = (list: string, text: string) =>
  phraseMatcher(list)
    .find(cutDocument(text))
    .map(({ start, end }) => text.slice(start, end));

test('every entry counts, also within a longer one and beside it', () => {
  const hits = phraseMatcher('als zorgkundige\trole\nzorgkundige\tword\nzorgkundige in Gent').every(
    cutDocument('Als zorgkundige in Gent.'),
  );
  expect(hits.map(({ entry, from, to }) => [entry, from, to])).toEqual([
    ['als zorgkundige', 0, 2],
    ['zorgkundige', 1, 2],
    ['zorgkundige in Gent', 1, 4],
  ]);
});

describe('entries', () => {
  test.each([
    ['bewoner~', 'Bewoners, de bewoner’s bewonertje en bewonersraad', ['Bewoners', 'bewoner’s', 'bewonertje']],
    ['boom~', 'bomen boompje', ['bomen', 'boompje']],
    ['huis~', 'huizen huiske', ['huizen', 'huiske']],
    ['zwak~', 'een zwakke bewoner', ['zwakke']],
    ['dwalen~', 'dwaalt dwaalde gedwaald dwalende', ['dwaalt', 'dwaalde', 'gedwaald', 'dwalende']],
    ['médicament~', 'les medicaments', ['medicaments']],
    ['resident~', "résident·e·s, residents and the resident's", ['résident·e·s', 'residents', "resident's"]],
    ['fall~', 'she fell, has fallen, falls, falling', ['fell', 'fallen', 'falls', 'falling']],
    ['child~', 'the children', ['children']],
    ['dement*', 'dementie, dementerend, de mens', ['dementie', 'dementerend']],
    ['*ziekte', 'hartziekte en ziekten', ['hartziekte']],
    ['heeft haar|zijn dag niet', 'zij heeft haar dag niet, hij heeft zijn dag', ['heeft haar dag niet']],
    [
      'komt er (echt) niet uit',
      'komt er niet uit / komt er echt niet uit',
      ['komt er niet uit', 'komt er echt niet uit'],
    ],
    ['mag .. niet naar huis', 'hij mag van de rechter niet naar huis', ['mag van de rechter niet naar huis']],
    ['mag .. niet naar huis', 'dat mag. Hij gaat niet naar huis', []],
    ['mag .. niet naar huis', 'mag een twee drie vier niet naar huis', []],
    ['kamer #', 'kamer 12, de kamer', ['kamer 12']],
    ['ex-bewoner', 'ex bewoner en ex-bewoner', ['ex bewoner', 'ex-bewoner']],
    ['palliatief', '#Palliatief', ['#Palliatief']],
    ["l'hôpital", 'à l’hopital', ['l’hopital']],
    ['de heer\nde heer pastoor', 'de heer pastoor', ['de heer pastoor']],
    ['jan\njan peeters', 'Jan\nPeeters', ['Jan\nPeeters']],
  ])('%j in %j', (list, text, expected) => {
    expect(found(list, text)).toEqual(expected);
  });

  test('comments and blank lines are no entries', () => {
    expect(found('# source: us\n\njan\n', '# source jan')).toEqual(['jan']);
  });

  test('a value comes back with the hit', () => {
    const [hit] = phraseMatcher('voogd\tfamily').find(cutDocument('haar voogd'));
    expect(hit).toEqual({ start: 5, end: 10, from: 1, to: 2, entry: 'voogd', value: 'family' });
  });

  test('one word can be asked for', () => {
    const matcher = phraseMatcher('bewoner~\nsint jan');
    expect(matcher.has('bewoners')).toBe(true);
    expect(matcher.has('sint')).toBe(false);
  });

  test.each(['..', 'ab*', '*'])('an entry that can match nothing or everything is refused: %j', (list) => {
    expect(() => phraseMatcher(list).has('x')).toThrow(/list entry/);
  });

  test('names of object properties are words like any other', () => {
    expect(found('constructor', 'constructor __proto__ toString')).toEqual(['constructor']);
  });
});
