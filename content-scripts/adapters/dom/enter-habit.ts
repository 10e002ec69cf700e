/**
 * On some sites the writer chooses whether Enter sends or starts a new line, and the page does not show which. What
 * an Enter that was let through did to the text tells. Until then Enter counts as sending.
 */
import type { OpenBox } from '#content-scripts/adapters/dom/box.ts';
import { holds } from '#content-scripts/adapters/dom/tree.ts';
import type { Surface } from '#model/draft.ts';

export type Habit = 'sends' | 'new-line' | 'unknown';

const linesIn = (text: string) => text.split('\n').length;

export class EnterHabit {
  readonly #known = new Map<Surface, Habit>();
  #watched: { readonly box: OpenBox; readonly text: string } | null = null;

  of(box: OpenBox): Habit {
    if (box.claim.sendKey === 'enter') return 'sends';
    return this.#known.get(box.surface) ?? 'unknown';
  }

  /** An Enter without Shift, Ctrl or Cmd went through to the site. */
  passed(box: OpenBox) {
    if (box.claim.sendKey === 'enter-by-choice') this.#watched = { box, text: box.read() };
  }

  changed(box: OpenBox, text: string) {
    if (this.#watched?.box !== box) return;
    const { text: before } = this.#watched;
    this.#watched = null;
    if (text === '') this.#known.set(box.surface, 'sends');
    else if (linesIn(text) === linesIn(before) + 1) this.#known.set(box.surface, 'new-line');
  }

  /** Whoever presses anything but an editor may be on the way to the setting. */
  pressedAt(target: EventTarget | undefined, boxes: Iterable<OpenBox>) {
    if (this.#known.size === 0 || !(target instanceof Node)) return;
    for (const box of boxes) if (holds(box.element, target)) return;
    this.#known.clear();
  }
}
