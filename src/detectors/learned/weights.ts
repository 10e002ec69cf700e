import { modelText } from '#detectors/learned/model-text.ts';
import { counted, SymbolReader, SymbolWriter, sharesOf, sumOf } from '#text/symbols.ts';

/**
 * How weights are kept as text: `#` lines (what it is, source, licence), one line of JSON, then one line of packed
 * symbols. First, of each bucket that has any weight, how many without one lie before it; then, bucket after bucket, the
 * classes for which it has one; then, in the same order, the weights. Which classes a feature speaks for hangs together:
 * so how often a class comes is counted behind each other class.
 */

export interface Weights {
  /** Whole numbers, bucket after bucket, in each the classes in their order. */
  readonly levels: Int8Array;
  readonly classes: readonly string[];
  /** A power of two. */
  readonly buckets: number;
  /** A weight in use is the stored whole number times this. */
  readonly scale: number;
  /** Per class, in use as it stands. */
  readonly bias: readonly number[];
}

/** What stands before the packed symbols: how often each of them occurs. */
interface Head extends Omit<Weights, 'levels'> {
  /** So many buckets without weights, up to `MOST_GAP`; that itself says: and more. */
  readonly gaps: readonly number[];
  /** By the class before, the first for none before: how often each `classSymbol` comes. Of one class nothing is told. */
  readonly next: readonly (readonly number[])[];
  /** From `-MAX_WEIGHT` on. */
  readonly levels: readonly number[];
}

/**
 * Weights are whole numbers from `-MAX_WEIGHT` to `MAX_WEIGHT`. Finer ones cost a bit each and decide nothing that
 * `npm run accuracy` could tell.
 */
export const MAX_WEIGHT = 14;

const MOST_GAP = 63;

/** A class of a bucket, and whether another one follows. */
const classSymbol = (place: number, isLast: boolean): number => 2 * place + (isLast ? 0 : 1);

/** Reads what `encodeWeights` wrote. Throws when a model file is not one: that is a bug of the build. */
export function decodeWeights(text: string): Weights {
  const { head: full, symbolsAt } = modelText(text);
  if (!isHead(full)) throw new Error('not a model: its head is incomplete');
  const { gaps, next, levels: counts, ...head } = full;
  const count = sumOf(counts);
  const packed = new SymbolReader(text, symbolsAt);
  const allGaps = packed.read(sharesOf([gaps]), sumOf(gaps));
  const isOne = head.classes.length === 1;
  const classes = isOne ? new Uint16Array(count) : packed.read(sharesOf(bySymbol(next)), count);
  const packedLevels = packed.read(sharesOf([counts]), count);
  if (!packed.isAtEnd) throw new Error('not a model: weights are missing');
  const levels = new Int8Array(head.buckets * head.classes.length);
  spread(allGaps, classes, packedLevels, levels, head.classes.length);
  return { ...head, levels };
}

/** What comes behind each symbol, the first for none: behind the last class of a bucket stands the first of another. */
const bySymbol = ([first = [], ...behind]: Head['next']): Head['next'] => behind.flatMap((row) => [first, row]);

/** One loop and no more in a function: what the engine makes of it while it runs is still good for the next model. */
function spread(gaps: Uint16Array, classes: Uint16Array, from: Uint16Array, levels: Int8Array, width: number): void {
  let start = -width;
  let gapAt = 0;
  let more = 0;
  for (let index = 0; index < from.length; index += 1) {
    if (more === 0) {
      let gap = MOST_GAP;
      for (start += width; gap === MOST_GAP; gapAt += 1) {
        gap = gaps[gapAt] ?? 0;
        start += gap * width;
      }
    }
    const symbol = classes[index] ?? 0;
    levels[start + (symbol >> 1)] = (from[index] ?? 0) - MAX_WEIGHT;
    more = symbol & 1;
  }
}

/** Writes weights as text; `about` becomes the `#` lines: what it is, trained on what, licence. */
export function encodeWeights({ levels, ...head }: Weights, about: readonly string[]): string {
  const width = head.classes.length;
  const gaps: number[] = [];
  const classes: number[] = [];
  const packed: number[] = [];
  let gap = 0;
  for (let start = 0; start < levels.length; start += width) {
    const weighed = [...levels.subarray(start, start + width)].flatMap((level, place) =>
      level === 0 ? [] : [{ place, level }],
    );
    if (weighed.length === 0) {
      gap += 1;
      continue;
    }
    for (; gap >= MOST_GAP; gap -= MOST_GAP) gaps.push(MOST_GAP);
    gaps.push(gap);
    gap = 0;
    classes.push(...weighed.map(({ place }, index) => classSymbol(place, index === weighed.length - 1)));
    packed.push(...weighed.map(({ level }) => level + MAX_WEIGHT));
  }
  const rowOf = (before: number | undefined): number =>
    before === undefined || before % 2 === 0 ? 0 : Math.ceil(before / 2);
  const next = [0, ...head.classes.map((_, place) => place + 1)].map((row) =>
    counted(classes.filter((_, index) => rowOf(classes[index - 1]) === row)),
  );
  const full: Head = { ...head, gaps: counted(gaps), next: width > 1 ? next : [], levels: counted(packed) };
  const writer = new SymbolWriter();
  writer.put(sharesOf([full.gaps]), gaps);
  if (width > 1) writer.put(sharesOf(bySymbol(full.next)), classes);
  writer.put(sharesOf([full.levels]), packed);
  return `${[...about.map((line) => `# ${line}`), JSON.stringify(full), writer.text()].join('\n')}\n`;
}

/**
 * Rounds trained weights to what the file can hold: those beyond `largest` are cut, so that the many small ones stay
 * apart, and of all the `most` that lie farthest from 0 are kept. That bounds the bytes of a model, however much it
 * was trained on.
 */
export function quantised(
  rows: readonly Float64Array[],
  largest: number,
  most: number,
): Pick<Weights, 'levels' | 'scale'> {
  const scale = largest / MAX_WEIGHT;
  const sizes = rows.flatMap((row) => [...row].map(Math.abs)).sort((a, b) => b - a);
  const least = Math.max(scale / 2, sizes[most] ?? 0);
  const levelOf = (weight: number): number =>
    Math.abs(weight) > least ? Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(weight / scale))) : 0;
  const levels = new Int8Array(rows.length * (rows[0]?.length ?? 0));
  for (const [place, row] of rows.entries())
    for (const [bucket, weight] of row.entries()) levels[bucket * rows.length + place] = levelOf(weight);
  return { scale, levels };
}

function isHead(head: unknown): head is Head {
  return (
    typeof head === 'object' &&
    head !== null &&
    'classes' in head &&
    Array.isArray(head.classes) &&
    'bias' in head &&
    Array.isArray(head.bias) &&
    'gaps' in head &&
    Array.isArray(head.gaps) &&
    'next' in head &&
    Array.isArray(head.next) &&
    'levels' in head &&
    Array.isArray(head.levels) &&
    ['buckets', 'scale'].every((name) => typeof Object.entries(head).find(([key]) => key === name)?.[1] === 'number')
  );
}
