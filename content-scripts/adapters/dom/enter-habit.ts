/**
 * On some sites the writer chooses whether Enter sends or starts a new line, and the page does not show which. What
 * an Enter that was let through did to the text tells. Until then Enter counts as sending.
 */
import type { OpenBox } from '#content-scripts/adapters/dom/box.ts';
import { holds } from '#content-scripts/adapters/dom/tree.ts';
import type { Surface } from '#model/draft.ts';

export type Habit = 'sends' | 'new-line' | 'unknown';

const linesIn = (text: string) => text.split('\n').length;

export type EnterHabit = ReturnType<typeof enterHabit>;

export function enterHabit() {
  const known = new Map<Surface, Habit>();
  let watched: { readonly box: OpenBox; readonly text: string } | null = null;

  return {
    of: ({ claim, surface }: OpenBox): Habit =>
      claim.sendKey === 'enter' ? 'sends' : (known.get(surface) ?? 'unknown'),

    /** An Enter without Shift, Ctrl or Cmd went through to the site. */
    passed(box: OpenBox) {
      if (box.claim.sendKey === 'enter-by-choice') watched = { box, text: box.read() };
    },

    changed(box: OpenBox, text: string) {
      if (watched?.box !== box) return;
      if (text === '') known.set(box.surface, 'sends');
      else if (linesIn(text) === linesIn(watched.text) + 1) known.set(box.surface, 'new-line');
      watched = null;
    },

    /** Whoever presses anything but an editor may be on the way to the setting. */
    pressedAt(target: EventTarget | undefined, boxes: readonly OpenBox[]) {
      if (target instanceof Node && !boxes.some(({ element }) => holds(element, target))) known.clear();
    },
  };
}
