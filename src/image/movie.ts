import { type Box, boxesIn, contentOf, isFree, isNeeded } from '#image/boxes.ts';
import { indexOf, latin1, startsWith, text, u8, u16, u32, u64, utf16 } from '#image/bytes.ts';
import { readGopro } from '#image/maker-segments.ts';
import type { Budget, Notes, TextField } from '#image/notes.ts';
import { buffered, type Source } from '#image/source.ts';
import { readTiff } from '#image/tiff.ts';
import { readXmp } from '#image/xmp.ts';

/** `uuid` of a box that holds XMP. Source: XMP specification, part 3. */
const XMP_ID = [0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac];
/** Seconds between 1904, where these clocks begin, and 1970. */
export const EPOCH = 2_082_844_800;
const CONTAINERS = ['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'dinf', 'gmhd'];

/** Names of texts: QuickTime's own (with ©), those of 3GPP, iTunes and camera makers. */
const TEXTS: Readonly<Record<string, TextField>> = {
  ...named('captions', [
    '©nam',
    '©cmt',
    '©des',
    '©inf',
    '©alb',
    '©dis',
    'titl',
    'dscp',
    'name',
    'desc',
    'ldes',
    '©lyr',
    '©req',
    '©st3',
    'albm',
  ]),
  ...named('owners', [
    '©ART',
    '©art',
    '©aut',
    '©cpy',
    '©dir',
    '©prd',
    '©wrt',
    '©prf',
    '©own',
    '©PRD',
    'auth',
    'cprt',
    'perf',
    'aART',
    'apID',
    'ownr',
    '©com',
    'own ',
  ]),
  ...named('keywords', ['©key', 'keyw', 'kywd', '©gen', 'gnre']),
  ...named('times', ['©day', 'yrrc', '©ed1']),
  ...named('make', ['©mak', 'manu', '©fmt', 'mak ']),
  ...named('model', ['©mod', 'modl', 'mdln', 'mod ', 'CNMN', 'cameraModel']),
  ...named('software', ['©swr', '©too', '©enc', '©src']),
  ...named('serials', ['SNum', 'CAME', 'LSrl', '©ser', 'slno']),
};

/** Endings of the long names that phones use. */
const KEYS: Readonly<Record<string, TextField>> = {
  ...named('captions', ['title', 'comment', 'description', 'information', 'displayname', 'album', 'caption']),
  ...named('owners', [
    'author',
    'artist',
    'copyright',
    'director',
    'producer',
    'performer',
    'originalartist',
    'owner',
    'publisher',
    'composer',
    'credits',
  ]),
  ...named('keywords', ['keywords', 'genre', 'collection.user']),
  ...named('times', ['creationdate', 'year', 'location.date', 'datetime']),
  ...named('placeNames', ['location.name', 'location.note']),
  ...named('make', ['make', 'manufacturer']),
  ...named('model', ['model']),
  ...named('software', ['software', 'version', 'encoder']),
  ...named('serials', ['camera.identifier', 'serialnumber', 'serial', 'serial_number', 'content.identifier.device']),
};

function named(field: TextField, names: readonly string[]): Readonly<Record<string, TextField>> {
  return Object.fromEntries(names.map((name) => [name, field]));
}

/** Tracks that follow the place or the movement of the camera; nobody reads them here. */
const TELEMETRY = ['gpmd', 'camm', 'rtmd', 'fdsc', 'gps0', 'djmd', 'dbgi'];

/** Places, and a head that is compressed as a whole. */
const HIDDEN = ['gps ', 'GPS ', 'cmov'];

/** Reads an MP4 or QuickTime film: heads of boxes, and whole only those that hold texts. */
export async function readMovie(source: Source, notes: Notes, from = 0): Promise<void> {
  const file = buffered(source);
  const boxes = await boxesIn(file, from, file.size, notes);
  if (!boxes.some(({ type }) => type === 'moov' || type === 'moof')) notes.unread('damaged');
  for (const box of boxes) await readBox(file, box, '', notes, 0);
}

/** The film within a moving photo, which is in memory already. What is wrong with it is not the photo's fault. */
export function readMovieBytes(bytes: Uint8Array, notes: Notes): void {
  for (const { type, start, end } of boxesAt(bytes, 0, bytes.length, notes.forgiving())) {
    if (type === 'moov') readMoov(bytes, start + 8, end, notes, 0);
  }
}

function readMoov(bytes: Uint8Array, from: number, to: number, notes: Notes, depth: number): void {
  for (const { type, start, end } of boxesAt(bytes, from, to, notes)) {
    const body = bytes.subarray(start + 8, end);
    if (type === 'mvhd') readClock(body, notes);
    else if (type === 'udta') readUserData(body, notes);
    else if (type === 'meta') readMeta(body, notes);
    else if (type === 'trak' && depth < 4) readMoov(bytes, start + 8, end, notes, depth + 1);
  }
}

async function readBox(file: Source, box: Box, parent: string, notes: Notes, depth: number): Promise<void> {
  if (CONTAINERS.includes(box.type) && depth < 8) {
    for (const inner of await boxesIn(file, box.body, box.end, notes))
      await readBox(file, inner, box.type, notes, depth + 1);
    return;
  }
  const content = () => contentOf(file, box, notes);
  if (box.type === 'mvhd' || box.type === 'mdhd') readClock(await file.slice(box.body, box.body + 20), notes);
  else if (box.type === 'tkhd') readTrack(await file.slice(box.body, box.body + 96), notes);
  else if (box.type === 'udta') readUserData(await content(), notes);
  else if (box.type === 'meta') readMeta(await content(), notes);
  else if (box.type === 'uuid') await readUuid(file, box, notes);
  else if (box.type === 'stsd') readCodecs(await file.slice(box.body, Math.min(box.end, box.body + 4096)), notes);
  else if (HIDDEN.includes(box.type)) notes.unread('hidden-part');
  else if (!isNeeded(box.type, parent) && !isFree(box.type)) notes.makerNote = true;
}

async function readUuid(file: Source, box: Box, notes: Notes): Promise<void> {
  const id = await file.slice(box.body, box.body + 16);
  if (XMP_ID.every((byte, at) => id[at] === byte)) {
    readXmp(text((await contentOf(file, box, notes)).subarray(16)), notes);
    return;
  }
  // Cameras keep an Exif block in boxes of their own.
  const end = Math.min(box.end, box.body + 200_000);
  if (!notes.spend(end - box.body)) return;
  const content = (await file.slice(box.body, end)).subarray(16);
  for (const mark of ['II*\0', 'MM\0*']) {
    const at = indexOf(content, mark);
    if (at !== -1) readTiff(content.subarray(at), notes);
  }
}

/** Creation time, in seconds since 1904; 0 is none. */
function readClock(body: Uint8Array, notes: Notes): void {
  const seconds = u8(body, 0) === 0 ? u32(body, 4) : u64(body, 4);
  // Some cameras count from 1970.
  notes.addClock(seconds > EPOCH ? seconds - EPOCH : seconds);
}

function readTrack(body: Uint8Array, notes: Notes): void {
  const at = u8(body, 0) === 0 ? 76 : 88;
  const [width, height] = [u16(body, at), u16(body, at + 4)];
  if (width > 0 && height > 0) notes.setSize(width, height);
}

function readCodecs(body: Uint8Array, notes: Notes): void {
  const codec = latin1(body, 12, 16);
  if (TELEMETRY.includes(codec) || (codec === 'mebx' && indexOf(body, 'location.ISO6709') !== -1)) {
    notes.unread('hidden-part');
  }
}

/** Boxes of bytes in memory; what does not fit ends the walk, and that is noted. Zeros at the end are no box. */
export function* boxesAt(bytes: Uint8Array, from: number, to: number, notes: Budget) {
  let at = from;
  while (at + 8 <= to && notes.step()) {
    const size = u32(bytes, at);
    const end = at + (size === 0 ? to - at : size);
    if (end < at + 8 || end > to) break;
    yield { type: latin1(bytes, at + 4, at + 8), start: at, end };
    at = end;
  }
  if (bytes.subarray(at, to).some((byte) => byte !== 0)) notes.unread('damaged');
}

/** Source: QuickTime file format, user data atoms; 3GPP TS 26.244, section 8. */
function readUserData(bytes: Uint8Array, notes: Notes): void {
  for (const { type, start, end } of boxesAt(bytes, 0, bytes.length, notes)) {
    const body = bytes.subarray(start + 8, end);
    if (type === 'meta') readMeta(body, notes);
    else if (type === '©xyz') readPlace(text(body.subarray(4)), notes);
    else if (type === 'loci') readLocation(body, notes);
    else if (type === 'XMP_') readXmp(text(body), notes);
    else if (type === 'date') notes.add('times', plainText(body));
    else if (type === 'kywd') readKeywords(body, notes);
    else if (type === 'GPMF') readGopro(body, notes);
    else if (TEXTS[type]) notes.add(TEXTS[type], type.startsWith('©') ? international(body) : plainText(body));
    else if (/^(?:NCDT|CNTH|CNDA|smta|MVTG|AMBA|FUJI|QVMI|PXTH|TAGS|pana|PANA|SDLN|KODA|MMA1)$/.test(type)) {
      notes.makerNote = true;
    }
  }
}

/** A text with its length and language before it. */
function international(body: Uint8Array): string {
  const length = u16(body, 0);
  if (startsWith(body, 'data', 4)) return text(body.subarray(16));
  return length > 0 && length + 4 <= body.length ? text(body.subarray(4, 4 + length)) : text(body.subarray(4));
}

/** A text behind version and language, or at once. 3GPP writes UTF-16 with a mark. */
function plainText(body: Uint8Array): string {
  const rest = u32(body, 0) === 0 ? body.subarray(6) : body;
  if (u16(rest, 0) === 0xfeff) return utf16(rest.subarray(2), 'big');
  return text(rest);
}

function readKeywords(body: Uint8Array, notes: Notes): void {
  let at = 7;
  for (let left = u8(body, 6); left > 0 && at < body.length; left -= 1) {
    const end = at + 1 + u8(body, at);
    notes.add('keywords', text(body.subarray(at + 1, end)));
    at = end;
  }
}

/** `loci`: a name, a role, then longitude and latitude as 16.16 numbers. */
function readLocation(body: Uint8Array, notes: Notes): void {
  const end = body.indexOf(0, 6);
  if (end === -1) return;
  notes.add('placeNames', text(body.subarray(6, end)));
  const number = (at: number) => (u32(body, at) | 0) / 65_536;
  notes.addPlace(number(end + 6), number(end + 2));
}

/** ISO 6709: `+52.3702+004.8952/`, also in degrees and minutes. */
function readPlace(written: string, notes: Notes): void {
  const [, latitude = '', longitude = ''] = /([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)/.exec(written) ?? [];
  if (latitude) notes.addPlace(angle(latitude, 2), angle(longitude, 3));
}

function angle(written: string, degreeDigits: number): number {
  const [whole = '', fraction = ''] = written.slice(1).split('.');
  const sign = written.startsWith('-') ? -1 : 1;
  if (whole.length <= degreeDigits) return sign * Number(`${whole}.${fraction || '0'}`);
  const degrees = Number(whole.slice(0, degreeDigits));
  const minutes = Number(whole.slice(degreeDigits, degreeDigits + 2));
  const rest = whole.slice(degreeDigits + 2);
  const last = Number(`${rest || '0'}.${fraction || '0'}`);
  return sign * (degrees + (rest ? minutes / 60 + last / 3600 : (minutes + Number(`0.${fraction || '0'}`)) / 60));
}

/** Apple's and iTunes' lists: names in `keys` (or the box's own name), values in `ilst`. */
function readMeta(bytes: Uint8Array, notes: Notes): void {
  // With version and flags before its boxes in MP4, without in QuickTime.
  const start = startsWith(bytes, 'hdlr', 4) ? 0 : 4;
  const inner = [...boxesAt(bytes, start, bytes.length, notes)];
  const keysBox = inner.find(({ type }) => type === 'keys');
  const keys = keysBox ? keysOf(bytes.subarray(keysBox.start + 8, keysBox.end), notes) : [];
  for (const { type, start: at, end } of inner) {
    if (type === 'ilst') readItems(bytes.subarray(at + 8, end), keys, notes);
    else if (type === 'xml ') readXmp(text(bytes.subarray(at + 12, end)), notes);
  }
}

function keysOf(body: Uint8Array, notes: Notes): readonly string[] {
  return [...boxesAt(body, 8, body.length, notes)].map(({ start, end }) => text(body.subarray(start + 8, end)));
}

function readItems(bytes: Uint8Array, keys: readonly string[], notes: Notes): void {
  for (const { type, start, end } of boxesAt(bytes, 0, bytes.length, notes)) {
    const item = bytes.subarray(start + 8, end);
    const key = keys[u32(bytes, start + 4) - 1];
    const own = type === '----' ? freeName(item, notes) : undefined;
    for (const data of boxesAt(item, 0, item.length, notes)) {
      if (data.type !== 'data') continue;
      const body = item.subarray(data.start + 16, data.end);
      const value = u32(item, data.start + 8) === 2 ? utf16(body, 'big') : text(body);
      readItem(key ?? own ?? type, value, notes);
    }
  }
}

/** iTunes' free items carry their own name. */
function freeName(item: Uint8Array, notes: Notes): string {
  const box = [...boxesAt(item, 0, item.length, notes)].find(({ type }) => type === 'name');
  return box ? text(item.subarray(box.start + 12, box.end)) : '';
}

function readItem(key: string, value: string, notes: Notes): void {
  const name = key
    .toLowerCase()
    .replace(/^(?:com\.apple\.quicktime|com\.apple\.photos|com\.android|com\.[a-z]+)\./, '');
  if (/(?:location[.-]?iso6709|^©xyz|gps ?coordinates|^xyz)$/.test(name)) readPlace(value, notes);
  else if (name === 'com.xiaomi.product.marketname') notes.add('model', value);
  else {
    const field = KEYS[name] ?? TEXTS[key];
    if (field) notes.add(field, value);
  }
}
