/**
 * Whole numbers packed into text, six bits a character, so that models and lists can stand in a script. Numbers that
 * are small more often than large are written by a Rice code (R. F. Rice, 1979): the quotient by 2^k as ones and a
 * zero, then k bits. What is written so is as short as it gets: compressing the script afterwards gains nothing more.
 * Symbols of which some are common and others rare in no order take `symbols.ts`.
 */

/** No character that a string literal would have to escape. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const BITS = 6;
/** By the code of a character: its place in `ALPHABET`. */
export const VALUES = new Uint8Array(128);
for (let value = 0; value < ALPHABET.length; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/** The most bits that are written or read at once. */
const MOST_BITS = 24;

export class Packer {
  #text = '';
  #held = 0;
  #count = 0;

  /** The lowest `count` bits of `value`, at most 24. */
  bits(value: number, count: number): void {
    if (count > MOST_BITS) throw new Error('too many bits at once');
    this.#held = (this.#held << count) | (value & ((1 << count) - 1));
    this.#count += count;
    while (this.#count >= BITS) {
      this.#count -= BITS;
      this.#text += ALPHABET[(this.#held >>> this.#count) & 63];
    }
    this.#held &= (1 << this.#count) - 1;
  }

  /** A whole number from 0 on; short when it is small beside 2^`shift`. */
  rice(value: number, shift: number): void {
    for (let ones = value >>> shift; ones > 0; ones -= 1) this.bits(1, 1);
    this.bits(0, 1);
    this.bits(value, shift);
  }

  /** Everything written so far; nothing can be added behind it. */
  text(): string {
    this.bits(0, (BITS - this.#count) % BITS);
    return this.#text;
  }
}

/**
 * Reads in the same order what a `Packer` wrote. Behind the end there are zeros. Lists are read when the background wakes,
 * before any engine has warmed up: so there is one tight loop, which reads no field and never holds more than 29 bits (to
 * V8 a whole number of more is no small one).
 */
export class Unpacker {
  readonly #text: string;
  #at: number;
  /** Bits that were read and not taken yet, and how many. */
  #held = 0;
  #count = 0;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  /** So many different whole numbers in rising order, of which the gaps were written by `rice`. */
  rising(total: number, shift: number): Int32Array {
    const all = new Int32Array(total);
    const text = this.#text;
    let [at, held, count] = [this.#at, this.#held, this.#count];
    let value = -1;
    for (let index = 0; index < total; index += 1) {
      let ones = 0;
      for (;;) {
        if (count === 0) {
          held = VALUES[text.charCodeAt(at)] ?? 0;
          at += 1;
          count = BITS;
        }
        // As many ones as are held before the first 0.
        const run = Math.clz32(~held & ((1 << count) - 1)) - 32 + count;
        ones += run;
        count -= run;
        held &= (1 << count) - 1;
        if (count > 0) break;
      }
      count -= 1;
      while (count < shift) {
        held = (held << BITS) | (VALUES[text.charCodeAt(at)] ?? 0);
        at += 1;
        count += BITS;
      }
      count -= shift;
      value += ((ones << shift) | (held >>> count)) + 1;
      held &= (1 << count) - 1;
      all[index] = value;
    }
    [this.#at, this.#held, this.#count] = [at, held, count];
    return all;
  }
}

/** The shift with which these numbers become shortest. */
export function bestShift(values: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let shift = 0; shift < MOST_BITS; shift += 1) {
    const length = values.reduce((sum, value) => sum + (value >>> shift) + 1 + shift, 0);
    if (length >= least) continue;
    least = length;
    best = shift;
  }
  return best;
}

/** Different whole numbers in rising order: how far each lies behind the one before it, which is what gets packed. */
export function gapsOf(rising: readonly number[]): readonly number[] {
  return rising.map((value, index) => value - (rising[index - 1] ?? -1) - 1);
}
