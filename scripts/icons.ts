// `node scripts/run.mjs icons`: draws the toolbar icons from their SVG into public/icons.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from '#scripts/ensure.mjs';

/** Pixels, and the drawing for it: at 16 and 32 a line that is not on the grid would blur. */
const SIZES = [
  [16, 'icon-small'],
  [32, 'icon-small'],
  [48, 'icon'],
  [128, 'icon'],
] as const;

export async function main(): Promise<number> {
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '' });
  try {
    const page = await browser.newPage();
    for (const [size, name] of SIZES) {
      const svg = readFileSync(`src/ui/toolbar/${name}.svg`).toString('base64');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img width=${size} height=${size} style="display:block" src="data:image/svg+xml;base64,${svg}">`,
      );
      await page.screenshot({ path: `public/icons/${size}.png`, omitBackground: true });
    }
  } finally {
    await browser.close();
  }
  return 0;
}
