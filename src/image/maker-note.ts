import { latin1, type Order, text, tidy, u8, u16, u32, utf16 } from '#image/bytes.ts';
import { CANON, MAKERS, type Maker, SERIAL_LINE, type Tags, type Told } from '#image/makers.ts';
import type { Notes } from '#image/notes.ts';
import { type Entry, entriesAt, orderOf } from '#image/tiff.ts';

/** Bytes of the notes by which their maker is known, and of those that are looked through for lines of text. */
const [HEAD, LINES] = [64, 4096];

/**
 * Notes of the camera's maker: numbers of the device and names that the camera knows. Of makers that are not known it
 * says only that they are there.
 */
export function readMakerNote(photo: Uint8Array, at: number, note: Uint8Array, order: Order, notes: Notes): void {
  notes.makerNote = true;
  const head = latin1(note, 0, HEAD);
  const make = notes.first('make');
  const maker =
    MAKERS.find(({ marks, form, make: maker }) => {
      const isMarked = marks?.some((mark) => head.startsWith(mark)) ?? form?.test(head) ?? true;
      return isMarked && (maker?.test(make) ?? true);
    }) ?? (looksLikeCanon(note, order) ? CANON : undefined);
  if (!maker) {
    notes.add('serials', SERIAL_LINE.exec(latin1(note, 0, LINES))?.[1] ?? '');
    return;
  }
  for (const told of maker.places ?? []) tell(told, note, 'little', notes);
  if (maker.directory === undefined) return;
  const { bytes, start } = placesOf(maker, maker.directory, photo, at, note);
  readNotes(maker.tags ?? {}, maker, bytes, start, maker.order ?? likelyOrder(bytes, start, order), notes);
}

function placesOf({ base }: Maker, directory: number, photo: Uint8Array, at: number, note: Uint8Array) {
  if (base === 'photo') return { bytes: photo, start: at + directory };
  if (base === 'own') return { bytes: note, start: directory };
  const header = note.subarray(directory - 8);
  return { bytes: header, start: u32(header, 4, orderOf(header) ?? 'little') };
}

/** Notes keep their order when a program writes the photo anew in the other one: it is the one with the smaller count. */
function likelyOrder(bytes: Uint8Array, start: number, order: Order): Order {
  const other = order === 'big' ? 'little' : 'big';
  return u16(bytes, start, other) < u16(bytes, start, order) ? other : order;
}

function readNotes(tags: Tags, maker: Maker, bytes: Uint8Array, start: number, order: Order, notes: Notes): void {
  for (const entry of entriesAt(bytes, start, order, notes.forgiving()).entries) {
    for (const told of tags[entry.tag] ?? []) if (isWritten(told, entry)) tell(told, entry.value, order, notes);
    const inner = maker.inner?.[entry.tag];
    // A directory stands in the value, or the value says where.
    const isPlace = entry.type === 13 || entry.type === 4;
    if (inner) readNotes(inner, {}, bytes, isPlace ? u32(entry.value, 0, order) : entry.at, order, notes);
  }
}

/** Texts and bytes; whole numbers only where one is looked for. */
const isWritten = ({ as = 'text' }: Told, { type }: Entry): boolean =>
  as === 'number' ? [1, 3, 4, 7].includes(type) : [1, 2, 6, 7].includes(type);

function tell({ field, as, at = 0, length, models }: Told, value: Uint8Array, order: Order, notes: Notes): void {
  const part = value.subarray(at, length === undefined ? undefined : at + length);
  if (part.length < (length ?? 1) || (models && !models.test(notes.first('model')))) return;
  if (as === 'faces') for (const name of facesOf(value)) notes.add(field, name);
  else notes.add(field, written(part, as, order));
}

function written(value: Uint8Array, as: Told['as'], order: Order): string {
  switch (as) {
    case 'number':
      return String(value.length < 4 ? u16(value, 0, order) : u32(value, 0, order));
    case 'wide':
      return utf16(value, order);
    case 'hex':
      return /^[-\w ]+$/.test(latin1(value)) ? latin1(value) : hex(value);
    case 'sony':
      return hex(value.map((byte) => PLAIN.get(byte) ?? byte));
    case 'clock':
      return clock(value);
    default:
      // Canon fills up with 255.
      return tidy(text(value)).replace(/ÿ+$/, '');
  }
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sony's cipher: the cube of each byte below 249, and what is left of it by 249. */
const PLAIN: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 249 }, (_, byte) => [byte ** 3 % 249, byte] as const),
);

/** In either order of bytes, the one that gives a year: cameras do not keep to that of their notes. */
function clock(value: Uint8Array): string {
  const order = u16(value, 10, 'little') < 3000 ? 'little' : 'big';
  const [second, minute, hour, month, day, year] = Array.from({ length: 6 }, (_, at) =>
    String(u16(value, at * 2, order)).padStart(2, '0'),
  );
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** Places and lengths of entries, each with the length and the place of a name. */
function facesOf(value: Uint8Array): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at + 8 <= value.length && names.length < 8; at += 8) {
    const [start, length] = [u32(value, at, 'little'), u32(value, at + 4, 'little')];
    if (length < 62 || start + length > value.length) break;
    const name = u32(value, start + 34, 'little');
    names.push(text(value.subarray(name, name + u32(value, start + 30, 'little'))));
  }
  return names;
}

/** A directory at once, of a size that a camera would write, with a first tag that Canon uses. */
const looksLikeCanon = (note: Uint8Array, order: Order): boolean => {
  const [count, tag] = order === 'little' ? [u8(note, 0), u8(note, 2)] : [u8(note, 1), u8(note, 3)];
  return count > 4 && count < 80 && (tag === 0 || tag === 1) && u8(note, order === 'little' ? 1 : 0) === 0;
};
