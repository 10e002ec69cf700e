import { firstKeys, isListedFirst, isListedRoot, isListedSurname, SMALL, surnameKeys } from '#register/keys.ts';
import type { NameKeys } from '#register/register.ts';
import { normOf } from '#text/characters.ts';

/**
 * How a name may be meant. Of `full`, `initialled` (J. Peeters) and `titled` (mevrouw Peeters) the register can tell
 * who may be meant; of `first` and `surname` alone only that somebody may be called so.
 */
type ReadingKind = 'full' | 'initialled' | 'titled' | 'first' | 'surname';

export interface Reading {
  readonly kind: ReadingKind;
  readonly keys: NameKeys;
  /** None of its words is on a list of ours: few people are called so, or it is no name. */
  readonly isRare: boolean;
  /** Of a whole name: neither its first name nor its surname is on a list. */
  readonly isUnlisted: boolean;
  /** Not as it is written: a slip mended, a part left out. Each such way is one more chance to meet a stranger. */
  readonly isLoose: boolean;
}

/** One word of a name. */
export interface Piece {
  /** As `Token.norm`. */
  readonly norm: string;
  /** A hyphen stands before it: Jan-Willem, Jansen-de Vries. */
  readonly isHyphened: boolean;
}

/** More words than this are no name. */
const MOST_WORDS = 8;
const POSSESSIVE = /'s?$/;
const NONE: readonly string[] = [];

/** As it is written, and the slips that may be in it. */
function full(first: readonly string[], surname: readonly string[], isLoose = false): readonly Reading[] {
  const keys = { firsts: firstKeys(first), surnames: surnameKeys(surname) };
  const exact = { firsts: keys.firsts.slice(0, 1), surnames: keys.surnames.slice(0, 1) };
  if (exact.firsts.length === 0 || exact.surnames.length === 0) return [];
  const isRare = !first.some((word) => isListedFirst(word)) && !keys.firsts.some(isListedRoot);
  const isUnlisted = isRare && !keys.surnames.some((key) => key.startsWith('='));
  const isMended = keys.firsts.length + keys.surnames.length > 2;
  return [
    { kind: 'full', keys: exact, isRare, isUnlisted, isLoose },
    ...(isMended ? [{ kind: 'full', keys, isRare, isUnlisted, isLoose: true } as const] : []),
  ];
}

const surnameOnly = (kind: 'initialled' | 'titled' | 'surname', words: readonly string[]): readonly Reading[] => {
  const keys = { firsts: NONE, surnames: surnameKeys(words) };
  return keys.surnames.length > 0
    ? [{ kind, keys, isRare: keys.surnames[0]?.startsWith('=') !== true, isUnlisted: false, isLoose: false }]
    : [];
};

const firstOnly = (words: readonly string[]): readonly Reading[] => {
  const firsts = firstKeys(words);
  return firsts.length > 0
    ? [
        {
          kind: 'first',
          keys: { firsts, surnames: NONE },
          isRare: !words.some((word) => isListedFirst(word)) && !firsts.some(isListedRoot),
          isUnlisted: false,
          isLoose: false,
        },
      ]
    : [];
};

/** The ways in which these words may be one person's name. `isTitled`: mevrouw, dhr., madame stands before it. */
export function readingsOf(pieces: readonly Piece[], isTitled: boolean): readonly Reading[] {
  const words = withoutPossessive(pieces).slice(0, MOST_WORDS);
  // Papy Roger, tante Rita Claes.
  if (words.length > 1 && KIN_WORDS.has(words[0]?.norm ?? '')) return readingsOf(words.slice(1), true);
  const own = words.filter(({ norm }) => !SMALL.has(norm));
  // Tjin-A-Sjoe has none. T. Vermeulen and Wolters T. have one: 't is written with more, and opens a surname.
  const isInitial = ({ norm, isHyphened }: Piece, at: number) =>
    norm.length === 1 && !isHyphened && (at === 0 || !SMALL.has(norm) || (at === words.length - 1 && norm !== 'i'));
  const initials = words.filter(isInitial);
  if (initials.length > 0)
    return withInitials(
      words,
      initials.length === words.filter(({ norm }) => !SMALL.has(norm) || norm.length === 1).length,
    );
  if (own.length === 0) return [];
  if (own.length === 1) return single(words, own[0]?.norm ?? '', isTitled);
  return [
    ...several(words),
    ...(isTitled ? surnamesIn(words).flatMap((each) => surnameOnly('titled', each.words)) : []),
  ];
}

