import type { ExtensionUi } from '#test/helpers/extension-ui.ts';
import { copyAtClick, readFiles, type TestFile } from '#test/helpers/files.ts';
import { until } from '#test/helpers/wait.ts';
import type { StandInRecord } from '#test/stand-ins/record.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** What lives in a page's memory. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  /** Kilobytes of 1,000 bytes. */
  readonly heap: number;
}

/** What a screen reader is told of one thing in the page. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  /** Of a heading; else 0. */
  readonly level: number;
}

/** What a tab needs of a browser's own driver. All input is the browser's own: the page sees it as trusted. */
export interface RawTab {
  /** Runs a function in the page's world. It must stand alone; argument and answer are plain JSON. */
  evaluate<Answer, Argument>(run: (argument: Argument) => Answer, argument: Argument): Promise<Awaited<Answer>>;
  /** Milliseconds of processor time that the page's main thread has worked so far. Only Chromium tells. */
  mainThreadWork(): Promise<number>;
  /** What the page and all scripts in it hold, once what nobody needs is thrown away. Only Chromium tells. */
  held(): Promise<Held>;
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  /** Presses a key with its modifiers, those first; all of it so many times. */
  press(keys: readonly string[], times: number): Promise<void>;
  /** Presses the keys of a text without line breaks. */
  type(text: string): Promise<void>;
  /** Composes with an input method: each step replaces the one before, then Enter leaves `committed`. */
  compose(steps: readonly string[], committed: string): Promise<void>;
  click(point: Point, times?: number): Promise<void>;
  hover(point: Point): Promise<void>;
  /** Presses the mouse there and holds it down. */
  mouseDown(point: Point): Promise<void>;
  mouseUp(): Promise<void>;
  /** Touches the screen with a finger for a moment. */
  tap(point: Point): Promise<void>;
  /** The whole page as a screen reader is told of it, in its order, closed roots included. */
  spoken(): Promise<readonly Spoken[]>;
  /** Chooses files in the input that the next click opens, or in one already in the page. */
  upload(selector: string, paths: readonly string[]): Promise<void>;
  /** Drops files at a point: trusted in Chromium, by script of the page in Firefox, which lets nobody drag from outside. */
  drop(point: Point, files: readonly TestFile[]): Promise<void>;
  /** Pastes files where the focus is, by script of the page: a clipboard with files of a disk needs a display. */
  paste(files: readonly TestFile[]): Promise<void>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** PNG of what is visible. */
  screenshot(path: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
  readonly ui: ExtensionUi;
}

/** The keys of a browser's own driver. */
interface Keys {
  down(key: string): Promise<void>;
  up(key: string): Promise<void>;
}

/** `RawTab.press`, each key once the one before was taken. */
export async function pressInTurn(keys: Keys, names: readonly string[], times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    for (const name of names) await keys.down(name);
    for (const name of names.toReversed()) await keys.up(name);
  }
}

/** A page with the keys and clicks of a person. Selectors find elements in open shadow roots too. */
export class Tab {
  readonly #raw: RawTab;
  readonly #leave: (isAsMade: boolean) => Promise<void>;
  #isAsMade = true;
  /** `leave` is told whether the tab still has the size that it was made with. */
  constructor(raw: RawTab, leave: (isAsMade: boolean) => Promise<void> = () => raw.close()) {
    this.#raw = raw;
    this.#leave = leave;
  }

  /** What the extension draws: inside closed shadow roots that no page script can enter. */
  get ui(): ExtensionUi {
    return this.#raw.ui;
  }

  /** Runs a function in the page's own world. It must stand alone; argument and answer are plain JSON. */
  evaluate<Answer>(run: () => Answer): Promise<Awaited<Answer>>;
  evaluate<Answer, Argument>(run: (argument: Argument) => Answer, argument: Argument): Promise<Awaited<Answer>>;
  evaluate<Answer>(run: (argument: unknown) => Answer, argument: unknown = null): Promise<Awaited<Answer>> {
    return this.#raw.evaluate(run, argument);
  }

