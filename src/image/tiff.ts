import { latin1, type Order, startsWith, text, tidy, u8, u16, u32, utf16 } from '#image/bytes.ts';
import { readIptc } from '#image/iptc.ts';
import { readMakerNote } from '#image/maker-note.ts';
import type { Budget, Notes, TextField } from '#image/notes.ts';
import { readPhotoshop } from '#image/photoshop.ts';
import { readXmp } from '#image/xmp.ts';

/** Bytes of one value, by the type of a directory's entry. Source: TIFF 6.0, section 2. */
const SIZES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** More entries than any camera writes; a directory that claims more is broken or meant to hold us up. */
const MOST_ENTRIES = 1000;
const MOST_DIRECTORIES = 40;

export interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Uint8Array;
  /** Where the value stands, from the start of the TIFF header. */
  readonly at: number;
}

/** Texts of the directories, by tag. Source: Exif 3.0 and the tags that Windows adds. */
const TEXTS: Readonly<Record<number, TextField>> = {
  // names of the document and of its page, mostly the file's path
  269: 'captions',
  270: 'captions',
  271: 'make',
  272: 'model',
  285: 'captions',
  305: 'software',
  306: 'times',
  // the computer, or what a phone calls itself
  316: 'software',
  315: 'owners',
  33432: 'owners',
  36867: 'times',
  36868: 'times',
  42032: 'owners',
  42033: 'serials',
  42037: 'serials',
  42038: 'captions',
  42039: 'owners',
  42040: 'owners',
  50735: 'serials',
  50827: 'captions',
  // the name that Windows gives the person, not the camera
  18248: 'owners',
};

/** Windows writes these in UTF-16. */
const WIDE_TEXTS: Readonly<Record<number, TextField>> = {
  40091: 'captions',
  40092: 'captions',
  40093: 'owners',
  40094: 'keywords',
  40095: 'captions',
};

/** Texts with the name of their code before them; the last two are Kodak's owner and number of the device. */
const CODED_TEXTS: Readonly<Record<number, TextField>> = { 37510: 'captions', 50003: 'owners', 50004: 'serials' };

const DIRECTORY_TAGS = [0x8769, 0x8825, 0xa005];
const SUB_DIRECTORIES = 0x014a;
const [GPS_DIRECTORY, THUMBNAIL, MAKER_NOTE] = [0x8825, 0x0201, 0x927c];
const [WIDTH, HEIGHT, XMP, IPTC, PHOTOSHOP] = [0x0100, 0x0101, 0x02bc, 0x83bb, 0x8649];

/** Reads an Exif block or a whole TIFF file: everything behind the header `II*` or `MM*`. */
export function readTiff(bytes: Uint8Array, notes: Notes): void {
  const order = orderOf(bytes);
  if (!order) {
    notes.unread('damaged');
    return;
  }
  const seen = new Set<number>();
  const waiting: { readonly at: number; readonly tag: number }[] = [{ at: u32(bytes, 4, order), tag: 0 }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.at === 0 || seen.has(next.at)) continue;
    seen.add(next.at);
    if (seen.size > MOST_DIRECTORIES) {
      notes.unread('too-large');
      return;
    }
    const directory = entriesAt(bytes, next.at, order, notes);
    if (next.tag === GPS_DIRECTORY) readGps(directory.entries, order, notes);
    else readDirectory(directory.entries, bytes, order, notes);
    for (const entry of directory.entries) {
      if (DIRECTORY_TAGS.includes(entry.tag)) waiting.push({ at: numberOf(entry, order), tag: entry.tag });
      if (entry.tag === SUB_DIRECTORIES) {
        for (let at = 0; at < entry.value.length && at < 64; at += 4) {
          waiting.push({ at: u32(entry.value, at, order), tag: 0 });
        }
      }
    }
    if (next.tag === 0) waiting.push({ at: directory.next, tag: 0 });
  }
}

export function orderOf(bytes: Uint8Array): Order | null {
  if (startsWith(bytes, 'II') && (u16(bytes, 2, 'little') & 0xff00) === 0) return 'little';
  return startsWith(bytes, 'MM') && (u16(bytes, 2) & 0xff00) === 0 ? 'big' : null;
}

/** The entries of the directory at `at`, and where the next one stands; 0 when there is none. */
export function entriesAt(bytes: Uint8Array, at: number, order: Order, notes: Budget) {
  const count = u16(bytes, at, order);
  const end = at + 2 + count * 12;
  if (at + 2 > bytes.length || count > MOST_ENTRIES) {
    notes.unread(count > MOST_ENTRIES ? 'too-large' : 'damaged');
    return { entries: [], next: 0 };
  }
  const entries: Entry[] = [];
  for (let index = 0; index < count && notes.step(); index += 1) {
    const entry = entryAt(bytes, at + 2 + index * 12, order);
    if (!entry) notes.unread('damaged');
    else if (notes.spend(entry.value.length)) entries.push(entry);
    else break;
  }
  return { entries, next: end + 4 <= bytes.length ? u32(bytes, end, order) : 0 };
}

