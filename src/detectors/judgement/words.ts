import type { Measures } from '#detectors/care/measures.ts';
import type { Stretch } from '#detectors/care/stretches.ts';
import { lengthFactor } from '#detectors/learned/linear.ts';
import type { Weights } from '#detectors/learned/weights.ts';
import { cuesBetween } from '#detectors/person/draft-view.ts';
import type { NamesSeen } from '#detectors/person/persons.ts';
import type { TextDocument } from '#model/document.ts';
import { wordHash } from '#text/document-words.ts';
import { bucketOf, hashOf, mixed } from '#text/hash.ts';

/** What the words of a stretch are made of for the models: hashes and how readily the weight of each grows. */
export interface WordFeatures {
  readonly hashes: readonly number[];
  readonly values: readonly number[];
}

/**
 * Kinds of features, by their value: single words stay behind what the lists know, because a word seen in a few drafts
 * tells less. `seed` keeps their hashes apart.
 */
const KINDS = {
  place: { seed: 1, value: 0.5 },
  cue: { seed: 2, value: 0.7 },
  placed: { seed: 3, value: 0.4 },
  pair: { seed: 4, value: 0.3 },
  word: { seed: 5, value: 0.5 },
  beginning: { seed: 6, value: 0.4 },
  bigram: { seed: 7, value: 0.4 },
  skip: { seed: 8, value: 0.2 },
} as const;
type Kind = keyof typeof KINDS;

/** In words of at least this many letters the beginning is a feature too: inflection and compounds. */
const LONG_WORD = 6;
const BEGINNING = 5;
const NAME = hashOf('#name');
const NUMBER = hashOf('#');
const MENTION = hashOf('@');
const LINK = hashOf('//');
/** From here a name is a person's, and its letters say nothing. */
export const PERSON_FROM = 0.4;

/** The words of a stretch, with its names and numbers taken out, and what the lists know of them, sentence by sentence. */
export function wordFeatures({ view, judged }: NamesSeen, { tellings }: Measures, { from, to }: Stretch): WordFeatures {
  const collected = new Collected(lengthFactor(to - from));
  const { account, audience, surface } = view.draft;
  const places = [account, audience, surface, `${account} ${audience} ${surface}`].map((place) => hashOf(place));
  for (const place of places) collected.add('place', place);
  const bySentence = new Map<number, number[]>();
  const cue = (name: string, index: number): void => {
    const hash = hashOf(name);
    collected.add('cue', hash);
    for (const place of places) collected.add('placed', mixed(hash, place));
    const sentence = view.sentenceOf[index] ?? 0;
    const others = bySentence.get(sentence) ?? [];
    for (const other of others) collected.add('pair', other < hash ? mixed(other, hash) : mixed(hash, other));
    if (others.length < MOST_CUES) bySentence.set(sentence, [...others, hash]);
  };
  for (const { kind, strong, group, from: at } of tellings) cue(`${strong ? kind : 'weak'} of ${group}`, at);
  for (const found of cuesBetween(view, from, to)) cue(found.id, found.from);
  const named = new Set<number>();
  for (const { name, person } of judged) {
    if (person < PERSON_FROM || name.from < from || name.from >= to) continue;
    for (let index = name.from; index <= name.to; index += 1) named.add(index);
    cue('name', name.from);
  }
  addWords(collected, view.document, from, to, named);
  return collected;
}

/** What the words say to each question that the weights know. */
export function wordScores(weights: Weights, { hashes, values }: WordFeatures): ReadonlyMap<string, number> {
  const sums = weights.classes.map(() => 0);
  for (const [index, hash] of hashes.entries()) {
    const start = bucketOf(hash, weights.buckets) * sums.length;
    for (let row = 0; row < sums.length; row += 1)
      sums[row] = (sums[row] ?? 0) + (weights.levels[start + row] ?? 0) * (values[index] ?? 0);
  }
  return new Map(
    weights.classes.map((name, row) => [name, (sums[row] ?? 0) * weights.scale + (weights.bias[row] ?? 0)]),
  );
}

/** So many cues of one sentence make pairs. */
const MOST_CUES = 12;

/** Each feature once. */
class Collected implements WordFeatures {
  readonly hashes: number[] = [];
  readonly values: number[] = [];
  readonly #known = new Set<number>();
  readonly #factor: number;

  constructor(factor: number) {
    this.#factor = factor;
  }

  add(kind: Kind, what: number): void {
    const { seed, value } = KINDS[kind];
    const hash = mixed(what, seed);
    if (this.#known.has(hash)) return;
    this.#known.add(hash);
    this.hashes.push(hash);
    this.values.push(value * this.#factor);
  }
}

function addWords(
  collected: Collected,
  document: TextDocument,
  from: number,
  to: number,
  named: ReadonlySet<number>,
): void {
  let [previous, beforePrevious] = [0, 0];
  for (let index = from; index < to; index += 1) {
    const token = document.tokens[index];
    if (!token) break;
    const word = symbolAt(document, index, named.has(index));
    if (word === NAME && previous === NAME) continue;
    collected.add('word', word);
    if (word !== NAME && token.kind === 'word' && token.norm.length >= LONG_WORD)
      collected.add('beginning', hashOf(token.norm, undefined, 0, BEGINNING));
    collected.add('bigram', mixed(previous, word));
    collected.add('skip', mixed(beforePrevious, word));
    beforePrevious = previous;
    previous = word;
  }
}

/** The word of a token, as a hash; a name, a number, a mention and a link each without what it says. */
export function symbolAt(document: TextDocument, index: number, isName: boolean): number {
  if (isName) return NAME;
  const kind = document.tokens[index]?.kind;
  if (kind === 'number') return NUMBER;
  if (kind === 'mention') return MENTION;
  return kind === 'url' ? LINK : wordHash(document, index);
}