function withoutPossessive(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) =>
    index === pieces.length - 1 && piece.norm.length > 2
      ? { ...piece, norm: piece.norm.replace(POSSESSIVE, '') }
      : piece,
  );
}

/** J. Peeters, J.M. van den Berg; Jan P., of which only the first name tells anything. */
function withInitials(words: readonly Piece[], areAll: boolean): readonly Reading[] {
  if (areAll) return [];
  const rest = words.filter(({ norm }) => norm.length > 1);
  const isFirstInitial = words[0]?.norm.length === 1;
  if (isFirstInitial)
    return surnamesIn(rest).flatMap((each) => (isFirstName(each.words) ? [] : surnameOnly('initialled', each.words)));
  const last = words.findIndex(({ norm }) => norm.length === 1);
  const before = words.slice(0, last).map(({ norm }) => norm);
  const behind = words.slice(last + 1).filter(({ norm }) => norm.length > 1);
  // Jan P. Mertens: the initial is a second first name.
  const named = behind.filter(({ norm }) => !SMALL.has(norm));
  if (named.length > 0) return surnamesIn(behind).flatMap((each) => full(before, each.words, each.isPart));
  const own = before.filter((norm) => !SMALL.has(norm));
  // Peeters J., De Smedt R., as lists have it; Jan P. is Jan. What no list has may be either.
  const isSurname = own.length < before.length || own.some((norm) => isListedSurname(norm) && !isListedFirst(norm));
  const isUnlisted = own.every((norm) => norm.length >= LONG_SURNAME && !isListedFirst(norm));
  return [
    ...(isSurname || isUnlisted
      ? surnamesIn(words.slice(0, last)).flatMap((each) => surnameOnly('initialled', each.words))
      : []),
    ...(isSurname ? [] : firstOnly(own)),
  ];
}

/** B. Dirk is no surname: the end of a sentence, and a first name. */
const isFirstName = (words: readonly string[]) =>
  words.length === 1 && isListedFirst(words[0] ?? '') && !isListedSurname(words[0] ?? '');

function single(words: readonly Piece[], own: string, isTitled: boolean): readonly Reading[] {
  const norms = words.map(({ norm }) => norm);
  // van den Berg, De Smet: a small word makes it a surname.
  // Meneer Albert is Albert, unless he is called so.
  if (isTitled) {
    const isFirst = isListedFirst(own) && norms.length === 1;
    return [
      ...(isFirst && !isListedSurname(own) ? [] : surnameOnly('titled', norms)),
      ...(isFirst ? firstOnly([own]) : []),
    ];
  }
  if (norms.length > 1 || (isListedSurname(own) && !isListedFirst(own))) return surnameOnly('surname', norms);
  return firstOnly([own]);
}

/** A first name and a surname, in either order; a double first name, a double surname. */
function several(words: readonly Piece[]): readonly Reading[] {
  const norms = words.map(({ norm }) => norm);
  // "Roosje, Roosje Roosje": called thrice.
  if (norms.every((norm) => norm === norms[0])) return firstOnly(norms.slice(0, 1));
  const readings: Reading[] = [];
  for (const cut of firstEnds(words)) {
    for (const surname of surnamesIn(words.slice(cut)))
      readings.push(...full(norms.slice(0, cut), surname.words, surname.isPart));
  }
  const last = norms.at(-1) ?? '';
  // Peeters Jan, as forms and lists have it.
  const isReversed =
    !words.at(-1)?.isHyphened &&
    isListedFirst(last) &&
    (!isListedFirst(norms[0] ?? '') || isListedSurname(norms[0] ?? ''));
  if (isReversed)
    // Pierre Richard is hardly a Richard Pierre.
    for (const surname of surnamesIn(words.slice(0, -1)))
      readings.push(...full([last], surname.words, surname.isPart || isListedFirst(norms[0] ?? '')));
  else if (isListedSurname(norms[0] ?? '') && !isListedFirst(norms[0] ?? '')) readings.push(...surnameFirst(words));
  // Kabongo Dieudonné, both of which are first names too.
  else if (!words.at(-1)?.isHyphened && isListedFirst(last))
    for (const surname of surnamesIn(words.slice(0, -1))) readings.push(...full([last], surname.words, true));
  // Jan Jansen-Peeters and Anne Marie alone are seen above; Anne Marie without surname is here.
  if (norms.every((norm) => isListedFirst(norm))) readings.push(...firstOnly(norms), ...firstOnly([norms[0] ?? '']));
  return readings;
}

