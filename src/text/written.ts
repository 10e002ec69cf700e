import type { TextDocument, Token } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import { type NumberWord, numberWordsOf } from '#text/number-words.ts';

/** A text in which numbers stand as digits, and where each of its places is in the draft. */
export interface Written {
  readonly text: string;
  /** Where so many units from `start` on stand in the draft. */
  span(start: number, length: number): Span;
}

/** What stands in the draft between `start` and `end` reads as `digits`. */
interface Piece extends Span {
  readonly digits: string;
}

/** A number as it stands in one place. */
interface Atom extends Piece {
  /** Index of the token behind it. */
  readonly to: number;
  /** Told in words, in keycaps or with letters for digits. */
  readonly hidden: boolean;
  /** Of digits told one by one: they belong together. */
  readonly single: boolean;
}

const JOINT = /^(?:[\s,./–-]|\u00a0){0,3}$/;
const JOINT_WORD = /^(?:en|et|puis|dan|then|und|dann|punt|streepje|dash|tiret|point|punkt)$/;
const DIGITS = /^\d+$/;
/** O for 0, as on a typewriter. */
const LIKE_DIGITS = /^(?=.*\d)[\do]{2,}$/;
const BEGUN = /^(nul|zero)(\d{1,9})$/;
const DOUBLE = new Map([
  ['double', 2],
  ['dubbel', 2],
  ['dubbele', 2],
  ['doppel', 2],
  ['treble', 3],
  ['triple', 3],
]);
const TIMES = /^(?:keer|maal|fois|times|mal|x)$/;
const ARTICLE = /^(?:de|het|een|le|the|'t|die)$/;
const MONTHS = new Set(
  'januari februari maart april mei juni juli augustus september oktober november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march may june july august october januar februar marz dezember'.split(
    ' ',
  ),
);
const ORDINALS = new Map([
  ['first', '1'],
  ['premier', '1'],
  ['eerste', '1'],
  ['second', '2'],
  ['third', '3'],
  ['fifth', '5'],
  ['eighth', '8'],
  ['ninth', '9'],
  ['twelfth', '12'],
]);
const CENTURIES = [18, 19, 20];
/** So many digits at least, in so many pieces, before a run counts as one number. */
const FEWEST_DIGITS = 4;
const FEWEST_ATOMS = 3;
/** Digits one by one without a word among them: "2 2 0 7". */
const FEWEST_SINGLES = 4;

const known = new WeakMap<TextDocument, Written>();

/**
 * The text with the numbers that it tells in words, keycaps, single digits or with an O for a 0 written as digits:
 * "nul zes, twaalf" is "06 12", "2 9 5 4" is "2954", "zeven maart negentienvierendertig" is "7 maart 1934". Most drafts
 * have none and stay as they are. Misses riddles, and numbers in other languages.
 */
export function written(document: TextDocument): Written {
  let made = known.get(document);
  if (!made) {
    const pieces = piecesOf(document);
    made = pieces.length === 0 ? asItStands(document) : rewritten(document.text, pieces);
    known.set(document, made);
  }
  return made;
}

const asItStands = ({ text }: TextDocument): Written => ({
  text,
  span: (start, length) => ({ start, end: start + length }),
});

function rewritten(text: string, pieces: readonly Piece[]): Written {
  const starts: number[] = [];
  let [whole, from] = ['', 0];
  for (const { start, end, digits } of pieces) {
    whole += text.slice(from, start);
    starts.push(whole.length);
    whole += digits;
    from = end;
  }
  /** Inside a piece the whole of it is meant. */
  const place = (offset: number, side: 'start' | 'end'): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset || (side === 'start' && starts[middle] === offset)) low = middle + 1;
      else high = middle;
    }
    const [piece, start] = [pieces[low - 1], starts[low - 1]];
    if (!piece || start === undefined) return offset;
    const over = offset - start - piece.digits.length;
    return over < 0 ? piece[side] : piece.end + over;
  };
  return {
    text: whole + text.slice(from),
    span: (start, length) => ({ start: place(start, 'start'), end: place(start + length, 'end') }),
  };
}

