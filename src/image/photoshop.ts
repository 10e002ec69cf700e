import { startsWith, text, u8, u16, u32 } from '#image/bytes.ts';
import { readIptc } from '#image/iptc.ts';
import type { Notes } from '#image/notes.ts';
import { readTiff } from '#image/tiff.ts';
import { readXmp } from '#image/xmp.ts';

const [IPTC, OLD_THUMBNAIL, THUMBNAIL, EXIF, XMP] = [0x0404, 0x0409, 0x040c, 0x0422, 0x0424];

/** Reads Photoshop's image resources: blocks that begin with `8BIM`. */
export function readPhotoshop(bytes: Uint8Array, notes: Notes): void {
  for (let at = 0; startsWith(bytes, '8BIM', at) && notes.step(); ) {
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
    at = start + size + (size % 2);
  }
}
