import type { TestBrowser } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';
import type { SurfaceEntry } from '#test/stand-ins/catalogue.ts';

/** Opens a stand-in the way a person does and puts the caret in its box. `more` are variants of the page. */
export async function openBox(
  browser: TestBrowser,
  entry: SurfaceEntry,
  more: Readonly<Record<string, string>> = {},
): Promise<Tab> {
  const url = new URL(entry.url);
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
  const tab = await browser.open(url.href);
  await tab.recorded('the page is ready', ({ isReady }) => isReady);
  for (const selector of entry.open) await tab.click(selector);
  // Some sites open a box twice: the first one gives way to the one that stays.
  await tab.recorded('the box stays', ({ isReady }) => isReady);
  await tab.click(entry.box);
  return tab;
}
