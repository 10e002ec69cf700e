import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsOf } from '#test/adapters/harness-protocol.ts';
import { PAGES, urlOf } from '#test/adapters/pages.ts';
import type { TestBrowser } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';

/** The adapters on pages in the shape of the sites' own. */
export function tryPages(browser: () => TestBrowser): void {
  let tab: Tab;
  beforeAll(async () => {
    tab = await browser().open('https://x.com/?saved=x-2021');
  });
  afterAll(() => tab.close());

  test('every page is listed', () => {
    const files = readdirSync('test/adapters/pages').map((file) => file.replace('.html', ''));
    expect(PAGES.map(({ page }) => page).sort()).toEqual(files.sort());
  });

  test.each(PAGES)('$page: these boxes, no decoy, with text, control and audience', async (entry) => {
    await tab.goto(urlOf(entry));
    const { boxes } = await factsOf(tab);
    const found = boxes.map(({ editor, surface, text, submit, audience }) => ({
      editor,
      surface,
      text,
      submit,
      audience,
    }));
    expect(found).toEqual(entry.boxes);
  });
}
