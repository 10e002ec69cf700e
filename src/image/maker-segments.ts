import { latin1, type Order, startsWith, text, tidy, u16, u32, utf16 } from '#image/bytes.ts';
import type { Notes, TextField } from '#image/notes.ts';
import { orderOf } from '#image/tiff.ts';

// Parts of a JPEG in which makers of cameras keep what they do not put into Exif. Source: the tables that ExifTool
// documents. Read is only what names the device, a person, a place or a time.

/** Canon's own directory, which old cameras and its programs put before everything else (CIFF). */
export function readCiff(bytes: Uint8Array, notes: Notes): void {
  const order = startsWith(bytes, 'II') ? 'little' : 'big';
  readCiffDirectory(bytes.subarray(u32(bytes, 2, order)), order, notes, 0);
}

export const isCiff = (bytes: Uint8Array): boolean => startsWith(bytes, 'HEAPJPGM', 6);

/** Tags without the two bits that say where the value stands. */
const CIFF_TEXTS: Readonly<Record<number, TextField>> = { 2053: 'captions', 2064: 'owners' };
const [CIFF_MODEL, CIFF_SERIAL, CIFF_TIME] = [0x080a, 0x180b, 0x180e];
const [CIFF_ENTRY, CIFF_DEEPEST] = [10, 4];

/** The directory stands behind its values; the last four bytes say where. */
function readCiffDirectory(bytes: Uint8Array, order: Order, notes: Notes, depth: number): void {
  const at = u32(bytes, bytes.length - 4, order);
  const count = u16(bytes, at, order);
  for (let index = 0; index < count && at + 2 + index * CIFF_ENTRY < bytes.length && notes.step(); index += 1) {
    const entry = at + 2 + index * CIFF_ENTRY;
    const written = u16(bytes, entry, order);
    const tag = written & 0x3fff;
    const [size, start] = [u32(bytes, entry + 2, order), u32(bytes, entry + 6, order)];
    const isInside = (written & 0x4000) !== 0;
    const value = isInside ? bytes.subarray(entry + 2, entry + CIFF_ENTRY) : bytes.subarray(start, start + size);
    const field = CIFF_TEXTS[tag];
    if (
      ((tag & 0x3800) === 0x2800 || (tag & 0x3800) === 0x3000) &&
      depth < CIFF_DEEPEST &&
      value.length < bytes.length
    ) {
      readCiffDirectory(value, order, notes, depth + 1);
    } else if (field) notes.add(field, text(value));
    else if (tag === CIFF_SERIAL) notes.add('serials', String(u32(value, 0, order)));
    else if (tag === CIFF_TIME) notes.addClock(u32(value, 0, order));
    else if (tag === CIFF_MODEL) {
      const [make = '', model = ''] = latin1(value).split('\0');
      notes.add('make', make);
      notes.add('model', model);
    }
  }
}

const [FLIR_HEAD, FLIR_ENTRY] = [64, 32];
const [FLIR_CAMERA, FLIR_PLACE] = [0x20, 0x2b];
/** Device, lens and filter. */
const FLIR_SERIALS = [
  [0x104, 16],
  [0x1a0, 16],
  [0x21c, 32],
] as const;

/** What a heat camera of FLIR notes, its segments put together without their heads. */
export function readFlir(bytes: Uint8Array, notes: Notes): void {
  if (!startsWith(bytes, 'FFF\0') && !startsWith(bytes, 'AFF\0')) return;
  const order = u32(bytes, 0x14) < 0x10000 ? 'big' : 'little';
  const [directory, count] = [u32(bytes, 0x18, order), u32(bytes, 0x1c, order)];
  for (let index = 0; index < count && notes.step(); index += 1) {
    const entry = directory + index * FLIR_ENTRY;
    if (directory < FLIR_HEAD || entry + FLIR_ENTRY > bytes.length) return;
    const start = u32(bytes, entry + 12, order);
    const record = bytes.subarray(start, start + u32(bytes, entry + 16, order));
    if (u16(bytes, entry, order) === FLIR_CAMERA) readFlirCamera(record, notes);
    else if (u16(bytes, entry, order) === FLIR_PLACE) readFlirPlace(record, notes);
  }
}

