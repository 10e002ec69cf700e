import { latin1, u32, u64 } from '#image/bytes.ts';
import type { Notes } from '#image/notes.ts';
import type { Source } from '#image/source.ts';

/** One box of an ISO media file (MP4, QuickTime, HEIC, AVIF). Offsets in bytes of the file. Source: ISO/IEC 14496-12. */
export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly body: number;
  readonly end: number;
}

/**
 * What is needed to play a film or to show a picture, by the box that it stands in ('' is the file). All else in there
 * tells something, or nobody here knows what it is. Source: ISO/IEC 14496-12; QuickTime file format.
 */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  '': ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'mfra', 'sidx', 'ssix', 'wide', 'pdin'],
  moov: ['mvhd', 'trak', 'mvex', 'iods', 'clip', 'ctab', 'pssh', 'cmov'],
  trak: ['tkhd', 'mdia', 'edts', 'tref', 'tapt', 'load', 'clip', 'matt', 'trgr'],
  mdia: ['mdhd', 'hdlr', 'minf', 'elng'],
  meta: ['hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'iref', 'idat', 'dinf', 'ipro', 'grpl'],
};

/** False for a box that can be left out without a loss to what is shown. */
export const isNeeded = (type: string, parent: string): boolean => NEEDED[parent]?.includes(type) ?? true;

/** Room that is left free. */
export const isFree = (type: string): boolean => type === 'free' || type === 'skip';

/** More boxes side by side than any camera writes; a film in pieces may have more, and is then read no further. */
const MOST_BOXES = 4000;

/** The boxes between two offsets. Reads their heads only. Notes what does not fit. */
export async function boxesIn(source: Source, start: number, end: number, notes: Notes): Promise<readonly Box[]> {
  const boxes: Box[] = [];
  for (let at = start; at + 8 <= end; ) {
    if (boxes.length === MOST_BOXES || !notes.step()) {
      notes.unread('too-large');
      break;
    }
    const head = await source.slice(at, at + 16);
    const size = u32(head, 0);
    const length = size === 1 ? u64(head, 8) : size === 0 ? end - at : size;
    const body = at + (size === 1 ? 16 : 8);
    // QuickTime ends some lists with four zero bytes where a box could stand.
    if (size === 0 && u32(head, 4) === 0) break;
    if (at + length < body || at + length > end) {
      notes.unread('damaged');
      if (at + length < body) break;
    }
    boxes.push({ type: latin1(head, 4, 8), start: at, body, end: Math.min(end, at + length) });
    at += length;
  }
  return boxes;
}

/** Most bytes of one box that are read whole; what holds texts is far smaller. */
const MOST_BYTES = 8_000_000;

/** The content of a box; what is too large to hold texts is cut, and that is noted. */
export async function contentOf(source: Source, { body, end }: Box, notes: Notes): Promise<Uint8Array> {
  if (end - body > MOST_BYTES) notes.unread('too-large');
  const last = Math.min(end, body + MOST_BYTES);
  return notes.spend(last - body) ? source.slice(body, last) : new Uint8Array();
}
