import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITES } from '#model/draft.ts';
import type { Figure } from '#scripts/bench/figure.ts';

const DIST = 'dist/chrome';

/** Bytes behind gzip of what each part of the extension loads, in kB of 1,000 bytes. */
export function sizes(): readonly Figure[] {
  const assets = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));
  const popup = reachable(assets, (name) => name.startsWith('popup'));
  return [
    ...SITES.map((site) => figure(`content script of ${site}`, [`content-scripts/sites/${site}.iife.js`], 40)),
    figure('worker, with all data', ['background.js'], 300),
    figure('popup', popup),
  ];
}

const figure = (what: string, files: readonly string[], aim?: number): Figure => ({
  what: `${what}, gzip`,
  unit: 'kB',
  value: files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0) / 1000,
  ...(aim !== undefined && { aim }),
});

/** The files that an entry imports, directly or not. */
function reachable(assets: readonly string[], isEntry: (name: string) => boolean): readonly string[] {
  const found = new Set(assets.filter(isEntry));
  for (const name of found) {
    const code = readFileSync(join(DIST, 'assets', name), 'utf8');
    for (const other of assets) if (code.includes(`./${other}`)) found.add(other);
  }
  return [...found].map((name) => join('assets', name));
}
