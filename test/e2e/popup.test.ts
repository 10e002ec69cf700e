import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#model/language.ts';
import { AXE_SOURCE } from '#test/helpers/axe.ts';
import { BROWSERS } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { samplePack } from '#test/helpers/sample-pack.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// The popup and the settings page of the built extension.

declare const axe: { run(): Promise<AxeResults> };

const X_POST = entryOf('x-post');

// biome-ignore lint/performance/useDomNodeTextContent: what is folded away does not count
const wordsOf = (tab: Tab) => tab.evaluate(() => document.body.innerText);
const says = (tab: Tab, words: string) =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away does not count
  tab.waitFor(`it says "${words}"`, (wanted) => document.body.innerText.includes(wanted), words);
/** As a person does; a driver may not, on a page of the extension. */
async function reload(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    document.body.dataset.old = 'true';
    setTimeout(() => location.reload());
  });
  await tab.waitFor('it is drawn anew', () => !document.body.dataset.old && document.querySelector('main') !== null);
}
const press = (tab: Tab, words: string) =>
  tab.waitFor(
    `"${words}" is pressed`,
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, label')];
      const found = all.find((one) => one.textContent?.trim() === wanted || one.ariaLabel === wanted);
      found?.click();
      return found !== undefined;
    },
    words,
  );

