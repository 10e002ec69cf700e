import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// From the export of a care system to a finding, in real browsers: settings, the background's own storage, a draft.

const EXPORT = 'Voornaam;Achternaam;Toestemming Facebook\r\nHilde;Verstraeten;nee\r\nMarcel;De Smet;ja\r\n';
/** Nothing in it but the name tells of a client. */
const DRAFT = 'Gewandeld met Hilde Verstraeten langs het water.';

describe.each(BROWSERS)('%s', (name) => {
  let browser: TestBrowser;
  const folder = mkdtempSync(join(tmpdir(), 'bezint-'));
  beforeAll(async () => {
    browser = await openBrowser(name);
    await changeSettings(browser, { language: 'nl' });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test('an export that is imported in the settings makes a typed name of a client known', async () => {
    const path = join(folder, 'clients.csv');
    writeFileSync(path, EXPORT);
    const settings = await browser.openExtensionPage('popup/settings.html');
    await settings.upload('.register input[type="file"]', [path]);
    await settings.waitFor('the export was read, and the register is asked for', () => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.register .actions button')];
      const make = buttons.find((button) => button.textContent?.trim() === 'Maak het register');
      make?.click();
      return make !== undefined;
    });
    await settings.waitFor('the register is made', () =>
      /2 personen.*Het register staat klaar/s.test(document.querySelector('.register')?.textContent ?? ''),
    );
    await settings.close();

    const entry = entryOf('facebook-post');
    const tab = await openSurface(browser, entry);
    await tab.type(DRAFT);
    await tab.ui.find({ role: 'button', name: /1 punt/ });
    // The page's own scripts are in another origin than where it is kept.
    expect(await tab.evaluate(async () => (await indexedDB.databases()).map(({ name: one }) => one))).toEqual([]);
    const { errors } = await tab.record();
    expect(errors).toEqual([]);
    await tab.close();
  });
});
