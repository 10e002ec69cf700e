import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A file and its clean copy, by their paths. */
export interface Pair {
  readonly original: string;
  readonly copy: string;
}

/** By kind of file: how many show the same, and those that do not, of how many that can be decoded at all. */
interface Shown {
  same: number;
  readonly others: string[];
}

const KINDS: readonly (readonly [kind: string, names: RegExp])[] = [
  ['JPEG', /\.jpe?g$/i],
  ['PNG', /\.png$/i],
  ['WebP', /\.webp$/i],
  ['GIF', /\.gif$/i],
  ['TIFF', /\.tiff?$/i],
  ['HEIC and AVIF', /\.(?:hei[cf]|avif)$/i],
  ['films, pictures and sound', /\.(?:mp4|mov|m4v)$/i],
];
const HEIF = /\.(?:hei[cf]|avif)$/i;

/**
 * Says for each kind of file how many copies show the same as their original, decoded whole: by ffmpeg, HEIC and AVIF by
 * libheif (packages ffmpeg and libheif-examples of Debian).
 */
export function comparePixels(pairs: readonly Pair[], work: string): void {
  const found = new Map<string, Shown>();
  const absent = new Set<string>();
  for (const { original, copy } of pairs) {
    const kind = KINDS.find(([, names]) => names.test(original))?.[0] ?? 'others';
    const [before, after] = [decoded(original, work), decoded(copy, work)];
    if (before === 'absent') absent.add(HEIF.test(original) ? 'heif-convert' : 'ffmpeg');
    if (before === 'absent' || before === 'broken') continue;
    const shown = found.get(kind) ?? { same: 0, others: [] };
    if (before === after) shown.same += 1;
    else shown.others.push(original);
    found.set(kind, shown);
  }
  for (const program of absent) console.log(`decoded pixels were not compared: ${program} is not there`);
  for (const [kind, { same, others }] of found) {
    console.log(`decoded the same before and after, ${kind}: ${same} of ${same + others.length}`);
    for (const other of others) console.log(`  not the same: ${other}`);
  }
}

/** What the decoded file comes to; `broken` when it cannot be decoded without an error. */
function decoded(file: string, work: string): string {
  return HEIF.test(file) ? byLibheif(file, join(work, 'decoded')) : byFfmpeg(file);
}

function byFfmpeg(file: string): string {
  const streams = ['-map', '0:v?', '-map', '0:a?'];
  const { stdout, error, status } = spawnSync('ffmpeg', ['-v', 'quiet', '-i', file, ...streams, '-f', 'md5', '-']);
  if (error) return 'absent';
  return status === 0 && stdout.length > 0 ? stdout.toString() : 'broken';
}

/** It writes one file for each picture within. */
function byLibheif(file: string, folder: string): string {
  mkdirSync(folder);
  try {
    const { error, status } = spawnSync('heif-convert', [file, join(folder, 'picture.y4m')]);
    if (error) return 'absent';
    const pictures = readdirSync(folder).toSorted();
    if (status !== 0 || pictures.length === 0) return 'broken';
    const sum = createHash('sha256');
    for (const picture of pictures) sum.update(picture).update(readFileSync(join(folder, picture)));
    return sum.digest('hex');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
