import { type Order, u16, u32 } from '#image/bytes.ts';
import { Notes } from '#image/notes.ts';
import type { Piece } from '#image/pieces.ts';
import { type Entry, entriesAt, orderOf } from '#image/tiff.ts';

// A TIFF is a web of offsets, so it is laid out anew: what the pictures need is copied, and nothing else comes along.

/** What is needed to show a picture as it was. Source: TIFF 6.0. */
const KEPT = new Set([
  254, 255, 256, 257, 258, 259, 262, 263, 266, 274, 277, 278, 282, 283, 284, 290, 291, 292, 293, 296, 301, 317, 318,
  319, 320, 321, 322, 323, 332, 338, 339, 340, 341, 529, 530, 531, 532,
]);
/** Of the colours. */
const PROFILE = 34675;
/** Where the picture's data stand and how long they are, in strips or in tiles. */
const DATA = [
  { offsets: 273, counts: 279 },
  { offsets: 324, counts: 325 },
] as const;
const [SUBFILE, COMPRESSION, PHOTOMETRIC, DNG_VERSION] = [254, 259, 262, 50706];
/** Plain, CCITT, LZW, Deflate, PackBits. JPEG within a TIFF can hold notes of its own, so it is left alone. */
const COMPRESSIONS = [1, 2, 3, 4, 5, 8, 32773, 32946];
/** Black and white, colours, a palette, masks, inks, YCbCr, Lab. What a camera's sensor saw is none of these. */
const PHOTOMETRICS = [0, 1, 2, 3, 4, 5, 6, 8];
const MOST_PAGES = 40;
const MOST_PARTS = 100_000;

interface Part {
  readonly start: number;
  readonly end: number;
}

interface Page {
  /** What is kept, without the places of the data. */
  readonly entries: readonly Entry[];
  /** The tag of those places. */
  readonly offsets: number;
  readonly parts: readonly Part[];
}

/** Pages as they were, byte for byte. Null: damaged; `unsupported`: a kind of picture that nobody here can copy. */
export function cleanTiff(bytes: Uint8Array): readonly Piece[] | 'unsupported' | null {
  const order = orderOf(bytes);
  if (!order) return null;
  const pages = pagesOf(bytes, order);
  return pages && pages !== 'unsupported' ? laidOut(bytes, pages, order) : pages;
}

function pagesOf(bytes: Uint8Array, order: Order): readonly Page[] | 'unsupported' | null {
  const notes = new Notes('tiff');
  const pages: Page[] = [];
  for (let at = u32(bytes, 4, order); at !== 0; ) {
    if (pages.length === MOST_PAGES) return null;
    const { entries, next } = entriesAt(bytes, at, order, notes);
    const page = notes.facts().unread.length === 0 ? pageOf(entries, bytes.length, order) : null;
    if (!page || page === 'unsupported') return page;
    pages.push(page);
    at = next;
  }
  return pages.length > 0 ? pages : null;
}

function pageOf(entries: readonly Entry[], size: number, order: Order): Page | 'unsupported' | null {
  const numbers = (tag: number) =>
    numbersOf(
      entries.find((entry) => entry.tag === tag),
      order,
    );
  const first = (tag: number, otherwise: number) => numbers(tag)[0] ?? otherwise;
  const isRaw = entries.some(({ tag }) => tag === DNG_VERSION) || !PHOTOMETRICS.includes(first(PHOTOMETRIC, -1));
  // A small picture in front means that the real one stands where only its maker looks.
  if (isRaw || first(SUBFILE, 0) % 2 === 1 || !COMPRESSIONS.includes(first(COMPRESSION, 1))) return 'unsupported';
  const place = DATA.find(({ offsets }) => entries.some(({ tag }) => tag === offsets));
  if (!place) return null;
  const [starts, lengths] = [numbers(place.offsets), numbers(place.counts)];
  if (starts.length !== lengths.length || starts.length > MOST_PARTS) return null;
  const parts = starts.map((start, index) => ({ start, end: start + (lengths[index] ?? 0) }));
  if (parts.some(({ end }) => end > size)) return null;
  const kept = entries.filter(
    ({ tag, type }) => tag === PROFILE || ((KEPT.has(tag) || tag === place.counts) && isNumber(type)),
  );
  if (kept.some(({ tag, count }) => count > MOST_NUMBERS && !LONG_LISTS.includes(tag))) return null;
  return { entries: kept, offsets: place.offsets, parts };
}

