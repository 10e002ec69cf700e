import type { Order } from '#image/bytes.ts';
import type { TextField } from '#image/notes.ts';

/** One value in a maker's notes that names the device, a person or a place. */
export interface Told {
  readonly field: TextField;
  /**
   * How it is written; a text where nothing else is said. `sony`: enciphered, then hex. `clock`: second, minute, hour,
   * month, day and year of two bytes each. `faces`: Fujifilm's list of those that the camera knows.
   */
  readonly as?: 'text' | 'wide' | 'number' | 'hex' | 'sony' | 'clock' | 'faces';
  /** Where it stands in the value, in bytes; at its beginning where nothing is said. */
  readonly at?: number;
  /** In bytes; up to the end where nothing is said. */
  readonly length?: number;
  /** Of which models this holds; of all where nothing is said. */
  readonly models?: RegExp;
}

export type Tags = Readonly<Record<number, readonly Told[]>>;

/** How one maker writes its notes. */
export interface Maker {
  /** How the notes begin, one sign a byte: one of these. */
  readonly marks?: readonly string[];
  /** How notes begin that are a text. */
  readonly form?: RegExp;
  /** The maker's name as the photo gives it, for notes that have no mark of their own. */
  readonly make?: RegExp;
  /** Where the directory begins; absent in notes without one. */
  readonly directory?: number;
  /** Offsets count from the photo's TIFF header, from the notes, or from a TIFF header inside them. */
  readonly base?: 'photo' | 'own' | 'header';
  /** Where it is always the same, whatever the photo's. */
  readonly order?: Order;
  readonly tags?: Tags;
  /** Directories within: by the tag that points to them. */
  readonly inner?: Readonly<Record<number, Tags>>;
  /** Values at fixed places of the notes themselves. */
  readonly places?: readonly Told[];
}

const one = (field: TextField, rest: Omit<Told, 'field'> = {}): readonly Told[] => [{ field, ...rest }];
const serial = one('serials');
const numbered = one('serials', { as: 'number' });

const FACES = [4, 52, 100].map((at): Told => ({ field: 'persons', at, length: 20 }));
/** 97: names of the faces that the camera knows. 102: of the baby. The rest are what the camera's own atlas says. */
const PANASONIC: Tags = {
  37: serial,
  81: one('model'),
  82: serial,
  84: serial,
  97: FACES,
  101: one('captions'),
  102: one('persons'),
  103: one('placeNames'),
  105: one('placeNames'),
  107: one('placeNames'),
  109: one('placeNames'),
  111: one('placeNames'),
};
const OLYMPUS: Pick<Maker, 'tags' | 'inner'> = {
  tags: { 1028: serial, 4122: serial },
  inner: { 8208: { 257: serial, 258: serial, 514: serial, 770: serial, 4099: serial } },
};
const PENTAX: Tags = { 533: one('serials', { as: 'number', at: 16, length: 4 }), 553: serial };
const NIKON: Tags = { 29: serial, 160: serial };
const LEICA: Tags = { 771: numbered, 773: numbered, 1031: one('captions'), 1280: serial, 12547: serial };
/** Where the number stands in this block differs by camera. */
const SONY_BLOCK: readonly Told[] = [
  { field: 'serials', as: 'sony', at: 0xf0, length: 5, models: /^(?:SLT-|HV|ILCA-(?!99M2))/ },
  {
    field: 'serials',
    as: 'sony',
    at: 0x7c,
    length: 4,
    models: /^(?:NEX-(?!5N|7|VG20)|ILCE-(?:3\d|5\d|6000|7$|7S$|7R$|7M2|QX))/,
  },
  {
    field: 'serials',
    as: 'sony',
    at: 0x88,
    length: 6,
    models: /^(?:ILCE-(?:6[1-6]00A?|7C|7M[34]|7RM[2-5]A?|7SM[23]|9|9M2)|ILCA-99M2|ILME-FX3|ZV-E10)$/,
  },
  { field: 'serials', as: 'sony', at: 0x8a, length: 6, models: /^ILCE-1$/ },
  { field: 'serials', as: 'sony', at: 0x38, length: 6, models: /^(?:ILCE-(?:6700|7CM2|7CR)|ILME-FX2|ZV-E1)$/ },
];
const SONY: Tags = { 8241: serial, 36944: SONY_BLOCK };
const KODAK: Tags = { 64004: serial, 64025: serial };

/**
 * Only what names the device or a person; all else in these notes is left alone, and cleaning drops them whole. Source:
 * the tag tables of the makers as ExifTool documents them. The first that fits is taken.
 */
