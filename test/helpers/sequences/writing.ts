import { deepEqual } from 'node:assert/strict';
import type { Suggestion } from '#model/report.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';
import type { SurfaceEntry } from '#test/stand-ins/catalogue.ts';

const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Somebody who writes in one box, and what that person expects it to hold: the text, and where the caret is in it. */
export class Writing {
  readonly tab: Tab;
  readonly entry: SurfaceEntry;
  text = '';
  /** In UTF-16 units. */
  caret = 0;
  /** So many were sent from this page before. */
  readonly #sent: number;

  constructor(tab: Tab, entry: SurfaceEntry, sent: number) {
    this.tab = tab;
    this.entry = entry;
    this.#sent = sent;
  }

  /** The model has the text that is expected, and nothing was sent. */
  async holds(what: string): Promise<void> {
    await this.holdsOneOf(what, [this.text]);
  }

  /** As `holds`, where more than one text is right; gives its number. */
  async holdsOneOf(what: string, texts: readonly string[]): Promise<number> {
    const seen = await this.#becomes(what, { texts });
    deepEqual([seen.sends, seen.errors], [[], []], `${what}: nothing is sent, nothing breaks`);
    return texts.indexOf(seen.text);
  }

  /** It was sent once, and nothing else was. */
  async isSent(): Promise<void> {
    const { text, entry } = this;
    const { sends, errors } = await this.#becomes('sent, the box empty or gone', { texts: [''], isSent: true });
    deepEqual([sends, errors], [[{ text, surface: entry.surface }], []]);
  }

  /** Waits in the page itself until the model has one of these texts. */
  async #becomes(what: string, { texts, isSent = false }: { texts: readonly string[]; isSent?: boolean }) {
    const { tab, entry } = this;
    const wanted = { texts, isSent, model: entry.model, before: this.#sent };
    let last: Seen | undefined;
    return until(`${what}: ${JSON.stringify(texts)}`, async () => {
      last = await tab.evaluate(modelSoon, wanted);
      return last.isThere && last;
    }).catch((error) => {
      throw new Error(`${String(error)}, it was ${JSON.stringify(last)}`);
    });
  }

  /** Words come in at the caret. */
  puts(words: string): void {
    this.text = this.text.slice(0, this.caret) + words + this.text.slice(this.caret);
    this.caret += words.length;
  }

  /**
   * Of so many letters before the caret those that are one key and one UTF-16 unit each: fewer at the beginning, behind
   * an emoji, which one editor takes for one and another for two, and behind Chinese.
   */
  before(count: number): number {
    const last = [...letters.segment(this.text.slice(0, this.caret))].slice(-count);
    const other = last.findLastIndex(({ segment }) => segment.length > 1 || /\p{Script=Han}/u.test(segment));
    return last.length - (other + 1);
  }

  /** Letters before the caret go. */
  loses(length: number): void {
    this.text = this.text.slice(0, this.caret - length) + this.text.slice(this.caret);
    this.caret -= length;
  }

  /** The caret goes along with the words around it; from within what is replaced it goes behind that. */
  follows({ span: { start, end }, replacement }: Suggestion): void {
    if (this.caret < start || (this.caret === start && end > start)) return;
    this.caret = this.caret >= end ? this.caret - (end - start) + replacement.length : start + replacement.length;
  }

  async press(keys: string, times = 1): Promise<void> {
    await this.tab.press(keys, times);
    // Editors hear of the caret's new place a task later; nobody types faster.
    await this.tab.frame();
  }

  /**
   * Presses a key until the caret has moved so many times. Where a line breaks, Firefox stops at its end and at the
   * beginning of the next, which is the same place in the text; it does so without the extension too.
   */
  async moves(keys: string, times: number): Promise<void> {
    let before = await this.tab.evaluate(caretPath);
    for (let time = 0; time < times; time += 1) {
      await this.press(keys);
      let after = await this.tab.evaluate(caretPath);
      if (after === before) {
        await this.press(keys);
        after = await this.tab.evaluate(caretPath);
      }
      before = after;
    }
  }

  async goToEnd(): Promise<void> {
    await this.press('Mod+End');
    this.caret = this.text.length;
  }

  /** Editors group what they undo by time: seconds pass between two things that a person does. */
  timePasses(): Promise<void> {
    return this.tab.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      // From there the clock goes on.
      const ahead = Date.now() + 5_000 - performance.now();
      Date.now = () => Math.round(ahead + performance.now());
    });
  }
}

/** What a page has and did since the sequence began. */
interface Seen {
  readonly isThere: boolean;
  readonly text: string;
  readonly sends: readonly { readonly text: string; readonly surface: string }[];
  readonly errors: readonly string[];
}

/** Runs in the page: looks every few milliseconds for a while whether the model has one of the texts. */
async function modelSoon(wanted: {
  readonly model: string;
  readonly texts: readonly string[];
  readonly isSent: boolean;
  readonly before: number;
}): Promise<Seen> {
  const { model, texts, isSent, before } = wanted;
  for (let left = 50; ; left -= 1) {
    const { models, sends, errors } = window.standIn;
    const text = models[model] ?? '';
    const isThere = texts.includes(text) && (!isSent || sends.length > before);
    if (isThere || left === 0) {
      const since = sends.slice(before).map((sent) => ({ text: sent.text, surface: sent.surface }));
      return { isThere, text, sends: since, errors: [...errors] };
    }
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

/** Runs in the page: the way from the box to the end of the selection that moves, by numbers of nodes. */
function caretPath(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLTextAreaElement)
    return `${focused.selectionStart} ${focused.selectionEnd} ${focused.selectionDirection}`;
  const root = focused?.getRootNode();
  // Chromium tells of a selection in a shadow root there alone, Firefox of the document's alone.
  const own = root && 'getSelection' in root && typeof root.getSelection === 'function' ? root.getSelection() : null;
  const selection: unknown = own ?? getSelection();
  if (!(selection instanceof Selection)) return '';
  const path = [selection.focusOffset];
  for (let node = selection.focusNode; node && node !== focused; node = node.parentNode)
    path.unshift(Array.from<Node>(node.parentNode?.childNodes ?? []).indexOf(node));
  return path.join(' ');
}
