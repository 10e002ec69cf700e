import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { clockOf, withClockWatch } from '#test/helpers/clock-watch.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { until } from '#test/helpers/wait.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// A page outlives the extension in it, and the extension's background sleeps most of the time: neither may go unnoticed.
// While nobody does anything, nothing of the extension does.

const RISKY = 'Mijn bsn is 111222333';
const SETTLED = { role: 'button', data: { look: 'found', checking: 'false' } } as const;
const FOUND = { role: 'button', data: { look: 'found' } } as const;
const OFF = { role: 'button', data: { look: 'off' } } as const;
const DIALOG = { role: 'alertdialog' } as const;
const FAILED = { role: 'button', data: { look: 'failed' } } as const;
const BACK = { role: 'button', name: 'Terug naar mijn tekst' } as const;
const EDIT = { role: 'button', name: 'Aanpassen' } as const;
const entry = entryOf('x-post');
const IDLE = ['facebook-post', 'linkedin-post-sdui', 'x-post', 'x-chat', 'whatsapp-group'].map(entryOf);

describe.each(BROWSERS)('%s', (name) => {
  let browser: TestBrowser;
  const copy = withClockWatch(name);
  beforeAll(async () => {
    browser = await openBrowser(name, { dist: copy.dist });
    await changeSettings(browser, { language: 'nl' });
  });
  afterAll(async () => {
    await browser.close();
    copy.dispose();
  });

  test.each(IDLE)('no timer and no frame is asked for while nobody does anything: $id', async (idle) => {
    const tab = await openSurface(browser, idle);
    await tab.type(RISKY);
    await tab.ui.find(SETTLED);
    let open: readonly string[] = [];
    await until('nothing is to come', async () => {
      ({ open } = await clockOf(tab));
      return open.length === 0;
    }).catch((error) => {
      throw new Error(`${String(error)}, still open: ${open.join('\n')}`);
    });
    const { asked } = await clockOf(tab);
    for (let frame = 0; frame < 20; frame += 1) await tab.frame();
    expect([await clockOf(tab), asked > 0]).toEqual([{ asked, open: [] }, true]);
    await tab.close();
  });

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
