import { grownPlaces, openingOf } from '#background/register-grown.ts';
import { isGreeting, TITLES } from '#background/register-words.ts';
import { isKnownWord } from '#detectors/person/found-names.ts';
import { namesSeen, type Person } from '#detectors/person/persons.ts';
import { letterCase } from '#detectors/person/tagger.ts';
import type { DetectorInput } from '#model/detector.ts';
import type { TextDocument, Token } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import { type Reading, readingsOf, taggedReadings } from '#register/forms.ts';
import { isListedFirst, isListedSurname, SMALL } from '#register/keys.ts';

/** Where a name may stand: first and last token, and what the draft alone says of it. */
export interface Place extends Pick<Person, 'from' | 'to' | 'client' | 'unsaid'> {
  readonly where: Span;
  /** What it may be, where that is not read from its words one by one: in a tag, in the name of a file. */
  readonly readings?: readonly Reading[];
  /** It may well be something else than one name: such a one is believed as one that is not as it was written. */
  readonly isGuess?: boolean;
}

/** What is believed of a name that no detector took for a person, but whose form says that it is one. */
const FORMED = { client: 0.05, unsaid: 0.6 } as const;
const JOINS = new Set(['en', 'et', 'and', 'und', 'in', 'op', 'of']);

/**
 * Where names may stand that the register can be asked about: what the detector of persons saw, however unsure it is,
 * and what it does not look for. A name that a line break parts is one; so is one of which only a part was seen.
 */
export function placesIn(input: DetectorInput): readonly Place[] {
  const { document } = input;
  const seen = namesSeen(input).named.flatMap((person) => parted(document.tokens, ungreeted(document.tokens, person)));
  const taken = new Set(seen.flatMap(({ from, to }) => range(from, to)));
  return [
    ...seen,
    ...seen.flatMap((place) => grownPlaces(document, place)),
    ...taggedPlaces(document, taken),
    ...joinedPlaces(document),
    ...listedPlaces(document, taken),
    ...formedPlaces(document, taken),
    ...pairedPlaces(document, taken),
    ...shoutedPlaces(document, taken),
  ];
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** "Hey Kelvin", "Heyy Rayan": who is spoken to, not a first name and a surname. */
function ungreeted(tokens: readonly Token[], place: Place): Place {
  const [own, next] = [tokens[place.from], tokens[place.from + 1]];
  if (place.from >= place.to || !own || !next || isListedFirst(own.norm)) return place;
  if (!isGreeting(own.norm)) return place;
  return { ...place, from: place.from + 1, where: { start: next.start, end: place.where.end } };
}

/** Two names that one word joins are two: "Joke Bruijs en Gerard Cox", "Robert in Gent". */
function parted(tokens: readonly Token[], place: Place): readonly Place[] {
  for (let index = place.from + 1; index < place.to; index += 1) {
    const [before, here, behind] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (!before || !behind?.capital || !JOINS.has(here?.norm ?? '') || here?.capital) continue;
    return [
      { ...place, to: index - 1, where: { start: place.where.start, end: before.end } },
      ...parted(tokens, { ...place, from: index + 1, where: { start: behind.start, end: place.where.end } }),
    ];
  }
  return [place];
}

/** Handles and hashtags that no detector took for a person, but that read as a whole name. */
function taggedPlaces({ tokens }: TextDocument, taken: ReadonlySet<number>): readonly Place[] {
  return tokens.flatMap((token, index) => {
    const isTag = token.kind === 'mention' || token.kind === 'hashtag';
    if (!isTag || taken.has(index) || !holdsWholeName(token.text)) return [];
    return [{ ...FORMED, from: index, to: index, where: { start: token.start + 1, end: token.end } }];
  });
}

/** A first name and a surname without the blank between them: JanPeeters. */
const joinedPlaces = ({ tokens }: TextDocument): readonly Place[] =>
  tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || !JOINED.test(token.text)) return [];
    const readings = taggedReadings(token.text, isKnownWord).filter(({ kind }) => kind === 'full');
    const where = { start: token.start, end: token.end };
    return readings.length > 0 ? [{ ...FORMED, from: index, to: index, where, readings }] : [];
  });
