/**
 * What one character is, and how a word is written for comparing. Characters are looked at as code points; every
 * offset elsewhere counts UTF-16 units.
 */

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;
const INVISIBLE = 5;
const EMOJI = 6;
type CharacterClass =
  | typeof OTHER
  | typeof LETTER
  | typeof DIGIT
  | typeof SPACE
  | typeof MARK
  | typeof INVISIBLE
  | typeof EMOJI;

const ANY_LETTER = /^\p{L}|^\p{Nl}/u;
const ANY_DIGIT = /^\p{Nd}/u;
const ANY_MARK = /^\p{M}/u;
const ANY_SPACE = /^\s/u;
/** Zero-width, direction marks, soft hyphen, tags: nobody sees them, so they never part a word. */
const ANY_INVISIBLE = /^\p{Cf}|^\p{DI}/u;
const ANY_EMOJI = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const isVariation = (code: number): boolean => code >= 0xfe00 && code <= 0xfe0f;

function classify(code: number): CharacterClass {
  const character = String.fromCodePoint(code);
  if (ANY_LETTER.test(character)) return LETTER;
  if (ANY_DIGIT.test(character)) return DIGIT;
  if (ANY_SPACE.test(character)) return SPACE;
  if (isVariation(code)) return INVISIBLE;
  if (ANY_MARK.test(character)) return MARK;
  if (ANY_INVISIBLE.test(character)) return INVISIBLE;
  if (ANY_EMOJI.test(character)) return EMOJI;
  // C0 and C1 controls part words as a space does.
  return code < 0x20 || (code >= 0x7f && code < 0xa0) ? SPACE : OTHER;
}

// Latin text asks the same few hundred questions over and over; a draft asks some sixty of them.
const UNKNOWN = 255;
const LATIN = new Uint8Array(0x250).fill(UNKNOWN);

function classOf(code: number): number {
  if (code >= LATIN.length) return classify(code);
  // Before the start and behind the end of a text there is no character.
  const known = LATIN[code] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const found = classify(code);
  LATIN[code] = found;
  return found;
}

export const isLetter = (code: number): boolean => classOf(code) === LETTER;
export const isDigit = (code: number): boolean => classOf(code) === DIGIT;
export const isSpace = (code: number): boolean => classOf(code) === SPACE;
export const isMark = (code: number): boolean => classOf(code) === MARK;
export const isInvisible = (code: number): boolean => classOf(code) === INVISIBLE;
export const isEmoji = (code: number): boolean => classOf(code) === EMOJI;

const APOSTROPHES = new Set([0x27, 0x2018, 0x2019, 0x201b, 0x2bc, 0x60, 0xb4, 0xff07, 0x2032]);
export const isApostrophe = (code: number): boolean => APOSTROPHES.has(code);

/** Letters that do not come apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŀ: 'l',
  ħ: 'h',
};

/** Cyrillic and Greek letters that look like a Latin one. Source: Unicode TS 39, confusables, single letters. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

const PLAIN_ASCII = /^[ -~]*$/;
const DROPPED = /[\p{M}\p{Cf}·‧]/gu;
const UNSPLITTABLE = /[ßæœøłđðþıŀħ]/g;
const LATIN_LETTER = /[a-z]/;
const LOOKALIKE = /[\u0370-\u03ff\u0400-\u052f]/g;
const CURLY_SINGLE = /[\u2018\u2019\u201b\u02bc`´\u2032]/g;
const CURLY_DOUBLE = /[\u201c\u201d\u201e«»]/g;

/**
 * A word as lists hold it: lower case, without diacritics and invisible characters, quotes straight, styled letters
 * (𝗝𝗮𝗻, Ｊａｎ) plain. Cyrillic and Greek lookalikes become Latin only beside real Latin letters, so that a name
 * written in Cyrillic stays one.
 */
export function normOf(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  const plain = text
    .replace(CURLY_SINGLE, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(CURLY_DOUBLE, '"')
    .replace(UNSPLITTABLE, (letter) => PLAIN[letter] ?? letter);
  return LATIN_LETTER.test(plain) ? plain.replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter) : plain;
}