  /** Waits until the function, run in the page, answers something true; gives that answer. */
  waitFor<Answer>(what: string, run: () => Answer): Promise<Answer>;
  waitFor<Answer, Argument>(what: string, run: (argument: Argument) => Answer, argument: Argument): Promise<Answer>;
  async waitFor<Answer>(what: string, run: (argument: unknown) => Answer, argument: unknown = null): Promise<Answer> {
    try {
      return (await until(what, () => this.#raw.evaluate(run, argument))) as Answer;
    } catch (error) {
      throw new Error(`${String(error)}\nthe page was ${await this.#raw.evaluate(describePage, null)}`);
    }
  }

  /** Waits a frame and its timers, and until what was pasted is taken: editors follow the caret only then. */
  frame(): Promise<void> {
    return this.evaluate(nextFrame);
  }

  /** Milliseconds that the page's main thread has worked so far. Only Chromium tells. */
  mainThreadWork(): Promise<number> {
    return this.#raw.mainThreadWork();
  }

  /** What the page holds after a clean-up. Only Chromium tells. */
  held(): Promise<Held> {
    return this.#raw.held();
  }

  /** The stand-in's own record. */
  record(): Promise<StandInRecord> {
    return this.evaluate(() => window.standIn);
  }

  /** Waits until the record is as wanted; gives it. */
  async recorded(what: string, isWanted: (record: StandInRecord) => boolean): Promise<StandInRecord> {
    let seen: StandInRecord | undefined;
    try {
      return await until(what, async () => {
        seen = await this.record();
        return isWanted(seen) ? seen : null;
      });
    } catch (error) {
      throw new Error(`${String(error)}\nthe record was ${JSON.stringify(seen, null, 1)}`);
    }
  }

  /** Middle of the last visible match, once it stands still and nothing lies over it. */
  async #target(selector: string): Promise<Point> {
    return until(`${selector} can be clicked`, () => this.#raw.evaluate(findTarget, selector));
  }

  /** Clicks the last visible match, as a person does: scrolled into view, not covered. */
  async click(selector: string, times = 1): Promise<void> {
    await this.#raw.click(await this.#target(selector), times);
  }

  /** Clicks wherever something is. */
  clickAt(point: Point, times = 1): Promise<void> {
    return this.#raw.click(point, times);
  }

  /** Presses the mouse somewhere and lets it go separately, for what comes in between. */
  mouseDown(point: Point): Promise<void> {
    return this.#raw.mouseDown(point);
  }
  mouseUp(): Promise<void> {
    return this.#raw.mouseUp();
  }

  /** Touches the screen with a finger. */
  tapAt(point: Point): Promise<void> {
    // From then on the page is one on a screen that can be touched.
    this.#isAsMade = false;
    return this.#raw.tap(point);
  }

  /** Touches the last visible match. */
  async tap(selector: string): Promise<void> {
    await this.tapAt(await this.#target(selector));
  }

  /** The page as a screen reader is told of it. Only Chromium tells. */
  spoken(): Promise<readonly Spoken[]> {
    return this.#raw.spoken();
  }

  /** Moves the mouse there. */
  hoverAt(point: Point): Promise<void> {
    return this.#raw.hover(point);
  }

  async hover(selector: string): Promise<void> {
    await this.#raw.hover(await this.#target(selector));
  }

  /** Presses keys of the text one after the other, without line breaks: what they do differs from box to box. */
  async type(text: string): Promise<void> {
    if (text.includes('\n')) throw new Error('press the key that makes a new line in this box');
    await this.#raw.type(text);
  }

  /** Types lines, with the box's own key for a new line between them. */
  async typeLines(text: string, newLine: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) {
        await this.press(newLine);
        // Editors hear of the caret's new place a task later; nobody types faster.
        await this.frame();
      }
      if (line) await this.type(line);
    }
  }

  /** A key with its modifiers, such as `Enter` or `Control+Shift+z`; `Mod` is Control, or Meta on a Mac. */
  async press(keys: string, times = 1): Promise<void> {
    const names = keys.split('+').map((key) => (key === 'Mod' ? MOD : key));
    if (times > 0) await this.#raw.press(names, times);
  }

  /** Holds keys and lets them go separately, for repeats. */
  keyDown(key: string): Promise<void> {
    return this.#raw.keyDown(key);
  }
  keyUp(key: string): Promise<void> {
    return this.#raw.keyUp(key);
  }

  compose(steps: readonly string[], committed: string): Promise<void> {
    return this.#raw.compose(steps, committed);
  }
  upload(selector: string, paths: readonly string[]): Promise<void> {
    return this.#raw.upload(selector, paths);
  }
  /** Drops files on the last visible match; see `RawTab.drop`. */
  async drop(selector: string, paths: readonly string[]): Promise<void> {
    await this.#raw.drop(await this.#target(selector), await readFiles(paths));
  }
  /** Copies a picture while clicking there, and pastes it with the keys: through the browser's own clipboard. */
  async pasteCopied(selector: string, path: string): Promise<void> {
    const [file] = await readFiles([path]);
    if (file) await this.evaluate(copyAtClick, file);
    await this.click(selector);
    const said = await this.waitFor('it is copied', () => (window as Window & { copied?: string }).copied);
    if (said !== 'done') throw new Error(`not copied: ${said}`);
    await this.press('Mod+v');
  }

  /** Pastes files where the focus is; see `RawTab.paste`. */
  async paste(paths: readonly string[]): Promise<void> {
    await this.#raw.paste(await readFiles(paths));
  }
  goto(url: string): Promise<void> {
    return this.#raw.goto(url);
  }
  reload(): Promise<void> {
    return this.#raw.reload();
  }
  screenshot(path: string): Promise<void> {
    return this.#raw.screenshot(path);
  }
  resize(width: number, height: number): Promise<void> {
    this.#isAsMade = false;
    return this.#raw.resize(width, height);
  }
  close(): Promise<void> {
    return this.#leave(this.#isAsMade);
  }

  /** Number of visible matches. */
  count(selector: string): Promise<number> {
    return this.#raw.evaluate(countVisible, selector);
  }

  /** Waits until exactly this many matches are visible. */
  async waitForCount(selector: string, count: number): Promise<void> {
    await until(`${count} × ${selector}`, async () => (await this.count(selector)) === count);
  }
}

const MOD = process.platform === 'darwin' ? 'Meta' : 'Control';

// The functions below run in the page and must stand alone.

function describePage(): string {
  const { activeElement, body, hidden } = document;
  const words = body.textContent?.trim().slice(0, 300) ?? '';
  return `${location.href}${hidden ? ' (hidden)' : ''}, focus in <${activeElement?.localName}>: ${words}`;
}

/** Quill lets a paste go into an element of its own, takes it from there in a later task, and only then goes on. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      if (focused?.classList.contains('ql-clipboard')) setTimeout(look);
      else resolve();
    };
    requestAnimationFrame(() => setTimeout(look));
  });
}

function findTarget(selector: string): Promise<Point | null> | null {
  const roots: (Document | ShadowRoot)[] = [document];
  const found: Element[] = [];
  for (const root of roots) {
    found.push(...root.querySelectorAll(selector));
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const target = found.filter(isVisible).at(-1);
  if (!target) return null;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const middle = () => {
    const { x, y, width, height } = target.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const before = middle();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { x, y } = middle();
      let top = document.elementFromPoint(x, y);
      while (top?.shadowRoot?.elementFromPoint(x, y)) {
        const inner: Element | null = top.shadowRoot.elementFromPoint(x, y);
        if (inner === top) break;
        top = inner;
      }
      const isStill = before.x === x && before.y === y;
      const isOnTop = top !== null && (target.contains(top) || top.contains(target));
      resolve(isStill && isOnTop ? { x, y } : null);
    });
  });
}

function countVisible(selector: string): number {
  const roots: (Document | ShadowRoot)[] = [document];
  let count = 0;
  for (const root of roots) {
    for (const element of root.querySelectorAll(selector)) if (element.checkVisibility()) count += 1;
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return count;
}