/** Bosmans Tamás, Schröder Marie-Louise: behind a listed surname a first name that no list has. */
function surnameFirst(words: readonly Piece[]): readonly Reading[] {
  const from = words.findLastIndex(({ isHyphened }) => !isHyphened);
  if (from < 1) return [];
  const first = words.slice(from).map(({ norm }) => norm);
  return surnamesIn(words.slice(0, from)).flatMap((surname) => full(first, surname.words, true));
}

/** Where the first name may end: behind the first word, behind what is hyphened to it, behind a second first name. */
function firstEnds(words: readonly Piece[]): readonly number[] {
  let joined = 1;
  // Maria-Hemelvaart is nobody: nothing is left for a surname.
  while (words[joined]?.isHyphened) joined += 1;
  if (joined === 1 && SMALL.has(words[0]?.norm ?? '')) return [];
  const ends = new Set([joined]);
  const second = words[joined]?.norm ?? '';
  if (isListedFirst(second) && !SMALL.has(second)) ends.add(joined + 1);
  return [...ends].filter((end) => words.slice(end).some(({ norm }) => !SMALL.has(norm)));
}

interface Surname {
  readonly words: readonly string[];
  /** Words were left out. */
  readonly isPart: boolean;
}

/** A surname whole, and each side of a hyphen: whoever is called Jansen-de Vries is found under both. */
function surnamesIn(words: readonly Piece[]): readonly Surname[] {
  const sides: string[][] = [];
  for (const { norm, isHyphened } of words) {
    if (isHyphened || sides.length === 0) sides.push([]);
    sides.at(-1)?.push(norm);
  }
  const named = sides.filter((side) => side.some((norm) => !SMALL.has(norm)));
  if (named.length > 1) return named.map((side) => ({ words: side, isPart: false }));
  // Without a hyphen too: Maria Jansen Peeters.
  const loose = (named[0] ?? []).filter((norm) => !SMALL.has(norm));
  const parts = loose.length > 1 ? loose : unglued(loose, GLUED);
  return [
    { words: words.map(({ norm }) => norm), isPart: false },
    ...parts.map((norm) => ({ words: [norm], isPart: true })),
  ];
}

/** Small words that are seldom glued on: Intveld, Opdencamp, Vanthof, Dhooghe. `keys.ts` knows the usual ones. */
const GLUED = /^(?:int|opde[nr]?|vant|d(?=[aeiouh]))(?=\p{L}{3})/u;
/** In a tag all words are glued. */
const GLUED_IN_TAG =
  /^(?:int|op(?:t|de[nr]?)|vant|di|da|del|do|dos|lo|la|ait|ben|bin|vande[nr]?|d(?=[aeiouh]))(?=\p{L}{3})/u;

/** A surname without the small word that is glued to it; nothing when there is none. Dubois is no Du Bois. */
const unglued = (words: readonly string[], small: RegExp): readonly string[] =>
  words.flatMap((word) => {
    const rest = word.replace(small, '');
    return rest === word || (isListedSurname(word) && !isListedSurname(rest)) ? [] : [rest];
  });

