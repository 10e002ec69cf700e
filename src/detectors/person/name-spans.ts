import { CAPITAL_WORDS, PARTICLES } from '#detectors/person/name-lists.ts';
import type { Token } from '#model/document.ts';
import type { Span } from '#model/span.ts';

/** A name as it stands in the draft: which tokens, and how sure the tagger is of its best part (a logit). */
export interface NameSpan extends Span {
  /** First and last token, inclusive. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

const POSSESSIVE = /['’`´]s?$/i;
/** Two initials or shortened tussenvoegsels may stand apart by a dot: G.V., M. v. d. B. */
const SHORT = 3;

/**
 * Joins tagged tokens to names. `scores` holds a logit a token, `least` what counts as part of a name. Where the case
 * of a word tells something, a name goes on over the capitals behind it: surnames are rarer than any list.
 */
export function nameSpansOf(
  text: string,
  tokens: readonly Token[],
  scores: Float64Array,
  least: number,
  caseTells: boolean,
): readonly NameSpan[] {
  const found: NameSpan[] = [];
  const isTagged = (index: number) => (scores[index] ?? Number.NEGATIVE_INFINITY) > least;
  let index = 0;
  while (index < tokens.length) {
    if (!isTagged(index)) {
      index += 1;
      continue;
    }
    const from = index;
    let to = index;
    for (let next = nextPart(text, tokens, to); next !== null && isTagged(next); next = nextPart(text, tokens, to))
      to = next;
    if (caseTells) to = reached(text, tokens, to);
    index = to + 1;
    const span = trimmed(tokens, from, to, scores);
    if (span) found.push(span);
  }
  return found;
}

/** The token that would go on with the name that `index` is part of, or null when something parts them. */
function nextPart(text: string, tokens: readonly Token[], index: number): number | null {
  const [here, next] = [tokens[index], tokens[index + 1]];
  if (!here || !next) return null;
  if (next.kind === 'word')
    return /^[ \t]*\n?[ \t]*$/.test(text.slice(here.end, next.start)) && !next.first ? index + 1 : null;
  const after = tokens[index + 2];
  if (after?.kind !== 'word' || next.kind !== 'punctuation') return null;
  const glued = next.start === here.end && after.start === next.end;
  if (next.text === '-') return glued ? index + 2 : null;
  if (next.text !== '.' || next.start !== here.end || here.text.length > SHORT) return null;
  return here.text.length === 1 || PARTICLES.has(here.norm) ? index + 2 : null;
}

/** The last token of a name that ends at `to` by its tags: capitals right behind it belong to it, over small words too. */
function reached(text: string, tokens: readonly Token[], to: number): number {
  let end = to;
  while (tokens[end]?.capital) {
    let next = nextPart(text, tokens, end);
    for (let small = 0; small < 3 && next !== null && PARTICLES.has(tokens[next]?.norm ?? ''); small += 1) {
      next = nextPart(text, tokens, next);
    }
    const token = next === null ? undefined : tokens[next];
    if (next === null || !token?.capital || token.text.length < 2 || CAPITAL_WORDS.has(token.norm)) break;
    end = next;
  }
  return end;
}

/** Stand before a name and are no part of it, though the tagger may think so. */
const BEFORE = new Set(
  (
    'mw mvr mevr mevrouw dhr mnr meneer menheer mijnheer mme mr mrs ms miss madame monsieur mlle frau herr fam familie ' +
    'famille dr dokter docteur prof juf zuster oma opa bompa bomma nonkel tante oom tonton tata papy mamy mamie auntie ' +
    'aunt uncle granny grandad grandma nonna nonno onkel st sint saint sainte'
  ).split(' '),
);

function trimmed(tokens: readonly Token[], start: number, to: number, scores: Float64Array): NameSpan | null {
  let from = start;
  while (from < to && BEFORE.has(tokens[from]?.norm ?? '')) from += tokens[from + 1]?.text === '.' ? 2 : 1;
  let last = to;
  while (last > from && isLooseParticle(tokens[last])) last -= 1;
  const [first, end] = [tokens[from], tokens[last]];
  if (!first || !end || isLooseParticle(end)) return null;
  let score = Number.NEGATIVE_INFINITY;
  for (let index = from; index <= last; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'word' && !isLooseParticle(token)) score = Math.max(score, scores[index] ?? score);
  }
  const possessive = POSSESSIVE.exec(end.text)?.[0].length ?? 0;
  const dot = tokens[last + 1];
  // The dot behind an initial belongs to the name: G.V., Wim V.
  const dotted = end.text.length === 1 && dot?.text === '.' && dot.start === end.end;
  const stop = dotted ? dot.end : end.end - (end.text.length - possessive > 1 ? possessive : 0);
  return { start: first.start, end: stop, from, to: last, score };
}

function isLooseParticle(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && PARTICLES.has(token.norm) && !token.capital;
}
