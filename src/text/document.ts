import type { TextDocument, Token } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import { languagesOf } from '#text/languages.ts';
import { paragraphsOf, sentenceStarts } from '#text/sentences.ts';
import { type CutToken, tokensOf } from '#text/tokens.ts';

const COUNTS: ReadonlySet<Token['kind']> = new Set(['word', 'number', 'mention', 'hashtag']);
const SPACE = 0x20;
const NEWLINE = /[\n\r\u2028\u2029]/;

/**
 * Cuts a draft's text once for all detectors: tokens, sentences, paragraphs, languages. All offsets are UTF-16 units
 * of the text as given. Takes time in proportion to the length, and never throws.
 *
 * How words are cut: hyphens part ("90", "-", "jarige"; "Jansen", "-", "de", "Vries"); an elided article is a word of
 * its own ("l'", "hôpital"); a Dutch leading apostrophe belongs to its word ("'s", "'t"); letters and digits stay
 * together ("k12", "10u30"), as do numbers with joints ("0497/55.08.31", "1.250,50").
 */
export function cutDocument(text: string): TextDocument {
  const cut = tokensOf(text);
  const starts = sentenceStarts(text, cut);
  return {
    text,
    tokens: withFirsts(text, cut, starts),
    sentences: spansFrom(starts, cut),
    paragraphs: paragraphsOf(text, cut),
    languages: languagesOf(cut),
  };
}

function spansFrom(starts: readonly number[], tokens: readonly CutToken[]): readonly Span[] {
  return starts.flatMap((from, index) => {
    const [first, last] = [tokens[from], tokens[(starts[index + 1] ?? tokens.length) - 1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** Marks the first word of every sentence and line, behind bullets, quotes and emoji. */
function withFirsts(text: string, tokens: readonly CutToken[], starts: readonly number[]): readonly Token[] {
  const sentenceStart = new Set(starts);
  let begins = true;
  let end = 0;
  return tokens.map((token, index) => {
    const { start, text: written, norm, kind, capital } = token;
    begins ||= sentenceStart.has(index) || isNewLine(text, end, start);
    end = token.end;
    const first = begins && COUNTS.has(kind);
    if (first) begins = false;
    return { start, end, text: written, norm, kind, capital, first };
  });
}

/** Mostly there is one blank between two tokens, or nothing. */
const isNewLine = (text: string, end: number, start: number): boolean =>
  start > end && !(start === end + 1 && text.charCodeAt(end) === SPACE) && NEWLINE.test(text.slice(end, start));

/** Index of the first token that ends behind `offset`; the number of tokens when there is none. */
export function tokenIndexAt(tokens: readonly Span[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that share at least one unit with the span. */
export function tokensIn(document: TextDocument, span: Span): readonly Token[] {
  const from = tokenIndexAt(document.tokens, span.start);
  let to = from;
  while ((document.tokens[to]?.start ?? span.end) < span.end) to += 1;
  return document.tokens.slice(from, to);
}

/** The sentence or paragraph in which the offset stands: `stretchAt(document.sentences, match.where.start)`. */
export function stretchAt(stretches: readonly Span[], offset: number): Span | undefined {
  return stretches[Math.min(tokenIndexAt(stretches, offset), stretches.length - 1)];
}
