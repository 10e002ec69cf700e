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

/**
 * Reads in the same order what a `Packer` wrote. Behind the end there are zeros. Every list and model is read when the
 * background wakes, before any engine has warmed up: so there are two tight loops and no more, which read no field and
 * never hold more than 29 bits (to V8 a whole number of more is no small one).
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

  /** Where in the text it reads on: behind the last character of which something was asked for. */
  get at(): number {
    return this.#at - Math.floor(this.#count / BITS);
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

  /**
   * The same, each with a whole number other than 0: one bit says whether it is less than 0, then `rice` how much less
   * or more than 1 it is.
   */
  signed(total: number, gapShift: number, levelShift: number): { places: Int32Array; levels: Int8Array } {
    const [places, levels] = [new Int32Array(total), new Int8Array(total)];
    const text = this.#text;
    let [at, held, count] = [this.#at, this.#held, this.#count];
    let value = -1;
    let isLess = 0;
    for (let part = 0; part < 2 * total; part += 1) {
      const isLevel = part & 1;
      const shift = isLevel === 0 ? gapShift : levelShift;
      let ones = 0;
      for (;;) {
        if (count === 0) {
          held = VALUES[text.charCodeAt(at)] ?? 0;
          at += 1;
          count = BITS;
        }
        const run = Math.clz32(~held & ((1 << count) - 1)) - 32 + count;
        ones += run;
        count -= run;
        held &= (1 << count) - 1;
        if (count > 0) break;
      }
      // Behind a place stands the sign of its level: one bit more.
      const more = shift + 1 - isLevel;
      count -= 1;
      while (count < more) {
        held = (held << BITS) | (VALUES[text.charCodeAt(at)] ?? 0);
        at += 1;
        count += BITS;
      }
      count -= more;
      const low = held >>> count;
      held &= (1 << count) - 1;
      if (isLevel === 0) {
        value += ((ones << shift) | (low >>> 1)) + 1;
        places[part >> 1] = value;
        isLess = low & 1;
      } else {
        const level = ((ones << shift) | low) + 1;
        levels[part >> 1] = isLess === 1 ? -level : level;
      }
    }
    [this.#at, this.#held, this.#count] = [at, held, count];
    return { places, levels };
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
