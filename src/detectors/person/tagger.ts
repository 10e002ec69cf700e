import type { WordFilter } from '#detectors/learned/filter.ts';
import type { Weights } from '#detectors/learned/weights.ts';
import { MOST_FEATURES, nameFeatures } from '#detectors/person/name-features.ts';
import { factsOf, LIST, type TokenFacts } from '#detectors/person/token-facts.ts';
import type { TextDocument } from '#model/document.ts';
import { bucketOf } from '#text/hash.ts';

/** From this logit a token counts as part of a name. Low on purpose: who it is, is judged later, and may be nobody. */
export const LEAST = -1;

/**
 * How likely each token is part of a person's name, as a logit; minus infinity for what is no word. Learned from
 * everyday sentences and drafts (`npm run train -- names`); reads left to right, so it takes time in proportion.
 */
export function nameScores(
  document: TextDocument,
  weights: Weights,
  known: WordFilter,
  caseOf: LetterCase = letterCase(document),
): Float64Array {
  const { tokens } = document;
  const facts = factsOf(tokens, (norm) => known.has(norm), caseOf === 'upper');
  const scores = new Float64Array(tokens.length).fill(Number.NEGATIVE_INFINITY);
  const { levels, buckets } = weights;
  const features = new Uint32Array(MOST_FEATURES);
  const lowerText = caseOf !== 'mixed';
  let [last, lastButOne] = [0, 0];
  for (let index = 0; index < tokens.length; index += 1) {
    if (mayBeName(facts, index, last)) {
      const count = nameFeatures(facts, index, { last, lastButOne }, lowerText, features);
      let sum = 0;
      for (let at = 0; at < count; at += 1) sum += levels[bucketOf(features[at] ?? 0, buckets)] ?? 0;
      scores[index] = sum * weights.scale + (weights.bias[0] ?? 0);
    }
    const glued = tokens[index]?.text === '-' || tokens[index]?.text === '.';
    const tag = (scores[index] ?? 0) > LEAST || (glued && last === 1) ? 1 : 0;
    [lastButOne, last] = [last, tag];
  }
  return scores;
}

const LISTED = LIST.first | LIST.surname | LIST.stem;

/**
 * Most words of a draft are ordinary ones that no list of names holds: they are not looked at any closer. Small words
 * are, where a name stands before them or may stand behind.
 */
function mayBeName(facts: readonly TokenFacts[], index: number, last: number): boolean {
  const here = facts[index];
  if (!here?.isWord) return false;
  const { lists } = here;
  if ((lists & LISTED) !== 0) return true;
  if ((lists & LIST.particle) !== 0) return last === 1 || ((facts[index + 1]?.lists ?? LIST.known) & LIST.known) === 0;
  const isCapital = (lists & LIST.capital) !== 0 && (lists & LIST.opens) === 0;
  return isCapital || (lists & LIST.known) === 0;
}

export type LetterCase = 'mixed' | 'lower' | 'upper';

/** How a draft uses capitals. In `lower` and `upper` the case of a word says nothing; German nouns count as `upper`. */
export function letterCase({ tokens, languages }: Pick<TextDocument, 'tokens' | 'languages'>): LetterCase {
  if (languages[0] === 'de') return 'upper';
  let [inside, capital, shouted] = [0, 0, 0];
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 2) continue;
    inside += 1;
    if (token.capital && !token.first) capital += 1;
    if (token.capital && token.text === token.text.toUpperCase()) shouted += 1;
  }
  if (shouted > 2 && shouted > 0.7 * inside) return 'upper';
  return capital === 0 ? 'lower' : 'mixed';
}
