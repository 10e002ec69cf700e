/** Scatters a number that is already as good as random: another way for every `way`. The same everywhere. */
function spread(value: number, way: number): number {
  let mixed = (value ^ Math.imul(way + 1, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Four bytes as a number. */
export function numberAt(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0
  );
}

/** A secret as two numbers: where it goes, and with which others the way there is sought. */
export interface Hashed {
  readonly value: number;
  readonly bucketValue: number;
}

export const hashedFrom = (secret: Uint8Array): Hashed => ({
  value: numberAt(secret, 0),
  bucketValue: numberAt(secret, 4),
});

/** Average number of values in one bucket: few ways then give each value a cell of its own. */
const BUCKET = 3;
/** A way is kept in two bytes. */
const WAYS = 65536;

export interface Placed {
  /** More than none. */
  readonly cells: number;
  /** The way of each bucket. */
  readonly ways: Uint16Array<ArrayBuffer>;
}

/** Where a value stands. Values that were not placed land on any cell, empty or not. */
export function cellOf({ value, bucketValue }: Hashed, { cells, ways }: Placed): number {
  return spread(value, ways[bucketValue % ways.length] ?? 0) % cells;
}

/**
 * Gives every value a cell to itself ("hash, displace": Belazzougui, Botelho and Dietzfelbinger 2009), so that real
 * entries never meet. `load` is the share of cells in use: the share of other values that meet an entry.
 */
export function place(values: readonly Hashed[], load: number): Placed {
  let cells = Math.max(1, Math.round(values.length / load));
  const buckets = Math.max(1, Math.ceil(values.length / BUCKET));
  for (;;) {
    const placed = tried(values, cells, buckets);
    if (placed) return placed;
    cells += 1;
  }
}

function tried(values: readonly Hashed[], cells: number, buckets: number): Placed | null {
  const groups = Array.from({ length: buckets }, (): number[] => []);
  for (const { value, bucketValue } of values) groups[bucketValue % buckets]?.push(value);
  const ways = new Uint16Array(buckets);
  const taken = new Uint8Array(cells);
  // The fullest first, while there is room.
  const order = groups.map((_, index) => index).sort((a, b) => (groups[b]?.length ?? 0) - (groups[a]?.length ?? 0));
  for (const bucket of order) {
    const group = groups[bucket] ?? [];
    const way = freeWay(group, cells, taken);
    if (way === null) return null;
    ways[bucket] = way;
    for (const value of group) taken[spread(value, way) % cells] = 1;
  }
  return { cells, ways };
}

function freeWay(group: readonly number[], cells: number, taken: Uint8Array): number | null {
  for (let way = 0; way < WAYS; way += 1) {
    const wanted = new Set(group.map((value) => spread(value, way) % cells));
    if (wanted.size === group.length && [...wanted].every((cell) => taken[cell] === 0)) return way;
  }
  return null;
}
