import { LIST, type TokenFacts } from '#detectors/person/token-facts.ts';
import { mixed } from '#text/hash.ts';

const NOTHING: TokenFacts = { word: 1, shape: 0, lists: 0, suffixes: [0, 0, 0], prefix: 0, isWord: false };
const CASE = LIST.capital | LIST.opens;

/** How many features a token can have at most: the length of the array given to `nameFeatures`. */
export const MOST_FEATURES = 40;

/** What stands before a token, as far as it is decided: 1 for a part of a name, 0 for not. */
export interface Before {
  readonly last: number;
  readonly lastButOne: number;
}

/**
 * Writes the hashed features of token `index` into `out` and returns how many. `lowerText` says that the draft uses
 * no capitals inside sentences, so that their absence says nothing.
 */
export function nameFeatures(
  facts: readonly TokenFacts[],
  index: number,
  before: Before,
  lowerText: boolean,
  out: Uint32Array,
): number {
  const here = facts[index] ?? NOTHING;
  const left = facts[index - 1] ?? NOTHING;
  const left2 = facts[index - 2] ?? NOTHING;
  const right = facts[index + 1] ?? NOTHING;
  const right2 = facts[index + 2] ?? NOTHING;
  const regime = lowerText ? 1 : 0;
  // List membership without the case, for texts where the case says nothing.
  const plain = (here.lists & ~CASE) | (regime << 9);
  const cased = here.lists | (regime << 9);
  const previous = before.last + 2 * before.lastButOne;
  let count = 0;
  const add = (template: number, value: number) => {
    out[count] = mixed(0x9e3779b1 + template, value);
    count += 1;
  };
  add(1, here.word);
  add(2, mixed(here.word, cased & (CASE | 512)));
  add(3, left.word);
  add(4, right.word);
  add(5, left2.word);
  add(6, right2.word);
  add(7, mixed(left.word, cased));
  add(8, mixed(right.word, cased));
  add(9, mixed(left2.word, left.word));
  add(10, mixed(right.word, right2.word));
  add(11, here.shape + 64 * regime + 128 * (here.lists & LIST.opens));
  add(12, cased);
  add(13, plain);
  add(14, mixed(cased, left.lists));
  add(15, mixed(cased, right.lists));
  add(16, mixed(mixed(cased, left.lists), right.lists));
  add(17, mixed(cased, previous));
  add(18, mixed(here.word, previous));
  add(19, mixed(left.word, mixed(previous, plain)));
  add(20, here.suffixes[0]);
  add(21, here.suffixes[1]);
  add(22, here.suffixes[2]);
  add(23, mixed(here.suffixes[1], cased));
  add(24, here.prefix);
  add(25, mixed(here.prefix, cased));
  add(26, mixed(left.word, mixed(right.word, cased & CASE)));
  add(27, mixed(left.shape, mixed(here.shape, right.shape)));
  add(28, mixed(right.lists, right2.lists));
  add(29, mixed(left.lists, mixed(left2.lists, plain)));
  add(30, mixed(left2.word, cased));
  add(31, mixed(right2.word, cased));
  add(32, mixed(left.suffixes[1], cased));
  add(33, mixed(right.suffixes[0], cased));
  add(34, previous);
  return count;
}
