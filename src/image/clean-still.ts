import { concat, startsWith, u8 } from '#image/bytes.ts';
import { gifBlocks } from '#image/gif.ts';
import { EXIF, isKept } from '#image/jpeg.ts';
import { segmentsOf } from '#image/jpeg-segments.ts';
import { orientationOf, turnedBlock } from '#image/orientation.ts';
import type { Piece } from '#image/pieces.ts';
import { chunksOf } from '#image/png.ts';
import { riffChunks } from '#image/webp.ts';

// Pictures are cleaned by leaving parts out: what stays is what the picture needs to be shown as it was. Null: damaged.

const [APP0, APP1] = [0xe0, 0xe1];

/** Keeps tables, scans, the colour profile and Adobe's note on colours; drops all that stands behind the picture. */
export function cleanJpeg(bytes: Uint8Array): readonly Piece[] | null {
  const { segments, isShown } = segmentsOf(bytes);
  if (!isShown) return null;
  const pieces: Piece[] = [];
  let orientation = 1;
  for (const { marker, start, body, end } of segments) {
    const content = bytes.subarray(body, end);
    if (marker === APP1 && startsWith(content, EXIF) && orientation === 1) {
      orientation = orientationOf(content.subarray(6));
    } else if (marker === APP0 && startsWith(content, 'JFIF\0')) pieces.push(withoutThumbnail(content));
    else if (isKept(marker, content)) pieces.push({ start, end });
  }
  const turned = orientation === 1 ? [] : [segment(APP1, concat([ascii(`${EXIF}\0`), turnedBlock(orientation)]))];
  return [Uint8Array.of(0xff, 0xd8), ...turned, ...pieces, Uint8Array.of(0xff, 0xd9)];
}

const withoutThumbnail = (jfif: Uint8Array): Uint8Array =>
  segment(APP0, concat([jfif.subarray(0, 12), Uint8Array.of(0, 0)]));

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  concat([Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255), content]);

/** Source: PNG specification, third edition, with the chunks of animations. */
const PNG_KEPT = new Set(
  (
    'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV mDCv cLLI cLLi sBIT pHYs bKGD hIST sPLT ' + 'acTL fcTL fdAT'
  ).split(' '),
);

export function cleanPng(bytes: Uint8Array): readonly Piece[] | null {
  const { chunks, isWhole } = chunksOf(bytes);
  if (!isWhole) return null;
  const [head, ...others] = chunks;
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const orientation = exif ? orientationOf(bytes.subarray(exif.body, exif.bodyEnd)) : 1;
  if (head?.type !== 'IHDR') return null;
  const turned = orientation === 1 ? [] : [pngChunk('eXIf', turnedBlock(orientation))];
  const kept = others.filter(({ type }) => PNG_KEPT.has(type)).map(({ start, end }) => ({ start, end }));
  return [{ start: 0, end: head.end }, ...turned, ...kept];
}

function pngChunk(type: string, content: Uint8Array): Uint8Array {
  const body = concat([ascii(type), content]);
  return concat([bigEnd(content.length), body, bigEnd(checksum(body))]);
}

const bigEnd = (number: number): Uint8Array =>
  Uint8Array.of(number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255);

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

const WEBP_KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];

export function cleanWebp(bytes: Uint8Array): readonly Piece[] | null {
  const { chunks, isWhole } = riffChunks(bytes);
  if (!isWhole) return null;
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const block = exif ? bytes.subarray(exif.body, exif.bodyEnd) : new Uint8Array();
  const orientation = orientationOf(startsWith(block, EXIF) ? block.subarray(6) : block);
  const kept: Piece[] = chunks
    .filter(({ type }) => WEBP_KEPT.has(type))
    .map(({ type, start, end }) => {
      if (type !== 'VP8X') return { start, end };
      const head = Uint8Array.from(bytes.subarray(start, end));
      head[8] = (u8(head, 8) & ~(HAS_EXIF | HAS_XMP)) | (orientation === 1 ? 0 : HAS_EXIF);
      return head;
    });
  const turned = turnedBlock(orientation);
  if (orientation !== 1) kept.push(concat([ascii('EXIF'), littleEnd(turned.length), turned]));
  const size = kept.reduce((sum, piece) => sum + ('start' in piece ? piece.end - piece.start : piece.length), 4);
  return [concat([ascii('RIFF'), littleEnd(size), ascii('WEBP')]), ...kept];
}

const littleEnd = (number: number): Uint8Array => bigEnd(number).reverse();

/** Applications without which an animation runs otherwise, or colours change. */
const GIF_KEPT = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'];

export function cleanGif(bytes: Uint8Array): readonly Piece[] | null {
  const { head, blocks, isShown } = gifBlocks(bytes);
  if (!isShown) return null;
  const kept = blocks.filter(
    ({ kind, name }) => kind === 'image' || kind === 'control' || (kind === 'application' && GIF_KEPT.includes(name)),
  );
  return [{ start: 0, end: head }, ...kept.map(({ start, end }) => ({ start, end })), Uint8Array.of(0x3b)];
}
