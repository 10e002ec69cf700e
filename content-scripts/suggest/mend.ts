/** Makes a suggestion fit its sentence: what a person would change along with the words themselves. */
import type { TextTable } from '#model/language.ts';
import type { Suggestion } from '#model/report.ts';
import type { Span } from '#model/span.ts';

/**
 * Kinds of small words that go along when others change, Dutch, French and English together: no word is one kind in one
 * language and another kind in the next. A title stands before a name and means the same person; an adverb begins words
 * that say where or when, and the preposition before the old words goes with them.
 */
type Kind = 'prepositions' | 'determiners' | 'titles' | 'abbreviated' | 'and' | 'adverbs';

/** Whether a word, in lower case, is of one of these kinds. */
type Is = (word: string, ...kinds: readonly Kind[]) => boolean;

const FRENCH = /^(?:une?|le|la|les|quelqu|chez|dans) ?/;
const CLOSING = /^[,.;:!?…)\]»”]/;
const SENTENCE_END = /(?:^|[.!?…\n]["”»)]?)\s*$/u;
const LETTER = /\p{L}/u;
const WORD_BEFORE = /([\p{L}'’]+)(\.?)([^\S\n]+)$/u;

export interface Mender {
  /** `floor`: where the words of another suggestion end; nothing before it is touched. UTF-16 units. */
  one(text: string, suggestion: Suggestion, floor?: number): Suggestion;
  /**
   * Several at once, for different stretches, to be worked in one after the other: the last stands first, so that none
   * moves the place of the next.
   */
  all(text: string, suggestions: readonly Suggestion[]): readonly Suggestion[];
}

/** `words`: the table with `mend-words.json` in it; without them only blanks, commas and capitals are mended. */
export function menderOf(words: TextTable): Mender {
  const is: Is = (word, ...kinds) => kinds.some((kind) => ` ${words[`mend.${kind}`] ?? ''} `.includes(` ${word} `));
  const one: Mender['one'] = (text, suggestion, floor = 0) => mended(is, text, suggestion, floor);
  return { one, all: (text, suggestions) => mendedAll(one, text, suggestions) };
}

function mended(is: Is, text: string, { span, replacement }: Suggestion, floor: number): Suggestion {
  if (span.start === span.end) return inserted(text, span.start, replacement);
  return replacement === '' ? leftOut(is, text, span, floor) : replaced(is, text, span, replacement, floor);
}

function mendedAll(mend: Mender['one'], text: string, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const inOrder = suggestions.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const done: Suggestion[] = [];
  let now = text;
  for (let index = inOrder.length - 1; index >= 0; index -= 1) {
    const each = inOrder[index];
    if (!each) continue;
    const one = mend(now, each, inOrder[index - 1]?.span.end ?? 0);
    done.push(one);
    now = now.slice(0, one.span.start) + one.replacement + now.slice(one.span.end);
  }
  return done;
}

/** One blank before it, unless it begins the text or a line. */
function inserted(text: string, at: number, words: string): Suggestion {
  const before = text.charAt(at - 1);
  const blank = at === 0 || /\s/.test(before) ? '' : ' ';
  return { span: { start: at, end: at }, replacement: blank + words };
}

function replaced(is: Is, text: string, span: Span, words: string, floor: number): Suggestion {
  const first = words.toLowerCase().split(/[\s,]/)[0] ?? '';
  const says = is(first, 'prepositions', 'adverbs');
  const isArticle = is(first, 'determiners');
  let start = span.start;
  if (says) start = widened(is, text, start, floor, (word) => is(word, 'prepositions', 'determiners'));
  else {
    start = widened(is, text, start, floor, (word) => is(word, 'titles'));
    // "Iemand" needs no article either, behind a title that goes. In French "de" is no article.
    const isFrench = FRENCH.test(words);
    const isArticleHere = (word: string) => is(word, 'determiners') && !(isFrench && is(word, 'prepositions'));
    if (isArticle || start < span.start) start = widened(is, text, start, floor, isArticleHere);
  }
  const atStart = SENTENCE_END.test(text.slice(0, start)) && isUpper(text.charAt(start));
  const fitting = atStart ? upper(words) : words;
  return elided(text, { span: { start, end: span.end }, replacement: fitting }, floor);
}

/** French: "de un résident" is "d’un résident". */
function elided(text: string, { span, replacement }: Suggestion, floor: number): Suggestion {
  const before = /(?<![\p{L}'’])(de|que|jusque|lorsque|puisque)( )$/iu.exec(text.slice(floor, span.start));
  if (!before?.[1] || !/^une? /.test(replacement)) return { span, replacement };
  const short = before[1].slice(0, -1);
  return { span: { start: span.start - before[0].length, end: span.end }, replacement: `${short}’${replacement}` };
}

/** Takes along what would dangle: a preposition, an article, a comma, a blank too many; the next word may begin. */
function leftOut(is: Is, text: string, { start, end }: Span, floor: number): Suggestion {
  const next = /^(\s+)([\p{L}]+)(?=\s)/u.exec(text.slice(end));
  const before = WORD_BEFORE.exec(text.slice(floor, start));
  let [from, to] = [start, end];
  // Of "with Ann and Bob" without Ann, "and" goes; without Bob too.
  const isListed = next?.[2] !== undefined && is(next[2].toLowerCase(), 'and') && isLink(is, before?.[1]);
  if (isListed && next) {
    to += next[0].length;
  } else {
    from = widened(is, text, from, floor, (word) => is(word, 'titles'));
    from = widened(is, text, from, floor, (word) => is(word, 'prepositions', 'determiners', 'and'));
  }
  return joined(text, floor, from, to);
}

const isLink = (is: Is, word: string | undefined): boolean =>
  word !== undefined && is(word.toLowerCase(), 'prepositions');

function joined(text: string, floor: number, from: number, to: number): Suggestion {
  let [start, end] = [from, to];
  while (start > floor && isBlank(text.charAt(start - 1))) start -= 1;
  while (end < text.length && isBlank(text.charAt(end))) end += 1;
  if (text.charAt(start - 1) === '(' && text.charAt(end) === ')' && start > floor) {
    return joined(text, floor, start - 1, end + 1);
  }
  const begins = SENTENCE_END.test(text.slice(0, start));
  // Two commas around it, or one behind what now begins: nothing is left to part.
  if (text.charAt(end) === ',' && (begins || /[,;:]/.test(text.charAt(start - 1))))
    return joined(text, floor, start, end + 1);
  if (/[,;:]/.test(text.charAt(start - 1)) && start > floor && /^(?:[.!?…]|$|\n)/.test(text.slice(end))) {
    return joined(text, floor, start - 1, end);
  }
  const after = text.charAt(end);
  const isTight =
    start === 0 || /[\n(]/.test(text.charAt(start - 1)) || after === '' || after === '\n' || CLOSING.test(after);
  const blank = isTight ? '' : ' ';
  const isRaised = begins && isUpper(text.charAt(from)) && LETTER.test(after) && !isUpper(after);
  if (isRaised) return { span: { start, end: end + 1 }, replacement: blank + upper(after) };
  // A blank that stays is not written anew.
  if (blank && text.charAt(start) === ' ') return { span: { start: start + 1, end }, replacement: '' };
  return { span: { start, end }, replacement: blank };
}

/** Leftwards over the words that `takes` names, each with the blanks behind it. */
function widened(is: Is, text: string, from: number, floor: number, takes: (word: string) => boolean): number {
  let start = from;
  for (;;) {
    const before = WORD_BEFORE.exec(text.slice(Math.max(floor, start - 40), start));
    const [whole = '', word = '', dot = ''] = before ?? [];
    // A dot ends a sentence, unless it shortens a title.
    if (!before || !takes(word.toLowerCase()) || (dot && !is(word.toLowerCase(), 'abbreviated'))) return start;
    start -= whole.length;
  }
}

const isBlank = (sign: string): boolean => sign === ' ' || sign === '\u00A0' || sign === '\t';
const isUpper = (sign: string): boolean => sign !== sign.toLowerCase();
const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
