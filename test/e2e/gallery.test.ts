import type { AxeResults, RunOptions } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '#scripts/ensure.mjs';
import { serveGallery } from '#scripts/gallery.ts';
import { AXE_SOURCE } from '#test/helpers/axe.ts';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const COMPONENTS = [
  ...Object.keys(import.meta.glob('../../src/ui/*.examples.tsx')),
  ...Object.keys(import.meta.glob('../../popup/views/*.examples.tsx')),
].map((path) => path.replace(/^.*\/|\.examples\.tsx$/g, ''));

/** Rules about a page as a whole; the gallery is many pieces beside each other. */
const OF_WHOLE_PAGES = [
  'heading-order',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
];

let browser: Browser;
let page: Page;
const errors: string[] = [];
let gallery: Awaited<ReturnType<typeof serveGallery>>;
beforeAll(async () => {
  gallery = await serveGallery();
  browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '' });
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  page.on('pageerror', (error) => errors.push(error.message));
  // Drawn from one loading: the gallery comes in hundreds of pieces.
  await page.goto(`${gallery.url}#${COMPONENTS[0]}`);
  await page.waitForSelector('html[data-ready]');
  await page.evaluate(AXE_SOURCE);
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

describe.each(COMPONENTS)('%s', (only) => {
  test('every state, in both schemes and three languages, is accessible and fits a narrow place', async () => {
    await page.evaluate((name) => {
      location.hash = name;
    }, only);
    await page.waitForSelector(`html[data-ready="${only}"]`);
    const { violations, passes } = await page.evaluate(
      (rules) => axe.run({ rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])) }),
      OF_WHOLE_PAGES,
    );
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
    expect(told).toEqual([]);
    // Nothing at all to check would be accessible too.
    expect(passes.length).toBeGreaterThan(5);
    expect(errors.splice(0)).toEqual([]);

    // Nothing sticks out sideways of a narrow place.
    const wide = await page.evaluate(() => {
      const cells = [...document.querySelectorAll<HTMLElement>('.cell')];
      for (const { style } of cells) style.width = '320px';
      return cells.flatMap((cell) => {
        const { right } = cell.getBoundingClientRect();
        return [...(cell.shadowRoot?.querySelectorAll('*:not(.tip, .unseen)') ?? [])]
          .filter((element) => element.getBoundingClientRect().right > right + 1 && element.checkVisibility())
          .map((element) => `${element.localName}.${element.getAttribute('class')}`);
      });
    });
    expect(wide).toEqual([]);
  });
});
