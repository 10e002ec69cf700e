import { withEmptyBackground } from '#scripts/bench/empty-background.ts';
import { type Figure, median, table } from '#scripts/bench/figure.ts';
import { costsPerKey } from '#scripts/bench/keys.ts';
import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

const KEYS = 120;
const TRIES = 15;
/** One key short of an account number that has to be underlined. */
const ALMOST = 'Het geld kan naar NL91ABNA041716430';
const LAST = '0';

declare global {
  interface Window {
    /** When the page saw the last key, for the benchmark. */
    lastKey?: number;
  }
}

/** What the extension costs a page, beside the same page without it. In Chromium, on the stand-in for X. */
export async function page(): Promise<readonly Figure[]> {
  const bare = await openBrowser('chromium', { extension: false, hasFreshTabs: true });
  const withoutIt = await perKey(bare).finally(() => bare.close());
  const browser = await openBrowser('chromium', { hasFreshTabs: true });
  try {
    const withIt = await perKey(browser);
    const more = (figure: keyof Costs) => withIt[figure] - withoutIt[figure];
    const underline = await lastKeyToUnderline(browser, async () => undefined);
    const asleep = await lastKeyToUnderline(browser, () => browser.stopBackground());
    const bareWake = await wakingAlone();
    return [
      {
        what: 'main thread per key, typing, the page and the extension together',
        unit: 'ms',
        value: withIt.median,
        beside: { name: 'bare page', value: withoutIt.median },
      },
      { what: 'main thread per key, the extension’s own', unit: 'ms', value: more('median'), aim: 1 },
      { what: 'main thread per key, the extension’s own, 95th percentile', unit: 'ms', value: more('most'), aim: 4 },
      { what: 'last key to underline', unit: 'ms', value: underline, aim: 50 },
      {
        what: 'last key to underline, worker asleep',
        unit: 'ms',
        value: asleep,
        beside: { name: 'a worker that does nothing', value: bareWake },
        aim: 150,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** These figures alone: `node scripts/run.mjs bench/page`. */
export async function main(): Promise<number> {
  await buildExtension();
  await buildStandIns();
  console.log(table(await page()));
  return 0;
}

interface Costs {
  readonly median: number;
  /** 95th percentile. */
  readonly most: number;
}

/** What the main thread works for one key, all that follows from it included. */
async function perKey(browser: TestBrowser): Promise<Costs> {
  const tab = await openPost(browser);
  await tab.type('Vandaag een mooie wandeling gemaakt met de hele groep. ');
  const costs = await costsPerKey(tab, KEYS);
  await tab.close();
  return { median: median(costs), most: costs.toSorted((a, b) => a - b)[Math.floor(0.95 * KEYS)] ?? 0 };
}

/** Median from the key as the page saw it to the frame in which the line stands. `prepare` comes before each key. */
async function lastKeyToUnderline(browser: TestBrowser, prepare: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < TRIES; round += 1) {
    const tab = await openPost(browser);
    await tab.evaluate(() => {
      addEventListener('keydown', () => {
        window.lastKey = performance.now();
      });
    });
    await tab.type(ALMOST);
    await tab.ui.find({ data: { look: 'clear' } });
    await prepare();
    const drawn = tab.ui.run(
      (roots) =>
        new Promise<number>((resolve) => {
          const look = () => {
            const isDrawn = roots.some((root) => root.querySelector('.line'));
            if (isDrawn) resolve(performance.now());
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    await tab.type(LAST);
    const at = await drawn;
    times.push(at - (await tab.evaluate(() => window.lastKey ?? 0)));
    await tab.close();
  }
  return median(times);
}

/** The same where the background has nothing to read and nothing to do. */
async function wakingAlone(): Promise<number> {
  const { dist, remove } = withEmptyBackground(`${ALMOST.slice(ALMOST.lastIndexOf(' ') + 1)}${LAST}`);
  const browser = await openBrowser('chromium', { hasFreshTabs: true, dist });
  try {
    return await lastKeyToUnderline(browser, () => browser.stopBackground());
  } finally {
    await browser.close();
    remove();
  }
}

async function openPost(browser: TestBrowser): Promise<Tab> {
  const entry = entryOf('x-post');
  return openSurface(browser, entry);
}
