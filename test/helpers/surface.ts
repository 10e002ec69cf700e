import type { TestBrowser } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';
import type { SurfaceEntry } from '#test/stand-ins/catalogue.ts';

/** Goes to a surface of the stand-ins as a person does; the caret is in its box. `more` is added to the address. */
export async function openSurface(
  browser: TestBrowser,
  entry: SurfaceEntry,
  more: Readonly<Record<string, string>> = {},
): Promise<Tab> {
  const url = new URL(entry.url);
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
  const tab = await browser.open(url.href);
  await tab.recorded('the page is ready', ({ isReady }) => isReady);
  for (const selector of entry.open) await tab.click(selector);
  await tab.recorded('what was opened stays', ({ isReady }) => isReady);
  await tab.click(entry.box);
  return tab;
}