export const MAKERS: readonly Maker[] = [
  { marks: ['Nikon\0\x02'], directory: 18, base: 'header', tags: NIKON },
  {
    marks: ['FUJIFILM', 'GENERALE'],
    directory: 12,
    base: 'own',
    order: 'little',
    tags: { 16: serial, 17026: one('persons', { as: 'faces' }) },
  },
  { marks: ['Panasonic\0'], directory: 12, base: 'photo', tags: PANASONIC },
  { marks: ['OLYMPUS\0'], directory: 12, base: 'own', ...OLYMPUS },
  { marks: ['OM SYSTEM\0'], directory: 16, base: 'own', ...OLYMPUS },
  { marks: ['OLYMP\0', 'EPSON\0', 'MINOL\0', 'CAMER\0'], directory: 8, base: 'photo', ...OLYMPUS },
  { marks: ['SIGMA\0', 'FOVEON\0'], directory: 10, base: 'photo', tags: { 2: serial } },
  { marks: ['MOT\0'], directory: 8, base: 'own', tags: { 21761: serial } },
  { marks: ['AOC\0'], directory: 6, base: 'photo', tags: PENTAX },
  { marks: ['PENTAX \0'], directory: 10, base: 'own', tags: PENTAX },
  { marks: ['RICOH\0II', 'RICOH\0MM'], directory: 8, base: 'own', tags: PENTAX },
  { marks: ['S1\0\0\0\0\0\0\x0c\0\0\0'], directory: 12, base: 'own', tags: PENTAX },
  {
    marks: ['Ricoh', 'RICOH'],
    directory: 8,
    base: 'photo',
    tags: { 5: one('serials', { as: 'hex' }), 44: ricohUnits() },
  },
  { marks: ['SONY DSC', 'SONY CAM', 'SONY MOB', '\0\0SONY PIC', 'VHAB'], directory: 12, base: 'photo', tags: SONY },
  { marks: ['LEICA CAMERA AG\0'], directory: 18, base: 'photo', tags: PANASONIC },
  { marks: ['LEICA\0\0\0'], make: /^LEICA$/, directory: 8, base: 'photo', tags: PANASONIC },
  { marks: ['LEICA\0\x02', 'LEICA\0\x08', 'LEICA\0\x09', 'LEICA\0\x0a'], directory: 8, base: 'photo', tags: LEICA },
  { marks: ['LEICA'], directory: 8, base: 'own', tags: LEICA },
  { marks: ['RECONYXUF\0'], places: [{ field: 'serials', at: 0x4b, length: 15 }, label(0x5a, 21)] },
  { marks: ['RECONYXH2\0'], places: [wideSerial(0x7e), label(0x68, 22)] },
  { marks: ['RECONYXMF\0'], places: [wideSerial(0x8c), label(0x76, 22)] },
  { marks: ['RECONYXHF4K\0'], places: [{ field: 'serials', at: 0x84, length: 15 }, label(0x51, 51)] },
  { marks: ['\x01\xf1'], places: [wideSerial(0x2a), label(0x56, 22), { field: 'times', as: 'clock', at: 0x16 }] },
  {
    form: /^[CK][A-Z\d]{3} ?[A-Z\d]{1,2}\d{2}[A-Z\d]\d{4}/,
    make: /kodak/i,
    places: [{ field: 'serials', length: 16 }],
  },
  { marks: ['MM\0*', 'II*\0'], make: /kodak/i, directory: 8, base: 'own', tags: KODAK, inner: kodakDirectories() },
  {
    make: /^samsung/i,
    directory: 0,
    base: 'own',
    tags: { 40962: serial, 40965: serial },
  },
  {
    make: /^Nintendo/,
    directory: 0,
    base: 'photo',
    tags: { 4353: one('serials', { as: 'hex', at: 0x18, length: 4 }) },
  },
  { make: /kodak/i, directory: 0, base: 'photo', tags: KODAK, inner: kodakDirectories() },
  { make: /^NIKON/i, directory: 0, base: 'photo', tags: NIKON },
  { make: /^SONY/, directory: 0, base: 'photo', tags: SONY },
];

/** Canon puts no mark before its directory. */
export const CANON: Maker = {
  directory: 0,
  base: 'photo',
  tags: { 9: one('owners'), 12: numbered, 150: serial, 16409: one('serials', { as: 'hex', length: 5 }) },
};

/** Notes that are lines of text. */
export const SERIAL_LINE = /serial (?:number|no\.?):?\s*([\w-]{4,32})/i;

function ricohUnits(): readonly Told[] {
  return [16, 48].map((at) => ({ field: 'serials', at, length: 16 }));
}

function wideSerial(at: number): Told {
  return { field: 'serials', as: 'wide', at, length: 30 };
}

/** What the owner of the camera calls it. */
function label(at: number, length: number): Told {
  return { field: 'captions', at, length };
}

function kodakDirectories(): Readonly<Record<number, Tags>> {
  return Object.fromEntries(Array.from({ length: 7 }, (_, number) => [0xfc00 + number, KODAK]));
}