/** Null when its value is not in the file. */
function entryAt(bytes: Uint8Array, at: number, order: Order): Entry | null {
  const [tag, type, count] = [u16(bytes, at, order), u16(bytes, at + 2, order), u32(bytes, at + 4, order)];
  const size = count * (SIZES[type] ?? 0);
  const where = size <= 4 ? at + 8 : u32(bytes, at + 8, order);
  if (at + 12 > bytes.length || where + size > bytes.length) return null;
  return { tag, type, count, value: bytes.subarray(where, where + size), at: where };
}

const numberOf = ({ type, value }: Entry, order: Order): number =>
  type === 3 ? u16(value, 0, order) : u32(value, 0, order);

function readDirectory(entries: readonly Entry[], bytes: Uint8Array, order: Order, notes: Notes): void {
  const make = entries.find(({ tag }) => tag === 0x010f);
  for (const entry of entries) {
    const { tag, value, at } = entry;
    const field = TEXTS[tag];
    const wide = WIDE_TEXTS[tag];
    const coded = CODED_TEXTS[tag];
    if (field) notes.add(field, textOf(value));
    else if (wide) for (const each of wideTexts(value, wide)) notes.add(wide, each);
    else if (coded) notes.add(coded, userComment(value, order));
    else if (tag === MAKER_NOTE) readMakerNote(bytes, at, value, order, notes);
    else if (tag === THUMBNAIL && numberOf(entry, order) > 0) notes.thumbnail = true;
    else if (tag === XMP) readXmp(text(value), notes);
    else if (tag === IPTC) readIptc(value, notes);
    else if (tag === PHOTOSHOP) readPhotoshop(value, notes);
  }
  if (make) notes.add('make', textOf(make.value));
  if (notes.format !== 'tiff') return;
  const size = (tag: number) => entries.find((entry) => entry.tag === tag);
  const [width, height] = [size(WIDTH), size(HEIGHT)];
  if (width && height) notes.setSize(numberOf(width, order), numberOf(height, order));
}

/** Cameras fill up with blanks and zeros; two texts of one tag (photographer and editor) are parted by a zero. */
const textOf = (value: Uint8Array): string => tidy(text(startOf(value)));

/** Nobody writes more than this; only the beginning is kept anyway. */
const startOf = (value: Uint8Array): Uint8Array => value.subarray(0, 65_536);

function wideTexts(value: Uint8Array, field: TextField): readonly string[] {
  const whole = tidy(utf16(startOf(value), 'little'));
  return field === 'keywords' || field === 'owners' ? whole.split(';') : [whole];
}

/** Eight bytes name the code of the rest. */
function userComment(value: Uint8Array, order: Order): string {
  const rest = startOf(value.subarray(8));
  if (startsWith(value, 'UNICODE')) {
    if (u16(rest, 0) === 0xfeff) return utf16(rest.subarray(2), 'big');
    if (u16(rest, 0) === 0xfffe) return utf16(rest.subarray(2), 'little');
    // Many programs write it in the other order than the file's: the one with more zeros in front is Latin text.
    const zeros = (from: number) => rest.filter((byte, at) => at % 2 === from && byte === 0).length;
    const likely = zeros(0) === zeros(1) ? order : zeros(0) > zeros(1) ? 'big' : 'little';
    return utf16(rest, likely);
  }
  const isNamed = startsWith(value, 'ASCII') || startsWith(value, 'JIS') || u8(value, 0) === 0;
  return tidy(text(isNamed ? rest : value));
}

/** Source: Exif 3.0, section 4.6.6. */
function readGps(entries: readonly Entry[], order: Order, notes: Notes): void {
  const entry = (tag: number) => entries.find((each) => each.tag === tag);
  const sign = (tag: number) =>
    latin1(entry(tag)?.value ?? new Uint8Array())
      .charAt(0)
      .toUpperCase();
  const latitude = degreesOf(entry(2), order);
  const longitude = degreesOf(entry(4), order);
  if (latitude !== null && longitude !== null) {
    notes.addPlace(sign(1) === 'S' ? -latitude : latitude, sign(3) === 'W' ? -longitude : longitude);
  }
  const [area, day] = [entry(0x1c), entry(0x1d)];
  if (area) notes.add('placeNames', userComment(area.value, order));
  if (day) notes.add('times', textOf(day.value));
}

function degreesOf(entry: Entry | undefined, order: Order): number | null {
  if (!entry || (entry.type !== 5 && entry.type !== 10)) return null;
  let degrees = 0;
  for (let part = 0; part < Math.min(3, entry.count); part += 1) {
    const [over, under] = [u32(entry.value, part * 8, order), u32(entry.value, part * 8 + 4, order)];
    // 0 of 0 is how an empty field is written; in the degrees themselves it means that there are none.
    if (under === 0) {
      if (part === 0) return null;
      continue;
    }
    degrees += over / under / 60 ** part;
  }
  return degrees;
}
