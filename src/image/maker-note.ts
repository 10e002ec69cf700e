import { latin1, type Order, startsWith, text, tidy, u8, u32 } from '#image/bytes.ts';
import type { Notes, TextField } from '#image/notes.ts';
import { type Entry, entriesAt, orderOf } from '#image/tiff.ts';

/** How one maker writes its notes: where the directory begins, and what its tags hold. */
interface Maker {
  /** How the notes begin, or the camera's own name for those without a mark. */
  readonly mark: string;
  readonly directory: number;
  /** Offsets count from the notes themselves (`own`), from a TIFF header inside them, or from the photo's. */
  readonly base: 'photo' | 'own' | 'header';
  readonly order?: Order;
  readonly texts: Readonly<Record<number, TextField>>;
  /** Serial numbers that are numbers. */
  readonly numbers?: readonly number[];
}

/** Only what names the device or a person. Source: the tag tables of the makers as documented by ExifTool. */
const MAKERS: readonly Maker[] = [
  { mark: 'Nikon\0\x02', directory: 18, base: 'header', texts: { 29: 'serials', 160: 'serials' } },
  {
    mark: 'FUJIFILM',
    directory: 12,
    base: 'own',
    order: 'little',
    texts: { 16: 'serials', 32771: 'persons' },
  },
  {
    mark: 'Panasonic\0',
    directory: 12,
    base: 'photo',
    texts: { 37: 'serials', 81: 'model', 82: 'serials', 102: 'persons', 103: 'placeNames' },
  },
  { mark: 'OLYMPUS\0', directory: 12, base: 'own', texts: {} },
  { mark: 'OLYMP\0', directory: 8, base: 'photo', texts: {} },
  { mark: 'OM SYSTEM\0', directory: 16, base: 'own', texts: {} },
  { mark: 'SIGMA\0', directory: 10, base: 'photo', texts: { 2: 'serials' } },
  { mark: 'FOVEON\0', directory: 10, base: 'photo', texts: { 2: 'serials' } },
  { mark: 'MOT\0', directory: 8, base: 'own', texts: { 21761: 'serials' } },
  { mark: 'AOC\0', directory: 6, base: 'photo', texts: { 553: 'serials' } },
  { mark: 'PENTAX \0', directory: 10, base: 'own', texts: { 553: 'serials' } },
];
/** Canon puts no mark before its directory. */
const CANON: Maker = {
  mark: '',
  directory: 0,
  base: 'photo',
  texts: { 9: 'owners', 150: 'serials' },
  numbers: [0x000c],
};
const [OLYMPUS_EQUIPMENT, OLYMPUS_SERIAL, OLYMPUS_LENS_SERIAL] = [0x2010, 0x0101, 0x0202];
/** Panasonic: names of the faces that the camera knows, 20 bytes each at these places. */
const [PANASONIC_FACES, FACE_NAMES] = [0x0061, [4, 52, 100]];

/** Notes of the camera's maker: numbers of the device and names that the camera knows. Unknown makers: only that they are there. */
export function readMakerNote(photo: Uint8Array, at: number, note: Uint8Array, order: Order, notes: Notes): void {
  notes.makerNote = true;
  const maker = MAKERS.find(({ mark }) => startsWith(note, mark)) ?? (looksLikeCanon(note, order) ? CANON : null);
  if (!maker) return;
  const { bytes, start, inner } = placesOf(maker, photo, at, note, order);
  // A camera's own mistakes in here are no reason to call the photo damaged.
  const own = Object.assign(Object.create(notes) as Notes, {
    unread() {},
    step: () => notes.step(),
    spend: (bytes: number) => notes.spend(bytes),
  });
  const { entries } = entriesAt(bytes, start, inner, own, 0);
  for (const entry of entries) readEntry(entry, maker, bytes, inner, notes, own);
}

function placesOf(
  { base, directory, order: fixed }: Maker,
  photo: Uint8Array,
  at: number,
  note: Uint8Array,
  order: Order,
) {
  if (base === 'photo') return { bytes: photo, start: at + directory, inner: order };
  if (base === 'own') {
    const inner =
      fixed ??
      (startsWith(note, 'II', directory - 4) ? 'little' : startsWith(note, 'MM', directory - 4) ? 'big' : order);
    return { bytes: note, start: fixed ? u32(note, 8, fixed) : directory, inner };
  }
  const header = note.subarray(10);
  const inner = orderOf(header) ?? order;
  return { bytes: header, start: u32(header, 4, inner), inner };
}

function readEntry(entry: Entry, maker: Maker, bytes: Uint8Array, order: Order, notes: Notes, own: Notes): void {
  const { tag, value, type } = entry;
  const field = maker.texts[tag];
  if (field && (type === 2 || type === 7)) notes.add(field, tidy(text(value)));
  else if (maker.numbers?.includes(tag)) notes.add('serials', String(u32(value, 0, order)));
  else if (maker.mark === 'Panasonic\0' && tag === PANASONIC_FACES) {
    for (const start of FACE_NAMES) notes.add('persons', latin1(value, start, start + 20));
  } else if (/^O[LM]/.test(maker.mark) && tag === OLYMPUS_EQUIPMENT) {
    const start = type === 13 || type === 4 ? u32(value, 0, order) : entry.at;
    for (const { tag: inner, value: serial } of entriesAt(bytes, start, order, own).entries) {
      if (inner === OLYMPUS_SERIAL || inner === OLYMPUS_LENS_SERIAL) notes.add('serials', latin1(serial));
    }
  }
}

/** A directory at once, of a size that a camera would write, with a first tag that Canon uses. */
const looksLikeCanon = (note: Uint8Array, order: Order): boolean => {
  const [count, tag] = order === 'little' ? [u8(note, 0), u8(note, 2)] : [u8(note, 1), u8(note, 3)];
  return count > 4 && count < 80 && (tag === 0 || tag === 1) && u8(note, order === 'little' ? 1 : 0) === 0;
};
