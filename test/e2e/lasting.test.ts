import { describe, expect, test } from 'vitest';
import { BROWSERS } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// A page outlives the extension in it, and the extension's background sleeps most of the time: neither may go unnoticed.

const RISKY = 'Mijn bsn is 111222333';
const FOUND = { role: 'button', data: { look: 'found' } } as const;
const OFF = { role: 'button', data: { look: 'off' } } as const;
const DIALOG = { role: 'alertdialog' } as const;
const FAILED = { role: 'button', data: { look: 'failed' } } as const;
const BACK = { role: 'button', name: 'Terug naar mijn tekst' } as const;
const EDIT = { role: 'button', name: 'Aanpassen' } as const;
const entry = entryOf('x-post');

describe.each(BROWSERS)('%s', (name) => {
  const browser = browserForAll(name);

  test('a background that sleeps wakes for the next word', async () => {
    const tab = await openSurface(browser, entry);
    await tab.type('Goed');
    await tab.ui.find({ role: 'button', data: { look: 'clear' } });
    await browser.stopBackground();
    await tab.press('Mod+a');
    await tab.type(RISKY);
    await tab.ui.find(FOUND);
    await tab.close();
  });

  test('an extension that is loaded anew under a draft is said, or goes on with it', async () => {
    const tab = await openSurface(browser, entry);
    await tab.type(RISKY);
    await tab.ui.find(FOUND);
    await browser.reloadExtension();
    if (name === 'chromium') {
      // The old script stays, and cannot ask any more.
      await tab.type('!');
      await tab.ui.find(FAILED);
      await tab.click(entry.submit);
      await tab.ui.find({ ...DIALOG, text: 'Laad deze pagina opnieuw' });
      await tab.ui.click(BACK);
      await tab.ui.find(OFF);
    } else {
      // The old script is ended, the new one comes in its place: its words must be the only ones.
      await tab.waitFor('one of us is left', () => document.querySelectorAll('bezint-ui').length === 1);
      await tab.type('!');
      await tab.ui.find(FOUND);
      await tab.click(entry.submit);
      await tab.ui.find({ ...DIALOG, text: '111222333' });
      await tab.ui.click(EDIT);
    }
    await tab.ui.gone(DIALOG);
    const { sends, models } = await tab.record();
    expect([sends, models[entry.model]]).toEqual([[], `${RISKY}!`]);
    await tab.close();
  });
});
