import type { Person } from '#detectors/person/persons.ts';
import type { TextDocument, Token } from '#model/document.ts';
import type { Who } from '#model/match.ts';
import type { Span } from '#model/span.ts';
import { type Piece, type Reading, readingsOf, taggedReadings } from '#register/forms.ts';
import { isListedFirst, isListedSurname, SMALL } from '#register/keys.ts';

/** A name in a draft that the register can be asked about. */
export interface AskedName {
  readonly where: Span;
  readonly readings: readonly Reading[];
  /** How probable it is from the draft alone that this is a client or a relative of one, 0 to 1. */
  readonly client: number;
  /** Who it most likely is from the draft alone. */
  readonly who: Who;
  /** How it is written: all in capitals, and with a capital at all. */
  readonly isShouted: boolean;
  readonly isCapital: boolean;
  /** The words by which the same person is known again in the same draft. */
  readonly words: readonly string[];
}

const TITLES = new Set(
  'mw mvr mevr mevrouw mej dhr mnr meneer menheer mijnheer mme mr mrs ms miss m monsieur madame mlle frau herr fam familie famille family'.split(
    ' ',
  ),
);
/** Who has one of these before their name is named for what they do, not as a client; so is who made the photo. */
const ROLES = new Set(
  'dr dokter docteur doctor prof professor professeur minister ministre koning koningin roi reine king queen prins prinses pater burgemeester bourgmestre mayor staatssecretaris foto photo fotograaf photographe'.split(
    ' ',
  ),
);
/** Parts of one name stand no farther apart: a blank, or the end of a line. */
const GAP = /^[ \t\u00a0]*\r?\n?[ \t\u00a0]*$/;

/** What is believed of a handle or hashtag that no detector took for a person, but that reads as a whole name. */
const TAGGED = { client: 0.05, who: 'other' } as const;

/** Reads as a listed first name and a listed surname: @gerdavandenheuvel. */
const isWholeName = (tag: string) =>
  taggedReadings(tag.slice(1)).some(
    ({ kind, keys }) => kind === 'full' && keys.surnames.some((surname) => surname.startsWith('=')),
  );

/** Where a name may stand: first and last token, and what the draft alone says of it. */
interface Place extends Pick<Person, 'from' | 'to' | 'client' | 'who'> {
  readonly where: Span;
}

/** The names to ask about, in order. A name that a line break parts is one; so is one of which only a part was seen. */
export function askedNames(document: TextDocument, persons: readonly Person[]): readonly AskedName[] {
  const { tokens } = document;
  const places: Place[] = persons.flatMap((person) => parted(tokens, person));
  const taken = new Set(persons.map(({ from }) => from));
  places.push(...places.flatMap((place) => grownPlaces(document, place)));
  for (const [index, token] of tokens.entries()) {
    const isTag = token.kind === 'mention' || token.kind === 'hashtag';
    if (isTag && !taken.has(index) && isWholeName(token.text))
      places.push({ ...TAGGED, from: index, to: index, where: { start: token.start + 1, end: token.end } });
  }
  return places
    .filter(({ from }) => !hasRole(tokens, from))
    .map((place) => askedName(document, place))
    .filter(({ readings }) => readings.length > 0)
    .sort((a, b) => a.where.start - b.where.start || b.where.end - a.where.end);
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

const JOINS = new Set(['en', 'et', 'and', 'und', 'in', 'op', 'of']);

/**
 * The name with the word behind it, over small words: across a line break, where no detector looks, and in lower case,
 * where a surname is easily missed.
 */
function grownPlaces({ text, tokens }: TextDocument, person: Place): readonly Place[] {
  const gap = (a: Token | undefined, b: Token | undefined) => (a && b ? text.slice(a.end, b.start) : '-');
  const isLower = tokens[person.from]?.capital === false;
  const grown: Place[] = [];
  let [to, between] = [person.to + 1, gap(tokens[person.to], tokens[person.to + 1])];
  while (SMALL.has(tokens[to]?.norm ?? '') && to - person.to < 4) {
    between += gap(tokens[to], tokens[to + 1]);
    to += 1;
  }
  const behind = tokens[to];
  if (behind?.kind === 'word' && behind.norm.length > 2 && GAP.test(between)) {
    const isSurname = isListedSurname(behind.norm) && !isListedFirst(behind.norm);
    if (isLower ? isSurname && !behind.capital : behind.capital && between.includes('\n')) {
      grown.push({ ...person, to, where: { start: person.where.start, end: behind.end } });
    }
  }
  // A name that opens a sentence may lack its first word: "Önder Yılmaz op het feest".
  const before = tokens[person.from - 1];
  const isOpening = before?.first && before.capital && before.kind === 'word' && before.norm.length > 2;
  const norm = tokens[person.from]?.norm ?? '';
  const isSurname = person.from === person.to && (isListedSurname(norm) || !isListedFirst(norm));
  if (isOpening && isSurname && !isLower && !TITLES.has(before.norm) && gap(before, tokens[person.from]) === ' ') {
    grown.push({ ...person, from: person.from - 1, where: { start: before.start, end: person.where.end } });
  }
  return grown;
}

function askedName({ tokens }: TextDocument, { where, from, to, client, who }: Place): AskedName {
  const first = tokens[from];
  const isTag = first?.kind === 'mention' || first?.kind === 'hashtag';
  const begin = isTag ? from : beginOf(tokens, from);
  const pieces = isTag ? [] : piecesOf(tokens, begin, to);
  return {
    where,
    readings: isTag
      ? isWholeName(first.text)
        ? taggedReadings(first.text.slice(1))
        : []
      : readingsOf(pieces, isTitled(tokens, begin)),
    client,
    who,
    isShouted: isTag ? false : isShouted(tokens.slice(from, to + 1)),
    isCapital: first?.capital ?? false,
    words: pieces.map(({ norm }) => norm).filter((norm) => norm.length > 1 && !SMALL.has(norm)),
  };
}

/** All in capitals, initials aside. */
function isShouted(words: readonly Token[]): boolean {
  const long = words.filter(({ kind, text }) => kind === 'word' && text.length > 2);
  return long.length > 0 && long.every(({ text }) => text === text.toUpperCase());
}

function piecesOf(tokens: readonly Token[], from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = from; index <= to; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    pieces.push({ norm: token.norm, isHyphened: index > from && tokens[index - 1]?.text === '-' });
  }
  return pieces;
}

/** Small words that open a surname; "in" and "op" open many other things. */
const OPENING = new Set("van von de den der du di la le ter ten te 't el al ben vd v d vande vanden vander".split(' '));

/** Where the name begins when a title or an initial stands before it, over small words. */
function beginOf(tokens: readonly Token[], from: number): number {
  let at = from;
  while (OPENING.has(tokens[at - 1]?.norm ?? '')) at -= 1;
  const initial = tokens[at - 1]?.text === '.' ? tokens[at - 2] : undefined;
  if (initial?.norm.length === 1 && initial.capital) return at - 2;
  return isTitled(tokens, at) ? at : from;
}

function hasRole(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const word = before?.text === '.' || before?.text === ':' ? tokens[from - 2] : before;
  return ROLES.has(word?.norm ?? '') || ROLES.has(tokens[from]?.norm ?? '');
}

function isTitled(tokens: readonly Token[], begin: number): boolean {
  const before = tokens[begin - 1]?.text === '.' ? begin - 2 : begin - 1;
  return TITLES.has(tokens[before]?.norm ?? '');
}
