import { latin1, startsWith, u16, u32 } from '#image/bytes.ts';
import { readGif } from '#image/gif.ts';
import { readHeif } from '#image/heif.ts';
import { readJpeg } from '#image/jpeg.ts';
import { readMovie } from '#image/movie.ts';
import { Notes } from '#image/notes.ts';
import { readPng } from '#image/png.ts';
import type { Inflate, Source } from '#image/source.ts';
import { readTiff } from '#image/tiff.ts';
import { readWebp } from '#image/webp.ts';
import type { PhotoFacts, PhotoFormat } from '#model/photo.ts';

/** A still picture is read whole up to this many bytes; of a larger one only its beginning. */
export const MOST_BYTES = 64_000_000;

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'mif2'];
const QUICKTIME_STARTS = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];

/** What a file is, by its first bytes (40 will do), whatever its name says. */
export function formatOf(head: Uint8Array): PhotoFormat {
  if (u16(head, 0) === 0xffd8 && head[2] === 0xff) return 'jpeg';
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a')) return 'gif';
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return 'webp';
  if (startsWith(head, 'II*\0') || startsWith(head, 'MM\0*')) return 'tiff';
  if (!startsWith(head, 'ftyp', 4)) return QUICKTIME_STARTS.includes(latin1(head, 4, 8)) ? 'mov' : 'unknown';
  const brands = brandsOf(head);
  const [main = ''] = brands;
  if (main === 'avif' || main === 'avis') return 'avif';
  if (HEIC_BRANDS.includes(main)) return brands.includes('avif') ? 'avif' : 'heic';
  if (main === 'jxl ' || main === 'crx ') return 'unknown';
  return main === 'qt  ' ? 'mov' : 'mp4';
}

function brandsOf(head: Uint8Array): readonly string[] {
  const brands = [latin1(head, 8, 12)];
  for (let at = 16; at + 4 <= Math.min(head.length, u32(head, 0)); at += 4) brands.push(latin1(head, at, at + 4));
  return brands;
}

/**
 * Reads all that a photo or film tells. Never throws: what could not be read is listed in `unread`, and a file with
 * anything in that list is not to be called clean. Bounded in time and memory by its own counts, for files that are
 * made to hold us up.
 */
export async function readPhoto(source: Source, inflate: Inflate): Promise<PhotoFacts> {
  let notes = new Notes('unknown');
  try {
    notes = new Notes(formatOf(await source.slice(0, 40)));
    await readAs(notes, source, inflate);
  } catch {
    notes.unread('damaged');
  }
  return notes.facts();
}

async function readAs(notes: Notes, source: Source, inflate: Inflate): Promise<void> {
  switch (notes.format) {
    case 'unknown':
      return notes.unread('unknown-format');
    case 'heic':
    case 'avif':
      return readHeif(source, notes);
    case 'mp4':
    case 'mov':
      return readMovie(source, notes);
  }
  if (source.size > MOST_BYTES) notes.unread('too-large');
  const bytes = await source.slice(0, Math.min(source.size, MOST_BYTES));
  switch (notes.format) {
    case 'jpeg':
      return readJpeg(bytes, notes);
    case 'png':
      return readPng(bytes, notes, inflate);
    case 'webp':
      return readWebp(bytes, notes);
    case 'gif':
      return readGif(bytes, notes);
    case 'tiff':
      return readTiff(bytes, notes);
  }
}
