import { hashOf } from '#text/hash.ts';

/**
 * The words of a list as it stands in the script, one a line, `#` lines apart. What it gains over a `Set`: no string is
 * made of any word, so that thousands of names are there a few milliseconds sooner when the background wakes.
 */
export class WordSet implements Iterable<string> {
  readonly #list: string;
  /** Where each word begins, plus one, in open addressing by its hash; made on first use. */
  #places: Int32Array | undefined;

  constructor(list: string) {
    this.#list = list.endsWith('\n') ? list : `${list}\n`;
  }

  has(word: string): boolean {
    this.#places ??= placesOf(this.#list);
    const mask = this.#places.length - 1;
    for (let at = hashOf(word) & mask; ; at = (at + 1) & mask) {
      const start = (this.#places[at] ?? 0) - 1;
      if (start < 0) return false;
      if (this.#list.startsWith(word, start) && this.#list.charCodeAt(start + word.length) === LINE_END) return true;
    }
  }

  /** Each word once, in the order of the list. */
  *[Symbol.iterator](): Iterator<string> {
    yield* new Set(this.#list.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
  }
}

const LINE_END = 10;
const COMMENT = '#';

function placesOf(list: string): Int32Array {
  // A line takes two signs or more: it is never more than half full.
  const places = new Int32Array(2 ** Math.ceil(Math.log2(list.length + 2)));
  const mask = places.length - 1;
  for (let start = 0, end = list.indexOf('\n'); end >= 0; start = end + 1, end = list.indexOf('\n', start)) {
    if (end === start || list[start] === COMMENT) continue;
    let at = hashOf(list, undefined, start, end) & mask;
    while (places[at] !== 0) at = (at + 1) & mask;
    places[at] = start + 1;
  }
  return places;
}