describe.each(BROWSERS)('%s', (name) => {
  const browser = browserForAll(name, { settings: {}, width: 380, height: 600 });

  async function open(page: string, settings: Parameters<typeof changeSettings>[1] = {}): Promise<Tab> {
    await changeSettings(browser, { language: 'nl', pack: 'sector', packChosen: false, ...settings });
    const tab = await browser.openExtensionPage(`popup/${page}`);
    await tab.waitFor('it is drawn', () => document.querySelector('main') !== null);
    return tab;
  }

  test('the first time it asks for the organisation; the choice is kept and its policy shown', async () => {
    const tab = await open('popup.html');
    await says(tab, 'Waar werk of help je?');
    await press(tab, 'Sterk Huis');
    await says(tab, 'Afspraken van Sterk Huis');
    await reload(tab);
    await says(tab, 'Afspraken van Sterk Huis');
    expect(await wordsOf(tab)).not.toContain('Waar werk of help je');
    await tab.close();
  });

  test('it speaks the language chosen, at once', async () => {
    const tab = await open('popup.html', { packChosen: true });
    await says(tab, 'Voor je plaatst');
    await tab.evaluate(() => {
      const select = document.querySelector('select');
      if (!select) return;
      select.value = 'fr';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await says(tab, 'Avant de publier');
    await tab.waitFor('the page names its language', () => document.documentElement.lang === 'fr');
    await tab.close();
  });

  test('a search unfolds what it finds; a clause unfolds to be read', async () => {
    const tab = await open('popup.html', { pack: 'sterk-huis', packChosen: true });
    await tab.click('input[type=search]');
    await tab.type('leesbevestiging');
    await says(tab, '1 afspraak');
    const clause = await tab.evaluate(() => document.querySelector('.clause-item button')?.textContent ?? '');
    await press(tab, clause);
    await says(tab, 'Zo doe je dat');
    await tab.close();
  });

  test('a finding leads to its clause, unfolded', async () => {
    const tab = await open('popup.html#SH-6', { pack: 'sterk-huis', packChosen: true });
    await tab.waitFor('the clause has the focus', () => document.activeElement?.closest('#SH-6') !== null);
    await says(tab, 'Sterk Huis, grondbeginsel 6');
    await tab.close();
  });

  test('says what is being checked in the tab under it; a pause is heard there', async () => {
    const tab = await open('popup.html', { packChosen: true });
    const site = await openSurface(browser, X_POST);
    await site.type('Mijn bsn is 111222333');
    await site.ui.find({ data: { look: 'found' } });
    await tab.evaluate(async () => {
      const own = await chrome.tabs.getCurrent();
      const other = (await chrome.tabs.query({})).findLast(({ id }) => id !== own?.id);
      if (other?.id !== undefined) await chrome.tabs.update(other.id, { active: true });
    });
    await reload(tab);
    await says(tab, 'Bericht, openbaar: 1 punt');
    await press(tab, 'Een uur pauze op X');
    await says(tab, 'Bezint pauzeert op X tot');
    await site.ui.find({ data: { look: 'off' } });
    await press(tab, 'Weer meelezen');
    await site.ui.find({ data: { look: 'found' } });
    await site.close();
    await tab.close();
  });

  test('whoever asks for it is reminded at work, at the box, and it goes with a click', async () => {
    const always = { isOn: true, days: [1, 2, 3, 4, 5, 6, 7], from: 0, until: 24 * 60 };
    await changeSettings(browser, { language: 'nl', pack: 'sterk-huis', packChosen: true, reminder: always });
    const site = await openSurface(browser, X_POST);
    await site.type('Dag');
    await site.ui.find({ role: 'status', text: 'Je bent aan het werk' });
    await site.clickAt({ x: 5, y: 5 });
    await site.ui.gone({ role: 'status', text: 'Je bent aan het werk' });
    await changeSettings(browser, { reminder: { ...always, isOn: false } });
    await site.close();
  });

  test('settings are kept', async () => {
    const tab = await open('settings.html', { packChosen: true });
    await press(tab, 'In mijn profiel staat al dat ik voor mezelf spreek');
    await says(tab, 'Bewaard');
    await reload(tab);
    await tab.waitFor('the box is ticked', () => document.querySelector<HTMLInputElement>('[type=checkbox]')?.checked);
    await tab.close();
  });

  test('a pack file is looked at before it holds, its faults are told, and the policy before it comes back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bezint-packs-'));
    const file = (name: string, change: object) => {
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify({ ...samplePack(), ...change }));
      return path;
    };
    const tab = await open('settings.html', { pack: 'sgl', packChosen: true });
    await tab.upload('input[accept*=json]', [file('faulty.json', { extends: 'sectors' })]);
    await says(tab, 'Er klopt één ding niet in dit bestand. Er is niets veranderd.');
    await says(tab, 'Verwacht: misschien "sector"?');
    await press(tab, 'Sluiten');

    await tab.drop('.drop:has([accept*=json])', [file('sound.json', {})]);
    await tab.waitFor('the focus is led to it', () => document.activeElement?.id === 'preview');
    await says(tab, 'De Lindenhof, versie 1.0');
    await says(tab, '1 regel erbij');
    expect(await tab.evaluate(() => document.querySelector<HTMLInputElement>('.organisations :checked')?.value)).toBe(
      'sgl',
    );
    await press(tab, 'Hiermee meelezen');
    await says(tab, 'Uit een bestand ingelezen: De Lindenhof, versie 1.0.');
    await press(tab, 'Terug naar die afspraken');
    await says(tab, 'Hiervoor: De Lindenhof, versie 1.0.');
    await tab.waitFor(
      'SGL is chosen again',
      () => document.querySelector<HTMLInputElement>('.organisations :checked')?.value === 'sgl',
    );
    await tab.close();
    rmSync(folder, { recursive: true });
  });

  test.each(['popup.html', 'settings.html'])('everything in %s is reached with the Tab key alone', async (page) => {
    const tab = await open(page, { packChosen: true });
    await says(tab, 'Taal');
    const all = await tab.evaluate(() => {
      const groups = new Set<string>();
      return [...document.querySelectorAll<HTMLElement>('button, a[href], input, select')].filter((one) => {
        // One of a group of radio buttons is enough: the arrow keys do the rest.
        if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return one.checkVisibility();
        const isFirst = !groups.has(one.name);
        groups.add(one.name);
        return isFirst;
      }).length;
    });
    await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const reached = new Set<string>();
    for (let at = 0; at < all; at += 1) {
      await tab.press('Tab');
      const seen = await tab.evaluate(() => {
        const focused = document.activeElement;
        const order = [...document.querySelectorAll('*')].indexOf(focused ?? document.body);
        const { outlineStyle } = getComputedStyle(focused ?? document.body);
        return focused === document.body ? '' : `${order} ${outlineStyle === 'none' ? 'unseen' : 'seen'}`;
      });
      if (seen) reached.add(seen);
    }
    expect(reached.size).toBe(all);
    expect([...reached].filter((one) => one.endsWith('unseen'))).toEqual([]);
    await tab.close();
  });

  test.each(['popup.html', 'settings.html'])('%s is accessible and fits, in every language', async (page) => {
    for (const language of LANGUAGES) {
      const tab = await open(page, { language, pack: 'sterk-huis', packChosen: true });
      await tab.evaluate(AXE_SOURCE as unknown as () => void);
      const told = await tab.evaluate(async () =>
        (await axe.run()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`)),
      );
      expect(told).toEqual([]);
      for (const width of [320, 360, 600]) {
        await tab.resize(width, 600);
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await tab.close();
    }
  });
});