function piecesOf(document: TextDocument): readonly Piece[] {
  const { tokens } = document;
  const pieces: Piece[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (MONTHS.has(tokens[index]?.norm ?? '')) {
      const date = dateAround(tokens, index);
      const last = pieces.at(-1)?.end ?? 0;
      pieces.push(...date.filter(({ start }) => start >= last));
      continue;
    }
    const run = runAt(document, index);
    if (run.length === 0) continue;
    if (counts(run)) pieces.push(...joined(run));
    index = (run.at(-1)?.to ?? index + 1) - 1;
  }
  return pieces;
}

/** The numbers from this token on with nothing but a joint between them. */
function runAt({ text, tokens }: TextDocument, from: number): readonly Atom[] {
  const run: Atom[] = [];
  let index = from;
  while (index < tokens.length) {
    const next = run.length > 0 && JOINT_WORD.test(tokens[index]?.norm ?? '') ? index + 1 : index;
    const atoms = atomsAt(tokens, next);
    const [first, last] = [atoms[0], atoms.at(-1)];
    if (!first || !last) {
      // A comma or hyphen is a token of its own.
      if (run.length === 0 || next !== index || tokens[index]?.kind !== 'punctuation') break;
      index += 1;
      continue;
    }
    const before = run.at(-1);
    if (before && next === index && !JOINT.test(text.slice(before.end, first.start))) break;
    run.push(...atoms);
    index = last.to;
  }
  return run;
}

function counts(run: readonly Atom[]): boolean {
  const digits = run.reduce((sum, atom) => sum + atom.digits.length, 0);
  if (digits < FEWEST_DIGITS) return false;
  // "Vier keer de zeven" is one piece, "0499 zeven" two.
  if (run.length < FEWEST_ATOMS)
    return run.some((atom) => atom.hidden && (atom.single ? atom.digits.length >= 4 : digits >= 9));
  return run.some(({ hidden }) => hidden) || run.filter(({ single }) => single).length >= FEWEST_SINGLES;
}

/** The atoms with what stands between them: nothing between single digits, a blank between others. */
function joined(run: readonly Atom[]): readonly Piece[] {
  return run.flatMap((atom, at) => {
    const before = run[at - 1];
    if (!before) return [atom];
    const digits = before.single && atom.single ? '' : ' ';
    return before.end === atom.start ? [atom] : [{ start: before.end, end: atom.start, digits }, atom];
  });
}

/** The number at this token; several when one word tells more than one. */
function atomsAt(tokens: readonly Token[], index: number): readonly Atom[] {
  const token = tokens[index];
  if (!token || token.kind === 'punctuation') return [];
  const times = DOUBLE.get(token.norm);
  if (times !== undefined) return repeated(times, token, tokens, index + 1);
  const plain = plainDigits(token);
  const words = plain === null && token.kind === 'word' ? numberWordsOf(token.norm) : null;
  if (plain === null && words === null) return [];
  const count = Number(plain ?? words?.[0]?.digits);
  if (count > 1 && count < 9 && TIMES.test(tokens[index + 1]?.norm ?? '')) {
    const again = ARTICLE.test(tokens[index + 2]?.norm ?? '') ? index + 3 : index + 2;
    return repeated(count, token, tokens, again);
  }
  const { start, end } = token;
  if (plain !== null)
    return [{ start, end, digits: plain, to: index + 1, hidden: plain !== token.text, single: plain.length === 1 }];
  return told(words ?? [], tokens, index);
}

/** Null when the token is no number in digits. */
function plainDigits({ text, norm, kind }: Token): string | null {
  if (kind === 'emoji') return /^\d/.test(text) ? text.charAt(0) : null;
  if (kind === 'number' && DIGITS.test(norm)) return norm;
  if (LIKE_DIGITS.test(norm)) return norm.replaceAll('o', '0');
  const begun = BEGUN.exec(norm);
  return begun ? `0${begun[2]}` : null;
}

/** "double oh", "vier keer de zeven". */
function repeated(times: number, first: Token, tokens: readonly Token[], index: number): readonly Atom[] {
  const token = tokens[index];
  if (!token) return [];
  const digit = plainDigits(token) ?? numberWordsOf(token.norm)?.[0]?.digits ?? '';
  if (!/^\d$/.test(digit)) return [];
  return [
    { start: first.start, end: token.end, digits: digit.repeat(times), to: index + 1, hidden: true, single: true },
  ];
}

