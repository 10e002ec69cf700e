import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampOf = (out: string) => join('dist/.sources', out.replaceAll(/[^a-z-]/g, '-'));

function* filesIn(path: string): Generator<string> {
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

function digestOf(sources: readonly string[]): string {
  const digest = createHash('sha256');
  for (const file of sources.filter((source) => existsSync(source)).flatMap((source) => [...filesIn(source)])) {
    digest.update(`${file}\0`).update(readFileSync(file));
  }
  return digest.digest('hex');
}

/**
 * Builds `out` unless it was built from exactly these sources (files and folders) before; tells whether it did.
 * Told by content rather than by time: a checkout gives every file a new time.
 */
export async function buildOnce(
  out: string,
  sources: readonly string[],
  build: () => Promise<void> | void,
): Promise<boolean> {
  const digest = digestOf(sources);
  const stamp = stampOf(out);
  if (existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;
  await build();
  mkdirSync('dist/.sources', { recursive: true });
  writeFileSync(stamp, digest);
  return true;
}
