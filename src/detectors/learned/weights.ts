import { counted, SymbolReader, SymbolWriter, sharesOf, sumOf } from '#text/symbols.ts';

/**
 * How weights are kept as text: `#` lines (what it is, source, licence), one line of JSON, then one line of packed
 * symbols. First, of each bucket that has any weight, how many without one lie before it; then, bucket after bucket, the
 * classes for which it has one; then, in the same order, the weights. Which classes a feature speaks for hangs together:
 * so how often a class comes is counted behind each other class.
 */

export interface Weights {
  /** One row a class, in the order of `classes`; a power of two of buckets each. */
  readonly rows: readonly Int8Array[];
  readonly classes: readonly string[];
  readonly buckets: number;
  /** A weight in use is the stored whole number times this. */
  readonly scale: number;
  /** Per class, in use as it stands. */
  readonly bias: readonly number[];
}

/** What stands before the packed symbols: how often each of them occurs. */
interface Head extends Omit<Weights, 'rows'> {
  /** So many buckets without weights, up to `MOST_GAP`; that itself says: and more. */
  readonly gaps: readonly number[];
  /** By the class before, the first for none before: how often no further one comes, then each class. Of one class nothing is told. */
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
/** Behind the last class of a bucket. */
const NO_MORE = 0;

/** The weights that are not 0, in the order of their buckets, and in one bucket of their classes. */
export interface SparseWeights extends Omit<Weights, 'rows'> {
  readonly bucketOf: Int32Array;
  /** Place in `classes`. */
  readonly classOf: Uint8Array;
  readonly levels: Int8Array;
}

/** Reads what `encodeWeights` wrote. Throws when a model file is not one: that is a bug of the build. */
export function decodeWeights(text: string): Weights {
  const { bucketOf, classOf, levels, ...head } = decodeSparse(text);
  const rows = head.classes.map(() => new Int8Array(head.buckets));
  for (let at = 0; at < levels.length; at += 1) {
    const row = rows[classOf[at] ?? 0];
    if (row) row[bucketOf[at] ?? 0] = levels[at] ?? 0;
  }
  return { ...head, rows };
}

/** The same for who needs only the weights that are not 0. */
export function decodeSparse(text: string): SparseWeights {
  let at = 0;
  while (text.startsWith('# ', at)) at = text.indexOf('\n', at) + 1;
  const headEnd = text.indexOf('\n', at);
  const behindHead = headEnd < 0 ? text.length : headEnd + 1;
  const { gaps, next, levels: levelCounts, ...head } = headOf(JSON.parse(text.slice(at, behindHead)));
  const packed = new SymbolReader(text, behindHead);
  const allGaps = packed.read(sharesOf([gaps]), sumOf(gaps));
  const classes = packed.read(
    sharesOf(next),
    next.reduce((sum, counts) => sum + sumOf(counts), 0),
  );
  const packedLevels = packed.read(sharesOf([levelCounts]), sumOf(levelCounts));
  if (!packed.isAtEnd) throw new Error('not a model: weights are missing');
  const count = packedLevels.length;
  const [bucketOf, classOf, levels] = [new Int32Array(count), new Uint8Array(count), new Int8Array(count)];
  let bucket = -1;
  let gapAt = 0;
  let read = 0;
  for (let place = 0; read < count; ) {
    let gap = MOST_GAP;
    for (bucket += 1; gap === MOST_GAP; gapAt += 1) {
      gap = allGaps[gapAt] ?? 0;
      bucket += gap;
    }
    do {
      bucketOf[read] = bucket;
      classOf[read] = (classes[place] ?? 1) - 1;
      levels[read] = (packedLevels[read] ?? 0) - MAX_WEIGHT;
      read += 1;
      place += 1;
    } while (place < classes.length && classes[place] !== NO_MORE);
    place += 1;
  }
  return { ...head, bucketOf, classOf, levels };
}

/** Writes weights as text; `about` becomes the `#` lines: what it is, trained on what, licence. */
export function encodeWeights({ rows, ...head }: Weights, about: readonly string[]): string {
  const gaps: number[] = [];
  const classes: number[] = [];
  const levels: number[] = [];
  let gap = 0;
  for (let bucket = 0; bucket < head.buckets; bucket += 1) {
    const weighed = rows.flatMap((row, place) => (row[bucket] === 0 ? [] : [{ place, level: row[bucket] ?? 0 }]));
    if (weighed.length === 0) {
      gap += 1;
      continue;
    }
    for (; gap >= MOST_GAP; gap -= MOST_GAP) gaps.push(MOST_GAP);
    gaps.push(gap);
    gap = 0;
    if (rows.length > 1) classes.push(...weighed.map(({ place }) => place + 1), NO_MORE);
    levels.push(...weighed.map(({ level }) => level + MAX_WEIGHT));
  }
  const next = [NO_MORE, ...rows.map((_, place) => place + 1)].map((before) =>
    counted(classes.filter((_, index) => (classes[index - 1] ?? NO_MORE) === before)),
  );
  const full: Head = { ...head, gaps: counted(gaps), next, levels: counted(levels) };
  const writer = new SymbolWriter();
  writer.put(sharesOf([full.gaps]), gaps);
  writer.put(sharesOf(full.next), classes);
  writer.put(sharesOf([full.levels]), levels);
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
): { readonly rows: Int8Array[]; readonly scale: number } {
  const scale = largest / MAX_WEIGHT;
  const sizes = rows.flatMap((row) => [...row].map(Math.abs)).sort((a, b) => b - a);
  const least = Math.max(scale / 2, sizes[most] ?? 0);
  const levelOf = (weight: number): number =>
    Math.abs(weight) > least ? Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(weight / scale))) : 0;
  return { scale, rows: rows.map((row) => Int8Array.from(row, levelOf)) };
}

function headOf(head: unknown): Head {
  if (isHead(head)) return head;
  throw new Error('not a model: its head is incomplete');
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
