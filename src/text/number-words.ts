/**
 * Numbers told in words, in Dutch, French, English and German: "nul zes drieëntwintig", "zéro quatre septante-huit",
 * "oh seven double oh", "null eins". Words are in the form of `Token.norm`.
 */

/** One word of a number, or one piece of a word that holds several: "nulvierzeven". */
export interface NumberWord {
  /** "0", "23"; empty of a hundred or a thousand. */
  readonly digits: string;
  /** `ten` may be followed by a unit ("trente deux"), `hundred` and `thousand` by the rest of a year. */
  readonly kind: 'number' | 'ten' | 'hundred' | 'thousand';
}

const UNITS = [
  'nul zero oh null nulle',
  'een un une one eins ein',
  'twee deux two zwei zwo',
  'drie trois three drei',
  'vier quatre four vier',
  'vijf cinq five funf',
  'zes six sechs',
  'zeven sept seven sieben',
  'acht huit eight',
  'negen neuf nine neun',
  'tien dix ten zehn',
  'elf onze eleven',
  'twaalf douze twelve zwolf',
  'dertien treize thirteen dreizehn',
  'veertien quatorze fourteen vierzehn',
  'vijftien quinze fifteen funfzehn',
  'zestien seize sixteen sechzehn',
  'zeventien seventeen siebzehn',
  'achttien eighteen achtzehn',
  'negentien nineteen neunzehn',
];
const TENS = [
  'twintig vingt vingts twenty zwanzig',
  'dertig trente thirty dreissig',
  'veertig quarante forty fourty vierzig',
  'vijftig cinquante fifty funfzig',
  'zestig soixante sixty sechzig',
  'zeventig septante seventy siebzig',
  'tachtig huitante eighty achtzig',
  'negentig nonante ninety neunzig',
];
const wordsOf = (line: string | undefined): readonly string[] => line?.split(' ') ?? [];

const WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...UNITS.flatMap((line, value) =>
    wordsOf(line).map((word): [string, NumberWord] => [word, { digits: `${value}`, kind: 'number' }]),
  ),
  ...TENS.flatMap((line, at) =>
    wordsOf(line).map((word): [string, NumberWord] => [word, { digits: `${(at + 2) * 10}`, kind: 'ten' }]),
  ),
  ...['honderd', 'cent', 'hundred', 'hundert'].map((word): [string, NumberWord] => [
    word,
    { digits: '', kind: 'hundred' },
  ]),
  ...['duizend', 'mille', 'thousand', 'tausend'].map((word): [string, NumberWord] => [
    word,
    { digits: '', kind: 'thousand' },
  ]),
]);

const UNIT = 'een|twee|drie|vier|vijf|zes|zeven|acht|negen|ein|zwei|drei|funf|sechs|sieben|neun';
const ROUND =
  'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|zwanzig|dreissig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig';
/** One piece of a word that is written together, the longest first; Dutch and German alone do so. */
const PIECE = new RegExp(
  `(${UNIT})(?:en|und)(${ROUND})|(?:${ROUND}|(?:der|veer|vijf|zes|zeven|acht|negen)tien|(?:drei|vier|funf|sech|acht|neun)zehn|siebzehn|twaalf|honderd|hundert|duizend|tausend|nul|tien|elf|zero|eins|null|${UNIT})`,
  'y',
);
const LONGEST = 40;
/** What a number word can begin with: all that most words are asked. */
const BEGINNINGS = new Set([...WORDS.keys()].map((word) => word.slice(0, 2)));

/** The numbers that a word tells, one after the other; null when it tells something else. */
export function numberWordsOf(norm: string): readonly NumberWord[] | null {
  if (norm.length > LONGEST || !BEGINNINGS.has(norm.slice(0, 2))) return null;
  const whole = WORDS.get(norm);
  if (whole) return [whole];
  if (norm.length < 5) return null;
  const pieces: NumberWord[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < norm.length) {
    const found = PIECE.exec(norm);
    if (!found) return null;
    const piece = pieceOf(found[0], found[1], found[2]);
    if (!piece) return null;
    pieces.push(piece);
  }
  return pieces;
}

function pieceOf(word: string, unit: string | undefined, round: string | undefined): NumberWord | undefined {
  if (unit === undefined || round === undefined) return WORDS.get(word);
  const [ones, tens] = [WORDS.get(unit), WORDS.get(round)];
  return ones && tens && { digits: `${Number(tens.digits) + Number(ones.digits)}`, kind: 'number' };
}
