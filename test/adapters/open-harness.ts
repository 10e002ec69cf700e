import { HARNESS } from '#test/adapters/build-harness.ts';
import { factsOf } from '#test/adapters/harness-protocol.ts';
import { type BrowserName, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';

/** A browser with the harness, and a tab in which it runs: Firefox shows a page before a new extension has reached it. */
export async function openHarness(
  name: BrowserName,
  url = 'https://x.com/',
): Promise<{ readonly browser: TestBrowser; readonly tab: Tab }> {
  const browser = await openBrowser(name, { dist: HARNESS[name] });
  const tab = await browser.open(url);
  await until('the harness runs', async () => {
    await tab.reload();
    return factsOf(tab);
  });
  return { browser, tab };
}
