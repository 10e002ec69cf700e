import { expect, test } from 'vitest';
import { decodeNetwork, type NetworkInput, networkScores } from '#detectors/learned/network.ts';
import { randomOf } from '#scripts/train/linear.ts';
import { encodeNetwork, learnNetwork, type NetworkExample, roundedNetwork } from '#scripts/train/network.ts';
import { hashOf } from '#text/hash.ts';

const inputOf = (text: string): NetworkInput => ({
  tokens: text.split(' ').map((word) => ({
    whole: [hashOf(word)],
    pieces: [],
    name: word === 'hilde' ? [1, 1, 0, 0, 0, 0, 0, 1] : null,
  })),
  places: [hashOf('post')],
});

const WORDS = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'];

/** Texts of other words around two of which the order tells. */
function examples(count: number): readonly NetworkExample[] {
  const random = randomOf(5);
  const some = (most: number): readonly string[] =>
    Array.from({ length: 1 + Math.floor(most * random()) }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '');
  return Array.from({ length: count }, (_, index) => {
    const isTold = index % 2 === 0;
    const named = random() < 0.5;
    const middle = isTold ? ['wast', 'mij'] : ['mij', 'wast'];
    const text = [...some(4), ...middle, ...(named ? ['hilde'] : []), ...some(4)].join(' ');
    const wanted = Int8Array.of(isTold ? 1 : 0, named ? 1 : 0);
    return { input: inputOf(text), wanted, costs: Float32Array.of(1, 1), marks: null };
  });
}

test('tells the order of words, which a bag of words cannot, and what a name brings; its file says the same', () => {
  const learned = roundedNetwork(learnNetwork(['order', 'name'], examples(1_000)));
  const network = decodeNetwork(encodeNetwork(learned, ['a network', 'its licence']));
  const input = inputOf('een wast mij hilde zes');
  for (const [output, score] of networkScores(learned.network, input))
    expect(networkScores(network, input).get(output)).toBeCloseTo(score, 3);
  const said = (text: string, output: string) => networkScores(network, inputOf(text)).get(output);
  expect(said('twee wast mij drie', 'order')).toBeGreaterThan(1);
  expect(said('twee mij wast drie', 'order')).toBeLessThan(-1);
  expect(said('twee mij wast hilde drie', 'name')).toBeGreaterThan(1);
  expect(said('twee mij wast drie', 'name')).toBeLessThan(-1);
  for (const score of networkScores(network, { tokens: [], places: [] })) expect(score).not.toBeNaN();
});

test('the same examples give the same network', () => {
  const some = examples(40);
  const written = () => encodeNetwork(roundedNetwork(learnNetwork(['order', 'name'], some)), []);
  expect(written()).toBe(written());
});

test('what lacks its weights is refused', () => {
  const text = encodeNetwork(roundedNetwork(learnNetwork(['order', 'name'], examples(8))), ['x']);
  expect(() => decodeNetwork(text.slice(0, -9))).toThrow();
  expect(() => decodeNetwork('{}\n')).toThrow('incomplete');
});

/** Texts of thirty words out of many, in half of them one of forty that tell it; marked, if wanted, at that word. */
function longExamples(count: number, seed: number, isMarked: boolean): readonly NetworkExample[] {
  const random = randomOf(seed);
  const oneOf = (prefix: string, most: number): string => `${prefix}${Math.floor(most * random())}`;
  return Array.from({ length: count }, (_, index) => {
    const words = Array.from({ length: 30 }, () => oneOf('word', 2_000));
    const isTold = index % 2 === 0;
    const at = Math.floor(words.length * random());
    if (isTold) words[at] = oneOf('told', 40);
    const marks = Uint16Array.from(words, (_word, place) => (isTold && place === at ? 1 : 0));
    return {
      input: inputOf(words.join(' ')),
      wanted: Int8Array.of(isTold ? 1 : 0),
      costs: Float32Array.of(1),
      marks: isMarked ? marks : null,
    };
  });
}

test('learns more of few drafts when the words that tell it are marked', () => {
  const fresh = longExamples(400, 9, false);
  const rightWith = (isMarked: boolean): number => {
    const network = learnNetwork(['told'], longExamples(240, 7, isMarked));
    return fresh.filter(
      ({ input, wanted }) => (networkScores(network, input).get('told') ?? 0) > 0 === (wanted[0] === 1),
    ).length;
  };
  const [unmarked, marked] = [rightWith(false), rightWith(true)];
  expect(marked).toBeGreaterThan(unmarked + 20);
});
