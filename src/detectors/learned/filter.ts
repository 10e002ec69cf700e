import { hashOf } from '#text/hash.ts';
import { bestShift, gapsOf, Packer, Unpacker } from '#text/packed.ts';

/**
 * A set of words too large to ship as a list, kept as one bit a word: may say yes to a word that is not in it (a share
 * of them equal to the share of bits set), never no to one that is. Written as `#` lines, a line with the number of
 * bits, of those set and how they are packed, and a line of how far each lies behind the one before.
 */
export interface WordFilter {
  has(word: string): boolean;
}

/** Reads what `encodeFilter` wrote. Throws when a file is not a filter: that is a bug of the build. */
export function decodeFilter(text: string): WordFilter {
  const [head = '', packed = ''] = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  const [size = 0, count = 0, shift = 0] = head.split(' ').map(Number);
  if (!(size > 0 && count <= size)) throw new Error('not a filter');
  const bits = new Uint8Array(size >> 3);
  const set = new Unpacker(packed).rising(count, shift);
  for (let at = 0; at < count; at += 1) {
    const bit = set[at] ?? 0;
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return {
    has(word) {
      const at = hashOf(word) & (size - 1);
      return (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
    },
  };
}

/** Writes the words as a filter of `size` bits, a power of two. `about` becomes the `#` lines. */
export function encodeFilter(words: Iterable<string>, size: number, about: readonly string[]): string {
  const gaps = gapsOf([...new Set(Array.from(words, (word) => hashOf(word) & (size - 1)))].sort((a, b) => a - b));
  const shift = bestShift(gaps);
  const packer = new Packer();
  for (const gap of gaps) packer.rice(gap, shift);
  return `${[...about.map((line) => `# ${line}`), `${size} ${gaps.length} ${shift}`, packer.text()].join('\n')}\n`;
}
