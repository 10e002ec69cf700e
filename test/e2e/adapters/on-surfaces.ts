import { describe, expect, test } from 'vitest';
import { askHarness, type BoxFacts, type Facts, factsOf, type Place } from '#test/adapters/harness-protocol.ts';
import type { BrowserName, TestBrowser } from '#test/helpers/browser.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';
import { CATALOGUE, entryOf, KINDS, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';
import type { Send } from '#test/stand-ins/record.ts';

// The adapters on the real editors: a harness extension with nothing else in it. What may be sent is the test's to say.

/** Every kind of thing that could be lost: accents, signs of two units, two spaces, an empty line. Each key costs time. */
const LINES = ['Één ĳ,  twee', '', 'en 👩‍⚕️ of 🙂, «fin»'];
const TEXT = LINES.join('\n');

const KEYS = {
  back: 'Backspace',
  delete: 'Delete',
  left: 'ArrowLeft',
  up: 'ArrowUp',
  home: 'Home',
  end: 'End',
  'word back': 'Mod+Backspace',
  'select word': 'Mod+Shift+ArrowLeft',
  'select line': 'Shift+Home',
  'select all': 'Mod+a',
  copy: 'Mod+c',
  cut: 'Mod+x',
  paste: 'Mod+v',
  undo: 'Mod+z',
} as const;

/** One after the other in one box; every name of a key is pressed, everything else typed. */
const EDITS = [
  'back',
  'back',
  ' en',
  ' ',
  ' ',
  'back',
  'new line',
  'new line',
  'x',
  'home',
  'back',
  'word back',
  '🙂',
  'new line',
  '👩‍⚕️ ',
  'left',
  'left',
  'back',
  'end',
  'select word',
  'copy',
  'end',
  'paste',
  'paste',
  'up',
  'a',
  'delete',
  'select line',
  'cut',
  'undo',
  'undo',
  'é',
  'select all',
  'cut',
  'paste',
  'new line',
  'paste',
  ' klaar',
];

/** Each editor with each of its keys for a new line: what is read hangs on nothing else. */
const EDITED = [
  'facebook-post',
  'facebook-comment',
  'linkedin-post-classic',
  'linkedin-post-sdui',
  'linkedin-message',
  'linkedin-message-enter-off',
  'linkedin-invitation',
  'x-post',
  'x-chat',
  'whatsapp-person',
  'whatsapp-enter-off',
].map(entryOf);

/** Enter makes a new line here, and sends in the same box of most other people. */
const mayHaveSent = ({ surface, newLine }: SurfaceEntry) => surface === 'message' && newLine === 'Enter';

class Session {
  readonly tab: Tab;
  readonly entry: SurfaceEntry;
  constructor(tab: Tab, entry: SurfaceEntry) {
    this.tab = tab;
    this.entry = entry;
  }

  facts(): Promise<Facts> {
    return factsOf(this.tab);
  }

  /** The one box of the surface that has this text; the model has it too. */
  async boxWith(text: string): Promise<BoxFacts> {
    const { surface } = this.entry;
    let boxes: readonly BoxFacts[] = [];
    const box = await until(`a box reads ${JSON.stringify(text)}`, async () => {
      boxes = (await this.facts()).boxes;
      return boxes.find((one) => one.surface === surface && one.text === text);
    }).catch(async (error) => {
      const { models } = await this.tab.record();
      throw new Error(
        `${String(error)}\nthe boxes were ${JSON.stringify(boxes)}, the models ${JSON.stringify(models)}`,
      );
    });
    // The page may show a key before its model has it.
    await this.tab.recorded('the model has it too', ({ models }) => models[this.entry.model] === text);
    return box;
  }

  /** The box reads as its model does now; gives that text. */
  async readsItsModel(): Promise<string> {
    let read: unknown;
    let model: string | undefined;
    try {
      await until('box and model agree', async () => {
        model = (await this.tab.record()).models[this.entry.model];
        read = (await this.facts()).boxes.filter(({ surface }) => surface === this.entry.surface).at(-1)?.text;
        return read === model;
      });
      return String(model);
    } catch {
      expect(read).toBe(model);
      return '';
    }
  }

  allow(texts: 'all' | readonly string[]): Promise<void> {
    return askHarness(this.tab, { command: 'allow', texts });
  }

  /** All that the adapter told since the last look. */
  news(): Promise<readonly string[]> {
    return askHarness(this.tab, { command: 'forget-log' });
  }

  async asked(): Promise<readonly string[]> {
    return (await this.news()).filter((line) => /^(?:held|let go|unsent|broken)/.test(line));
  }

  /** Writes the text as a person does, then holds everything. Neither typing nor a new line is a sending. */
  async write(): Promise<BoxFacts> {
    const { newLine } = this.entry;
    await this.tab.typeLines(TEXT, newLine);
    const box = await this.boxWith(TEXT);
    // Where the writer may have set Enter to a new line, the first one has to show it.
    expect(await this.asked()).toEqual(mayHaveSent(this.entry) ? ['let go key'] : []);
    await this.allow([]);
    return box;
  }

  submit({ id }: BoxFacts): Promise<boolean> {
    return askHarness(this.tab, { command: 'submit', box: id });
  }

  async sentOnce(text: string, how: Partial<Pick<Send, 'isTrusted' | 'via'>>) {
    const { sends, errors } = await this.tab.recorded('it was sent', (record) => record.sends.length > 0);
    expect(sends).toMatchObject([{ text, count: 1, surface: this.entry.surface, ...how }]);
    expect(errors).toEqual([]);
  }

  async sentNothing() {
    expect((await this.tab.record()).sends).toEqual([]);
  }
}

async function openBox(browser: TestBrowser, entry: SurfaceEntry, more?: Record<string, string>): Promise<Session> {
  return new Session(await openSurface(browser, entry, more), entry);
}

/** Every surface of the stand-ins; in Firefox every kind of them. */
export function trySurfaces(name: BrowserName, browser: () => TestBrowser): void {
  // Readers are told from the page's elements, which are the same in every browser.
  const entries = CATALOGUE.filter((entry) => name === 'chromium' || KINDS.has(entry));
  describe.each(entries)('$id', (entry) => {
    const { submit, newLine, sendKey } = entry;

    const isFirstOfItsKind = KINDS.has(entry);

    test(`is found with its readers, where it stands${isFirstOfItsKind ? '; what was held is sent once by script' : ''}`, async () => {
      const session = await openBox(browser(), entry);
      const { tab } = session;
      const box = await session.write();
      const { audience } = box.audience;
      // A box that does not know counts as public.
      expect(audience === 'unknown' ? 'public' : audience).toBe(entry.audience);
      await expectPlace(tab, box.id, 'twee');
      if (isFirstOfItsKind) {
        await tab.click(submit);
        expect(await session.asked()).toEqual(['held click']);
        await session.boxWith(TEXT);
        await session.sentNothing();
        expect(await session.submit(box)).toBe(true);
        await session.submit(box);
        await session.sentOnce(TEXT, { isTrusted: false });
      }
      await tab.close();
    });

    if (!isFirstOfItsKind) return;

    if (EDITED.includes(entry))
      test('is read as its model has it after every kind of edit; once it may go, a click sends', async () => {
        const session = await openBox(browser(), entry);
        const { tab } = session;
        const { id } = await session.write();
        const seen = new Set<string>();
        for (const edit of EDITS) {
          if (edit === 'new line') await tab.press(newLine);
          else if (edit in KEYS) await tab.press(KEYS[edit as keyof typeof KEYS]);
          else await tab.type(edit);
          await tab.frame();
          seen.add(await session.readsItsModel());
        }
        // The edits did something: a box that took none of them would read right as well.
        expect(seen.size).toBeGreaterThan(EDITS.length / 3);
        await tab.type('q');
        await tab.evaluate(blurDeep);
        await askHarness(tab, { command: 'focus', box: id });
        await tab.type('w');
        expect(await session.readsItsModel()).toContain('qw');
        await tab.compose(['に', 'にほ', '日本'], '日本');
        await tab.recorded('it was composed', ({ models }) => models[entry.model]?.includes('日本') ?? false);
        const written = await session.readsItsModel();
        expect(await session.asked()).toEqual([]);
        await session.allow([written]);
        await tab.click(submit);
        await session.sentOnce(written, { isTrusted: true });
        expect(await session.asked()).toEqual(['let go click']);
        await tab.close();
      });

    if (sendKey)
      test('the key is held with its repeats; once the draft may go, it sends', async () => {
        const session = await openBox(browser(), entry);
        const { tab } = session;
        const keys = sendKey.split('+').map((key) => (key === 'Mod' ? 'Control' : key));
        await session.write();
        for (const key of keys) await tab.keyDown(key);
        await tab.keyDown('Enter');
        await tab.keyDown('Enter');
        for (const key of [...keys].reverse()) await tab.keyUp(key);
        expect(await session.asked()).toEqual(['held key']);
        await session.boxWith(TEXT);
        await session.sentNothing();
        await session.allow([TEXT]);
        await tab.press(sendKey);
        await session.sentOnce(TEXT, { isTrusted: true, via: 'key' });
        expect(await session.asked()).toEqual(['let go key']);
        await tab.close();
      });

    test('a site that refuses scripts is noticed, and the next press goes through', async () => {
      const session = await openBox(browser(), entry, { lang: 'xx', csp: 'strict', trusted: 'only' });
      const { tab } = session;
      await session.allow([]);
      await tab.type('klaar');
      const box = await session.boxWith('klaar');
      await tab.click(submit);
      expect(await session.asked()).toEqual(['held click']);
      expect(await session.submit(box)).toBe(true);
      await until('the adapter notices', async () => (await session.asked()).some((line) => line.startsWith('unsent')));
      await tab.click(submit);
      await session.sentOnce('klaar', { isTrusted: true });
      expect(await session.asked()).toEqual([]);
      await tab.close();
    });
  });
}

/** The words are on the screen where the adapter says, and its range holds them. */
async function expectPlace(tab: Tab, box: number, words: string) {
  const { rects, range } = await askHarness<Place>(tab, { command: 'place', box, words });
  if (range !== null) expect(range).toBe(words);
  expect(rects.length).toBeGreaterThan(0);
  const [width, height] = await tab.evaluate(() => [innerWidth, innerHeight]);
  for (const rect of rects) {
    expect(rect.width).toBeGreaterThan(8);
    expect(rect.height).toBeGreaterThan(5);
    expect(rect.x + rect.width).toBeLessThanOrEqual(width ?? 0);
    expect(rect.y + rect.height).toBeLessThanOrEqual(height ?? 0);
  }
}

/** Runs in the page. */
function blurDeep() {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at instanceof HTMLElement) at.blur();
  getSelection()?.removeAllRanges();
}
