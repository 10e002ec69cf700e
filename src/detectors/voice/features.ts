import { lengthFactor } from '#detectors/learned/linear.ts';
import { cuesIn } from '#detectors/voice/cues.ts';
import { signalsOf } from '#detectors/voice/signals.ts';
import type { DetectorInput } from '#model/detector.ts';
import type { TextDocument } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';
import type { Organisation } from '#model/policy.ts';
import { wordHash } from '#text/document-words.ts';
import { hashOf, hashOfName, mixed } from '#text/hash.ts';
import { type PhraseMatcher, phraseMatcher } from '#text/phrases.ts';

/** One thing that the models weigh. */
export interface Feature {
  readonly hash: number;
  readonly kind: Kind;
  /** Index of the first sentence in which it stands, counted from the start of the document; -1: the draft as a whole. */
  readonly sentence: number;
  /** What it is, when that can be told without words of the draft. */
  readonly cue?: string;
}

/** What the models look at together: some sentences, of a short draft all of them. */
export interface Stretch {
  /** Sentence indexes, half-open. */
  readonly from: number;
  readonly to: number;
  readonly features: readonly Feature[];
  /** How much each of them counts. */
  readonly factor: number;
}

/** So many tokens are weighed together; a longer draft is cut at a sentence. */
const STRETCH_TOKENS = 260;
/** In words of at least this many letters the beginning is a feature too: inflection and compounds. */
const LONG_WORD = 6;
const BEGINNING = 5;

/**
 * Kinds of features. `value` is what one adds to a score, times its weight: words stay behind cues, because a word seen
 * in a few drafts tells less than a cue. `seed` keeps their hashes apart.
 */
export const KINDS = {
  cue: { seed: 1, value: 1 },
  /** A cue or a signal, and who speaks to whom. */
  placed: { seed: 3, value: 0.4 },
  signal: { seed: 4, value: 0.5 },
  place: { seed: 5, value: 0.5 },
  word: { seed: 6, value: 0.7 },
  beginning: { seed: 7, value: 0.6 },
  bigram: { seed: 8, value: 0.4 },
} as const;
type Kind = keyof typeof KINDS;

/**
 * The features of a draft, stretch by stretch; those that no model weighs may be left out. Time grows with the number of
 * tokens.
 */
export function stretchesOf(
  input: DetectorInput,
  isWeighed: (hash: number) => boolean = () => true,
): readonly Stretch[] {
  const { document, draft } = input;
  const bySentence = sentencesOf(input);
  const stretches: Stretch[] = [];
  let from = 0;
  let size = 0;
  for (let at = 0; at < bySentence.length; at += 1) {
    size += lengthOf(bySentence[at]) ?? 0;
    const next = lengthOf(bySentence[at + 1]) ?? Number.POSITIVE_INFINITY;
    if (size + next <= STRETCH_TOKENS) continue;
    const features = new Features(isWeighed);
    collect(features, bySentence.slice(from, at + 1), from, draft, document);
    stretches.push({ from, to: at + 1, features: features.all(), factor: lengthFactor(size) });
    from = at + 1;
    size = 0;
  }
  return stretches;
}

interface Sentence {
  /** Its first token. */
  readonly from: number;
  /** Behind its last one. */
  to: number;
  readonly cues: Set<string>;
}

const lengthOf = (sentence: Sentence | undefined): number | undefined => sentence && sentence.to - sentence.from;

function sentencesOf({ document, organisation }: DetectorInput): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const indexOf = new Int32Array(document.tokens.length);
  let next = 0;
  for (const [at, { end }] of document.sentences.entries()) {
    const from = next;
    const isLast = at === document.sentences.length - 1;
    while (next < indexOf.length && (isLast || (document.tokens[next]?.start ?? end) < end)) {
      indexOf[next] = at;
      next += 1;
    }
    sentences.push({ from, to: next, cues: new Set() });
  }
  for (const { cues, from } of cuesIn(document)) {
    for (const cue of cues) sentences[indexOf[from] ?? 0]?.cues.add(cue);
  }
  for (const { from } of aliasesOf(organisation).every(document)) {
    sentences[indexOf[from] ?? 0]?.cues.add('own-organisation');
  }
  return sentences;
}

const matchers = new WeakMap<Organisation, PhraseMatcher>();

function aliasesOf(organisation: Organisation): PhraseMatcher {
  const known = matchers.get(organisation);
  if (known) return known;
  const names = [organisation.name, ...organisation.aliases].filter((name) => /\p{L}/u.test(name));
  const matcher = phraseMatcher(names.map((name) => name.replace(/[*~|()#]/g, ' ').trim()).join('\n'));
  matchers.set(organisation, matcher);
  return matcher;
}

/** Collects each feature once, with the first sentence that holds it. */
class Features {
  readonly #known = new Set<number>();
  readonly #features: Feature[] = [];
  readonly #isWeighed: (hash: number) => boolean;

  constructor(isWeighed: (hash: number) => boolean) {
    this.#isWeighed = isWeighed;
  }

  add(kind: Kind, what: number, sentence: number, cue?: string): void {
    const hash = mixed(what, KINDS[kind].seed);
    if (!this.#isWeighed(hash) || this.#known.has(hash)) return;
    this.#known.add(hash);
    this.#features.push(cue === undefined ? { hash, kind, sentence } : { hash, kind, sentence, cue });
  }

  all(): readonly Feature[] {
    return this.#features;
  }
}

/** Who speaks to whom: what a sentence means hangs on it. */
function placesOf({ account, audience, surface }: Draft): readonly string[] {
  const where = surface === 'comment' || surface === 'message' ? surface : 'post';
  const to = audience === 'unknown' ? 'public' : audience;
  return [account, where, to, `${account} ${where} ${to}`];
}

function collect(
  features: Features,
  sentences: readonly Sentence[],
  offset: number,
  draft: Draft,
  document: TextDocument,
): void {
  const places = placesOf(draft).map(hashOfName);
  for (const place of places) features.add('place', place, -1);
  const all = document.tokens.slice(sentences[0]?.from ?? 0, sentences.at(-1)?.to ?? 0);
  for (const signal of signalsOf(all, document.languages[0] ?? 'nl')) {
    const hash = hashOfName(signal);
    features.add('signal', hash, -1, `signal:${signal}`);
    for (const place of places.slice(0, 3)) features.add('placed', mixed(hash, place), -1);
  }
  sentences.forEach(({ from, to, cues }, index) => {
    const at = offset + index;
    for (const cue of cues) {
      const hash = hashOfName(cue);
      features.add('cue', hash, at, `cue:${cue}`);
      for (const place of places) features.add('placed', mixed(hash, place), at, `cue:${cue}`);
    }
    addWords(features, document, from, to, at);
  });
}

const NUMBER = hashOf('#');
const MENTION = hashOf('@');

function addWords(features: Features, document: TextDocument, from: number, to: number, sentence: number): void {
  let previous = 0;
  for (let index = from; index < to; index += 1) {
    const { kind, norm = '' } = document.tokens[index] ?? {};
    const word = kind === 'number' ? NUMBER : kind === 'mention' ? MENTION : wordHash(document, index);
    features.add('word', word, sentence);
    if (norm.length >= LONG_WORD) features.add('beginning', hashOf(norm, undefined, 0, BEGINNING), sentence);
    if (index > from) features.add('bigram', mixed(previous, word), sentence);
    previous = word;
  }
}
