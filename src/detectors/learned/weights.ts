/**
 * How weights are kept as text: `#` lines (what it is, source, licence), one line of JSON, then one printable
 * character a weight. One character a weight beats base64 once the package is compressed: the many zeros stay alike.
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

/** Weights are whole numbers from `-MAX_WEIGHT` to `MAX_WEIGHT`. */
export const MAX_WEIGHT = 42;
const LINE = 120;
const LINE_FEED = 10;
// Printable ASCII without what a string literal would have to escape.
const ALPHABET = Array.from({ length: 0x7f - 0x28 }, (_, index) => String.fromCharCode(0x28 + index))
  .filter((character) => character !== '\\' && character !== '`')
  .join('');

const LEVELS = new Int8Array(128).fill(0);
for (let index = 0; index < ALPHABET.length; index += 1) LEVELS[ALPHABET.charCodeAt(index)] = index - MAX_WEIGHT;

/** Reads what `encodeWeights` wrote. Throws when a model file is not one: that is a bug of the build. */
export function decodeWeights(text: string): Weights {
  let at = 0;
  while (text.startsWith('# ', at)) at = text.indexOf('\n', at) + 1;
  const headEnd = text.indexOf('\n', at);
  const behindHead = headEnd < 0 ? text.length : headEnd + 1;
  const head: unknown = JSON.parse(text.slice(at, behindHead));
  if (!isHead(head)) throw new Error('not a model: its head is incomplete');
  const all = new Int8Array(head.buckets * head.classes.length);
  let count = 0;
  for (let index = behindHead; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED) continue;
    all[count] = LEVELS[code] ?? 0;
    count += 1;
  }
  if (count !== all.length) throw new Error('not a model: weights are missing');
  const rows = head.classes.map((_, row) => all.subarray(row * head.buckets, (row + 1) * head.buckets));
  return { ...head, rows };
}

/** Writes weights as text; `about` becomes the `#` lines: what it is, trained on what, licence. */
export function encodeWeights(weights: Weights, about: readonly string[]): string {
  const { rows, ...head } = weights;
  const body = rows.map((row) => Array.from(row, (weight) => ALPHABET[weight + MAX_WEIGHT]).join('')).join('');
  const lines = body.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return `${[...about.map((line) => `# ${line}`), JSON.stringify(head), ...lines].join('\n')}\n`;
}

/**
 * Rounds trained weights to what the file can hold: the largest ones are cut, so that the many small ones stay apart.
 * Those of no more than `silenced` steps become 0: they say little and cost bytes.
 */
export function quantised(
  rows: readonly Float64Array[],
  largest: number,
  silenced = 0,
): { rows: Int8Array[]; scale: number } {
  const scale = largest / MAX_WEIGHT;
  const levelOf = (weight: number): number => {
    const level = Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(weight / scale)));
    return Math.abs(level) > silenced ? level : 0;
  };
  return { scale, rows: rows.map((row) => Int8Array.from(row, levelOf)) };
}

function isHead(head: unknown): head is Omit<Weights, 'rows'> {
  return (
    typeof head === 'object' &&
    head !== null &&
    'classes' in head &&
    Array.isArray(head.classes) &&
    'buckets' in head &&
    typeof head.buckets === 'number' &&
    'scale' in head &&
    typeof head.scale === 'number' &&
    'bias' in head &&
    Array.isArray(head.bias)
  );
}
