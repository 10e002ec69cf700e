import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HARNESS } from '#test/adapters/build-harness.ts';
import { factsOf } from '#test/adapters/harness-protocol.ts';
import { PAGES, type PageEntry } from '#test/adapters/pages.ts';
import { BROWSERS, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';

const urlOf = ({ page, url }: PageEntry) => `${url}${url.includes('?') ? '&' : '?'}saved=${page}`;

test('every page is listed', () => {
  const files = readdirSync('test/adapters/pages').map((file) => file.replace('.html', ''));
  expect(PAGES.map(({ page }) => page).sort()).toEqual(files.sort());
});

describe.each(BROWSERS)('%s', (name) => {
  let browser: TestBrowser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await openBrowser(name, { dist: HARNESS[name] });
    tab = await browser.open('https://x.com/?saved=x-2021');
  });
  afterAll(() => browser.close());

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
});
