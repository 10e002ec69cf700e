import { latin1, text, u8, u16, utf8 } from '#image/bytes.ts';
import type { Notes, TextField } from '#image/notes.ts';

/** Data sets of record 2. Source: IPTC Information Interchange Model 4.2. */
const FIELDS: Readonly<Record<number, TextField>> = {
  5: 'captions',
  15: 'keywords',
  20: 'keywords',
  25: 'keywords',
  27: 'placeNames',
  40: 'captions',
  55: 'times',
  60: 'times',
  62: 'times',
  65: 'software',
  80: 'owners',
  90: 'placeNames',
  92: 'placeNames',
  95: 'placeNames',
  101: 'placeNames',
  105: 'captions',
  110: 'owners',
  115: 'owners',
  116: 'owners',
  118: 'owners',
  120: 'captions',
  121: 'captions',
  122: 'owners',
};

/** Reads an IPTC block. What does not begin like one is left alone: programs pad it with anything. */
export function readIptc(bytes: Uint8Array, notes: Notes): void {
  let isUtf8 = false;
  for (let at = 0; u8(bytes, at) === 0x1c && notes.step(); ) {
    const [record, dataset] = [u8(bytes, at + 1), u8(bytes, at + 2)];
    let size = u16(bytes, at + 3);
    let start = at + 5;
    if (size >= 0x8000) {
      // An extended size: so many bytes hold the size itself.
      const length = size - 0x8000;
      size = 0;
      for (let index = 0; index < Math.min(4, length); index += 1) size = size * 256 + u8(bytes, start + index);
      start += length;
    }
    if (start + size > bytes.length) {
      notes.unread('damaged');
      return;
    }
    const value = bytes.subarray(start, start + size);
    if (record === 1 && dataset === 90) isUtf8 = latin1(value) === '\u001b%G';
    const field = record === 2 ? FIELDS[dataset] : undefined;
    if (field) notes.add(field, isUtf8 ? (utf8(value) ?? latin1(value)) : text(value));
    at = start + size;
  }
}
