import { cleanHeif, cleanMovie } from '#image/clean-boxes.ts';
import { cleanGif, cleanJpeg, cleanPng, cleanWebp } from '#image/clean-still.ts';
import { cleanTiff } from '#image/clean-tiff.ts';
import { type Piece, sourceOfPieces } from '#image/pieces.ts';
import { formatOf, MOST_BYTES, readPhoto } from '#image/read.ts';
import type { Inflate, Source } from '#image/source.ts';
import { type CleanRefusal, type PhotoFormat, tellsNothing } from '#model/photo.ts';
import { failed, ok, type Result } from '#model/result.ts';

/**
 * A copy that shows the same and tells nothing else: no place, time, names, numbers, notes or small pictures. Pixels,
 * how it is turned and colours stay to the byte. The copy is read again before it is handed out; what still tells
 * something, or cannot be read whole, is refused with a reason.
 */
export async function cleanPhoto(source: Source, inflate: Inflate): Promise<Result<readonly Piece[], CleanRefusal>> {
  try {
    const format = formatOf(await source.slice(0, 40));
    if (format === 'unknown') return failed('unsupported');
    const pieces = await piecesOf(format, source);
    if (pieces === 'unsupported') return failed(pieces);
    if (!pieces) return failed('damaged');
    const again = await readPhoto(sourceOfPieces(pieces, source), inflate);
    if (again.unread.includes('hidden-part')) return failed('hidden-part');
    return tellsNothing(again) && again.format === format ? ok(pieces) : failed('not-clean');
  } catch {
    return failed('damaged');
  }
}

async function piecesOf(format: PhotoFormat, source: Source): Promise<readonly Piece[] | 'unsupported' | null> {
  if (format === 'heic' || format === 'avif') return cleanHeif(source);
  if (format === 'mp4' || format === 'mov') return cleanMovie(source);
  if (source.size > MOST_BYTES) return null;
  const bytes = await source.slice(0, source.size);
  if (format === 'jpeg') return cleanJpeg(bytes);
  if (format === 'png') return cleanPng(bytes);
  if (format === 'tiff') return cleanTiff(bytes);
  return format === 'webp' ? cleanWebp(bytes) : cleanGif(bytes);
}
