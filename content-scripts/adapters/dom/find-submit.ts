/** Ways to find the control that sends, from the surest to the last resort. */
import type { Found } from '#content-scripts/adapters/dom/box.ts';
import { CANDIDATE } from '#content-scripts/adapters/dom/candidates.ts';
import {
  ancestorWith,
  closest,
  find,
  findAll,
  follows,
  holds,
  isDrawn,
  matches,
  parentOf,
  wordsOf,
} from '#content-scripts/adapters/dom/tree.ts';

export const BUTTON = 'button, [role="button"]';
const PICTURE = 'svg, img, i, canvas, video';

/** The first drawn element in the container that the hook names, in the order of the hooks. */
export function byHook(container: Element, ...hooks: readonly string[]): Found | null {
  for (const css of hooks) {
    const element = findAll(container, css).find(isDrawn);
    if (element) return { element, by: 'hook' };
  }
  return null;
}

/** The button around the last icon that the hook names. */
export function byIcon(container: Element, css: string): Found | null {
  const icon = findAll(container, css).filter(isDrawn).at(-1);
  const element = icon && closest(icon, BUTTON);
  return element ? { element, by: 'hook' } : null;
}

/** For a site whose control was always found in this way: nothing is amiss. */
export const asSeen = (found: Found | null): Found | null => found && { ...found, by: 'hook' };

/** The form's own submit button. */
export function byType(container: Element): Found | null {
  const element = find(container, 'button[type="submit"], input[type="submit"]');
  return element && { element, by: 'structure' };
}

/** The part of the page around the editor that has controls of its own; null when only the `whole` has. */
export function ownPart(editor: Element, whole: string): HTMLElement | null {
  const limit = `body, ${whole}`;
  const part = ancestorWith(editor, `${BUTTON}, input[type="file"]`, limit);
  return part && !matches(part, limit) ? part : null;
}

/** Around the editor, and not beyond the next one: the first drawn element that the hook names. */
export function byNearestHook(editor: Element, css: string, limit: string): Found | null {
  const around = ancestorWith(editor, css, limit);
  const element = around && findAll(around, css).find((one) => follows(one, editor) && isDrawn(one));
  if (!element) return null;
  const isOthers = findAll(around, CANDIDATE).some((other) => follows(other, editor) && follows(element, other));
  return isOthers ? null : { element, by: 'hook' };
}

/** The last button behind the editor, whatever it shows; not one in a list of tools beside it. */
export function byLast(container: Element, editor: Element, tools = 'ul'): Found | null {
  const isTool = (button: Element) => {
    const list = closest(button, tools);
    return list !== null && !holds(list, editor);
  };
  const element = findAll(container, BUTTON)
    .filter((button) => follows(button, editor) && isDrawn(button) && !isTool(button))
    .at(-1);
  return element ? { element, by: 'structure' } : null;
}

/** As `byPlace`, in the innermost part of the page that has such a button behind the editor. */
export function byNearest(editor: Element, limit: string, not = ''): Found | null {
  for (let at = parentOf(editor); at instanceof Element; at = parentOf(at)) {
    const found = byPlace(at, editor, not);
    if (found || matches(at, limit)) return found;
  }
  return null;
}

/** The last button with words and without a picture: what closes a dialog in which something is written. */
export function byPlace(container: Element, editor: Element, not = ''): Found | null {
  const element = findAll(container, BUTTON)
    .filter((button) => follows(button, editor) && isDrawn(button) && (not === '' || !matches(button, not)))
    .filter((button) => wordsOf(button) !== '' && !find(button, PICTURE))
    .at(-1);
  return element ? { element, by: 'structure' } : null;
}
