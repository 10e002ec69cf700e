import { type Box, boxesIn, contentOf, isNeeded } from '#image/boxes.ts';
import { metaOf } from '#image/heif.ts';
import { Notes } from '#image/notes.ts';
import { type Patch, type Piece, patched } from '#image/pieces.ts';
import { buffered, type Source } from '#image/source.ts';

// Films and HEIC hold places within the file in bytes, so nothing may move: what tells something is written over.

const CONTAINERS = ['moov', 'trak', 'mdia'];
const CLOCKS = ['mvhd', 'tkhd', 'mdhd'];
/** Zeros are handed out in pieces of at most so many bytes. */
const ZEROS = new Uint8Array(1 << 20);
const FREE = Uint8Array.from('free', (sign) => sign.charCodeAt(0));

export async function cleanMovie(source: Source): Promise<readonly Piece[] | null> {
  const file = buffered(source);
  const notes = new Notes('mp4');
  const patches = await moviePatches(file, await boxesIn(file, 0, file.size, notes), '', notes);
  return notes.facts().unread.length > 0 ? null : patched(file.size, patches);
}

async function moviePatches(
  file: Source,
  boxes: readonly Box[],
  parent: string,
  notes: Notes,
): Promise<readonly Patch[]> {
  const patches: Patch[] = [];
  for (const box of boxes) {
    if (!isNeeded(box.type, parent)) patches.push(...blanked(box));
    else if (CLOCKS.includes(box.type)) patches.push(await withoutTime(file, box));
    else if (CONTAINERS.includes(box.type)) {
      const inner = await boxesIn(file, box.body, box.end, notes);
      patches.push(...(await moviePatches(file, inner, box.type, notes)));
    }
  }
  return patches;
}

/** The box becomes free space of the same size, with nothing left in it. */
const blanked = ({ start, body, end }: Box): readonly Patch[] => [
  { start: start + 4, bytes: FREE },
  ...zeros(body, end),
];

function zeros(start: number, end: number): readonly Patch[] {
  const patches: Patch[] = [];
  for (let at = start; at < end; at += ZEROS.length) {
    patches.push({ start: at, bytes: ZEROS.subarray(0, Math.min(ZEROS.length, end - at)) });
  }
  return patches;
}

/** Time of making and of changing: two numbers of 4 bytes, of 8 in all versions but the first. */
async function withoutTime(file: Source, { body }: Box): Promise<Patch> {
  const [version] = await file.slice(body, body + 1);
  return { start: body + 4, bytes: new Uint8Array(version === 0 ? 8 : 16) };
}

/** An Exif block without a single entry, behind its offset. */
const EMPTY_EXIF = Uint8Array.of(0, 0, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0);

export async function cleanHeif(source: Source): Promise<readonly Piece[] | null> {
  const file = buffered(source);
  const notes = new Notes('heic');
  const boxes = await boxesIn(file, 0, file.size, notes);
  const meta = boxes.find(({ type }) => type === 'meta');
  if (!meta) return null;
  const { items, properties, others } = metaOf(await contentOf(file, meta, notes), meta.body, notes);
  // Items that lie over each other are many times as much to write as there is.
  const written = items
    .flatMap(({ parts }) => parts)
    .reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
  if (written > file.size) return null;
  const overItems = items.flatMap(({ type, parts }) =>
    parts.map(({ start, end }, index) => ({
      start,
      bytes: over(type, end - start, index),
      isInside: end <= file.size && end > start,
    })),
  );
  // The list of items stays: it says where the picture is and how it is turned.
  const around = await moviePatches(
    file,
    boxes.filter((box) => box !== meta),
    '',
    notes,
  );
  const within = [...properties.flatMap(({ body, end }) => zeros(body, end)), ...others.flatMap(blanked)];
  const isWhole = overItems.every(({ isInside }) => isInside) && notes.facts().unread.length === 0;
  return isWhole ? patched(file.size, [...overItems, ...within, ...around]) : null;
}

function over(type: string, length: number, part: number): Uint8Array {
  // Blanks are a packet of XMP that says nothing; zeros would be none.
  const bytes = new Uint8Array(Math.min(length, MOST_ITEM)).fill(type === 'mime' ? 0x20 : 0);
  if (type === 'Exif' && part === 0 && length >= EMPTY_EXIF.length) bytes.set(EMPTY_EXIF);
  return bytes;
}

const MOST_ITEM = 64_000_000;
