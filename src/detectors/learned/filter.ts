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
  const set = new Unpacker(packed).rising(count, shift);
  return {
    has(word) {
      const bit = hashOf(word) & (size - 1);
      // Sixteen steps for each word that is asked are less than laying out all bits before the first.
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((set[middle] ?? 0) < bit) low = middle + 1;
        else high = middle;
      }
      return set[low] === bit;
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
