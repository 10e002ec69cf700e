import { median } from '#scripts/bench/figure.ts';

/** The same block of work, measured without what is of interest and with it, right after one another. */
export interface Pair<Measured> {
  readonly without: Measured;
  readonly with: Measured;
}

/**
 * Measures two things in small blocks by turns: without, with, with, without and so on. A machine is faster at one minute
 * than at another (heat, neighbours, its own caches), so what is measured wholly before the other measures the machine:
 * one code cost 0.55, 1.17 and 1.83 ms a key that way. Within a pair little time passes, and what rises or falls all
 * along hits each of the two first in turn.
 */
export async function inTurn<Measured>(
  blocks: number,
  measure: { without(): Promise<Measured>; with(): Promise<Measured> },
): Promise<readonly Pair<Measured>[]> {
  const pairs: Pair<Measured>[] = [];
  for (let block = 0; block < blocks; block += 1) {
    if (block % 2 === 0) {
      const without = await measure.without();
      pairs.push({ without, with: await measure.with() });
    } else {
      const withIt = await measure.with();
      pairs.push({ with: withIt, without: await measure.without() });
    }
  }
  return pairs;
}

/** How much more it is with than without: the median of what the pairs say, so that a block that was disturbed counts little. */
export const difference = (pairs: readonly Pair<number>[]): number =>
  median(pairs.map((pair) => pair.with - pair.without));

/** Every pair by one of its figures. */
export const pairsOf = <Measured>(
  pairs: readonly Pair<Measured>[],
  figure: (measured: Measured) => number,
): readonly Pair<number>[] => pairs.map((pair) => ({ without: figure(pair.without), with: figure(pair.with) }));
