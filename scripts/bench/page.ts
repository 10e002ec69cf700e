import { withEmptyBackground } from '#scripts/bench/empty-background.ts';
import { type Figure, median, table } from '#scripts/bench/figure.ts';
import { difference, inTurn, type Pair, pairsOf } from '#scripts/bench/in-turn.ts';
import { costsPerKey } from '#scripts/bench/keys.ts';
import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

/** Blocks of keys in each of two browsers, by turns. */
const BLOCKS = 16;
const KEYS_A_BLOCK = 10;
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

/**
 * What the extension costs a page, beside the same page without it. In Chromium, on the stand-in for X. What is compared
 * is measured by turns (`inTurn`), in browsers that are open side by side.
 */
export async function page(): Promise<readonly Figure[]> {
  const browser = await openBrowser('chromium', { hasFreshTabs: true });
  try {
    const keys = await perKey(browser);
    const underline: number[] = [];
    for (let round = 0; round < TRIES; round += 1) underline.push(await lastKeyToUnderline(browser));
    const asleep = await asleepBesideNothing(browser);
    return [
      {
        what: 'main thread per key, typing, the page and the extension together',
        unit: 'ms',
        value: median(keys.flatMap((pair) => pair.with)),
        beside: { name: 'bare page', value: median(keys.flatMap(({ without }) => without)) },
      },
      {
        what: 'main thread per key, the extension’s own',
        unit: 'ms',
        value: difference(pairsOf(keys, median)),
        aim: 1,
      },
      {
        what: 'main thread per key, the extension’s own, 95th percentile',
        unit: 'ms',
        value: most(keys.flatMap((pair) => pair.with)) - most(keys.flatMap(({ without }) => without)),
        aim: 4,
      },
      { what: 'last key to underline', unit: 'ms', value: median(underline), aim: 50 },
      {
        what: 'last key to underline, worker asleep',
        unit: 'ms',
        value: median(asleep.map((pair) => pair.with)),
        beside: { name: 'a worker that does nothing', value: median(asleep.map(({ without }) => without)) },
        aim: 150,
      },
      { what: 'last key to underline, worker asleep, the extension’s own', unit: 'ms', value: difference(asleep) },
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

/** 95th percentile. */
const most = (costs: readonly number[]): number =>
  costs.toSorted((a, b) => a - b)[Math.floor(0.95 * costs.length)] ?? 0;

/** What the main thread works for each key of a block, all that follows from it included. */
async function perKey(browser: TestBrowser): Promise<readonly Pair<readonly number[]>[]> {
  const bare = await openBrowser('chromium', { extension: false, hasFreshTabs: true });
  try {
    const begun = async (of: TestBrowser) => {
      const tab = await openPost(of);
      await tab.type('Vandaag een mooie wandeling gemaakt met de hele groep. ');
      return tab;
    };
    const tabs = { without: await begun(bare), with: await begun(browser) };
    const pairs = await inTurn(BLOCKS, {
      without: () => costsPerKey(tabs.without, KEYS_A_BLOCK),
      with: () => costsPerKey(tabs.with, KEYS_A_BLOCK),
    });
    await tabs.with.close();
    return pairs;
  } finally {
    await bare.close();
  }
}

/** From the key as the page saw it to the frame in which the line stands. `prepare` comes before the key. */
async function lastKeyToUnderline(browser: TestBrowser, prepare = async () => {}): Promise<number> {
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
  const time = at - (await tab.evaluate(() => window.lastKey ?? 0));
  await tab.close();
  return time;
}

/** With the background asleep, beside one that has nothing to read and nothing to do. */
async function asleepBesideNothing(browser: TestBrowser): Promise<readonly Pair<number>[]> {
  const { dist, remove } = withEmptyBackground(`${ALMOST.slice(ALMOST.lastIndexOf(' ') + 1)}${LAST}`);
  const empty = await openBrowser('chromium', { hasFreshTabs: true, dist });
  const woken = (of: TestBrowser) => lastKeyToUnderline(of, () => of.stopBackground());
  try {
    return await inTurn(TRIES, { without: () => woken(empty), with: () => woken(browser) });
  } finally {
    await empty.close();
    remove();
  }
}

async function openPost(browser: TestBrowser): Promise<Tab> {
  const entry = entryOf('x-post');
  return openSurface(browser, entry);
}
