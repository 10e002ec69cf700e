import { afterAll, beforeAll } from 'vitest';
import { contractDriver } from '#test/adapters/contract/driver.ts';
import { eachPage } from '#test/adapters/contract/each-page.ts';
import { heldGestures } from '#test/adapters/contract/held-gestures.ts';
import { strangePages } from '#test/adapters/contract/strange-pages.ts';
import type { TestBrowser } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';

/** What every adapter owes to whoever uses it, on pages that hold no editor: the browser itself edits. */
export function tryContract(browser: () => TestBrowser): void {
  let tab: Tab;
  beforeAll(async () => {
    tab = await browser().open('https://x.com/?saved=x-2021');
  });
  afterAll(() => tab.close());

  const driver = contractDriver(() => tab);
  eachPage(driver);
  heldGestures(driver);
  strangePages(driver);
}
