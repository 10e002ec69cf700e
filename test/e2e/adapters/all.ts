import { afterAll, beforeAll, describe } from 'vitest';
import { tryChanged } from '#test/adapters/changed.ts';
import { tryContract } from '#test/adapters/contract.ts';
import { tryPages } from '#test/adapters/on-pages.ts';
import { openHarness } from '#test/adapters/open-harness.ts';
import { tryReading } from '#test/adapters/reading.ts';
import { trySurfaces } from '#test/e2e/adapters/on-surfaces.ts';
import { tryReplacing } from '#test/e2e/adapters/replacing.ts';
import type { BrowserName, TestBrowser } from '#test/helpers/browser.ts';

/** All that is tried of the adapters alone, in one browser: to start it takes longer than most of what is tried in it. */
export function tryAdapters(name: BrowserName): void {
  let opened: TestBrowser;
  beforeAll(async () => {
    const { browser, tab } = await openHarness(name);
    opened = browser;
    await tab.close();
  });
  afterAll(() => opened.close());

  const browser = () => opened;
  describe('reading', () => tryReading(browser));
  describe('pages', () => tryPages(browser));
  // What is found does not hang on the browser.
  if (name === 'chromium') describe('changed pages', () => tryChanged(browser));
  describe('the contract', () => tryContract(browser));
  describe('surfaces', () => trySurfaces(name, browser));
  describe('other words', () => tryReplacing(browser));
}