const KIN =
  /^(?:nonkel|tante|tonton|tata|oma|opa|bompa|bomma|moeke|vake|papa|mama|papy|mamy|mamie|meme|pepe|nonna|uncle|auntie|aunt|granny|grandma|grandpa|mevrouw|mevr|mw|meneer|mijnheer|dhr|mr|mme|madame|ons|onze|zuster|juf|kleine)(?=\p{L}{3})/u;

/**
 * A handle or hashtag without its sign: @piet_de_wit_1938, #nonkelMarcel, @gerdavdh, #marieclairedubois. `isWord`:
 * an ordinary word, of which no surname is made that no list has.
 */
export function taggedReadings(text: string, isWord: (norm: string) => boolean): readonly Reading[] {
  const words = unsigned(cut(text));
  if (words.length > 1) {
    const from = words.findIndex((word) => !KIN_WORDS.has(word));
    const isTitled = from > 0;
    const own = words.slice(Math.max(0, from));
    const named = own.filter((word) => !SMALL.has(word));
    const reversed = isTitled ? [] : surnameFirstInTag(own, isWord);
    // Grâce Mwamba and Mwamba Grace: behind what may be a surname too the order is open.
    if (reversed.length > 0 && !isListedSurname(own.at(-1) ?? '')) return reversed;
    // Many tags are no names at all: #MeerHandenAanHetBed.
    const isName = isFirst(own[0] ?? '') && !named.slice(1).some((word) => isPlainWord(word, isWord));
    const isUnknown = named.length === 2 && !named.some(isWord) && isListedSurname(named[1] ?? '');
    if (!isTitled && !isUnknown && !own.some(isFirst)) return reversed;
    const [first = '', ...behind] = own;
    return [
      ...reversed,
      ...readingsOf(
        own.map((norm) => ({ norm, isHyphened: false })),
        isTitled,
      ),
      ...unglued(behind.slice(-1), GLUED_IN_TAG).flatMap((surname) => full([first], [surname], true)),
    ].filter((reading) => reading.kind !== 'full' || isName || isUnknown || reversed.includes(reading));
  }
  const [word = ''] = words;
  const stripped = word.replace(KIN, '');
  const isTitled = stripped !== word;
  const whole = readingsOf([{ norm: stripped, isHyphened: false }], isTitled);
  return isListedFirst(stripped) ? whole : [...glued(stripped, isWord), ...whole];
}

/** A first name of our list, or two: klaasjan. */
const isFirst = (word: string): boolean => isListedFirst(word) || cutsOf(`${word} `).at(-1)?.rest === ' ';

/** @gerdapeeters_x: one letter behind letters that are long enough for a whole name is no initial. */
const unsigned = (words: readonly string[]): readonly string[] =>
  words.length === 2 && words[1]?.length === 1 && (words[0]?.length ?? 0) > LONGEST_SHORT_WORD
    ? words.slice(0, 1)
    : words;

/** @vandenberg_jan: behind what is no first name one that our list has. */
function surnameFirstInTag(words: readonly string[], isWord: (norm: string) => boolean): readonly Reading[] {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const named = before.filter((word) => !SMALL.has(word));
  const isSurname = (word: string) =>
    !isListedFirst(word) && (isListedSurname(word) || (word.length > SHORTEST && !isWord(word)));
  if (!isListedFirst(last) || named.length === 0 || !named.every(isSurname)) return [];
  return [
    ...full([last], before),
    ...unglued(named.slice(0, 1), GLUED_IN_TAG).flatMap((surname) => full([last], [surname], true)),
  ];
}

const isPlainWord = (word: string, isWord: (norm: string) => boolean) =>
  isWord(word) && !isListedSurname(word) && !isListedFirst(word);

const KIN_WORDS = new Set(
  (
    'nonkel tante tonton tata oom ome onkel oma opa omi opi bompa bomma moeke vake papy mamy mamie meme pepe peetje meetje uncle auntie aunt ' +
    'granny grandma grandpa mann mevrouw mevr mw meneer dhr mme madame ons onze zuster sinte'
  ).split(' '),
);

