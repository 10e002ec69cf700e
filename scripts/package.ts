import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type PackedFile, withoutKey, zipOf } from '#scripts/package/zip.ts';

const FOLDER = 'dist/packages';

/**
 * `npm run package`: builds afresh and writes what goes to stores and to IT into dist/packages, with the checksum of
 * each. The same sources give the same bytes.
 */
export async function main(): Promise<number> {
  rmSync('dist/chrome', { recursive: true, force: true });
  rmSync('dist/firefox', { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  const sources = sourceFiles();
  if (!sources) {
    console.error('The source bundle needs git: it holds exactly the files that git knows.');
    return 1;
  }
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [chrome, firefox] = [filesIn('dist/chrome'), filesIn('dist/firefox')];
  const packages = {
    chrome,
    'chrome-store': withoutKey(chrome),
    firefox,
    source: sources,
  };
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, files] of Object.entries(packages)) {
    const zip = zipOf(files);
    const path = join(FOLDER, `bezint-${version}-${name}.zip`);
    writeFileSync(path, zip);
    const sum = createHash('sha256').update(zip).digest('hex');
    console.log(`${path}  ${(zip.length / 1000).toFixed(0)} kB  sha256 ${sum}`);
  }
  return 0;
}

/** All files of a folder, for a package. */
export function filesIn(folder: string): readonly PackedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) };
    });
}

/** What the Firefox store asks for beside minified code: everything to build it again. Undefined without git. */
function sourceFiles(): readonly PackedFile[] | undefined {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { maxBuffer: 1 << 26 });
  if (status !== 0) return undefined;
  const paths = stdout.toString('utf8').split('\0').filter(Boolean);
  return paths.map((path) => ({ path, bytes: readFileSync(path) }));
}
