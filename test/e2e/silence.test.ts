import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import type { LoggedRequest } from '#test/helpers/server.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';
import { PAGE_OF_HOST } from '#test/stand-ins/hosts.ts';

// What the extension does not do, and what a page cannot do to it.

const RISKY = 'Bij haar thuis gebeld, haar bsn is 111222333';
const DIALOG = { role: 'alertdialog' } as const;
const SEND = { role: 'button', name: /^Toch (plaatsen|versturen)$/ } as const;
const POINTS = { role: 'button', name: /\d+ punt/ } as const;

/** What a person does on every site, up to a draft that is sent. */
async function walk(browser: TestBrowser, withExtension: boolean): Promise<void> {
  for (const id of ['facebook-post', 'x-post', 'whatsapp-person']) {
    const entry = entryOf(id);
    const tab = await openSurface(browser, entry);
    await tab.type(RISKY);
    await tab.click(entry.submit);
    if (withExtension) await tab.ui.click(SEND);
    await tab.recorded('it was sent', ({ sends }) => sends.length > 0);
    await tab.close();
  }
}

/** All that was asked of the sites. A browser's own errands, such as its blocklists, come and go by themselves. */
const asked = (requests: readonly LoggedRequest[]) =>
  [
    ...new Set(
      requests.filter(({ host }) => PAGE_OF_HOST[host]).map(({ method, host, path }) => `${method} ${host}${path}`),
    ),
  ].sort();

describe.each(BROWSERS)('%s', (name) => {
  const browser = browserForAll(name);

  test('the server hears the same with the extension as without it', async () => {
    await walk(browser, true);
    const bare = await openBrowser(name, { extension: false });
    try {
      await walk(bare, false);
      expect(asked(browser.server.requests)).toEqual(asked(bare.server.requests));
    } finally {
      await bare.close();
    }
    expect(browser.server.requests.filter(({ origin }) => origin?.includes('extension:'))).toEqual([]);
    expect(browser.strangers()).toEqual([]);
  });

  describe('a page', () => {
    const entry = entryOf('x-post');
    let tab: Tab;
    beforeAll(async () => {
      tab = await openSurface(browser, entry);
      await tab.type(RISKY);
      await tab.ui.find(POINTS);
    });
    afterAll(() => tab.close());

    test('cannot read what was found', async () => {
      const seen = await tab.evaluate(() => ({
        roots: [...document.querySelectorAll('bezint-ui')].map((host) => host.shadowRoot),
        markup: [...document.querySelectorAll('bezint-ui')].map((host) => host.innerHTML),
        highlights: CSS.highlights.size,
        globals: Object.keys(window).filter((key) => /bezint/i.test(key)),
      }));
      expect(seen).toEqual({ roots: [null], markup: [''], highlights: 0, globals: [] });
    });

    test('sees native functions where native ones stand', async () => {
      const seen = await tab.evaluate(() => ({
        own: Object.hasOwn(HTMLInputElement.prototype, 'click'),
        names: [HTMLElement.prototype.click.name, HTMLInputElement.prototype.showPicker.name],
        texts: [HTMLElement.prototype.click, HTMLInputElement.prototype.showPicker].map((call) =>
          /\{\s*\[native code\]\s*\}/.test(Function.prototype.toString.call(call)),
        ),
        marks: document.documentElement.getAttributeNames().filter((name) => /bezint/i.test(name)),
      }));
      expect(seen).toEqual({ own: false, names: ['click', 'showPicker'], texts: [true, true], marks: [] });
    });

    test('cannot fetch any file of the extension', async () => {
      const id = 'njeeedpbdnbbhihbmpiopagdlododlal';
      const reached = await tab.evaluate(async (extension) => {
        const files = ['manifest.json', 'content-scripts/sites/x.iife.js', 'popup/popup.html', 'icons/16.png'];
        const tries = files.map((file) => fetch(`chrome-extension://${extension}/${file}`).then(() => file));
        const settled = await Promise.allSettled(tries);
        return settled.filter(({ status }) => status === 'fulfilled').length;
      }, id);
      expect(reached).toBe(0);
    });

    test('cannot press the buttons by script', async () => {
      await tab.click(entry.submit);
      const { rect } = await tab.ui.find(SEND);
      await tab.evaluate(({ x, y, width, height }) => {
        const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true };
        const target = document.elementFromPoint(at.clientX, at.clientY);
        const hosts = [...document.querySelectorAll('bezint-ui')];
        for (const element of [target, ...hosts, document.documentElement]) {
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
            element?.dispatchEvent(new MouseEvent(type, at));
          }
          for (const key of ['Tab', 'Enter', ' ', 'Escape']) {
            element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
            element?.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
          }
          if (element instanceof HTMLElement) element.click();
        }
      }, rect);
      expect((await tab.ui.nodes(DIALOG)).length).toBe(1);
      expect((await tab.record()).sends).toEqual([]);
      await tab.press('Escape');
      await tab.ui.gone(DIALOG);
    });
  });
});
