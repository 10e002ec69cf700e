import { describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserName, type TestBrowser } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { chance, picker } from '#test/helpers/chance.ts';
import { EDITORS } from '#test/helpers/sequences/sequences.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import type { SurfaceEntry } from '#test/stand-ins/catalogue.ts';

// A draft that asks for nothing is never touched: the same edits give the same text with the extension and without it.

const EDITS = 84;

type Edit = (tab: Tab, entry: SurfaceEntry, browser: BrowserName) => Promise<void>;

const WORDS = ['zon', 'fiets ', 'koffie, ', 'é', 'naïef ', '🙂', '👩‍⚕️', '  ', "'s ", 'Straks? '];

function editsFrom(next: () => number): readonly Edit[] {
  const pick = picker(next);
  const times = (most: number) => 1 + Math.floor(next() * most);
  const press = async (tab: Tab, key: string, count: number) => {
    for (let index = 0; index < count; index += 1) await tab.press(key);
    await tab.frame();
  };
  const makers: readonly (() => Edit)[] = [
    () => {
      const word = pick(WORDS);
      return (tab) => tab.type(word);
    },
    () => {
      const word = pick(WORDS);
      return (tab) => tab.type(word);
    },
    () => {
      const [key, count] = [pick(['Backspace', 'Delete']), times(4)];
      return (tab) => press(tab, key, count);
    },
    () => (tab, entry) => tab.press(entry.newLine),
    () => {
      const [key, count] = [pick(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'ArrowUp']), times(5)];
      return (tab) => press(tab, key, count);
    },
    () => {
      const [count, word] = [times(6), pick(WORDS)];
      return async (tab) => {
        await press(tab, 'Shift+ArrowLeft', count);
        await tab.type(word);
      };
    },
    () => {
      const count = times(5);
      return async (tab) => {
        // Never an empty selection: what was copied before would be pasted, in whichever run that was.
        await tab.type('kopij');
        await tab.frame();
        await press(tab, 'Shift+ArrowLeft', count);
        for (const key of ['Mod+c', 'End', 'Mod+v']) await press(tab, key, 1);
      };
    },
    () => (tab) => tab.press('Mod+z'),
    () => async (tab) => {
      await press(tab, 'Mod+z', 1);
      await tab.press('Mod+Shift+z');
    },
    () => async (tab, _entry, browser) => {
      // Only Chromium lets a test compose.
      if (browser === 'chromium') await tab.compose(['n', 'ni', '你'], '你');
      else await tab.type('你');
    },
  ];
  return Array.from({ length: EDITS }, () => pick(makers)());
}

/** Editors group what they undo by time; a clock of our own makes both runs the same. */
async function setClock(tab: Tab, step: number): Promise<void> {
  await tab.frame();
  await tab.evaluate(
    (now) => {
      Date.now = () => now;
    },
    1_700_000_000_000 + step * 5_000,
  );
}

async function run(browser: TestBrowser, entry: SurfaceEntry, edits: readonly Edit[]) {
  const tab = await openSurface(browser, entry);
  for (const [step, edit] of edits.entries()) {
    await setClock(tab, step);
    await edit(tab, entry, browser.name);
  }
  const { models, sends, errors } = await tab.record();
  await tab.close();
  return { text: models[entry.model], sends: sends.length, errors };
}

describe.each(BROWSERS)('%s', (name) => {
  const withExtension = browserForAll(name, { settings: {} });
  const bare = browserForAll(name, { extension: false });

  test.each(EDITORS.map((entry, index) => ({ id: entry.id, entry, seed: 20_261 + index })))(
    '$id',
    async ({ entry, seed }) => {
      const first = run(withExtension, entry, editsFrom(chance(seed)));
      // A run waits for frames most of the time. Of two Firefoxes at once the texts came out differently.
      if (name === 'firefox') await first;
      const [mine, theirs] = await Promise.all([first, run(bare, entry, editsFrom(chance(seed)))]);
      expect(mine).toEqual(theirs);
      expect(theirs.text).not.toBe('');
      expect(theirs).toMatchObject({ sends: 0, errors: [] });
    },
  );
});
