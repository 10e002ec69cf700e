import { concat, latin1, startsWith, text, u8, u16 } from '#image/bytes.ts';
import type { Notes } from '#image/notes.ts';
import { readXmp } from '#image/xmp.ts';

/** One block of a GIF behind its head. */
interface GifBlock {
  readonly kind: 'image' | 'comment' | 'application' | 'text' | 'control';
  /** Eleven signs that name an application. */
  readonly name: string;
  readonly start: number;
  /** Where the chain of sub-blocks begins. */
  readonly data: number;
  readonly end: number;
}

export interface GifBlocks {
  /** Behind the head and its colours. */
  readonly head: number;
  readonly blocks: readonly GifBlock[];
  /** Behind the end sign. */
  readonly end: number;
  readonly isWhole: boolean;
  /** True when it is whole, or only its end sign is missing, which no decoder waits for. */
  readonly isShown: boolean;
}

const MOST_BLOCKS = 100_000;
const KINDS: Readonly<Record<number, GifBlock['kind']>> = {
  254: 'comment',
  255: 'application',
  1: 'text',
  249: 'control',
};

const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Walks a GIF to its end sign. */
export function gifBlocks(bytes: Uint8Array): GifBlocks {
  const head = 13 + colours(u8(bytes, 10));
  const blocks: GifBlock[] = [];
  let at = head;
  while (at < bytes.length && blocks.length < MOST_BLOCKS) {
    const sign = u8(bytes, at);
    if (sign === 0x3b) return { head, blocks, end: at + 1, isWhole: true, isShown: true };
    const isImage = sign === 0x2c;
    const kind = isImage ? 'image' : KINDS[u8(bytes, at + 1)];
    if (!kind || (!isImage && sign !== 0x21)) break;
    const data = isImage ? at + 11 + colours(u8(bytes, at + 9)) : at + 2;
    const end = chainEnd(bytes, data);
    if (end === -1) break;
    const name = kind === 'application' ? latin1(bytes, at + 3, at + 14) : '';
    blocks.push({ kind, name, start: at, data, end });
    at = end;
  }
  const isShown = at === bytes.length && blocks.some(({ kind }) => kind === 'image');
  return { head, blocks, end: bytes.length, isWhole: false, isShown };
}

/** Behind the empty sub-block that ends the chain; -1 when it never ends. */
function chainEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const size = u8(bytes, at);
    at += size + 1;
    if (size === 0) return at;
  }
  return -1;
}

/** What the sub-blocks hold together. */
function chainOf(bytes: Uint8Array, { data, end }: GifBlock): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = data; at < end && u8(bytes, at) > 0; at += u8(bytes, at) + 1) {
    parts.push(bytes.subarray(at + 1, at + 1 + u8(bytes, at)));
  }
  return concat(parts);
}

/** Bytes behind XMP that make it look like a chain of sub-blocks. Source: XMP specification, part 3. */
const MAGIC_TRAILER = 258;

export function readGif(bytes: Uint8Array, notes: Notes): void {
  notes.setSize(u16(bytes, 6, 'little'), u16(bytes, 8, 'little'));
  const { blocks, end, isWhole } = gifBlocks(bytes);
  if (!isWhole) notes.unread('damaged');
  for (const block of blocks) {
    if (!notes.step()) return;
    if (block.kind === 'comment' || block.kind === 'text') notes.add('captions', text(chainOf(bytes, block)));
    // XMP stands there as it is, not cut into sub-blocks.
    else if (startsWith(bytes, 'XMP DataXMP', block.start + 3)) {
      readXmp(text(bytes.subarray(block.start + 14, block.end - MAGIC_TRAILER)), notes);
    }
  }
  if (isWhole && bytes.length - end > 16) notes.trailer = true;
}
