import { indexOf, latin1, startsWith, text, u8, u32, utf8 } from '#image/bytes.ts';
import { readIptc } from '#image/iptc.ts';
import { EXIF } from '#image/jpeg.ts';
import type { Notes, TextField } from '#image/notes.ts';
import { readPhotoshop } from '#image/photoshop.ts';
import type { Inflate } from '#image/source.ts';
import { readTiff } from '#image/tiff.ts';
import { readXmp } from '#image/xmp.ts';

/** One chunk of a PNG. */
export interface Chunk {
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly body: number;
  readonly bodyEnd: number;
  /** Behind the checksum. */
  readonly end: number;
}

const MOST_CHUNKS = 50_000;

export interface Chunks {
  readonly chunks: readonly Chunk[];
  /** True when it ends with its end chunk. */
  readonly isWhole: boolean;
}

/** Walks a PNG behind its signature, to its end chunk. */
export function chunksOf(bytes: Uint8Array): Chunks {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length && chunks.length < MOST_CHUNKS; ) {
    const bodyEnd = at + 8 + u32(bytes, at);
    if (bodyEnd + 4 > bytes.length) break;
    const chunk = { type: latin1(bytes, at + 4, at + 8), start: at, body: at + 8, bodyEnd, end: bodyEnd + 4 };
    chunks.push(chunk);
    if (chunk.type === 'IEND') return { chunks, isWhole: true };
    at = chunk.end;
  }
  return { chunks, isWhole: false };
}

/** Most bytes that a compressed text may grow to. */
const MOST_TEXT = 4_000_000;

/** By the keyword of a text, in lower case. What is not named here is a caption. */
const KEYWORDS: Readonly<Record<string, TextField>> = {
  author: 'owners',
  artist: 'owners',
  copyright: 'owners',
  'creation time': 'times',
  'create-date': 'times',
  'modify-date': 'times',
  'date:create': 'times',
  'date:modify': 'times',
  'date:timestamp': 'times',
  'exif:datetime': 'times',
  'exif:datetimeoriginal': 'times',
  software: 'software',
  source: 'model',
  make: 'make',
  model: 'model',
  'exif:make': 'make',
  'exif:model': 'model',
  collection: 'keywords',
};
/** What programs write of the file itself. */
const TECHNICAL =
  /^(?:exif:|png:|jpeg:|icc:|svg:|xmp:|photoshop:|pdf:|thumb::|tiff:|dpi|gamma|colorspace|signature|disclaimer)/;

export async function readPng(bytes: Uint8Array, notes: Notes, inflate: Inflate): Promise<void> {
  const { chunks, isWhole } = chunksOf(bytes);
  if (!isWhole) notes.unread('damaged');
  for (const { type, body, bodyEnd } of chunks) {
    if (!notes.step() || !notes.spend(0)) return;
    const content = bytes.subarray(body, bodyEnd);
    if (type === 'IHDR') notes.setSize(u32(content, 0), u32(content, 4));
    else if (type === 'eXIf') readTiff(startsWith(content, EXIF) ? content.subarray(6) : content, notes);
    else if (type === 'tIME') notes.add('times', timeOf(content));
    else if (type === 'caBX') notes.history = true;
    else if (['tEXt', 'zTXt', 'iTXt'].includes(type)) await readText(type, content, notes, inflate);
  }
  const end = chunks.at(-1)?.end ?? bytes.length;
  if (isWhole && bytes.length - end > 16) notes.trailer = true;
}

function timeOf(content: Uint8Array): string {
  const two = (at: number) => String(u8(content, at)).padStart(2, '0');
  return `${u8(content, 0) * 256 + u8(content, 1)}-${two(2)}-${two(3)} ${two(4)}:${two(5)}:${two(6)}`;
}

async function readText(type: string, content: Uint8Array, notes: Notes, inflate: Inflate): Promise<void> {
  const end = content.indexOf(0);
  if (end === -1) {
    notes.unread('damaged');
    return;
  }
  const keyword = latin1(content, 0, end);
  if (type === 'tEXt') return readKeyword(keyword, content.subarray(end + 1), notes);
  let start = end + 2;
  const isCompressed = type === 'zTXt' || u8(content, end + 1) === 1;
  if (type === 'iTXt') {
    const language = content.indexOf(0, end + 3);
    const translated = content.indexOf(0, language + 1);
    if (language === -1 || translated === -1) {
      notes.unread('damaged');
      return;
    }
    start = translated + 1;
  }
  const value = isCompressed ? await inflate(content.subarray(start), MOST_TEXT) : content.subarray(start);
  // What does not inflate, or to too much, was inflated up to the limit all the same.
  if (isCompressed && !notes.spend(value?.length ?? MOST_TEXT)) return;
  if (value) readKeyword(keyword, value, notes);
  else notes.unread('hidden-part');
}

function readKeyword(keyword: string, value: Uint8Array, notes: Notes): void {
  const name = keyword.toLowerCase();
  if (name === 'xml:com.adobe.xmp') readXmp(text(value), notes);
  else if (name.startsWith('raw profile type ')) readRawProfile(name.slice(17), value, notes);
  else if (KEYWORDS[name]) notes.add(KEYWORDS[name], text(value));
  else if (!TECHNICAL.test(name)) notes.add('captions', utf8(value) ?? latin1(value));
}

/** ImageMagick writes other formats' blocks as lines of hex, below their name and length. */
function readRawProfile(name: string, value: Uint8Array, notes: Notes): void {
  if (value.length > MOST_TEXT) {
    notes.unread('too-large');
    return;
  }
  const [, , ...hex] = latin1(value).trim().split('\n');
  const signs = hex.join('').replace(/[^\da-f]/gi, '');
  const bytes = Uint8Array.from({ length: signs.length >> 1 }, (_, at) =>
    Number.parseInt(signs.slice(at * 2, at * 2 + 2), 16),
  );
  const exif = indexOf(bytes, EXIF, 0, 8);
  if (name === 'xmp' || indexOf(bytes, '<x:xmpmeta', 0, 200) !== -1) readXmp(text(bytes), notes);
  else if (name === 'iptc' || name === '8bim') {
    if (startsWith(bytes, '8BIM')) readPhotoshop(bytes, notes);
    else readIptc(bytes, notes);
  } else if (exif !== -1 || name === 'exif' || name === 'app1')
    readTiff(bytes.subarray(exif === -1 ? 0 : exif + 6), notes);
}
