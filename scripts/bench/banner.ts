// `node scripts/run.mjs bench/banner`: what drawing costs on the page's main thread, per key, with five findings in
// view. A page that plays a site, the real banner, a checker that costs next to nothing.
import { chromium } from 'playwright';
import { findBrowser } from '#scripts/ensure.mjs';
import { serveGallery } from '#scripts/gallery.ts';

const DRAFT =
  'Vandaag met mevrouw Jansen van kamer 12 naar het ziekenhuis na haar val van dinsdag, en de planning klopt ook weer niet. ';
const KEYS = 200;

declare global {
  interface Window {
    /** Milliseconds of each call of ours, by what it was. */
    costs: Record<'show' | 'frame', number[]>;
  }
}

const at = (sorted: readonly number[], part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;

export async function main(): Promise<number> {
  const gallery = await serveGallery();
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '' });
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      window.costs = { show: [], frame: [] };
      const original = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) =>
        original((time) => {
          // What the browser has to lay out anyway after the key is not our cost.
          document.body.getBoundingClientRect();
          const started = performance.now();
          callback(time);
          window.costs.frame.push(performance.now() - started);
        });
    });
    await page.goto(`${gallery.url}play.html`);
    await page.waitForFunction('window.playLog');
    for (const box of ['main .box', 'textarea']) {
      await page.click(box);
      await page.keyboard.type(DRAFT);
      await page.evaluate(() => {
        window.costs = { show: [], frame: [] };
      });
      for (let key = 0; key < KEYS; key += 1) {
        await page.keyboard.type('abcdefg '[key % 8] ?? ' ');
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      }
      const costs = await page.evaluate(() => window.costs);
      for (const [what, all] of Object.entries(costs)) {
        // The waiting above asks for a frame of its own, which costs nothing.
        const sorted = all.filter((cost) => what === 'show' || cost > 0.02).toSorted((a, b) => a - b);
        console.log(
          `${box} ${what}: median ${at(sorted, 0.5).toFixed(2)} ms, 95% ${at(sorted, 0.95).toFixed(2)} ms (${sorted.length})`,
        );
      }
    }
  } finally {
    await browser.close();
    await gallery.close();
  }
  return 0;
}
