import { u8, u16 } from '#image/bytes.ts';

/** One marker of a JPEG with what belongs to it. */
export interface Segment {
  /** Second byte of the marker, e.g. `0xe1` for APP1. */
  readonly marker: number;
  /** Where the marker begins. */
  readonly start: number;
  /** Where its content begins, behind the length. */
  readonly body: number;
  readonly end: number;
}

const [START_OF_SCAN, END_OF_IMAGE, START_OF_IMAGE] = [0xda, 0xd9, 0xd8];
/** Markers without a length. */
const isAlone = (marker: number): boolean =>
  marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7) || marker === START_OF_IMAGE || marker === END_OF_IMAGE;

const MOST_SEGMENTS = 20_000;

export interface Segments {
  readonly segments: readonly Segment[];
  /** Behind the end marker; the size of the file when there is none. */
  readonly end: number;
  /** True when it ends with its end marker, every part lies within the file and nothing strange between them. */
  readonly isWhole: boolean;
  /** True when the parts make the same picture: there is an end, and rubbish only before it, which every decoder skips. */
  readonly isShown: boolean;
}

/** Walks a JPEG from `0xffd8` to its end marker. The compressed picture is part of its scan's segment. */
export function segmentsOf(bytes: Uint8Array): Segments {
  const segments: Segment[] = [];
  let at = 2;
  let hasRubbish = false;
  let hasScan = false;
  let isShown = true;
  while (at < bytes.length && segments.length < MOST_SEGMENTS) {
    if (u8(bytes, at) !== 0xff) {
      // Rubbish between segments: decoders look for the next marker, each in its own way.
      hasRubbish = true;
      isShown &&= !hasScan;
      at = bytes.indexOf(0xff, at);
      if (at === -1) break;
    }
    const marker = u8(bytes, at + 1);
    if (marker === 0xff || marker === 0) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) return { segments, end: at + 2, isWhole: !hasRubbish, isShown };
    const body = at + (isAlone(marker) ? 2 : 4);
    let end = isAlone(marker) ? body : at + 2 + u16(bytes, at + 2);
    if (end < body || end > bytes.length) break;
    if (marker === START_OF_SCAN) {
      end = scanEnd(bytes, end);
      hasScan = true;
    }
    segments.push({ marker, start: at, body, end });
    at = end;
  }
  return { segments, end: bytes.length, isWhole: false, isShown: false };
}

/** The first marker behind compressed data that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = u8(bytes, at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7))
      return at + 1 < bytes.length ? at : bytes.length;
  }
  return bytes.length;
}
