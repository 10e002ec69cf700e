import { describe, expect, test } from 'vitest';
import { BROWSERS } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { CATALOGUE } from '#test/stand-ins/catalogue.ts';
import { INDEX_HOST } from '#test/stand-ins/hosts.ts';

// The stand-ins by themselves, without the extension: when these hold, a later failure is the extension's.

/** Every kind of thing that an editor could lose: accents, signs of two units, two spaces, an empty line. */
const LINES = ['Één ĳ,  twee', '', 'en 👩‍⚕️ of 🙂, «fin»'];
const TEXT = LINES.join('\n');

/** One of each kind of box: the others differ only in who reads them. */
const DISTINCT = [
  ...new Map(CATALOGUE.map((entry) => [`${entry.box} ${entry.submit} ${entry.sendKey}`, entry])).values(),
];

/** Runs in the page: presses the last visible match, in open shadow roots too. */
function pressByScript(selector: string): void {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  roots
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .filter((element) => element.checkVisibility())
    .at(-1)
    // Bubbles like a person's click: the control may be the icon inside the button.
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

describe.each(BROWSERS)('%s', (name) => {
  const browser = browserForAll(name, { extension: false });

  test.each(DISTINCT)(
    '$id sends by a click: in words nobody knows, under the strictest policy, and not by script',
    async (entry) => {
      const { model, surface, submit, newLine } = entry;
      const tab = await openSurface(browser, entry, { lang: 'xx', csp: 'strict', trusted: 'only' });
      await tab.typeLines(TEXT, newLine);
      // Draft.js takes the last key in a task of its own.
      await tab.recorded('it was typed', ({ models }) => models[model] === TEXT);
      await tab.waitForCount(`${submit}:not(:disabled)`, 1);
      await tab.evaluate(pressByScript, submit);
      const refused = await tab.recorded('the script was refused', ({ ignored }) => ignored.length > 0);
      expect(refused).toMatchObject({ sends: [], ignored: [{ box: model, why: 'untrusted', isTrusted: false }] });
      await tab.click(submit);
      const { sends, errors } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
      expect(sends).toMatchObject([{ surface, box: model, text: TEXT, count: 1, isTrusted: true }]);
      expect(sends[0]?.via).not.toBe('key');
      expect(sends[0]?.attachments).toHaveLength(entry.attached ?? 0);
      expect(errors).toEqual([]);
      await tab.close();
    },
  );

  test.each(CATALOGUE.filter(({ decoy }) => decoy))(
    '$id: what only looks like sending sends nothing',
    async (entry) => {
      const tab = await openSurface(browser, entry);
      await tab.click(entry.decoy ?? '');
      await tab.recorded('the decoy was pressed', ({ decoys }) => decoys.length > 0);
      expect((await tab.record()).sends).toEqual([]);
      await tab.close();
    },
  );

  test('the index leads to every surface, in the language chosen, and gives drafts to copy', async () => {
    const tab = await browser.open(`https://${INDEX_HOST}/?lang=fr`);
    const links = await tab.waitFor('the links', () => [...document.querySelectorAll('a')].map(({ href }) => href));
    const wanted = CATALOGUE.map(({ url }) => {
      const address = new URL(url);
      address.searchParams.set('lang', 'fr');
      return address.href;
    });
    expect([...links].sort()).toEqual(wanted.sort());
    await tab.click('.facebook .draft:nth-of-type(2) .copy');
    const said = await tab.waitFor('it says so', () => document.querySelector('.facebook .copy')?.textContent);
    expect(['Copier', 'Copié']).toContain(said);
    await tab.close();
  });

  test('nobody outside was reached', () => {
    expect(browser.strangers()).toEqual([]);
  });
});
