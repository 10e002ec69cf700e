/**
 * How much a register gives away, split over its parts. The whole of what it knows of a full name lets through the
 * share `strangers` of all other names: the sieve lets some first names and surnames through that nobody bears, some
 * surnames meet a cell that is another's, and within a cell some first names meet another's column.
 */
export interface Parameters {
  /** Rounds of PBKDF2-SHA-256 for one surname. */
  readonly rounds: number;
  /** Share of unrelated full names that are found in it too, 0 to 1. */
  readonly strangers: number;
}

/** See docs/decisions/register.md for the numbers. */
export const DEFAULT_PARAMETERS: Parameters = { rounds: 10_000, strangers: 0.1 };

/** Share of unrelated first names that the sieve lets through. */
export const FIRST_LOAD = 0.8;
/** Share of unrelated surnames that the sieve lets through. */
export const SURNAME_LOAD = 0.9;
/** Share of the cells that hold somebody. */
export const CELL_LOAD = 0.9;

export const LEAST_STRANGERS = 0.01;
export const MOST_STRANGERS = 0.6;
export const LEAST_ROUNDS = 1000;
export const MOST_ROUNDS = 2_000_000;

/** Share of the columns of a cell that hold somebody: what is left to reach `strangers`. */
export function columnLoad(strangers: number): number {
  return Math.min(0.98, strangers / (FIRST_LOAD * SURNAME_LOAD * CELL_LOAD));
}

/** Bits of a sieve for so many names. */
export function sieveBits(names: number, load: number): number {
  return Math.max(1, Math.round(names / -Math.log(1 - load)));
}
