import { boxesIn, contentOf } from '#image/boxes.ts';
import { startsWith, text, u8, u16, u32, u64 } from '#image/bytes.ts';
import { boxesAt, readMovie } from '#image/movie.ts';
import type { Notes } from '#image/notes.ts';
import { buffered, type Source } from '#image/source.ts';
import { readTiff } from '#image/tiff.ts';
import { readXmp } from '#image/xmp.ts';

/** One item of a HEIC or AVIF that is data about the picture. */
export interface Item {
  readonly type: 'Exif' | 'mime' | 'uri ' | 'c2pa' | 'jumb';
  /** Where its bytes stand in the file; more than one when it is cut in pieces. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

const MOST_ITEMS = 5000;
const DATA_TYPES = ['Exif', 'mime', 'uri ', 'c2pa', 'jumb'] as const;

/** Finds the items that are data, by the lists of the `meta` box. `start` is where its content stands in the file. */
export function itemsOf(meta: Uint8Array, start: number, notes: Notes): readonly Item[] {
  const boxes = [...boxesAt(meta, 4, meta.length, notes)];
  const content = (wanted: string) => {
    const box = boxes.find(({ type }) => type === wanted);
    return box ? meta.subarray(box.start + 8, box.end) : new Uint8Array();
  };
  const types = typesOf(content('iinf'), notes);
  const data = boxes.find(({ type }) => type === 'idat');
  const size = sizeOf(content('iprp'), notes);
  if (size) notes.setSize(size.width, size.height);
  const places = placesOf(content('iloc'), data ? start + data.start + 8 : 0, notes);
  return [...types].flatMap(([id, type]) => {
    const parts = places.get(id);
    return parts && parts.length > 0 ? [{ type, parts }] : [];
  });
}

/** Ids of the items that are data, with what they are. Source: ISO/IEC 14496-12, `iinf`. */
function typesOf(iinf: Uint8Array, notes: Notes): ReadonlyMap<number, Item['type']> {
  const found = new Map<number, Item['type']>();
  const first = u8(iinf, 0) === 0 ? 6 : 8;
  for (const { type, start } of boxesAt(iinf, first, iinf.length, notes)) {
    const version = u8(iinf, start + 8);
    if (type !== 'infe' || version < 2) continue;
    const wide = version > 2;
    const kind = DATA_TYPES.find((each) => startsWith(iinf, each, start + (wide ? 18 : 16)));
    if (kind) found.set(wide ? u32(iinf, start + 12) : u16(iinf, start + 12), kind);
  }
  return found;
}

/** Where each item stands. Source: ISO/IEC 14496-12, `iloc`. */
function placesOf(iloc: Uint8Array, data: number, notes: Notes): ReadonlyMap<number, Item['parts']> {
  const version = u8(iloc, 0);
  const [offsetSize, lengthSize] = [u8(iloc, 4) >> 4, u8(iloc, 4) & 15];
  const [baseSize, indexSize] = [u8(iloc, 5) >> 4, version > 0 ? u8(iloc, 5) & 15 : 0];
  const places = new Map<number, Item['parts']>();
  let at = 6;
  const number = (size: number) => {
    at += size;
    return size === 8 ? u64(iloc, at - 8) : size === 4 ? u32(iloc, at - 4) : size === 2 ? u16(iloc, at - 2) : 0;
  };
  const count = number(version < 2 ? 2 : 4);
  for (let item = 0; item < Math.min(count, MOST_ITEMS) && at < iloc.length && notes.step(); item += 1) {
    const id = number(version < 2 ? 2 : 4);
    const method = version > 0 ? number(2) & 15 : 0;
    number(2);
    const base = number(baseSize) + (method === 1 ? data : 0);
    const parts: { start: number; end: number }[] = [];
    for (let left = number(2); left > 0 && at < iloc.length && notes.step(); left -= 1) {
      number(indexSize);
      const start = base + number(offsetSize);
      parts.push({ start, end: start + number(lengthSize) });
    }
    places.set(id, parts);
  }
  return places;
}

/** The largest of the sizes that the file names: that of the picture itself. */
function sizeOf(iprp: Uint8Array, notes: Notes) {
  let largest: { width: number; height: number } | undefined;
  for (const list of boxesAt(iprp, 0, iprp.length, notes)) {
    if (list.type !== 'ipco') continue;
    for (const { type, start } of boxesAt(iprp, list.start + 8, list.end, notes)) {
      if (type !== 'ispe') continue;
      const size = { width: u32(iprp, start + 12), height: u32(iprp, start + 16) };
      if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
    }
  }
  return largest;
}

const MOST_ITEM_BYTES = 4_000_000;
/** Films that phones put behind a still picture. */
const FILMS = ['mpvd'];

export async function readHeif(source: Source, notes: Notes): Promise<void> {
  const file = buffered(source);
  const boxes = await boxesIn(file, 0, file.size, notes);
  const meta = boxes.find(({ type }) => type === 'meta');
  if (!meta) {
    notes.unread('damaged');
    return;
  }
  const items = itemsOf(await contentOf(file, meta, notes), meta.body, notes);
  for (const { type, parts } of items) {
    if (parts.some(({ end }) => end > file.size)) notes.unread('damaged');
    const [part] = parts;
    if (!part || part.end - part.start > MOST_ITEM_BYTES || parts.length > 1) notes.unread('hidden-part');
    else if (!notes.spend(part.end - part.start)) break;
    else readItem(type, await file.slice(part.start, part.end), notes);
  }
  for (const { type, body, end } of boxes) {
    if (FILMS.includes(type)) {
      notes.trailer = true;
      await readMovie({ size: end, slice: (from, to) => file.slice(from, Math.min(to, end)) }, notes, body);
    } else if (type === 'moov') await readMovie(file, notes, body - 8);
    else if (type === 'sefd' || type === 'uuid') notes.trailer = true;
  }
}

function readItem(type: Item['type'], bytes: Uint8Array, notes: Notes): void {
  if (type === 'Exif') readTiff(bytes.subarray(4 + u32(bytes, 0)), notes);
  else if (type === 'mime') readXmp(text(bytes), notes);
  else if (type !== 'uri ') notes.history = true;
}
