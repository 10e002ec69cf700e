import type { BrowserName } from '#test/helpers/browser.ts';
import { picker } from '#test/helpers/chance.ts';
import type { Tab } from '#test/helpers/tab.ts';
import type { SurfaceEntry } from '#test/stand-ins/catalogue.ts';

/** One thing that somebody does in a box. */
export interface Edit {
  /** Which, for a report. */
  readonly name: string;
  do(tab: Tab, entry: SurfaceEntry, browser: BrowserName): Promise<void>;
}

const WORDS = ['zon', 'fiets ', 'koffie, ', 'é', 'naïef ', '🙂', '👩‍⚕️', '  ', "'s ", 'Straks? '];

/** Edits of a harmless draft by chance; the same chance gives the same ones. */
export function editsFrom(next: () => number, count: number): readonly Edit[] {
  const pick = picker(next);
  const times = (most: number) => 1 + Math.floor(next() * most);
  const makers: readonly (() => Edit)[] = [
    () => typed(pick(WORDS)),
    () => typed(pick(WORDS)),
    () => pressed(pick(['Backspace', 'Delete']), times(4)),
    () => ({ name: 'new line', do: (tab, entry) => tab.press(entry.newLine) }),
    () => pressed(pick(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'ArrowUp']), times(5)),
    () => typedOver(times(6), pick(WORDS)),
    () => copied(times(5)),
    () => pressed('Mod+z', 1),
    () => ({
      name: 'undone and done again',
      async do(tab) {
        await press(tab, 'Mod+z', 1);
        await tab.press('Mod+Shift+z');
      },
    }),
    () => composed,
  ];
  return Array.from({ length: count }, () => pick(makers)());
}

async function press(tab: Tab, key: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await tab.press(key);
  await tab.frame();
}

const typed = (word: string): Edit => ({ name: `typed ${JSON.stringify(word)}`, do: (tab) => tab.type(word) });

const pressed = (key: string, count: number): Edit => ({
  name: `${count} × ${key}`,
  do: (tab) => press(tab, key, count),
});

const typedOver = (count: number, word: string): Edit => ({
  name: `typed ${JSON.stringify(word)} over ${count} letters`,
  async do(tab) {
    await press(tab, 'Shift+ArrowLeft', count);
    await tab.type(word);
  },
});

const copied = (count: number): Edit => ({
  name: `typed "kopij", pasted ${count} letters of it`,
  async do(tab) {
    // Never an empty selection: what was copied before would be pasted, in whichever run that was.
    await tab.type('kopij');
    await tab.frame();
    await press(tab, 'Shift+ArrowLeft', count);
    for (const key of ['Mod+c', 'End', 'Mod+v']) await press(tab, key, 1);
  },
});

const composed: Edit = {
  name: 'composed "你"',
  async do(tab, _entry, browser) {
    // Only Chromium lets a test compose.
    if (browser === 'chromium') await tab.compose(['n', 'ni', '你'], '你');
    else await tab.type('你');
    // Draft.js and ProseMirror take it in up to 50 ms later, by timers: those are over when a later one is.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
  },
};
