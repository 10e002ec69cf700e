import type { Place } from '#background/register-places.ts';
import { isGreeting, isRole, TITLES } from '#background/register-words.ts';
import { isKnownWord } from '#detectors/person/found-names.ts';
import type { TextDocument, Token } from '#model/document.ts';
import { type Piece, readingsOf } from '#register/forms.ts';
import { isListedFirst, isListedSurname, SMALL } from '#register/keys.ts';

/** Parts of one name stand no farther apart: a blank, or the end of a line. */
const GAP = /^[ \t\u00a0]*\r?\n?[ \t\u00a0]*$/;
const SIGNS = new Set(['.', '/']);
const BLANK = /^[ \t\u00a0]+$/;
/** Small words that open a surname; "in" and "op" open many other things. */
const OPENING = new Set("van von de den der du di la le ter ten te 't el al ben vd v d vande vanden vander".split(' '));

/** Where a name begins with the small words before it: "van den" Berg. */
export function openingOf(tokens: readonly Token[], from: number): number {
  let at = from;
  while (OPENING.has(tokens[at - 1]?.norm ?? '')) at -= 1;
  return at;
}

const gapBetween = (text: string, a: Token | undefined, b: Token | undefined) =>
  a && b ? text.slice(a.end, b.start) : '-';

/** The same name with more or fewer of the words around it. */
export function grownPlaces(document: TextDocument, place: Place): readonly Place[] {
  const inner = behindSmall(document, place);
  return [
    ...inner,
    ...[place, ...inner].flatMap((one) => [
      ...grownBehind(document, one),
      ...grownBefore(document, one),
      ...loweredBefore(document, one),
      ...behindComma(document, one),
    ]),
  ];
}

/**
 * With the word behind it, over small words: across a line break, where no detector looks, and in lower case, where a
 * surname is easily missed.
 */
function grownBehind({ text, tokens }: TextDocument, place: Place): readonly Place[] {
  let [to, between] = [place.to + 1, gapBetween(text, tokens[place.to], tokens[place.to + 1])];
  let isShort = tokens[place.to]?.text.length === 1;
  // v.d. and v/d: of no sentence the end.
  const isSign = (at: number) => SIGNS.has(tokens[at]?.text ?? '') && tokens[at - 1]?.text.length === 1;
  while ((SMALL.has(tokens[to]?.norm ?? '') || isSign(to)) && to - place.to < 6) {
    isShort ||= isSign(to);
    between += gapBetween(text, tokens[to], tokens[to + 1]);
    to += 1;
  }
  const behind = tokens[to];
  if (behind?.kind !== 'word' || behind.norm.length < 3 || !GAP.test(between)) return [];
  if (behind.capital) {
    const isOne = tokens[place.from]?.capital && (between.includes('\n') || (isShort && to - place.to > 1));
    return isOne ? [{ ...place, to, where: { start: place.where.start, end: behind.end } }] : [];
  }
  if (isListedFirst(behind.norm)) return [];
  const isSurname =
    tokens[place.from]?.capital === false
      ? maySurname(behind.norm)
      : isFirst(tokens, place) && !isKnownWord(behind.norm) && (isListedSurname(behind.norm) || to === place.to + 1);
  const isGuess = !isListedSurname(behind.norm);
  return isSurname ? [{ ...place, to, isGuess, where: { start: place.where.start, end: behind.end } }] : [];
}

/** With the word before it: the surname of "Peeters Jan", or the first word of a sentence, "Önder Yılmaz op het feest". */
function grownBefore({ text, tokens }: TextDocument, place: Place): readonly Place[] {
  const [own, before] = [tokens[place.from], tokens[place.from - 1]];
  const isOne = isOneWord(tokens, place) && own?.capital && before?.capital && before.kind === 'word';
  if (!isOne || before.norm.length < 3 || TITLES.has(before.norm) || SMALL.has(before.norm)) return [];
  if (isGreeting(before.norm) || isRole(before.norm)) return [];
  if (!BLANK.test(gapBetween(text, before, own))) return [];
  const isSurname = isListedSurname(before.norm) || (!before.first && !isKnownWord(before.norm));
  const isReversed = isListedFirst(own.norm) && isSurname && !isListedFirst(before.norm);
  const isOpening = before.first && (isListedSurname(own.norm) || !isListedFirst(own.norm));
  if (!isReversed && !isOpening) return [];
  let from = place.from - 1;
  while (isReversed && SMALL.has(tokens[from - 1]?.norm ?? '')) from -= 1;
  return [{ ...place, from, where: { start: tokens[from]?.start ?? before.start, end: place.where.end } }];
}

