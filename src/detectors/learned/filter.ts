import { hashOf } from '#detectors/learned/hash.ts';

/**
 * A set of words too large to ship as a list, kept as one bit a word: may say yes to a word that is not in it (a share
 * of them equal to the share of bits set), never no to one that is. Written like the weights: `#` lines, JSON, text.
 */
export interface WordFilter {
  has(word: string): boolean;
}

const BASE = 0x30;
const BITS_A_CHARACTER = 6;
const LINE = 120;

/** Reads what `encodeFilter` wrote. Throws when a file is not a filter: that is a bug of the build. */
export function decodeFilter(text: string): WordFilter {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  const size = Number(lines.shift());
  const body = lines.join('');
  if (!Number.isInteger(size) || body.length !== Math.ceil(size / BITS_A_CHARACTER)) throw new Error('not a filter');
  return {
    has(word) {
      const bit = hashOf(word) & (size - 1);
      const sextet = body.charCodeAt(Math.floor(bit / BITS_A_CHARACTER)) - BASE;
      return ((sextet >> (bit % BITS_A_CHARACTER)) & 1) === 1;
    },
  };
}

/** Writes the words as a filter of `size` bits, a power of two. `about` becomes the `#` lines. */
export function encodeFilter(words: Iterable<string>, size: number, about: readonly string[]): string {
  const sextets = new Uint8Array(Math.ceil(size / BITS_A_CHARACTER));
  for (const word of words) {
    const bit = hashOf(word) & (size - 1);
    const at = Math.floor(bit / BITS_A_CHARACTER);
    sextets[at] = (sextets[at] ?? 0) | (1 << (bit % BITS_A_CHARACTER));
  }
  const body = Array.from(sextets, (sextet) => String.fromCharCode(sextet + BASE)).join('');
  const lines = body.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return `${[...about.map((line) => `# ${line}`), String(size), ...lines].join('\n')}\n`;
}
