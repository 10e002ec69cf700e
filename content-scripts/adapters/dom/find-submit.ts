/** Ways to find the control that sends, from the surest to the last resort. */
import type { Found } from '#content-scripts/adapters/dom/box.ts';
import { closest, find, findAll, follows, isDrawn, matches, wordsOf } from '#content-scripts/adapters/dom/tree.ts';

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

/** The last button with words and without a picture: what closes a dialog in which something is written. */
export function byPlace(container: Element, editor: Element, not = ''): Found | null {
  const element = findAll(container, BUTTON)
    .filter((button) => follows(button, editor) && isDrawn(button) && (not === '' || !matches(button, not)))
    .filter((button) => wordsOf(button) !== '' && !find(button, PICTURE))
    .at(-1);
  return element ? { element, by: 'structure' } : null;
}