const JOINED = /^\p{Lu}[\p{Ll}\p{M}]{2,}\p{Lu}\p{Ll}/u;

/** Peeters J., De Smedt R.: a surname and initials, which no detector took for a name. */
function listedPlaces({ text, tokens }: TextDocument, taken: ReadonlySet<number>): readonly Place[] {
  return tokens.flatMap((token, at) => {
    const isInitial = token.kind === 'word' && token.text.length === 1 && token.capital && tokens[at + 1]?.text === '.';
    const name = tokens[at - 1];
    const isName = isInitial && name?.kind === 'word' && name.capital && isListedSurname(name.norm);
    if (!isName || taken.has(at - 1) || isListedFirst(name.norm) || text.slice(name.end, token.start) !== ' ')
      return [];
    const from = openingOf(tokens, at - 1);
    return [{ ...FORMED, from, to: at, where: { start: tokens[from]?.start ?? name.start, end: token.end } }];
  });
}

/** Reads as a first name and a surname: @gerdavandenheuvel. */
const holdsWholeName = (tag: string): boolean => tagReadings(tag).some(({ kind }) => kind === 'full');

/** What a handle or hashtag may be, with its sign. */
export const tagReadings = (tag: string): readonly Reading[] => taggedReadings(tag.slice(1), isKnownWord);

/** A title or initials before a word with a capital that no detector took for a name: H. Nieuwenhuis, de heer Wouters. */
function formedPlaces({ text, tokens }: TextDocument, taken: ReadonlySet<number>): readonly Place[] {
  const places: Place[] = [];
  for (const [from, token] of tokens.entries()) {
    const isInitial =
      token.kind === 'word' &&
      token.text.length === 1 &&
      token.capital &&
      (tokens[from + 1]?.text === '.' || isBareInitial(tokens, from));
    // "4 de S. ": a size, a letter of a sum.
    if (isInitial && /[\d=]\s*(?:de\s)?$/.test(text.slice(0, token.start))) continue;
    const isTitle = TITLES.has(token.norm);
    // "Mevr." by itself may be taken for a name.
    if (!(isInitial || isTitle) || (taken.has(from) && !isTitle) || tokens[from - 1]?.text === '.') continue;
    let to = from + 1;
    while (tokens[to]?.text === '.' || tokens[to]?.text.length === 1 || SMALL.has(tokens[to]?.norm ?? '')) to += 1;
    const name = tokens[to];
    const isName = name?.kind === 'word' && name.capital && name.norm.length > 2 && !taken.has(to);
    if (!isName || to - from > 8 || text.slice(token.end, name.start).includes('\n')) continue;
    // "de heer in ’t Veld": with a small word between them an ordinary word is a surname.
    if (isKnownWord(name.norm) && !(isTitle && SMALL.has(tokens[to - 1]?.norm ?? ''))) continue;
    const begin = isInitial ? from : to;
    places.push({ ...FORMED, from: begin, to, where: { start: tokens[begin]?.start ?? name.start, end: name.end } });
  }
  return places;
}

/** J Peeters: without a dot the surname must be on our list, or long and no ordinary word. */
export const isBareInitial = (tokens: readonly Token[], at: number): boolean => {
  const letter = tokens[at];
  let to = at + 1;
  while (SMALL.has(tokens[to]?.norm ?? '')) to += 1;
  const name = tokens[to];
  const isLetter = letter?.kind === 'word' && letter.text.length === 1 && letter.capital && letter.norm !== 'i';
  if (!isLetter || name?.kind !== 'word' || !name.capital || isListedFirst(name.norm)) return false;
  return isListedSurname(name.norm) || (name.norm.length >= LONG_UNLISTED && !isKnownWord(name.norm));
};
const LONG_UNLISTED = 5;

/**
 * Two words with capitals that no detector took for a name, one a surname of our list and the other no ordinary word:
 * Ingeburg Vanderstraeten, de Graaff Marie-Louise.
 */
