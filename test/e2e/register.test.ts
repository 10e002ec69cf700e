import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// From the export of a care system to a finding, in real browsers: settings, the background's own storage, a draft.

const EXPORT = 'Voornaam;Achternaam;Toestemming Facebook\r\nHilde;Verstraeten;nee\r\nMarcel;De Smet;ja\r\n';
/** Nothing in it but the name tells of a client. */
const DRAFT = 'Gewandeld met Hilde Verstraeten langs het water.';

describe.each(BROWSERS)('%s', (name) => {
  const browser = browserForAll(name);
  const folder = mkdtempSync(join(tmpdir(), 'bezint-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('an export that is imported in the settings makes a typed name of a client known', async () => {
    const path = join(folder, 'clients.csv');
    writeFileSync(path, EXPORT);
    const settings = await browser.openExtensionPage('popup/settings.html');
    await settings.upload('.register input[type="file"]', [path]);
    await settings.click('.register .actions .build');
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
