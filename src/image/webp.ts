import { latin1, startsWith, text, u8, u16, u32 } from '#image/bytes.ts';
import { EXIF } from '#image/jpeg.ts';
import type { Notes } from '#image/notes.ts';
import type { Chunk, Chunks } from '#image/png.ts';
import { readTiff } from '#image/tiff.ts';
import { readXmp } from '#image/xmp.ts';

const MOST_CHUNKS = 50_000;

/** Walks the chunks of a RIFF file. The size in its head is not believed where there is more behind it. */
export function riffChunks(bytes: Uint8Array): Chunks {
  const chunks: Chunk[] = [];
  let at = 12;
  while (at + 8 <= bytes.length && chunks.length < MOST_CHUNKS) {
    const bodyEnd = at + 8 + u32(bytes, at + 4, 'little');
    if (bodyEnd > bytes.length) return { chunks, isWhole: false };
    const end = Math.min(bytes.length, bodyEnd + (bodyEnd % 2));
    chunks.push({ type: latin1(bytes, at, at + 4), start: at, body: at + 8, bodyEnd, end });
    at = end;
  }
  return { chunks, isWhole: chunks.length > 0 && 8 + u32(bytes, 4, 'little') <= bytes.length + 1 };
}

export function readWebp(bytes: Uint8Array, notes: Notes): void {
  const { chunks, isWhole } = riffChunks(bytes);
  if (!isWhole) notes.unread('damaged');
  for (const { type, body, bodyEnd } of chunks) {
    if (!notes.step()) return;
    const content = bytes.subarray(body, bodyEnd);
    if (type === 'EXIF') readTiff(startsWith(content, EXIF) ? content.subarray(6) : content, notes);
    else if (type === 'XMP ' || type === 'XMP\0') readXmp(text(content), notes);
    else if (type === 'VP8X') notes.setSize(u24(content, 4) + 1, u24(content, 7) + 1);
    else if (type === 'VP8 ') notes.setSize(u16(content, 6, 'little') & 0x3fff, u16(content, 8, 'little') & 0x3fff);
    else if (type === 'VP8L') {
      const bits = u32(content, 1, 'little');
      notes.setSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    } else if (type === 'C2PA') notes.history = true;
  }
}

const u24 = (bytes: Uint8Array, at: number): number =>
  u8(bytes, at) + u8(bytes, at + 1) * 256 + u8(bytes, at + 2) * 65_536;
