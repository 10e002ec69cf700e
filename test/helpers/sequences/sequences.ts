import type { TestBrowser } from '#test/helpers/browser.ts';
import { chance } from '#test/helpers/chance.ts';
import { stepsFrom } from '#test/helpers/sequences/steps.ts';
import { Writing } from '#test/helpers/sequences/writing.ts';
import { openSurface, returnToBox } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { entryOf, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';

/** One surface for each editor: Lexical, Draft.js, Quill, TipTap, a textarea of React, Lexical with emoji of its own. */
export const EDITORS: readonly SurfaceEntry[] = [
  'facebook-post',
  'x-post',
  'linkedin-post-classic',
  'linkedin-post-sdui',
  'x-chat',
  'whatsapp-person',
].map(entryOf);

const STEPS = 10;
/** A page that was written in so often is loaded anew: what was sent makes it longer and slower. */
export const PER_PAGE = 20;

/**
 * Somebody writes, takes suggestions, takes them back, pastes, answers the dialog, in any order: the model always has
 * what that person expects, and in the end exactly that is sent, once. One sequence after the other in the same page.
 */
export class Sequences {
  readonly #browser: TestBrowser;
  readonly #entry: SurfaceEntry;
  #tab: Tab | undefined;
  #sent = 0;

  constructor(browser: TestBrowser, entry: SurfaceEntry) {
    this.#browser = browser;
    this.#entry = entry;
  }

  /** Throws at the first thing that is not as it should be. */
  async try(seed: number): Promise<void> {
    const tab = await this.#ready();
    const writing = new Writing(tab, this.#entry, this.#sent);
    try {
      for (const step of stepsFrom(chance(seed), STEPS)) await step(writing);
      this.#sent += 1;
    } catch (error) {
      const shown = await tab.ui.text().catch(String);
      await this.close();
      throw new Error(`${String(error)}\nthe extension showed: ${shown}`);
    }
  }

  async close(): Promise<void> {
    await this.#tab?.close();
    this.#tab = undefined;
    this.#sent = 0;
  }

  /** A page with the caret in the empty box. */
  async #ready(): Promise<Tab> {
    if (this.#sent === PER_PAGE) await this.close();
    if (!this.#tab) {
      this.#tab = await openSurface(this.#browser, this.#entry);
      await this.#tab.evaluate(eventsAreNew);
      return this.#tab;
    }
    if (await returnToBox(this.#tab, this.#entry)) return this.#tab;
    await this.close();
    return this.#ready();
  }
}

/**
 * Runs in the page: no event is older than the look at it. Lexical takes what a key changed in the page for somebody
 * else's change when the key is more than 100 ms old by then, and puts an emoji in twice, with or without the extension;
 * on a machine with much else to do it often is.
 */
function eventsAreNew(): void {
  Object.defineProperty(Event.prototype, 'timeStamp', { configurable: true, get: () => performance.now() });
}
