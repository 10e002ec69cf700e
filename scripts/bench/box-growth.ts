import type { Curve } from '#scripts/bench/curve.ts';
import { median } from '#scripts/bench/figure.ts';
import { costsPerKey } from '#scripts/bench/keys.ts';
import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { addBoxes } from '#test/helpers/add-boxes.ts';
import { openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

const BOXES = [1, 10, 100, 1000];
const KEYS = 24;

interface Costs {
  readonly open: number;
  readonly key: number;
}

/** What boxes on a page cost its main thread besides what the page itself costs. In Chromium, on the stand-in for X. */
export async function boxGrowth(): Promise<readonly Curve[]> {
  await buildExtension(['chrome']);
  await buildStandIns();
  const bare = await openBrowser('chromium', { extension: false });
  const without = await costsOf(bare).finally(() => bare.close());
  const browser = await openBrowser('chromium');
  const withIt = await costsOf(browser).finally(() => browser.close());
  const curve = (what: string, of: keyof Costs): Curve => ({
    what,
    by: 'boxes',
    unit: 'ms',
    points: BOXES.map((size, index) => ({
      size,
      value: Math.max(0, (withIt[index]?.[of] ?? 0) - (without[index]?.[of] ?? 0)),
    })),
  });
  return [
    curve('opening all boxes of a page, the extension’s own', 'open'),
    curve('a key in one of them, the extension’s own', 'key'),
  ];
}

async function costsOf(browser: TestBrowser): Promise<readonly Costs[]> {
  const all: Costs[] = [];
  for (const size of BOXES) {
    const tab = await openSurface(browser, entryOf('x-post'));
    await tab.type('Vandaag een mooie wandeling gemaakt. ');
    const before = await tab.mainThreadWork();
    // The composer of the page is one of them.
    await tab.evaluate(addBoxes, size - 1);
    // For what follows from them.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
    const open = (await tab.mainThreadWork()) - before;
    all.push({ open, key: median(await costsPerKey(tab, KEYS)) });
    await tab.close();
  }
  return all;
}
