import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BROWSERS, type TestBrowser } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { SPIED_BOXES, spyOn } from '#test/helpers/name-spy.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// From the export of a care system to a finding, in real browsers: settings, the background's own storage, a draft.

const HEAD = 'Voornaam;Achternaam;Toestemming Facebook\r\n';
const EXPORT = `${HEAD}Hilde;Verstraeten;nee\r\nMarcel;De Smet;ja\r\n`;
const OTHERS = `${HEAD}Josephine;Vandecasteele;nee\r\nAlbert;Wuyts;ja\r\n`;
/** Nothing in it but the name tells of a client. */
const draftOn = (name: string) => `Gewandeld met ${name} langs het water.`;
const DRAFT = draftOn('Hilde Verstraeten');
const DRAFTS = [DRAFT, draftOn('Agnes Goossens')];
const POINTS = { role: 'button', name: /1 punt/ } as const;

describe.each(BROWSERS)('%s', (name) => {
  const browser = browserForAll(name);
  const folder = mkdtempSync(join(tmpdir(), 'bezint-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('an export that is imported in the settings makes a typed name of a client known', async () => {
    await importClients(browser, join(folder, 'clients.csv'), EXPORT);
    // Each with an editor of its own, which takes the keys in its own way.
    for (const id of [
      'facebook-post',
      'linkedin-post-classic',
      'linkedin-post-sdui',
      'linkedin-message-shadow',
      'whatsapp-person',
    ]) {
      const tab = await openSurface(browser, entryOf(id));
      await tab.type(DRAFT);
      await tab.ui.find(POINTS);
      // The page's own scripts are in another origin than where it is kept.
      expect(await tab.evaluate(async () => (await indexedDB.databases()).map(({ name: one }) => one))).toEqual([]);
      const { errors } = await tab.record();
      expect(errors).toEqual([]);
      await tab.close();
    }
  });

  test('a page that writes names into boxes sees the same of clients as of others, also while somebody types', async () => {
    const seen: (readonly string[])[] = [];
    for (const [file, clients] of Object.entries({ 'clients.csv': EXPORT, 'others.csv': OTHERS })) {
      await importClients(browser, join(folder, file), clients);
      const tab = await openSurface(browser, entryOf('x-post'));
      seen.push(await spiedOn(tab));
      if (clients === EXPORT) {
        // The same words by a person: now there is something to see, and the spy sees it.
        const before = await looked(tab);
        await tab.press('Mod+a');
        await tab.type(DRAFT);
        await tab.ui.find(POINTS);
        expect(await looked(tab)).not.toEqual(before);
      }
      await tab.close();
    }
    const [ofClients, ofOthers] = seen;
    expect(ofClients?.length).toBeGreaterThan(20);
    expect(ofClients).toEqual(ofOthers);
  });
});

async function importClients(browser: TestBrowser, path: string, rows: string): Promise<void> {
  writeFileSync(path, rows);
  const settings = await browser.openExtensionPage('popup/settings.html');
  await settings.upload('.register input[type="file"]', [path]);
  await settings.click('.register .actions .build');
  await settings.waitFor('the register is made', () =>
    /2 personen.*Het register staat klaar/s.test(document.querySelector('.register')?.textContent ?? ''),
  );
  await settings.close();
}

/** All that a hostile page can see of names, one after the other, by script alone and while a person writes. */
async function spiedOn(tab: Tab): Promise<readonly string[]> {
  await tab.type('Mooi weer.');
  await tab.evaluate(spyOn);
  /** So that an answer is on these words, and not on those before. */
  const putAll = async (draft: string) => {
    await tab.evaluate(() => window.nameSpy.clear());
    await boxesAre(tab, 'quiet');
    await tab.evaluate((text) => window.nameSpy.put(text), draft);
    await boxesAre(tab, 'clear');
    await tab.frame();
  };
  await tab.evaluate((text) => window.nameSpy.write(text), 'Met Hilde Verstraeten');
  for (const [at, draft] of DRAFTS.entries()) {
    await putAll(draft);
    await tab.evaluate((what) => window.nameSpy.look(what), `by script ${at}`);
    await tab.evaluate((what) => window.nameSpy.send(what), `by script ${at}`);
  }
  await tab.click(entryOf('x-post').box);
  await tab.evaluate((drafts) => window.nameSpy.putAtKeys(drafts), DRAFTS);
  await tab.type('Een mooie dag');
  for (const [at, draft] of DRAFTS.entries()) {
    await putAll(draft);
    await tab.evaluate((what) => window.nameSpy.look(what), `beside a person ${at}`);
    await tab.evaluate((what) => window.nameSpy.send(what), `beside a person ${at}`);
  }
  return tab.evaluate(() => [...window.nameSpy.seen].sort());
}

/** The same look as ever at everything, the person's own box too. */
function looked(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => {
    window.nameSpy.seen.clear();
    window.nameSpy.look('the person’s');
    return [...window.nameSpy.seen].sort();
  });
}

async function boxesAre(tab: Tab, look: string): Promise<void> {
  const count = () =>
    tab.ui.run(
      (roots, wanted) =>
        roots
          .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.boxes > .root')])
          .filter(({ dataset }) => dataset.look === wanted).length,
      look,
    );
  await until(`${SPIED_BOXES} boxes are ${look}`, async () => (await count()) >= SPIED_BOXES);
}
