import { concat, indexOf, startsWith, text, u8, u16, u32 } from '#image/bytes.ts';
import { type Segment, segmentsOf } from '#image/jpeg-segments.ts';
import {
  isCiff,
  isKodakMeta,
  readCiff,
  readDucky,
  readFlir,
  readGopro,
  readInfiRay,
  readPictureInfo,
  readQvci,
} from '#image/maker-segments.ts';
import type { Notes } from '#image/notes.ts';
import { readPhotoshop } from '#image/photoshop.ts';
import { readTiff } from '#image/tiff.ts';
import { readTrailer } from '#image/trailers.ts';
import { readXmp } from '#image/xmp.ts';

export const EXIF = 'Exif\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
const FLIR = 'FLIR\0';
/** How a picture begins. */
const NEXT = '\xff\xd8\xff';
const [APP0, APP1, APP2, APP3, APP6, APP9] = [0xe0, 0xe1, 0xe2, 0xe3, 0xe6, 0xe9];
const [APP11, APP12, APP13, APP14, COMMENT] = [0xeb, 0xec, 0xed, 0xee, 0xfe];
/** Frames, tables, restarts and scans: all that JPEG itself defines. */
const [FIRST_FRAME, LAST_TABLE] = [0xc0, 0xdf];
/** Bytes of an identifier and of two numbers before the content of a further part of XMP. */
const MORE_XMP_HEAD = MORE_XMP.length + 32 + 8;
/** Bytes before the content of one of FLIR's parts; the seventh is its number. */
const FLIR_HEAD = 8;

/** A part of something that is too large for one segment, and where it belongs. */
interface Part {
  readonly at: number;
  readonly part: Uint8Array;
}

/** More pictures than this behind the first are not read. */
const MOST_BEHIND = 4;

/** `behind` counts the pictures that stand before this one in the same file. */
export function readJpeg(bytes: Uint8Array, notes: Notes, behind = 0): void {
  const { segments, end, isWhole } = segmentsOf(bytes);
  if (!isWhole) notes.unread('damaged');
  const [xmp, flir]: [Part[], Part[]] = [[], []];
  const photoshop: Uint8Array[][] = [];
  const isInfiRay = segments.some(({ marker, body }) => marker === APP2 && startsWith(bytes, 'IJPEG\0', body + 4));
  for (const segment of segments) {
    if (!notes.step()) return;
    const body = bytes.subarray(segment.body, segment.end);
    if (segment.marker === APP1 && startsWith(body, MORE_XMP)) {
      xmp.push({ at: u32(body, MORE_XMP.length + 36), part: body.subarray(MORE_XMP_HEAD) });
    } else if (segment.marker === APP1 && startsWith(body, FLIR)) {
      notes.makerNote = true;
      flir.push({ at: u8(body, 6), part: body.subarray(FLIR_HEAD) });
    } else if (segment.marker === APP13 && startsWith(body, PHOTOSHOP)) {
      const part = body.subarray(PHOTOSHOP.length);
      // What does not begin like a block goes on with the one before.
      if (startsWith(part, '8BIM') || photoshop.length === 0) photoshop.push([part]);
      else photoshop.at(-1)?.push(part);
    } else if (segment.marker === APP9 && isInfiRay) readInfiRay(body, notes);
    else readSegment(segment, body, notes);
  }
  for (const parts of photoshop) readPhotoshop(concat(parts), notes);
  if (xmp.length > 0) readXmp(text(inOrder(xmp)), notes);
  if (flir.length > 0) readFlir(inOrder(flir), notes);
  if (end < bytes.length) readTrailer(bytes, end, notes);
  // Cameras put larger and smaller ones behind the picture, each with notes of its own.
  const rest = bytes.subarray(end);
  const next = rest.findIndex((byte) => byte !== 0);
  if (startsWith(rest, NEXT, next) && behind < MOST_BEHIND) readJpeg(rest.subarray(next), notes, behind + 1);
}

const inOrder = (parts: readonly Part[]): Uint8Array =>
  concat(parts.toSorted((a, b) => a.at - b.at).map(({ part }) => part));

function readSegment({ marker }: Segment, body: Uint8Array, notes: Notes): void {
  if (marker === COMMENT) notes.add('captions', text(body));
  else if (isFrame(marker)) notes.setSize(u16(body, 3), u16(body, 1));
  else if (marker === APP0) readFirst(body, notes);
  else if (marker === APP1) readSecond(body, notes);
  else if (marker === APP2 && startsWith(body, 'MPF\0')) notes.thumbnail ||= u16(body, 4) > 0;
  else if (marker === APP11) notes.history = true;
  else if (marker === APP12 && startsWith(body, 'Ducky')) readDucky(body, notes);
  else if (!isKept(marker, body)) {
    // What a maker alone understands: further notes of the camera.
    notes.makerNote = true;
    if (marker === APP3 && isKodakMeta(body)) readTiff(body.subarray(6), notes);
    else if (marker === APP6 && startsWith(body, 'GoPro\0')) readGopro(body.subarray(6), notes);
    else if (marker === APP12) readPictureInfo(text(body), notes);
  }
}

/**
 * What is needed to show the picture as it is: its tables, frames and scans, colour profiles and Adobe's note on colours.
 * All other parts are for applications, or nobody knows what for.
 */
export function isKept(marker: number, body: Uint8Array): boolean {
  if (marker === APP2) return startsWith(body, 'ICC_PROFILE\0');
  if (marker === APP14) return startsWith(body, 'Adobe');
  return marker >= FIRST_FRAME && marker <= LAST_TABLE;
}

/** Of the first kind of part: thumbnails, and Canon's own directory. */
function readFirst(body: Uint8Array, notes: Notes): void {
  if (startsWith(body, 'JFIF\0')) notes.thumbnail ||= u8(body, 12) * u8(body, 13) > 0;
  else if (startsWith(body, 'JFXX\0')) notes.thumbnail = true;
  else {
    notes.makerNote = true;
    if (isCiff(body)) readCiff(body, notes);
  }
}

/** Of the second kind: Exif, XMP, and what makers put there besides. */
function readSecond(body: Uint8Array, notes: Notes): void {
  if (startsWith(body, EXIF)) readTiff(body.subarray(6), notes);
  else if (startsWith(body, XMP)) readXmp(text(body.subarray(XMP.length)), notes);
  else if (indexOf(body, '<x:xmpmeta', 0, 200) !== -1) readXmp(text(body), notes);
  else {
    notes.makerNote = true;
    if (startsWith(body, 'QVCI\0')) readQvci(body, notes);
  }
}

/** SOF0 to SOF15, without the tables that share their numbers. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
