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

/**
 * Turns to the box again in a page from which something was sent; the caret is in it. False where it is gone, and only a
 * page that is loaded anew has it.
 */
export async function returnToBox(tab: Tab, { open, box }: SurfaceEntry): Promise<boolean> {
  // The caret comes anew: Draft.js does not follow that of a box which was emptied under it.
  await tab.evaluate(leave);
  if ((await tab.count(box)) === 0) {
    if (open.length === 0) return false;
    for (const selector of open) await tab.click(selector);
    await tab.recorded('what was opened stays', ({ isReady }) => isReady);
  }
  await tab.click(box);
  return true;
}

/** Runs in the page: the focus goes nowhere. */
function leave(): void {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
}
