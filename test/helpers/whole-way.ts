import { describe, expect, test } from 'vitest';
import type { BrowserName } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { openSurface, returnToBox } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';
import { CATALOGUE, KINDS, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';

// The main job, on real editors in real browsers: a draft with a client in it is explained, held, and let go.

// Short: a browser takes longer for a key than for most else in a test.
const RISKY = 'Mevrouw Jansen viel, bsn 111222333';
const HARMLESS = 'Wat een mooie dag';

const POINTS = { role: 'button', name: /\d+ punt/ } as const;
const UNDERLINED = { data: { severity: 'pause' } } as const;
const CLEAR = { role: 'button', name: /Niets gevonden/ } as const;
const DIALOG = { role: 'alertdialog' } as const;
const EDIT = { role: 'button', name: 'Aanpassen' } as const;
const SEND = { role: 'button', name: /^Toch (plaatsen|versturen)$/ } as const;

/** Every surface of the stand-ins in one browser; the two browsers are files of their own, so that they run side by side. */
export function testWholeWay(name: BrowserName): void {
  const browser = browserForAll(name);

  // Of each kind all in one page: to load one costs as much as all that is done in it.
  describe.each([...KINDS])('$id', (entry) => {
    test('a risky draft is held, Escape goes back; a harmless one goes at once; "Toch plaatsen" sends exactly once', async () => {
      let tab = await writeAndGoBack(entry);
      await tab.press('Mod+a');
      await tab.type(HARMLESS);
      await tab.ui.find(CLEAR);
      await tab.click(entry.submit);
      const { sends, errors } = await tab.recorded('it was sent', ({ sends }) => sends.length > 0);
      expect(sends).toMatchObject([{ surface: entry.surface, text: HARMLESS, count: 1 }]);
      expect(errors).toEqual([]);

      const before = await tab.recorded('the box is empty or gone', ({ models }) => !models[entry.model]);
      let [sent, unheard] = [before.sends.length, before.ignored.length];
      if (!(await returnToBox(tab, entry))) {
        await tab.close();
        tab = await openSurface(browser, entry);
        [sent, unheard] = [0, 0];
      }
      await tab.type(RISKY);
      if (entry.sendKey) await tab.press(entry.sendKey);
      else {
        // The site lets its button be pressed a moment after the words came; a press before that is nobody's.
        const ready = `${entry.submit}:not(:disabled, [aria-disabled="true"])`;
        await until('the button can be pressed', async () => (await tab.count(ready)) > 0);
        await tab.click(entry.submit);
      }
      await tab.ui.click(SEND);
      await tab.recorded('it was sent', (record) => record.sends.length > sent);
      await tab.ui.gone(DIALOG);
      const after = await tab.record();
      expect(after.sends.slice(sent)).toMatchObject([{ surface: entry.surface, text: RISKY, count: sent + 1 }]);
      expect(after.ignored.slice(unheard)).toEqual([]);
      expect(after.errors).toEqual([]);
      await tab.close();
    });
  });

  describe.each(CATALOGUE.filter((entry) => !KINDS.has(entry)))('$id', (entry) => {
    test('a risky draft is held, Escape goes back; "Toch plaatsen" sends exactly once', async () => {
      const tab = await writeAndGoBack(entry);
      await tab.click(entry.submit);
      await tab.ui.click(SEND);
      await tab.recorded('it was sent', ({ sends }) => sends.length > 0);
      await tab.ui.gone(DIALOG);
      const { sends, errors, ignored } = await tab.record();
      expect(sends).toMatchObject([{ surface: entry.surface, text: `${RISKY}.`, count: 1 }]);
      expect(ignored).toEqual([]);
      expect(errors).toEqual([]);
      await tab.close();
    });
  });

  /** A risky draft is held with its words under the lines, the person goes back to it, and writes on. */
  async function writeAndGoBack(entry: SurfaceEntry): Promise<Tab> {
    const tab = await openSurface(browser, entry);
    await tab.type(RISKY);
    await tab.ui.find(POINTS);
    await tab.ui.find(UNDERLINED);
    await tab.click(entry.submit);
    const { isFocused } = await tab.ui.find(EDIT);
    expect(isFocused).toBe(true);
    expect((await tab.ui.find(DIALOG)).text).toContain('111222333');
    await tab.press('Escape');
    await tab.ui.gone(DIALOG);
    expect((await tab.record()).sends).toEqual([]);

    // The caret is where it was: typing goes on at the end.
    await tab.type('.');
    await tab.recorded('typing goes on', ({ models }) => models[entry.model] === `${RISKY}.`);
    return tab;
  }

  test('nobody outside was reached', () => {
    expect(browser.strangers()).toEqual([]);
  });
}
