import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import { inflate } from '#background/inflate.ts';
import { readPhoto } from '#image/read.ts';
import type { Source } from '#image/source.ts';
import type { AttachmentFacts } from '#model/draft.ts';
import type { PhotoFacts } from '#model/photo.ts';

/** Reads the files that a draft names, by path from the folder of the drafts or from where the command was called. */
export async function readAttachments(
  paths: readonly string[],
  draftFile: string,
): Promise<readonly AttachmentFacts[]> {
  const read: AttachmentFacts[] = [];
  for (const [at, path] of paths.entries()) {
    const photo =
      (await readFile(resolve(dirname(draftFile), path))) ?? (isAbsolute(path) ? null : await readFile(path));
    const id = String(at + 1);
    read.push({ id, kind: kindOf(photo), name: basename(path), ...(photo && { photo }) });
  }
  return read;
}

/** Null when there is no such file. */
async function readFile(path: string): Promise<PhotoFacts | null> {
  const file = await open(path).catch(() => null);
  if (!file) return null;
  try {
    return await readPhoto(await sourceOf(file), inflate);
  } catch {
    return null; // a folder
  } finally {
    await file.close();
  }
}

/** Reads only the parts that are asked for. */
async function sourceOf(file: FileHandle): Promise<Source> {
  const { size } = await file.stat();
  return {
    size,
    async slice(start, end) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
      return bytes.subarray(0, bytesRead);
    },
  };
}

function kindOf(photo: PhotoFacts | null): AttachmentFacts['kind'] {
  if (!photo || photo.format === 'unknown') return 'other';
  return photo.format === 'mp4' || photo.format === 'mov' ? 'video' : 'image';
}