/** Colours of a palette, curves, lengths of strips and tiles, the profile; the others have a number for each channel. */
const LONG_LISTS = [279, 301, 320, 325, PROFILE];
const MOST_NUMBERS = 32;

/** No texts and no bytes of anything, which in the tags that are kept stand where numbers should. */
const isNumber = (type: number): boolean => type > 2 && type !== 7;

/** Whole numbers of 2 or 4 bytes. */
function numbersOf(entry: Entry | undefined, order: Order): readonly number[] {
  if (entry?.type !== 3 && entry?.type !== 4) return [];
  const { type, count, value } = entry;
  return Array.from({ length: count }, (_, at) => (type === 3 ? u16(value, at * 2, order) : u32(value, at * 4, order)));
}

const even = (number: number): number => number + (number % 2);

/** Bytes of an entry, of a value that fits into one, and of all of a directory besides its entries. */
const [ENTRY, INSIDE, FRAME] = [12, 4, 2 + 4];
const LONG = 4;
/** More than this is no picture for a page. */
const MOST_BYTES = 64_000_000;

/** Bytes that a value takes behind its directory. */
const outside = ({ length }: Uint8Array): number => (length > INSIDE ? even(length) : 0);

/** All directories in front, then the data of all pages in their order. */
function laidOut(bytes: Uint8Array, pages: readonly Page[], order: Order): readonly Piece[] | null {
  const head = new Uint8Array(pages.reduce((size, page) => size + sizeOf(page), 8));
  const view = new DataView(head.buffer);
  const isLittle = order === 'little';
  head.set(bytes.subarray(0, 4));
  view.setUint32(4, 8, isLittle);
  const pieces: Piece[] = [head];
  let [at, data] = [8, head.length];
  for (const [index, page] of pages.entries()) {
    const places = new DataView(new ArrayBuffer(page.parts.length * 4));
    for (const [number, { start, end }] of page.parts.entries()) {
      places.setUint32(number * 4, data, isLittle);
      pieces.push({ start, end }, new Uint8Array((end - start) % 2));
      data += even(end - start);
      if (data > MOST_BYTES) return null;
    }
    const value = new Uint8Array(places.buffer);
    const moved = { tag: page.offsets, type: LONG, count: page.parts.length, value };
    const next = at + sizeOf(page);
    writeDirectory(view, at, [...page.entries, moved], index === pages.length - 1 ? 0 : next, isLittle);
    at = next;
  }
  return pieces;
}

const sizeOf = ({ entries, parts }: Page): number =>
  entries.reduce(
    (size, { value }) => size + ENTRY + outside(value),
    FRAME + ENTRY + outside(new Uint8Array(parts.length * 4)),
  );

function writeDirectory(
  view: DataView,
  at: number,
  entries: readonly Pick<Entry, 'tag' | 'type' | 'count' | 'value'>[],
  next: number,
  isLittle: boolean,
): void {
  const bytes = new Uint8Array(view.buffer);
  const end = at + 2 + entries.length * ENTRY;
  let free = end + 4;
  view.setUint16(at, entries.length, isLittle);
  view.setUint32(end, next, isLittle);
  for (const [index, { tag, type, count, value }] of entries.toSorted((a, b) => a.tag - b.tag).entries()) {
    const entry = at + 2 + index * ENTRY;
    view.setUint16(entry, tag, isLittle);
    view.setUint16(entry + 2, type, isLittle);
    view.setUint32(entry + 4, count, isLittle);
    if (value.length > INSIDE) view.setUint32(entry + 8, free, isLittle);
    bytes.set(value, value.length > INSIDE ? free : entry + 8);
    free += outside(value);
  }
}
