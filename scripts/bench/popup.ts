import { type Figure, median } from '#scripts/bench/figure.ts';
import { packFile } from '#scripts/policy/rules-page.ts';
import { openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import type { Tab } from '#test/helpers/tab.ts';

const TRIES = 15;
/** The most that a pack may have; see pack-shape.ts. */
const MOST_CLAUSES = 300;
/** Letters of a word that stands in many clauses, typed one after the other. */
const SEARCH = 'toestemming';

/** How long the popup takes to show a policy, and to follow a search. In Chromium, the background awake. */
export async function popup(): Promise<readonly Figure[]> {
  const browser = await openBrowser('chromium', { width: 380, height: 600, hasFreshTabs: true });
  try {
    await changeSettings(browser, { language: 'nl', pack: 'sterk-huis', packChosen: true });
    const open = await openTime(browser);
    await adopt(browser, hugePack());
    const huge = await openTime(browser);
    const key = await searchTime(browser);
    return [
      { what: 'popup open, warm, the largest of our packs', unit: 'ms', value: open, aim: 100 },
      { what: `popup open, warm, a pack of ${MOST_CLAUSES} clauses`, unit: 'ms', value: huge, aim: 100 },
      { what: `search, per key, ${MOST_CLAUSES} clauses`, unit: 'ms', value: key, aim: 16 },
    ];
  } finally {
    await browser.close();
  }
}

async function openPopup(browser: TestBrowser): Promise<Tab> {
  const tab = await browser.openExtensionPage('popup/popup.html');
  await tab.waitFor('it is shown', () => performance.getEntriesByName('shown').length > 0);
  return tab;
}

/** Median from the start of the page to the policy standing in it. The first, cold one does not count. */
async function openTime(browser: TestBrowser): Promise<number> {
  await (await openPopup(browser)).close();
  const times: number[] = [];
  for (let round = 0; round < TRIES; round += 1) {
    const tab = await openPopup(browser);
    times.push(await tab.evaluate(() => performance.getEntriesByName('shown')[0]?.startTime ?? Number.NaN));
    await tab.close();
  }
  return median(times);
}

/** Median from one more letter in the search field to the list that fits it. */
async function searchTime(browser: TestBrowser): Promise<number> {
  const tab = await openPopup(browser);
  const times = await tab.evaluate(async (word: string) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const costs: number[] = [];
    for (let length = 1; field && length <= word.length; length += 1) {
      const started = performance.now();
      field.value = word.slice(0, length);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // The list is drawn in a microtask; reading a size makes the browser lay it out.
      await Promise.resolve();
      document.body.getBoundingClientRect();
      costs.push(performance.now() - started);
      await new Promise(requestAnimationFrame);
    }
    return costs;
  }, SEARCH);
  await tab.close();
  return median(times);
}

/** Puts a pack in force as the settings page does. */
async function adopt(browser: TestBrowser, pack: unknown): Promise<void> {
  const tab = await browser.openExtensionPage('popup/settings.html');
  const source = { name: 'huge.json', text: JSON.stringify(pack) };
  await tab.evaluate((data) => chrome.runtime.sendMessage({ name: 'adopt', data: { source: data } }), source);
  await tab.close();
}

/** As many clauses as a pack may have, each as long as those of a real policy. */
function hugePack(): unknown {
  const { clauses, ...file } = packFile('sterk-huis');
  const many = Array.from({ length: MOST_CLAUSES }, (_, index) => {
    const clause = clauses[index % clauses.length];
    return index < clauses.length ? clause : { ...clause, id: `X-${index}` };
  });
  return { ...file, version: 'huge', clauses: many };
}
