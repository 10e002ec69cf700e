import type { Settings } from '#model/settings.ts';
import type { TestBrowser } from '#test/helpers/browser.ts';

/** Sets what a person would set in the popup. */
export async function changeSettings(browser: TestBrowser, changes: Partial<Settings>): Promise<void> {
  const tab = await browser.openExtensionPage('popup/settings.html');
  await tab.evaluate((data) => chrome.runtime.sendMessage({ name: 'change', data }), changes);
  await tab.close();
}
