import { type Box, boxesIn, contentOf, isFree, isNeeded } from '#image/boxes.ts';
import { latin1, text, u8, u16, u32, u64 } from '#image/bytes.ts';
import { boxesAt, EPOCH, readMovie } from '#image/movie.ts';
import type { Notes } from '#image/notes.ts';
import { buffered, type Source } from '#image/source.ts';
import { readTiff } from '#image/tiff.ts';
import { readXmp } from '#image/xmp.ts';

/** One item of a HEIC or AVIF that is data about the picture; `other`: nobody here knows what it is. */
interface Item {
  readonly type: 'Exif' | 'mime' | 'uri ' | 'c2pa' | 'jumb' | 'jpeg' | 'other';
  /** Where its bytes stand in the file; more than one when it is cut in pieces. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** What the list in front of the pictures holds. */
export interface Meta {
  readonly items: readonly Item[];
  /** What is said of a picture in words or times, with places in the file. */
  readonly properties: readonly Box[];
  /** Boxes that no picture needs. */
  readonly others: readonly Box[];
}

const MOST_ITEMS = 5000;
const DATA_TYPES = ['Exif', 'mime', 'uri ', 'c2pa', 'jumb', 'jpeg'] as const;
/** Pictures, and pictures that are made of others. */
const PICTURE_TYPES = [
  'hvc1',
  'hev1',
  'lhv1',
  'av01',
  'avc1',
  'vvc1',
  'evc1',
  'j2k1',
  'unci',
  'grid',
  'iovl',
  'iden',
  'tmap',
];
/** A text and tags of a user, a text for who cannot see it, and when it was made and changed. */
const TELLING = ['udes', 'altt', 'crtt', 'mdft'];

/** Reads the lists of the `meta` box. `start` is where its content stands in the file. */
export function metaOf(meta: Uint8Array, start: number, notes: Notes): Meta {
  const boxes = [...boxesAt(meta, 4, meta.length, notes)];
  const content = (wanted: string) => {
    const box = boxes.find(({ type }) => type === wanted);
    return box ? meta.subarray(box.start + 8, box.end) : new Uint8Array();
  };
  const types = typesOf(content('iinf'), notes);
  const data = boxes.find(({ type }) => type === 'idat');
  const lists = boxes.find(({ type }) => type === 'iprp');
  const size = sizeOf(content('iprp'), notes);
  if (size) notes.setSize(size.width, size.height);
  const places = placesOf(content('iloc'), data ? start + data.start + 8 : 0, notes);
  const items = [...types].flatMap(([id, type]) => {
    const parts = places.get(id) ?? [];
    // It is somewhere in the file, and nobody knows where.
    if (parts.length === 0) notes.unread('damaged');
    return parts.length > 0 ? [{ type, parts }] : [];
  });
  const inFile = (box: { type: string; start: number; end: number }): Box => ({
    type: box.type,
    start: start + box.start,
    body: start + box.start + 8,
    end: start + box.end,
  });
  return {
    items,
    properties: lists ? propertiesOf(meta.subarray(0, lists.end), lists.start + 8, notes).map(inFile) : [],
    others: boxes.filter(({ type }) => !isNeeded(type, 'meta') && !isFree(type)).map(inFile),
  };
}

/** The properties that tell something. */
function propertiesOf(meta: Uint8Array, from: number, notes: Notes) {
  return [...boxesAt(meta, from, meta.length, notes)]
    .filter(({ type }) => type === 'ipco')
    .flatMap((list) => [...boxesAt(meta, list.start + 8, list.end, notes)])
    .filter(({ type }) => TELLING.includes(type));
}

/** Ids of the items that are data, with what they are. Source: ISO/IEC 14496-12, `iinf`. */
function typesOf(iinf: Uint8Array, notes: Notes): ReadonlyMap<number, Item['type']> {
  const found = new Map<number, Item['type']>();
  const first = u8(iinf, 0) === 0 ? 6 : 8;
  for (const { type, start } of boxesAt(iinf, first, iinf.length, notes)) {
    const version = u8(iinf, start + 8);
    if (type !== 'infe' || version < 2) {
      notes.unread('damaged');
      continue;
    }
    const wide = version > 2;
    const kind = latin1(iinf, start + (wide ? 18 : 16), start + (wide ? 22 : 20));
    if (PICTURE_TYPES.includes(kind)) continue;
    found.set(
      wide ? u32(iinf, start + 12) : u16(iinf, start + 12),
      DATA_TYPES.find((each) => each === kind) ?? 'other',
    );
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
  const content = await contentOf(file, meta, notes);
  const { items, properties, others } = metaOf(content, meta.body, notes);
  const bytesOf = ({ body, end }: Box) => content.subarray(body - meta.body, end - meta.body);
  for (const property of properties) readProperty(property.type, bytesOf(property), notes);
  for (const other of others) {
    if (other.type === 'xml ') readXmp(text(bytesOf(other).subarray(4)), notes);
    else notes.makerNote = true;
  }
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
    else if (type !== 'meta' && !isNeeded(type, '') && !isFree(type)) notes.trailer = true;
  }
}

/** Texts, one after the other behind version and flags; or millionths of a second since 1904. */
function readProperty(type: string, bytes: Uint8Array, notes: Notes): void {
  if (type === 'udes' || type === 'altt') notes.add('captions', text(bytes.subarray(4)));
  else notes.addClock(u64(bytes, 4) / 1_000_000 - EPOCH);
}

function readItem(type: Item['type'], bytes: Uint8Array, notes: Notes): void {
  if (type === 'Exif') readTiff(bytes.subarray(4 + u32(bytes, 0)), notes);
  else if (type === 'mime') readXmp(text(bytes), notes);
  else if (type === 'jpeg') notes.unread('hidden-part');
  else if (type === 'other') notes.makerNote ||= bytes.some((byte) => byte !== 0);
  else if (type !== 'uri ') notes.history ||= bytes.some((byte) => byte !== 0);
}
