import type { Span } from '#model/span.ts';
import type { CutToken } from '#text/tokens.ts';

/** Shortened words whose dot does not end a sentence, in the form of `Token.norm`. */
const SHORTENED = new Set(
  (
    'mw mevr mej dhr mnr mr mrs ms dr drs ir ing prof em mgr st ste ds zr br zuster fam past kard ' +
    'mme mmes mlle mlles mm me pr sr jr dipl frau hr herr ' +
    'nr nrs no num tel gsm fax bv bijv vb vgl resp incl excl ca circa geb gest overl afd dep verd k kam ch bte bus app ' +
    'str p pag blz art max min enz etc ex cf vs jl aug sept sep okt oct nov dec jan feb febr fev mrt apr avr juil ' +
    'zgn zg evt ev mbt ivm tav tgv div ong inl av bd blvd rte rd ave dob d.o.b ref approx dept'
  ).split(' '),
);
const ENDS = /^[.!?…]/;
const CLOSES = /^["'’”»)\]]/;
const NEWLINE = /[\n\r\u2028\u2029]/;
const BLANK_LINE = /\n[^\S\n]*\n/;
const PLAIN_START = /^\p{Ll}/u;
/** A line that ends in one of these goes on in the next. */
const GOES_ON = new Set(
  (
    'de het een van den der te ter ten in op aan bij met voor en of dat die mw mevr mevrouw dhr meneer ' +
    'le la les un une des du et ou que qui pour avec mme monsieur madame the a an of and or to with for mr mrs ' +
    'der die das und oder mit von zu frau herr'
  ).split(' '),
);
/** From this length, in units, a line was probably broken by its width and not by its writer. */
const WRAPPED = 60;

/**
 * Index of the first token of every sentence, in order. A line break ends a sentence, unless the line visibly goes on:
 * then a name may stand across it. Emoji and closing marks stay with the sentence before them.
 */
export function sentenceStarts(text: string, tokens: readonly CutToken[]): readonly number[] {
  if (tokens.length === 0) return [];
  const starts = [0];
  let ended = false;
  let lineStart = 0;
  for (let index = 1; index < tokens.length; index += 1) {
    const [token, previous] = [tokens[index], tokens[index - 1]];
    if (!token || !previous) continue;
    const gap = text.slice(previous.end, token.start);
    const breaks = gap !== '' && NEWLINE.test(gap);
    ended = ended ? keepsEnded(previous) : ends(previous, tokens[index - 2]);
    const begins = breaks
      ? ended || BLANK_LINE.test(gap) || !goesOn(previous, token, lineStart)
      : ended && gap !== '' && !staysBehind(token);
    if (begins) starts.push(index);
    if (begins) ended = false;
    if (breaks) lineStart = token.start;
  }
  return starts;
}

function ends(token: CutToken, before: CutToken | undefined): boolean {
  if (token.kind !== 'punctuation' || !ENDS.test(token.text)) return false;
  if (token.text !== '.' || !before || before.end !== token.start) return true;
  if (before.kind !== 'word') return true;
  return before.norm.length > 1 && !SHORTENED.has(before.norm);
}

const keepsEnded = (previous: CutToken): boolean =>
  previous.kind === 'emoji' ||
  (previous.kind === 'punctuation' && (CLOSES.test(previous.text) || ENDS.test(previous.text)));

const staysBehind = (token: CutToken): boolean =>
  token.kind === 'emoji' || (token.kind === 'punctuation' && (ENDS.test(token.text) || /^[)\]”»]/.test(token.text)));

function goesOn(previous: CutToken, token: CutToken, lineStart: number): boolean {
  if (GOES_ON.has(previous.norm)) return true;
  const wrapped = previous.end - lineStart >= WRAPPED || previous.text === ',';
  return wrapped && token.kind === 'word' && PLAIN_START.test(token.text);
}

/** Stretches between blank lines, in order, without the blanks around them. */
export function paragraphsOf(text: string, tokens: readonly CutToken[]): readonly Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let last = -1;
  for (const token of tokens) {
    const current = paragraphs.at(-1);
    if (current && !BLANK_LINE.test(text.slice(last, token.start).replaceAll('\r\n', '\n'))) current.end = token.end;
    else paragraphs.push({ start: token.start, end: token.end });
    last = token.end;
  }
  return paragraphs;
}
