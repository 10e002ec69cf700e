import { cover } from '#background/cover.ts';
import { MOST_PIXELS } from '#background/faces.ts';
import { inflate } from '#background/inflate.ts';
import { cleanPhoto } from '#image/clean.ts';
import { MOST_BYTES, readPhoto } from '#image/read.ts';
import type { Source } from '#image/source.ts';
import type { Handlers, PeopleFound } from '#messages/protocol.ts';
import type { CleanRefusal } from '#model/photo.ts';
import { failed, ok, type Result } from '#model/result.ts';

export interface PhotoHelp {
  /** Brings the part for photos into a frame. */
  bringPart(tabId: number, frameId: number): Promise<boolean>;
  findPeople(file: Blob, pixels: number): Promise<PeopleFound>;
}

type PhotoHandlers = Pick<Handlers, 'photos' | 'photo' | 'people' | 'clean' | 'cover'>;

/** The answers to all about photos. Nothing of a file is kept longer than the answer takes. */
export function photoHandlers({ bringPart, findPeople }: PhotoHelp): PhotoHandlers {
  return {
    photos: async (_data, { tabId, frameId }) =>
      tabId !== undefined && frameId !== undefined && (await bringPart(tabId, frameId)),
    photo: ({ file }) => readPhoto(sourceOf(file), inflate),
    people: async ({ file }) => findPeople(file, await pixelsOf(file)),
    clean: ({ file }) => cleanCopy(file),
    cover: ({ file, faces, look }) => cover(file, faces, look),
  };
}

/** Any stretch of a file in the browser; nothing else of it is read. */
function sourceOf(file: Blob): Source {
  return {
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, Math.max(start, end)).arrayBuffer()),
  };
}

/** 0 when nobody can tell. */
async function pixelsOf(file: Blob): Promise<number> {
  const { width = 0, height = 0 } = await readPhoto(sourceOf(file), inflate);
  return width * height;
}

/** A clean copy that can be shown, if the file itself can be. */
async function cleanCopy(file: Blob): Promise<Result<Blob, CleanRefusal>> {
  const result = await cleanPhoto(sourceOf(file), inflate);
  if (!result.ok) return result;
  const parts = result.value.map((piece) =>
    piece instanceof Uint8Array ? Uint8Array.from(piece) : file.slice(piece.start, piece.end),
  );
  const pieced = new Blob(parts, { type: file.type });
  // Nothing was changed but what was left out; showing it once more is to be sure, where that costs no more than it is worth.
  if (file.size > MOST_BYTES || (await pixelsOf(file)) > MOST_PIXELS) return ok(pieced);
  // Firefox draws no picture that is pieced together.
  const copy = new Blob([await pieced.arrayBuffer()], { type: file.type });
  const [before, after] = [await sizeOf(file), await sizeOf(copy)];
  return before === after ? ok(copy) : failed('not-clean');
}

/** Pixels of a picture as the browser shows it; '' when it cannot show it. */
async function sizeOf(file: Blob): Promise<string> {
  try {
    const picture = await createImageBitmap(file);
    const size = `${picture.width} ${picture.height}`;
    picture.close();
    return size;
  } catch {
    return '';
  }
}
