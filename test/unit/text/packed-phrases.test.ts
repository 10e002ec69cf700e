import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allLabelled } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';
import { cutDocument } from '#text/document.ts';
import { packPhrases, unpackPhrases } from '#text/packed-phrases.ts';
import { packedMatcher, phraseMatcher } from '#text/phrases.ts';

const LIST = [
  '# a comment',
  'zorgkundige\trole',
  'als zorgkundige\trole',
  'bewoner~\tclient',
  'verzuim*\tinside',
  'de|het laatste (echte)\tunique',
  'onze enige\tunique',
  'kamer #\troom',
  'mag .. niet naar huis\tlegal',
].join('\n');

const found = (packed: string, text: string) =>
  packedMatcher(packed)
    .every(cutDocument(text))
    .map(({ start, end, value }) => `${text.slice(start, end)}: ${value}`);

describe('a packed list', () => {
  const packed = packPhrases(LIST);

  test.each([
    ['Als zorgkundige', ['Als zorgkundige: role', 'zorgkundige: role']],
    ['onze bewoners, een bewonertje', ['bewoners: client', 'bewonertje: client']],
    ['het verzuimpercentage', ['verzuimpercentage: inside']],
    ['onze enige, het laatste echte', ['onze enige: unique', 'het laatste: unique', 'het laatste echte: unique']],
    ['op kamer 12', ['kamer 12: room']],
    ['hij mag van de rechter niet naar huis', ['mag van de rechter niet naar huis: legal']],
    ['een kamer voor iedereen', []],
  ])('finds in %j what its entries say', (text, expected) => {
    expect(found(packed, text)).toEqual(expected);
  });

  test('holds no word of what is made of words alone', () => {
    expect(packed).not.toContain('zorgkundige');
    expect(unpackPhrases(packed).rest).toBe('kamer #\troom\nmag .. niet naar huis\tlegal\n');
  });

  test('knows single words, and the words of a whole phrase', () => {
    const { has } = packedMatcher(packed);
    expect(['zorgkundige', 'bewonertje', 'verzuimcijfers'].filter(has)).toHaveLength(3);
    expect(['als', 'bewaker', 'verz'].filter(has)).toEqual([]);
    const { meaningOf } = unpackPhrases(packed);
    expect(meaningOf(['als', 'zorgkundige'])).toBe('role');
    expect(meaningOf(['zorgkundige', 'als'])).toBeNull();
  });

  test('keeps what the first line says', () => {
    expect(found(packPhrases('jan\tfirst\njan\tsecond'), 'jan')).toEqual(['jan: first']);
    expect(found(packPhrases('jan|piet|joris|korneel (de) .. x|y|z\tlong\njan\tshort'), 'jan')).toEqual(['jan: short']);
  });
});

test('in our own drafts it misses nothing that the list says, and invents hardly anything', () => {
  const drafts = allLabelled()
    .filter(({ id }) => splitOf(id) === 'look')
    .slice(0, 300)
    .map(({ text }) => cutDocument(text));
  const list = readFileSync('rules/lists/care-nl.txt', 'utf8');
  const [plain, packed] = [phraseMatcher(list), packedMatcher(packPhrases(list))];
  let [tokens, invented] = [0, 0];
  for (const draft of drafts) {
    const keysOf = (hits: ReturnType<typeof plain.every>) =>
      hits.map(({ from, to, value }) => `${from} ${to} ${value}`);
    const [wanted, got] = [new Set(keysOf(plain.every(draft))), new Set(keysOf(packed.every(draft)))];
    expect([...wanted].filter((key) => !got.has(key))).toEqual([]);
    invented += [...got].filter((key) => !wanted.has(key)).length;
    tokens += draft.tokens.length;
  }
  expect(invented / tokens).toBeLessThan(0.001);
});
