import { isCompany, isGreeted, isInCare, isOfAnother, isOurs, plainWordIn } from '#background/register-doubts.ts';
import { openingOf } from '#background/register-grown.ts';
import { filePlaces, isBareInitial, type Place, placesIn, tagReadings } from '#background/register-places.ts';
import { TITLES } from '#background/register-words.ts';
import { fileWords } from '#checker/file-words.ts';
import { judgementsOf } from '#detectors/judgement/judgement.ts';
import { perInput } from '#detectors/surroundings.ts';
import type { DetectorInput } from '#model/detector.ts';
import type { Token } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import { type Piece, type Reading, readingsOf } from '#register/forms.ts';
import { SMALL } from '#register/keys.ts';

/** A name in a draft that the register can be asked about. */
export interface AskedName {
  readonly where: Span;
  readonly readings: readonly Reading[];
  /** How probable it is from the draft alone that this is a client or a relative of one, 0 to 1. */
  readonly client: number;
  /** How probable it is that the draft does not say that it is somebody else (`Person.unsaid`). */
  readonly unsaid: number;
  /** How probable it is from all that is told around it that a client is named there, 0 to 1. */
  readonly named: number;
  /** What stands beside it says that it is somebody else, or no person. */
  readonly isOther: boolean;
  /** Words before it say that somebody is together with them. */
  readonly isCompany: boolean;
  /** Words before it say that they are one of ours: a client or a colleague. */
  readonly isOurs: boolean;
  /** Its sentence tells how somebody is cared for, or of clients. */
  readonly isInCare: boolean;
  /** Where an ordinary word stands in the place of a name. */
  readonly plainWord: 'first' | 'last' | null;
  /** How it is written: all in capitals, and with a capital at all. */
  readonly isShouted: boolean;
  readonly isCapital: boolean;
  /** The words by which the same person is known again in the same draft. */
  readonly words: readonly string[];
}

/** The names to ask about, in order. Worked out once per input. */
export const askedNames = perInput(namesIn);

function namesIn(input: DetectorInput): readonly AskedName[] {
  const [file] = input.draft.attachments;
  const isFile = file?.name !== undefined && input.document.text === fileWords(file);
  const ends = isFile ? input.document.paragraphs[0]?.end : undefined;
  return [...placesIn(input), ...(ends === undefined ? [] : filePlaces(input.document, ends))]
    .map((place) => askedName(input, place))
    .filter(({ readings }) => readings.length > 0)
    .sort((a, b) => a.where.start - b.where.start || b.where.end - a.where.end);
}

function askedName(input: DetectorInput, place: Place): AskedName {
  const { where, from, to, client, unsaid } = place;
  const { tokens } = input.document;
  const first = tokens[from];
  const isTag = first?.kind === 'mention' || first?.kind === 'hashtag';
  const begin = isTag ? from : beginOf(tokens, from);
  const pieces = isTag ? [] : piecesOf(tokens, begin, to);
  const readings = place.readings ?? (isTag ? tagReadings(first.text) : readingsOf(pieces, isTitled(tokens, begin)));
  return {
    where,
    readings: place.isGuess ? readings.map((reading) => ({ ...reading, isLoose: true })) : readings,
    client,
    unsaid,
    named: judgementsOf(input).find((stretch) => stretch.from <= from && from < stretch.to)?.likely['client-name'] ?? 0,
    isOther: !place.readings && (isOfAnother(input, place) || (!isTag && isGreeted(tokens, place))),
    isCompany: isCompany(input.document, place),
    isOurs: isOurs(tokens, place),
    isInCare: isInCare(input, place),
    plainWord: isTag || place.readings ? null : plainWordIn(tokens, place),
    isShouted: isTag ? false : isShouted(tokens.slice(from, to + 1)),
    isCapital: isTag || (first?.capital ?? false),
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

/** Where the name begins when a title or an initial stands before it, over small words. */
function beginOf(tokens: readonly Token[], from: number): number {
  const at = openingOf(tokens, from);
  const initial = tokens[at - 1]?.text === '.' ? tokens[at - 2] : undefined;
  if (initial?.norm.length === 1 && initial.capital) return at - 2;
  if (isBareInitial(tokens, at - 1)) return at - 1;
  return isTitled(tokens, at) ? at : from;
}

function isTitled(tokens: readonly Token[], begin: number): boolean {
  const before = tokens[begin - 1]?.text === '.' ? begin - 2 : begin - 1;
  return TITLES.has(tokens[before]?.norm ?? '');
}
