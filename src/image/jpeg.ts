import { concat, indexOf, startsWith, text, u8, u16, u32 } from '#image/bytes.ts';
import { type Segment, segmentsOf } from '#image/jpeg-segments.ts';
import { readMovieBytes } from '#image/movie.ts';
import type { Notes } from '#image/notes.ts';
import { readPhotoshop } from '#image/photoshop.ts';
import { readTiff } from '#image/tiff.ts';
import { readXmp } from '#image/xmp.ts';

export const EXIF = 'Exif\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
const [APP0, APP1, APP2, APP11, APP12, APP13, ADOBE, LAST_APP] = [0xe0, 0xe1, 0xe2, 0xeb, 0xec, 0xed, 0xee, 0xef];
const COMMENT = 0xfe;
/** Bytes of an identifier and of two numbers before the content of a further part of XMP. */
const MORE_XMP_HEAD = MORE_XMP.length + 32 + 8;

export function readJpeg(bytes: Uint8Array, notes: Notes): void {
  const { segments, end, isWhole } = segmentsOf(bytes);
  if (!isWhole) notes.unread('damaged');
  const more: { readonly at: number; readonly part: Uint8Array }[] = [];
  for (const segment of segments) {
    if (!notes.step()) return;
    const body = bytes.subarray(segment.body, segment.end);
    if (startsWith(body, MORE_XMP)) {
      more.push({ at: u32(body, MORE_XMP.length + 36), part: body.subarray(MORE_XMP_HEAD) });
    } else readSegment(segment, body, notes);
  }
  if (more.length > 0) readXmp(text(concat(more.sort((a, b) => a.at - b.at).map(({ part }) => part))), notes);
  if (end < bytes.length) readTrailer(bytes.subarray(end), notes);
}

function readSegment({ marker }: Segment, body: Uint8Array, notes: Notes): void {
  if (marker === APP1 && startsWith(body, EXIF)) readTiff(body.subarray(6), notes);
  else if (marker === APP1 && startsWith(body, XMP)) readXmp(text(body.subarray(XMP.length)), notes);
  else if (marker === APP1 && indexOf(body, '<x:xmpmeta', 0, 200) !== -1) readXmp(text(body), notes);
  else if (marker === APP13 && startsWith(body, PHOTOSHOP)) readPhotoshop(body.subarray(PHOTOSHOP.length), notes);
  else if (marker === APP0 && startsWith(body, 'JFXX\0')) notes.thumbnail = true;
  else if (marker === APP0 && startsWith(body, 'JFIF\0') && u8(body, 12) * u8(body, 13) > 0) notes.thumbnail = true;
  else if (marker === APP2 && startsWith(body, 'MPF\0')) notes.thumbnail ||= u16(body, 4) > 0;
  else if (marker === APP11) notes.history = true;
  else if (marker === COMMENT) notes.add('captions', text(body));
  else if (marker === APP12) readPictureInfo(text(body), notes);
  else if (isFrame(marker)) notes.setSize(u16(body, 3), u16(body, 1));
  // What a maker alone understands: further notes of the camera.
  else if (marker > APP2 && marker < LAST_APP && marker !== ADOBE) notes.makerNote = true;
}

/** Lines that cameras of before 2000 wrote: `Serial#=12`, `TimeDate=909698819`. */
function readPictureInfo(lines: string, notes: Notes): void {
  notes.makerNote = true;
  for (const line of lines.split(/[\r\n]+/).slice(0, 500)) {
    const [key = '', value = ''] = line.split('=', 2);
    if (/serial/i.test(key)) notes.add('serials', value);
    else if (/^timedate$/i.test(key)) notes.add('times', new Date(Number(value) * 1000 || 0).toISOString());
  }
}

/** SOF0 to SOF15, without the tables that share their numbers. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Shorter rests are what programs fill up with. */
const SHORTEST_TRAILER = 16;

/** Behind the picture: the film of a moving photo with its own place, or further pictures. */
function readTrailer(bytes: Uint8Array, notes: Notes): void {
  if (bytes.length < SHORTEST_TRAILER || bytes.every((byte) => byte === 0 || byte === 0xff)) return;
  notes.trailer = true;
  const film = indexOf(bytes, 'ftyp');
  if (film >= 4) readMovieBytes(bytes.subarray(film - 4), notes);
}
