import { ALPHABET, VALUES } from '#text/packed.ts';

/**
 * Symbols (whole numbers from 0 on) packed into text, six bits a character, each in as many bits as its share says,
 * parts of bits included: a range asymmetric numeral system (J. Duda, 2013). What a Rice code cannot do: symbols of
 * which some are common and others rare in whatever order. Reading takes a look-up and a multiplication a symbol.
 *
 * All that was written so far is one number, the state. To write a symbol is to put the state into its share of the
 * next larger one, so symbols are written last first and come out first first. The state stays below 2^24, which to any
 * engine is a small whole number.
 */

const BITS = 6;
const MASK = 63;
/** Shares are parts of 2^10: with finer ones models would be a thousandth shorter. */
const PART_BITS = 10;
const PARTS = 2 ** PART_BITS;
/** The state is at least this between two symbols, and exactly this before the first and behind the last one. */
const LEAST = 2 ** 18;
const STATE_BITS = 24;
const STATE_CHARACTERS = STATE_BITS / BITS;

/**
 * How often each symbol is expected: one row for all places, or a row for each symbol that may stand before (the row of
 * symbol 0 also for the first place).
 */
export interface Shares {
  readonly rows: number;
  /** By row and part: its symbol, how many parts that has (11 bits), and the first of them (10 bits). */
  readonly parts: Int32Array;
}

const SYMBOL_SHIFT = 2 * PART_BITS + 1;
/** More would not fit into an entry of `Shares`, which is a small whole number to any engine. */
const MOST_SYMBOLS = 2 ** 9;

/** Shares that are nearest to how often each symbol occurs; one that never occurs cannot be written. */
export function sharesOf(counts: readonly (readonly number[])[]): Shares {
  const parts = new Int32Array(counts.length * PARTS);
  for (const [row, rowCounts] of counts.entries()) fillRow(parts, row * PARTS, widthsOf(rowCounts));
  return { rows: counts.length, parts };
}

/** Nothing but the loop: an engine that thinks it worth its while has little to think about. */
function fillRow(parts: Int32Array, first: number, widths: readonly number[]): void {
  let start = first;
  for (let symbol = 0; symbol < widths.length; symbol += 1) {
    const width = widths[symbol] ?? 0;
    if (width === 0) continue;
    parts.fill((symbol << SYMBOL_SHIFT) | (width << PART_BITS) | (start - first), start, start + width);
    start += width;
  }
}

/** How often each symbol occurs, from 0 to the largest one that does. */
export function counted(symbols: readonly number[]): readonly number[] {
  const counts: number[] = [];
  for (const symbol of symbols) {
    while (counts.length <= symbol) counts.push(0);
    counts[symbol] = (counts[symbol] ?? 0) + 1;
  }
  return counts;
}

function widthsOf(counts: readonly number[]): readonly number[] {
  const total = sumOf(counts);
  if (total === 0) return counts;
  const widths = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.floor((count * PARTS) / total))));
  // What rounding left over, or took too much, is the most common symbol's: it hardly notices.
  const widest = widths.indexOf(Math.max(...widths));
  widths[widest] = (widths[widest] ?? 0) + PARTS - sumOf(widths);
  if (counts.length > MOST_SYMBOLS || (widths[widest] ?? 0) < 1) throw new Error('too many different symbols');
  return widths;
}

/** How many symbols there are in all, of how often each occurs. */
export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const WIDTH_MASK = 2 * PARTS - 1;
const widthIn = (entry: number): number => (entry >> PART_BITS) & WIDTH_MASK;
const startIn = (entry: number): number => entry & (PARTS - 1);

export class SymbolWriter {
  readonly #written: { readonly width: number; readonly start: number }[] = [];

  /** Writes all of them, for `SymbolReader.read` with the same shares. */
  put({ rows, parts }: Shares, symbols: readonly number[]): void {
    let row = 0;
    for (const symbol of symbols) {
      const first = row * PARTS;
      const entry = parts.subarray(first, first + PARTS).find((part) => part !== 0 && part >> SYMBOL_SHIFT === symbol);
      if (entry === undefined) throw new Error('a symbol without a share');
      this.#written.push({ width: widthIn(entry), start: startIn(entry) });
      if (rows > 1) row = symbol;
    }
  }

  /** Everything that was put, in that order. */
  text(): string {
    const digits: number[] = [];
    let state = LEAST;
    for (const { width, start } of this.#written.toReversed()) {
      for (; state >= width << (STATE_BITS - PART_BITS); state >>= BITS) digits.push(state & MASK);
      state = (Math.floor(state / width) << PART_BITS) + (state % width) + start;
    }
    for (let left = STATE_CHARACTERS; left > 0; left -= 1, state >>= BITS) digits.push(state & MASK);
    return digits
      .toReversed()
      .map((digit) => ALPHABET[digit])
      .join('');
  }
}

/**
 * Reads what a `SymbolWriter` wrote: as many symbols, in the same order. Models are read when the background wakes,
 * before any engine has warmed up: so there is one tight loop, which reads no field.
 */
export class SymbolReader {
  readonly #text: string;
  #at: number;
  #state = 0;

  /** `at`: where in the text it begins. */
  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at + STATE_CHARACTERS;
    for (let place = at; place < this.#at; place += 1)
      this.#state = (this.#state << BITS) | (VALUES[text.charCodeAt(place)] ?? MASK);
  }

  read({ rows, parts }: Shares, total: number): Uint16Array {
    const all = new Uint16Array(total);
    const text = this.#text;
    let [at, state] = [this.#at, this.#state];
    // No branch: one that is taken in the second list alone would throw away what the engine made of the loop.
    const rowMask = rows > 1 ? -1 : 0;
    let row = 0;
    for (let index = 0; index < total; index += 1) {
      const part = state & (PARTS - 1);
      const entry = parts[(row << PART_BITS) | part] ?? 0;
      const symbol = entry >> SYMBOL_SHIFT;
      state = ((entry >> PART_BITS) & WIDTH_MASK) * (state >> PART_BITS) + part - (entry & (PARTS - 1));
      while (state < LEAST) {
        // Behind the end there are ones: a text that is too short comes to an end all the same.
        state = (state << BITS) | (VALUES[text.charCodeAt(at)] ?? MASK);
        at += 1;
      }
      all[index] = symbol;
      row = symbol & rowMask;
    }
    [this.#at, this.#state] = [at, state];
    return all;
  }

  /** Whether everything that was written has been read; no other text ends so, but by chance. */
  get isAtEnd(): boolean {
    return this.#state === LEAST;
  }
}
