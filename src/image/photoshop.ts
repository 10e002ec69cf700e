import { startsWith, text, u8, u16, u32 } from '#image/bytes.ts';
import { readIptc } from '#image/iptc.ts';
import type { Notes } from '#image/notes.ts';
import { readTiff } from '#image/tiff.ts';
import { readXmp } from '#image/xmp.ts';

const [IPTC, OLD_THUMBNAIL, THUMBNAIL, EXIF, XMP] = [0x0404, 0x0409, 0x040c, 0x0422, 0x0424];

/** How a block begins; those of other programs than Photoshop stand among its own. */
const MARKS = ['8BIM', 'PHUT', 'DCSR', 'AgHg', 'MeSa'];
const isBlock = (bytes: Uint8Array, at: number): boolean => MARKS.some((mark) => startsWith(bytes, mark, at));

/** Reads Photoshop's image resources, block by block. */
export function readPhotoshop(bytes: Uint8Array, notes: Notes): void {
  let at = 0;
  while (isBlock(bytes, at) && notes.step()) {
    const id = u16(bytes, at + 4);
    const name = u8(bytes, at + 6) + 1;
    const sizeAt = at + 6 + name + (name % 2);
    const size = u32(bytes, sizeAt);
    const start = sizeAt + 4;
    if (start + size > bytes.length) {
      notes.unread('damaged');
      return;
    }
    const block = bytes.subarray(start, start + size);
    if (id === IPTC) readIptc(block, notes);
    else if (id === THUMBNAIL || id === OLD_THUMBNAIL) notes.thumbnail = true;
    else if (id === EXIF) readTiff(block, notes);
    else if (id === XMP) readXmp(text(block), notes);
    at = start + size;
    // Some programs forget to fill up to an even number.
    if (size % 2 === 1 && !isBlock(bytes, at)) at += 1;
  }
  if (bytes.subarray(at).some((byte) => byte !== 0)) notes.unread('damaged');
}
