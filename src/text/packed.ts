/**
 * Whole numbers packed into text, six bits a character, so that models and lists can stand in a script. Numbers that
 * are small more often than large are written by a Rice code (R. F. Rice, 1979): the quotient by 2^k as ones and a
 * zero, then k bits. What is written so is as short as it gets: compressing the script afterwards gains nothing more.
 */

// No character that a string literal would have to escape.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const BITS = 6;
const VALUES = new Uint8Array(128);
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

/** Reads in the same order what a `Packer` wrote. Behind the end there are zeros. */
export class Unpacker {
  readonly #text: string;
  #at: number;
  #held = 0;
  #count = 0;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  /** Where in the text it reads on: behind the last character of which something was asked for. */
  get at(): number {
    return this.#at - Math.floor(this.#count / BITS);
  }

  /** Holds at least `MOST_BITS`. */
  #fill(): void {
    while (this.#count < MOST_BITS) {
      this.#held = (this.#held << BITS) | (VALUES[this.#text.charCodeAt(this.#at)] ?? 0);
      this.#at += 1;
      this.#count += BITS;
    }
  }

  /** So many different whole numbers in rising order, of which the gaps were written by `rice`. */
  rising(count: number, shift: number): Int32Array {
    const all = new Int32Array(count);
    let value = -1;
    for (let index = 0; index < count; index += 1) {
      value += this.rice(shift) + 1;
      all[index] = value;
    }
    return all;
  }

  #take(count: number): number {
    this.#count -= count;
    const value = this.#held >>> this.#count;
    this.#held &= (1 << this.#count) - 1;
    return value;
  }

  bits(count: number): number {
    this.#fill();
    return this.#take(count);
  }

  rice(shift: number): number {
    let ones = 0;
    this.#fill();
    for (;;) {
      // As many ones as are held before the first 0.
      const run = Math.min(Math.clz32(~(this.#held << (32 - this.#count))), this.#count);
      ones += run;
      if (run < this.#count) {
        this.#take(run + 1);
        break;
      }
      this.#take(run);
      this.#fill();
    }
    return (ones << shift) | this.bits(shift);
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