/** Words of a tag or file name: at signs that part, at digits, at an inner capital. */
function cut(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{M}']+|(?<=\p{Ll})(?=\p{Lu})/u)
    .map((word) => normOf(word).replace(/[^\p{L}]/gu, ''))
    .filter((word) => word !== '');
}

/** Shortest part that is taken for a name in letters that are glued together. */
const SHORTEST = 3;

/** In letters: where no list has the surname, both must be longer. */
const [LONG_FIRST, LONG_SURNAME] = [4, 5];
/** Of which no list has the first name, that is no longer than this. */
const LONGEST_FIRST = 9;
/** Longer than this a tag is no ordinary word; nor is one of two listed names that is longer than the other. */
const [LONGEST_WORD, LONGEST_SHORT_WORD] = [12, 8];

/** gerdavandenheuvel: a first name of our list, and a surname behind it; of one on our list, if there is one. */
function glued(word: string, isWord: (norm: string) => boolean): readonly Reading[] {
  const cuts = cutsOf(word);
  const listed = cuts.filter(
    ({ first, rest }) =>
      rest.length >= SHORTEST &&
      (first.length > SHORTEST || rest.length > SHORTEST + 1) &&
      isListedSurname(rest) &&
      (word.length > LONGEST_SHORT_WORD || !isWord(word)),
  );
  const longest = cuts.at(-1);
  const isName = ({ first, rest }: Cut) =>
    rest.length >= LONG_SURNAME &&
    (first.length >= LONG_FIRST || rest.length > LONG_SURNAME + 2) &&
    ((word.length > LONGEST_WORD && rest.length > LONG_SURNAME + 2) || !(isWord(word) || isWord(rest)));
  // The longest first name, and the longest of one: albertmarchandise is of Albert, not of Albert-Marc.
  const named = cuts.filter(isName);
  const likely =
    listed.length > 0
      ? listed.slice(-2)
      : [...new Set([named.findLast(({ parts }) => parts.length === 1), named.at(-1)])];
  const readings = likely.flatMap((one) => (one && one.rest.length > SHORTEST ? full(one.parts, [one.rest]) : []));
  const parted = [
    ...named.flatMap(({ parts, rest }) =>
      unglued([rest], GLUED_IN_TAG).flatMap((surname) => full(parts, [surname], true)),
    ),
    ...(listed.length === 0 ? behindUnlisted(word, isWord) : []),
  ];
  // gerdavdh, marcel1938: what is behind the name tells nothing.
  return longest && longest.rest.length <= SHORTEST
    ? [...readings, ...parted, ...firstOnly([longest.first])]
    : [...readings, ...parted];
}

/** tamasbosmans: behind a first name that no list has a surname of our list, the longest. */
function behindUnlisted(word: string, isWord: (norm: string) => boolean): readonly Reading[] {
  if (word.length <= LONGEST_SHORT_WORD || isWord(word)) return [];
  for (let at = LONG_FIRST; at <= LONGEST_FIRST && word.length - at >= LONG_SURNAME; at += 1) {
    const [first, surname] = [word.slice(0, at), word.slice(at)];
    if (!isListedSurname(surname) || isListedFirst(surname) || isWord(surname)) continue;
    return isWord(first) ? [] : full([first], [surname], true);
  }
  return [];
}

interface Cut {
  readonly first: string;
  /** One name, or the two of klaasjan. */
  readonly parts: readonly string[];
  readonly rest: string;
}

/** Each first name of our list at the beginning, and two of them (klaasjan), with what is left; the longer ones last. */
function cutsOf(word: string): readonly Cut[] {
  const cuts: Cut[] = [];
  const starts: number[] = [];
  for (let at = SHORTEST; at < word.length; at += 1) {
    const first = word.slice(0, at);
    const isOne = isListedFirst(first);
    const start = starts.find((from) => at - from >= SHORTEST && isListedFirst(word.slice(from, at)));
    if (isOne) starts.push(at);
    const parts = isOne ? [first] : start === undefined ? [] : [word.slice(0, start), word.slice(start, at)];
    if (parts.length > 0) cuts.push({ first, parts, rest: word.slice(at) });
  }
  return cuts;
}
