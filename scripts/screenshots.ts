// `node scripts/run.mjs screenshots [FOLDER]`: PNGs of the gallery, one a component, scheme and width, to be looked at.
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

export async function main([folder = 'screenshots/gallery']: readonly string[]): Promise<number> {
  await mkdir(folder, { recursive: true });
  const gallery = await serveGallery();
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '' });
  try {
    for (const [only, widths] of SHOTS) {
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
