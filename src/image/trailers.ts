import { indexOf, latin1, type Order, startsWith, u16, u32 } from '#image/bytes.ts';
import { readIptc } from '#image/iptc.ts';
import { readMovieBytes } from '#image/movie.ts';
import type { Notes } from '#image/notes.ts';

/** Shorter rests are what programs fill up with. */
const SHORTEST = 16;

/**
 * What stands behind the end of a JPEG: the film of a moving photo with its own place, further pictures, or texts that
 * archive programs put there. `from` is where it begins.
 */
export function readTrailer(file: Uint8Array, from: number, notes: Notes): void {
  const bytes = file.subarray(from);
  if (bytes.length < SHORTEST || bytes.every((byte) => byte === 0 || byte === 0xff)) return;
  notes.trailer = true;
  readAxs(file, notes);
  readFotoStation(bytes, notes);
  const film = indexOf(bytes, 'ftyp');
  if (film >= 4) readMovieBytes(bytes.subarray(film - 4), notes);
}

const [AXS_HEAD, AXS_ENTRY, MOST_AXS] = [12, 12, 100];

/** AFCP: a directory of the parts that were put behind the file, with places in the file. Source: AXS, AFCP 1.0. */
function readAxs(file: Uint8Array, notes: Notes): void {
  const end = file.length - AXS_HEAD;
  const mark = latin1(file, end, end + 4);
  if (mark !== 'AXS!' && mark !== 'AXS*') return;
  const order: Order = mark === 'AXS!' ? 'big' : 'little';
  const start = u32(file, end + 4, order);
  if (!startsWith(file, mark, start)) return;
  const count = Math.min(u16(file, start + 6, order), MOST_AXS);
  for (let at = start + AXS_HEAD; at < start + AXS_HEAD + count * AXS_ENTRY; at += AXS_ENTRY) {
    const [size, place] = [u32(file, at + 4, order), u32(file, at + 8, order)];
    const part = file.subarray(place, place + size);
    if (startsWith(file, 'IPTC', at)) readIptc(part, notes);
    else if (startsWith(file, 'TEXT', at)) notes.add('captions', latin1(part, 0, 4096));
  }
}

const [FOTO_END, FOTO_IPTC, MOST_FOTO] = [10, 1, 20];

/** FotoStation: parts one behind the other, each with its kind and size behind it. */
function readFotoStation(bytes: Uint8Array, notes: Notes): void {
  let end = bytes.length;
  for (let part = 0; part < MOST_FOTO && end >= FOTO_END; part += 1) {
    const foot = end - FOTO_END;
    const size = u32(bytes, foot + 2);
    if (u32(bytes, foot + 6) !== 0xa1b2_c3d4 || size < FOTO_END || size > end) return;
    if (u16(bytes, foot) === FOTO_IPTC) readIptc(bytes.subarray(end - size, foot), notes);
    end -= size;
  }
}
