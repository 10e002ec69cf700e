import { afterAll, beforeAll } from 'vitest';
import type { Settings } from '#model/settings.ts';
import { type BrowserName, type Options, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { changeSettings } from '#test/helpers/settings.ts';

/**
 * One browser for all tests of the block in which this is called: opened before the first of them, closed after the
 * last. Unless told otherwise the extension speaks Dutch in it.
 */
export function browserForAll(
  name: BrowserName,
  { settings = { language: 'nl' }, ...options }: Options & { readonly settings?: Partial<Settings> } = {},
): TestBrowser {
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    browser = await openBrowser(name, options);
    if (options.extension !== false && Object.keys(settings).length > 0) await changeSettings(browser, settings);
  });
  afterAll(() => browser?.close());
  const opened = (): TestBrowser => {
    if (!browser) throw new Error('the browser is open within tests only');
    return browser;
  };
  return {
    name,
    get server() {
      return opened().server;
    },
    get closed() {
      return opened().closed;
    },
    strangers: () => opened().strangers(),
    open: (url) => opened().open(url),
    openExtensionPage: (path) => opened().openExtensionPage(path),
    stopBackground: () => opened().stopBackground(),
    reloadExtension: () => opened().reloadExtension(),
    close: () => opened().close(),
  };
}