function readFlirCamera(record: Uint8Array, notes: Notes): void {
  const order = u16(record, 0) < 0x100 ? 'big' : 'little';
  notes.add('model', latin1(record, 0xd4, 0xf4));
  for (const [at, length] of FLIR_SERIALS) notes.add('serials', latin1(record, at, at + length));
  notes.addClock(u32(record, 0x384, order));
}

function readFlirPlace(record: Uint8Array, notes: Notes): void {
  if (record.length < 0x20 || u32(record, 0, 'little') !== 1) return;
  const view = new DataView(record.buffer, record.byteOffset, record.length);
  notes.addPlace(view.getFloat64(0x10, true), view.getFloat64(0x18, true));
}

/** What Photoshop keeps when it saves for the web: a comment and who holds the rights. */
export function readDucky(bytes: Uint8Array, notes: Notes): void {
  const fields: Readonly<Record<number, TextField>> = { 2: 'captions', 3: 'owners' };
  for (let at = 'Ducky'.length; at + 4 <= bytes.length && notes.step(); ) {
    const [tag, end] = [u16(bytes, at), at + 4 + u16(bytes, at + 2)];
    const field = fields[tag];
    if (tag === 0) return;
    // The number of signs stands before them.
    if (field) notes.add(field, utf16(bytes.subarray(at + 8, end), 'big'));
    at = end;
  }
}

/** Casio's old notes at fixed places. */
export function readQvci(bytes: Uint8Array, notes: Notes): void {
  notes.add('times', latin1(bytes, 0x4d, 0x61));
  notes.add('serials', latin1(bytes, 0x72, 0x7b));
}

/** Numbers of both sensors of an InfiRay heat camera. */
export function readInfiRay(bytes: Uint8Array, notes: Notes): void {
  for (const at of [0x0c0, 0x240]) notes.add('serials', latin1(bytes, at, at + 32));
}

/** Lines that cameras of before 2000 wrote: `Serial#=12`, `TimeDate=909698819`. */
export function readPictureInfo(lines: string, notes: Notes): void {
  for (const line of lines.split(/[\r\n]+/).slice(0, 500)) {
    const [key = '', value = ''] = line.split('=', 2);
    if (/serial/i.test(key)) notes.add('serials', value);
    else if (/^timedate$/i.test(key)) notes.addClock(Number(value) || 0);
  }
}

const GOPRO_TEXTS: Readonly<Record<string, TextField>> = { CASN: 'serials', MINF: 'model' };
const GOPRO_DEEPEST = 6;

/** GoPro's notes, in photos and in films: parts within parts, each with a name, a type, a size and a count. */
export function readGopro(bytes: Uint8Array, notes: Notes, depth = 0): void {
  for (let at = 0; at + 8 <= bytes.length && notes.step(); ) {
    const key = latin1(bytes, at, at + 4);
    const type = bytes[at + 4] ?? 0;
    const size = (bytes[at + 5] ?? 0) * u16(bytes, at + 6);
    const value = bytes.subarray(at + 8, at + 8 + size);
    const field = GOPRO_TEXTS[key];
    if (field) notes.add(field, tidy(text(value)));
    else if (type === 0 && depth < GOPRO_DEEPEST) readGopro(value, notes, depth + 1);
    at += 8 + Math.ceil(size / 4) * 4;
  }
}

/** True when the segment of an Exif block is none, but a further directory of Kodak's. */
export const isKodakMeta = (bytes: Uint8Array): boolean =>
  (startsWith(bytes, 'Meta\0\0') || startsWith(bytes, 'META\0\0')) && orderOf(bytes.subarray(6)) !== null;
