import { hashOf, mixed } from '#detectors/learned/hash.ts';
import { cuesIn } from '#detectors/voice/cues.ts';
import { signalsOf } from '#detectors/voice/signals.ts';
import type { DetectorInput } from '#model/detector.ts';
import type { Token } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';
import type { Organisation } from '#model/policy.ts';
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
  /** Two cues in one sentence, or in one draft. */
  pair: { seed: 2, value: 0.3 },
  /** A cue or a signal, and who speaks to whom. */
  placed: { seed: 3, value: 0.4 },
  signal: { seed: 4, value: 0.5 },
  place: { seed: 5, value: 0.5 },
  word: { seed: 6, value: 0.5 },
  beginning: { seed: 7, value: 0.4 },
  bigram: { seed: 8, value: 0.4 },
  skip: { seed: 9, value: 0.2 },
} as const;
export type Kind = keyof typeof KINDS;

/** The features of a draft, stretch by stretch. Time grows with the number of tokens. */
export function stretchesOf(input: DetectorInput): readonly Stretch[] {
  const { document, draft } = input;
  const bySentence = sentencesOf(input);
  const stretches: Stretch[] = [];
  let from = 0;
  let size = 0;
  for (let at = 0; at < bySentence.length; at += 1) {
    size += bySentence[at]?.tokens.length ?? 0;
    const next = bySentence[at + 1]?.tokens.length ?? Number.POSITIVE_INFINITY;
    if (size + next <= STRETCH_TOKENS) continue;
    const features = featuresOf(bySentence.slice(from, at + 1), from, draft, document.languages[0] ?? 'nl');
    stretches.push({ from, to: at + 1, features });
    from = at + 1;
    size = 0;
  }
  return stretches;
}

interface Sentence {
  readonly tokens: readonly Token[];
  readonly cues: ReadonlySet<string>;
}

function sentencesOf({ document, organisation }: DetectorInput): readonly Sentence[] {
  const sentences = document.sentences.map(() => ({ tokens: [] as Token[], cues: new Set<string>() }));
  const indexOf: number[] = [];
  let at = 0;
  for (const token of document.tokens) {
    while (at < document.sentences.length - 1 && token.start >= (document.sentences[at]?.end ?? 0)) at += 1;
    indexOf.push(at);
    sentences[at]?.tokens.push(token);
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
  readonly #known = new Map<number, Feature>();

  add(kind: Kind, name: string, sentence: number, cue?: string): void {
    const hash = mixed(hashOf(name), KINDS[kind].seed);
    if (!this.#known.has(hash)) this.#known.set(hash, { hash, kind, sentence, ...(cue !== undefined && { cue }) });
  }

  all(): readonly Feature[] {
    return [...this.#known.values()];
  }
}

/** Who speaks to whom: what a sentence means hangs on it. */
function placesOf({ account, audience, surface }: Draft): readonly string[] {
  const where = surface === 'comment' || surface === 'message' ? surface : 'post';
  const to = audience === 'unknown' ? 'public' : audience;
  return [account, where, to, `${account} ${where} ${to}`];
}

function featuresOf(
  sentences: readonly Sentence[],
  offset: number,
  draft: Draft,
  language: Parameters<typeof signalsOf>[1],
): readonly Feature[] {
  const features = new Features();
  const places = placesOf(draft);
  for (const place of places) features.add('place', place, -1);
  const all = sentences.flatMap(({ tokens }) => tokens);
  const signals = signalsOf(all, language);
  for (const signal of signals) {
    features.add('signal', signal, -1, `signal:${signal}`);
    for (const place of places.slice(0, 3)) features.add('placed', `${signal} ${place}`, -1);
  }
  const seen = new Set<string>();
  sentences.forEach(({ tokens, cues }, index) => {
    const at = offset + index;
    for (const cue of cues) {
      features.add('cue', cue, at, `cue:${cue}`);
      for (const place of places) features.add('placed', `${cue} ${place}`, at, `cue:${cue}`);
      for (const other of seen) features.add('pair', `${[cue, other].sort().join(' ')} draft`, at);
      for (const other of cues) if (cue < other) features.add('pair', `${cue} ${other}`, at);
      seen.add(cue);
    }
    addWords(features, tokens, at);
  });
  return features.all();
}

function addWords(features: Features, tokens: readonly Token[], sentence: number): void {
  const norms = tokens.map(({ kind, norm }) => (kind === 'number' ? '#' : kind === 'mention' ? '@' : norm));
  norms.forEach((norm, index) => {
    features.add('word', norm, sentence);
    if (norm.length >= LONG_WORD) features.add('beginning', norm.slice(0, BEGINNING), sentence);
    const [next, afterNext] = [norms[index + 1], norms[index + 2]];
    if (next !== undefined) features.add('bigram', `${norm} ${next}`, sentence);
    if (afterNext !== undefined) features.add('skip', `${norm} ${afterNext}`, sentence);
  });
}
