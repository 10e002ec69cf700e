/** Makes a suggestion fit its sentence: what a person would change along with the words themselves. */
import type { Suggestion } from '#model/report.ts';
import type { Span } from '#model/span.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Dutch, French and English together: no word is one kind in one language and another kind in the next. */
const PREPOSITIONS = set(
  'van in op uit bij met naar aan voor door over om te vanuit vanaf sinds tijdens rond omstreeks richting ' +
    'de du des à au aux en dans chez avec pour par sur depuis vers of at on from with to for by since near about',
);
const DETERMINERS = set(
  "de het een 't deze die dit dat onze ons mijn m'n zijn haar hun le la les un une ce cette notre nos mon ma mes son sa " +
    'ses leur leurs the a an this that our my his her their',
);
/** What stands before a name and means the same person: it goes with the name. */
const TITLES = set(
  'mevrouw mevr mw mevrouwtje meneer mijnheer dhr heer heertje juffrouw zuster broeder opa oma tante nonkel ' +
    'madame mme mademoiselle mlle monsieur m mrs mr ms miss mister sir ' +
    'bewoner bewoonster cliënt cliënte client patiënt patiënte patient gast deelnemer résident résidente patiente ' +
    'bénéficiaire usager resident ' +
    'zoon dochter man vrouw echtgenoot echtgenote partner moeder mama vader papa broer zus kleinzoon kleindochter ' +
    'schoonzoon schoondochter buurman buurvrouw collega fils fille mari femme époux épouse mère père frère sœur ' +
    'soeur voisin voisine collègue son daughter husband wife mother mum father dad brother sister neighbour colleague',
);
const ABBREVIATED = set('mevr mw dhr mme mlle m mrs mr ms');
const AND = set('en et and');
/** First words of a suggestion that says where or when: the preposition before the old words goes with them. */
const ADVERBS = set('onlangs laatst pas récemment l’autre recently the nearby');

const FRENCH = /^(?:une?|le|la|les|quelqu|chez|dans) ?/;
const CLOSING = /^[,.;:!?…)\]»”]/;
const SENTENCE_END = /(?:^|[.!?…\n]["”»)]?)\s*$/u;
const LETTER = /\p{L}/u;
const WORD_BEFORE = /([\p{L}'’]+)(\.?)([^\S\n]+)$/u;

/** `floor`: where the words of another suggestion end; nothing before it is touched. UTF-16 units. */
export function mended(text: string, { span, replacement }: Suggestion, floor = 0): Suggestion {
  if (span.start === span.end) return inserted(text, span.start, replacement);
  return replacement === '' ? leftOut(text, span, floor) : replaced(text, span, replacement, floor);
}

/**
 * Several at once, for different stretches, to be worked in one after the other: the last stands first, so that none
 * moves the place of the next.
 */
export function mendedAll(text: string, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const inOrder = suggestions.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const done: Suggestion[] = [];
  let now = text;
  for (let index = inOrder.length - 1; index >= 0; index -= 1) {
    const each = inOrder[index];
    if (!each) continue;
    const one = mended(now, each, inOrder[index - 1]?.span.end ?? 0);
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

function replaced(text: string, span: Span, words: string, floor: number): Suggestion {
  const first = words.toLowerCase().split(/[\s,]/)[0] ?? '';
  const says = PREPOSITIONS.has(first) || ADVERBS.has(first);
  const isArticle = DETERMINERS.has(first);
  let start = span.start;
  if (says) start = widened(text, start, floor, (word) => PREPOSITIONS.has(word) || DETERMINERS.has(word));
  else {
    start = widened(text, start, floor, (word) => TITLES.has(word));
    // "Iemand" needs no article either, behind a title that goes. In French "de" is no article.
    const isFrench = FRENCH.test(words);
    const isArticleHere = (word: string) => DETERMINERS.has(word) && !(isFrench && PREPOSITIONS.has(word));
    if (isArticle || start < span.start) start = widened(text, start, floor, isArticleHere);
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
function leftOut(text: string, { start, end }: Span, floor: number): Suggestion {
  const next = /^(\s+)([\p{L}]+)(?=\s)/u.exec(text.slice(end));
  const before = WORD_BEFORE.exec(text.slice(floor, start));
  let [from, to] = [start, end];
  // Of "with Ann and Bob" without Ann, "and" goes; without Bob too.
  const isListed = next?.[2] !== undefined && AND.has(next[2].toLowerCase()) && isLink(before?.[1]);
  if (isListed && next) {
    to += next[0].length;
  } else {
    from = widened(text, from, floor, (word) => TITLES.has(word));
    from = widened(text, from, floor, (word) => PREPOSITIONS.has(word) || DETERMINERS.has(word) || AND.has(word));
  }
  return joined(text, floor, from, to);
}

const isLink = (word: string | undefined): boolean => word !== undefined && PREPOSITIONS.has(word.toLowerCase());

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
function widened(text: string, from: number, floor: number, takes: (word: string) => boolean): number {
  let start = from;
  for (;;) {
    const before = WORD_BEFORE.exec(text.slice(Math.max(floor, start - 40), start));
    const [whole = '', word = '', dot = ''] = before ?? [];
    // A dot ends a sentence, unless it shortens a title.
    if (!before || !takes(word.toLowerCase()) || (dot && !ABBREVIATED.has(word.toLowerCase()))) return start;
    start -= whole.length;
  }
}

const isBlank = (sign: string): boolean => sign === ' ' || sign === '\u00A0' || sign === '\t';
const isUpper = (sign: string): boolean => sign !== sign.toLowerCase();
const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