/** The same in lower case, where no detector looks for a surname: "met peeters jan". */
function loweredBefore({ text, tokens }: TextDocument, place: Place): readonly Place[] {
  const [own, before] = [tokens[place.from], tokens[place.from - 1]];
  if (!own || own.capital || before?.kind !== 'word' || before.capital || !isFirst(tokens, place)) return [];
  const isSurname = maySurname(before.norm) && !isKnownWord(before.norm) && !isListedFirst(before.norm);
  if (!isSurname || SMALL.has(before.norm) || !BLANK.test(gapBetween(text, before, own))) return [];
  const from = openingOf(tokens, place.from - 1);
  return [
    { ...place, from, isGuess: true, where: { start: tokens[from]?.start ?? before.start, end: place.where.end } },
  ];
}

/** One word, or what hyphens make one: Marie-Louise. */
const isOneWord = (tokens: readonly Token[], { from, to }: Place): boolean =>
  (to - from) % 2 === 0 && tokens.slice(from, to + 1).every(({ text }, at) => at % 2 === 0 || text === '-');

const maySurname = (norm: string): boolean => isListedSurname(norm) || (norm.length > 3 && !isKnownWord(norm));

/** Nothing but a first name of our list. */
const isFirst = (tokens: readonly Token[], place: Place): boolean =>
  isOneWord(tokens, place) && isListedFirst(tokens[place.from]?.norm ?? '');

/** "Peeters, Jan" and "van den Berg, Jan", as lists have it; not the second of "Jan Peeters, Marie en Piet". */
function behindComma({ text, tokens }: TextDocument, place: Place): readonly Place[] {
  const [own, comma, before] = [tokens[place.from], tokens[place.from - 1], tokens[place.from - 2]];
  const isOne = comma?.text === ',' && before?.kind === 'word' && before.capital && isOneWord(tokens, place);
  if (!isOne || !isListedFirst(own?.norm ?? '') || isListedFirst(before.norm)) return [];
  if (!isListedSurname(before.norm) && !(own?.capital && maySurname(before.norm))) return [];
  const from = openingOf(tokens, place.from - 2);
  const [opening, other] = [tokens[from], tokens[from - 1]];
  if (!opening || (other?.capital && !other.first && BLANK.test(gapBetween(text, other, opening)))) return [];
  const pieces = [...wordsAs(tokens, place.from, place.to), ...wordsAs(tokens, from, place.from - 2)];
  const readings = readingsOf(pieces, false).filter(({ kind }) => kind === 'full');
  return [{ ...place, from, readings, isGuess: true, where: { start: opening.start, end: place.where.end } }];
}

const wordsAs = (tokens: readonly Token[], from: number, to: number): readonly Piece[] =>
  tokens.slice(from, to + 1).flatMap(({ kind, norm }, at) => {
    const isHyphened = at > 0 && tokens[from + at - 1]?.text === '-';
    return kind === 'word' ? [{ norm, isHyphened }] : [];
  });

/** "bloedsuiker van Nikki Swerts": an ordinary word is no first name, when behind a small word a name begins. */
function behindSmall({ tokens }: TextDocument, place: Place): readonly Place[] {
  const own = tokens[place.from];
  if (own?.kind !== 'word' || SMALL.has(own.norm) || isListedFirst(own.norm)) return [];
  let from = place.from + 1;
  if (!SMALL.has(tokens[from]?.norm ?? '')) return [];
  while (from < place.to && isBefore(tokens[from])) from += 1;
  const name = tokens[from];
  if (from > place.to || !name) return [];
  const isName = own.capital
    ? isListedFirst(name.norm) && from < place.to
    : name.capital ||
      isListedFirst(name.norm) ||
      TITLES.has(tokens[from - 1]?.norm ?? '') ||
      (from < place.to && isListedFirst(tokens[place.to]?.norm ?? ''));
  return isName ? [{ ...place, from, where: { start: name.start, end: place.where.end } }] : [];
}

const isBefore = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === '.' || SMALL.has(token.norm) || TITLES.has(token.norm));
