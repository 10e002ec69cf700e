// `node scripts/run.mjs screenshots [FOLDER]`: PNGs of the gallery, one a component, scheme and width, to be looked at.
// `-- --docs` makes those of README.md instead: docs/pictures/state-*.png, small, in one language.
import { mkdir } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from '#scripts/ensure.mjs';
import { serveGallery } from '#scripts/gallery.ts';

/** Component, and the widths in pixels at which it is looked at; none means its own. */
const SHOTS: readonly (readonly [string, readonly number[]])[] = [
  ['status-mark', []],
  ['audience-line', []],
  ['left-out', []],
  ['finding-item', []],
  ['banner-card', [280, 520]],
  ['word-card', []],
  ['before-after', []],
  ['copy-offer', []],
  ['photo-list', [280, 520]],
  ['send-dialog', [320]],
  ['reason-choice', []],
  ['tab-status', []],
  ['clause-item', []],
  ['policy-reader', []],
  ['contact-list', []],
  ['site-profile', []],
  ['choices', []],
  ['popup-page', [360, 600]],
  ['settings-page', [360]],
  ['try-box', []],
  ['welcome-page', [360]],
];

/** Component, the width and number of columns in which its states stand in README.md, and how many of them do. */
const DOCS: readonly (readonly [component: string, width: number, columns: number, states: number])[] = [
  ['status-mark', 760, 3, 99],
  ['word-card', 900, 2, 99],
  ['photo-list', 1360, 3, 3],
  ['popup-page', 1360, 3, 3],
];

export async function main(args: readonly string[]): Promise<number> {
  const isDocs = args.includes('--docs');
  const folder = isDocs ? 'docs/pictures' : (args[0] ?? 'screenshots/gallery');
  await mkdir(folder, { recursive: true });
  const gallery = await serveGallery();
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '' });
  try {
    if (isDocs) for (const shot of DOCS) await shootForDocs(browser, gallery.url, folder, shot);
    for (const [only, widths] of isDocs ? [] : SHOTS) {
      for (const scheme of ['light', 'dark']) {
        for (const width of [undefined, ...widths]) await shoot(browser, gallery.url, folder, only, scheme, width);
      }
    }
  } finally {
    await browser.close();
    await gallery.close();
  }
  console.log(`Pictures of every state: ${folder}`);
  return 0;
}

async function shoot(
  browser: Browser,
  url: string,
  folder: string,
  only: string,
  scheme: string,
  width: number | undefined,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
  const query = new URLSearchParams({ only, scheme, ...(width && { width: String(width) }) });
  await page.goto(`${url}?${query}`);
  await page.waitForSelector('html[data-ready]');
  await page.screenshot({ path: `${folder}/${[only, scheme, width].filter(Boolean).join('-')}.png`, fullPage: true });
  await page.close();
}

/** The states of one component, each below its name, in columns. */
async function shootForDocs(
  browser: Browser,
  url: string,
  folder: string,
  [only, width, columns, states]: (typeof DOCS)[number],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 600 } });
  await page.goto(`${url}?${new URLSearchParams({ only, scheme: 'light', lang: 'en' })}`);
  await page.waitForSelector('html[data-ready]');
  await page.addStyleTag({
    content: `h1, h2 { display: none } h3 { margin: 0 0 4px; break-after: avoid } .row { margin: 0 0 14px; break-inside: avoid }
      h3:nth-of-type(n + ${states + 1}), .row:nth-of-type(n + ${states + 1}) { display: none }
      #root { columns: ${columns}; column-gap: 16px }`,
  });
  await page.locator('#root').screenshot({ path: `${folder}/state-${only}.png` });
  await page.close();
}