function pairedPlaces(document: TextDocument, taken: ReadonlySet<number>): readonly Place[] {
  if (letterCase(document) !== 'mixed') return [];
  const { text, tokens } = document;
  const isName = (token: Token | undefined) =>
    token?.kind === 'word' && token.capital && token.norm.length > 2 && !SMALL.has(token.norm);
  const isSurname = ({ norm }: Token) => isListedSurname(norm) && !isListedFirst(norm) && !isKnownWord(norm);
  const isOdd = ({ norm }: Token) => isListedFirst(norm) || !isKnownWord(norm);
  return tokens.flatMap((token, from) => {
    if (!isName(token) || taken.has(from)) return [];
    let to = from + 1;
    while (SMALL.has(tokens[to]?.norm ?? '')) to += 1;
    const other = tokens[to];
    if (!other || !isName(other) || taken.has(to) || !/^[\s\p{L}'’]+$/u.test(text.slice(token.end, other.start)))
      return [];
    const isReversed = to === from + 1 && isSurname(token) && isListedFirst(other.norm);
    const begin = isReversed ? openingOf(tokens, from) : from;
    const where = { start: tokens[begin]?.start ?? token.start, end: other.end };
    return isReversed || (isSurname(other) && isOdd(token)) ? [{ ...FORMED, from: begin, to, where }] : [];
  });
}

/** In capitals amid other words, where no detector looks for a name: INGEBURG VANDERSTRAETEN. Who shouts more shouts. */
function shoutedPlaces(document: TextDocument, taken: ReadonlySet<number>): readonly Place[] {
  if (letterCase(document) !== 'mixed') return [];
  const { text, tokens } = document;
  const shouted = tokens.flatMap((token, at) =>
    token.kind === 'word' && token.text.length > 1 && token.text === token.text.toUpperCase() ? [at] : [],
  );
  const [from = 0, to = 0] = [shouted[0], shouted.at(-1)];
  const first = tokens[from];
  const named = tokens.slice(from, to + 1).filter(({ kind, norm }) => kind === 'word' && !SMALL.has(norm));
  const isOneName = /^[\p{Lu}\p{M}'’ -]+$/u.test(text.slice(first?.start, tokens[to]?.end)) && named.length === 2;
  if (!first || !isOneName || shouted.some((at) => taken.has(at))) return [];
  const last = named[1]?.norm ?? '';
  const isName = isListedFirst(first.norm) && (isListedSurname(last) || !isKnownWord(last));
  return isName ? [{ ...FORMED, from, to, where: { start: first.start, end: tokens[to]?.end ?? first.end } }] : [];
}

/**
 * In the name of a file, where everything stands in lower case, glued or in any order: IMG_Gerda_VandenHeuvel(2).jpg,
 * gerdavandenheuvel.jpg. Only whole names, and only of a first name on our list; `end` is where its words end.
 */
export function filePlaces({ tokens }: TextDocument, end: number): readonly Place[] {
  const words = tokens.flatMap((token, index) =>
    token.kind === 'word' && token.end <= end ? [{ ...token, index }] : [],
  );
  return words.flatMap((word, at): readonly Place[] => {
    const place = (to: number, readings: readonly Reading[]): Place => {
      const where = { start: word.start, end: tokens[to]?.end ?? word.end };
      return { ...FORMED, from: word.index, to, where, readings: readings.filter(({ kind }) => kind === 'full') };
    };
    const behind = words.slice(at + 1).findIndex(({ norm }) => !SMALL.has(norm));
    const last = words[at + 1 + behind];
    const isName = behind >= 0 && last && isFileName(word, last);
    if (!isName) return [place(word.index, taggedReadings(word.text, isKnownWord))];
    const pieces = words.slice(at, at + 2 + behind).map(({ norm }) => ({ norm, isHyphened: false }));
    return [place(last.index, readingsOf(pieces, false))];
  });
}

/** A first name and what may be a surname, in either order; with capitals the surname alone may be listed. */
function isFileName(a: Token, b: Token): boolean {
  const maySurname = ({ norm }: Token) => norm.length > 2 && (isListedSurname(norm) || !isKnownWord(norm));
  if (isListedFirst(a.norm) && maySurname(b)) return true;
  return isListedFirst(b.norm) ? isListedSurname(a.norm) : a.capital && b.capital && isListedSurname(b.norm);
}
