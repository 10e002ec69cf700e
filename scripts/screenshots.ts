// `node scripts/run.mjs screenshots [FOLDER]`: PNGs of the gallery, one a component, scheme and width, to be looked at.
// `-- --docs` makes those of README.md instead: docs/pictures/state-*.png, small, in one language.
import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from '#scripts/ensure.mjs';
import { serveGallery } from '#scripts/gallery.ts';

const COMPONENTS = ['src/ui', 'popup/views']
  .flatMap((folder) => readdirSync(folder))
  .filter((file) => file.endsWith('.examples.tsx'))
  .map((file) => file.replace('.examples.tsx', ''));

/** Widths in pixels at which a component is looked at besides its own, for those that are drawn in narrow places. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  'banner-card': [280, 520],
  'word-card': [280],
  'photo-list': [280, 520],
  'send-dialog': [320],
  'popup-page': [360, 600],
  'settings-page': [360],
  'register-section': [320],
  'welcome-page': [360],
};

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
    for (const only of isDocs ? [] : COMPONENTS) {
      for (const scheme of ['light', 'dark']) {
        for (const width of [undefined, ...(WIDTHS[only] ?? [])])
          await shoot(browser, gallery.url, folder, only, scheme, width);
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