/** Numbers in words, a ten with the unit that belongs to it. */
function told(words: readonly NumberWord[], tokens: readonly Token[], index: number): readonly Atom[] {
  const token = tokens[index];
  const [word] = words;
  if (!token || !word || words.some(({ kind }) => kind === 'hundred' || kind === 'thousand')) return [];
  const { start } = token;
  if (words.length > 1) {
    return words.map(({ digits }, at) => ({
      start: at === 0 ? start : token.end,
      end: token.end,
      digits,
      to: index + 1,
      hidden: true,
      single: digits.length === 1,
    }));
  }
  const { value, to } = withUnit(Number(word.digits), word.kind === 'ten', tokens, index + 1);
  const digits = `${value}`;
  return [{ start, end: tokens[to - 1]?.end ?? token.end, digits, to, hidden: true, single: digits.length === 1 }];
}

/** "trente-deux", "vingt et un", "soixante-douze", "quatre-vingt-dix-sept", "nine hundred". */
function withUnit(
  value: number,
  isTen: boolean,
  tokens: readonly Token[],
  to: number,
): { readonly value: number; readonly to: number } {
  const joint = /^(?:-|et)$/.test(tokens[to]?.text ?? '') ? 1 : 0;
  const [next, ...others] = numberWordsOf(tokens[to + joint]?.norm ?? '') ?? [];
  if (!next || others.length > 0) return { value, to };
  const [more, behind] = [Number(next.digits), to + joint + 1];
  if (value === 4 && /^vingts?$/.test(tokens[to + joint]?.norm ?? '')) return withUnit(80, true, tokens, behind);
  if (next.kind === 'hundred' && value > 0 && value < 10) return { value: value * 100, to: behind };
  const most = value === 60 || value === 80 ? 19 : 9;
  if (isTen && next.kind === 'number' && more > 0 && more <= most) {
    return more === 10 ? withUnit(value + 10, true, tokens, behind) : { value: value + more, to: behind };
  }
  return { value, to };
}

/** Day and year around the name of a month, where words tell them. */
function dateAround(tokens: readonly Token[], month: number): readonly Piece[] {
  const at = tokens[month - 1]?.norm === 'of' ? month - 2 : month - 1;
  const day = tokens[at];
  const digits = day && dayOf(day.norm);
  // "dix-sept" is written with a hyphen.
  const first = tokens[at - 2];
  const isJoined = digits && digits.length === 1 && tokens[at - 1]?.text === '-' && first?.norm === 'dix';
  const year = yearBehind(tokens, month + 1);
  const pieces: Piece[] = [];
  if (day && digits) {
    pieces.push({
      start: isJoined && first ? first.start : day.start,
      end: day.end,
      digits: `${isJoined ? 1 : ''}${digits}`,
    });
    const [of, name] = [tokens[month - 1], tokens[month]];
    if (at === month - 2 && of && name) pieces.push({ start: of.start, end: name.start, digits: '' });
  }
  return year ? [...pieces, year] : pieces;
}

function dayOf(norm: string): string | undefined {
  const words = numberWordsOf(norm) ?? numberWordsOf(norm.replace(/(?:th|st?e[nr]?|te[nr]?|de)$/, ''));
  return ORDINALS.get(norm) ?? (words?.length === 1 ? words[0]?.digits : undefined);
}

function yearBehind(tokens: readonly Token[], from: number): Piece | null {
  const words: NumberWord[] = [];
  let to = from;
  for (let index = from; index < from + 8; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const more = token.kind === 'word' ? numberWordsOf(token.norm) : null;
    if (more) {
      words.push(...more);
      to = index + 1;
    } else if (token.text !== '-' && !/^(?:et|and|en|und)$/.test(token.norm)) break;
  }
  const year = yearOf(words);
  const [first, last] = [tokens[from], tokens[to - 1]];
  return year && first && last && to > from ? { start: first.start, end: last.end, digits: `${year}` } : null;
}

/** "negentien vierendertig", "mille neuf cent quarante-deux", "nineteen thirty six", "quarante et un". */
function yearOf(words: readonly NumberWord[]): number | null {
  let [total, current] = [0, 0];
  for (const { digits, kind } of words) {
    const value = Number(digits);
    if (kind === 'thousand') [total, current] = [total + (current || 1) * 1000, 0];
    else if (kind === 'hundred') current = (current || 1) * 100;
    else if (CENTURIES.includes(current) && value >= 10) current = current * 100 + value;
    else current += value;
  }
  const year = total + current;
  return (year >= 10 && year < 100) || (year >= 1800 && year < 2100) ? year : null;
}
