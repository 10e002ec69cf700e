import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { SITES } from '#model/draft.ts';
import { zipOf } from '#scripts/package/zip.ts';
import { filesIn } from '#scripts/package.ts';
import { BROWSERS, openBrowser } from '#test/helpers/browser.ts';
import { tooNew } from '#test/helpers/browser-support.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';
import manifest from '../../manifest.json' with { type: 'json' };

// What is handed out works as it is: Chromium from the unpacked zip, Firefox from the zip itself.

/** Bytes behind gzip of what a page of a site loads. */
const MOST = 40_000;
/** Used only where it is: Preact looks for it first. */
const ASKED_FIRST = new Set(['moveBefore']);

const folder = mkdtempSync(join(tmpdir(), 'bezint-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(BROWSERS)('%s runs the package', async (name) => {
  const entry = entryOf('x-post');
  const zip = zipOf(filesIn(name === 'chromium' ? 'dist/chrome' : 'dist/firefox'));
  const dist = join(folder, `${name}.zip`);
  if (name === 'firefox') writeFileSync(dist, zip);
  else unpack(zip, dist);
  const browser = await openBrowser(name, { dist });
  const tab = await openSurface(browser, entry);
  await tab.type('Het geld kan naar NL91ABNA0417164300');
  await tab.ui.find({ data: { look: 'found' } });
  expect(browser.strangers()).toEqual([]);
  await browser.close();
});

test.each([
  ['chrome', Number(manifest.minimum_chrome_version)],
  ['firefox', Number.parseFloat(manifest.browser_specific_settings.gecko.strict_min_version)],
] as const)('dist/%s asks for nothing that came after version %d', (target, version) => {
  const code = filesIn(`dist/${target}`)
    .filter(({ path }) => path.endsWith('.js'))
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .join('\n');
  expect(tooNew(code, target, version).filter((name) => !ASKED_FIRST.has(name))).toEqual([]);
  // It would tell: the languages' own word breaks came with Firefox 125.
  if (target === 'firefox') expect(tooNew(code, target, 120)).toContain('Segmenter');
});

test.each(SITES)('the script of %s is small: every page of the site loads it', (site) => {
  for (const target of ['chrome', 'firefox']) {
    const bytes = gzipped(`dist/${target}/content-scripts/sites/${site}.iife.js`);
    const told = `${bytes} bytes behind gzip in ${target}, ${bytes - MOST} too many: what is only drawn with a finding can come with the background’s words`;
    expect(bytes, told).toBeLessThanOrEqual(MOST);
  }
});

test.each(['chrome', 'firefox'])('nothing in dist/%s tells where it was built', (target) => {
  const here = process.cwd();
  const telling = filesIn(`dist/${target}`).filter(({ bytes }) => Buffer.from(bytes).includes(here));
  expect(telling.map(({ path }) => path)).toEqual([]);
});

const gzipped = (file: string): number => gzipSync(readFileSync(file)).length;

function unpack(zip: Uint8Array, to: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
}
