import { bestShift, gapsOf, Packer, Unpacker } from '#text/packed.ts';

/**
 * How weights are kept as text: `#` lines (what it is, source, licence), one line of JSON, then one line of packed
 * numbers: of each weight that is not 0 how many are 0 before it, whether it is less than 0, and how far from 0 it is.
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

/** What stands before the packed numbers: how many there are, and how they are packed. */
interface Head extends Omit<Weights, 'rows'> {
  readonly count: number;
  readonly gapShift: number;
  readonly levelShift: number;
}

/**
 * Weights are whole numbers from `-MAX_WEIGHT` to `MAX_WEIGHT`. Finer ones cost a bit each and decide nothing that
 * `npm run accuracy` could tell.
 */
export const MAX_WEIGHT = 14;

/** The weights that are not 0, with their places: of a class's row, behind all rows of the classes before it. */
export interface SparseWeights extends Omit<Weights, 'rows'> {
  readonly places: Int32Array;
  readonly levels: Int8Array;
}

/** Reads what `encodeWeights` wrote. Throws when a model file is not one: that is a bug of the build. */
export function decodeWeights(text: string): Weights {
  const { places, levels, ...head } = decodeSparse(text);
  const all = new Int8Array(head.buckets * head.classes.length);
  for (let at = 0; at < places.length; at += 1) all[places[at] ?? 0] = levels[at] ?? 0;
  return { ...head, rows: head.classes.map((_, row) => all.subarray(row * head.buckets, (row + 1) * head.buckets)) };
}

/** The same for who needs the weights in another order. */
export function decodeSparse(text: string): SparseWeights {
  let at = 0;
  while (text.startsWith('# ', at)) at = text.indexOf('\n', at) + 1;
  const headEnd = text.indexOf('\n', at);
  const behindHead = headEnd < 0 ? text.length : headEnd + 1;
  const { count, gapShift, levelShift, ...head }: Head = headOf(JSON.parse(text.slice(at, behindHead)));
  const packed = new Unpacker(text, behindHead);
  const { places, levels } = packed.signed(count, gapShift, levelShift);
  if (packed.at > text.indexOf('\n', behindHead)) throw new Error('not a model: weights are missing');
  return { ...head, places, levels };
}

/** Writes weights as text; `about` becomes the `#` lines: what it is, trained on what, licence. */
export function encodeWeights({ rows, ...head }: Weights, about: readonly string[]): string {
  const all = rows.flatMap((row) => [...row]);
  const places = all.flatMap((weight, index) => (weight === 0 ? [] : [index]));
  const levels = places.map((place) => all[place] ?? 0);
  const gaps = gapsOf(places);
  const gapShift = bestShift(gaps);
  const levelShift = bestShift(levels.map((level) => Math.abs(level) - 1));
  const packer = new Packer();
  for (const [index, level] of levels.entries()) {
    packer.rice(gaps[index] ?? 0, gapShift);
    packer.bits(level < 0 ? 1 : 0, 1);
    packer.rice(Math.abs(level) - 1, levelShift);
  }
  const full: Head = { ...head, count: levels.length, gapShift, levelShift };
  return `${[...about.map((line) => `# ${line}`), JSON.stringify(full), packer.text()].join('\n')}\n`;
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
    ['buckets', 'scale', 'count', 'gapShift', 'levelShift'].every(
      (name) => typeof Object.entries(head).find(([key]) => key === name)?.[1] === 'number',
    )
  );
}
