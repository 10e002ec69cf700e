/** What a site shows of the files that it was given. Every site makes `blob:` addresses for them. */
const PREVIEW = 'img[src^="blob:"], video[src^="blob:"], [style*="blob:"]';
const BUTTON = 'button, [role="button"]';

/** Pictures and films that are shown within an element, in order; those within another one count once. */
export function previewsIn(scope: Element): readonly HTMLElement[] {
  const found = [...scope.querySelectorAll<HTMLElement>(PREVIEW)];
  return found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
}

/** Where its picture is; another one for another file. */
export const addressOf = (preview: HTMLElement): string =>
  preview.getAttribute('src') ?? preview.getAttribute('style') ?? '';

/** The part of the page that belongs to one preview alone: as far out as no other preview is in it. */
function itemOf(preview: HTMLElement, all: readonly HTMLElement[], scope: Element): HTMLElement {
  let item = preview;
  for (let at = preview.parentElement; at && at !== scope && scope.contains(at); at = at.parentElement) {
    if (all.some((other) => other !== preview && at?.contains(other))) break;
    item = at;
    // The nearest part with a button is the preview's own; further out come the buttons of the whole box.
    if (at.querySelector(BUTTON)) break;
  }
  return item;
}

/** Which preview a press belongs to; -1 when to none. */
export function previewAt(pressed: Element, scope: Element): number {
  const all = previewsIn(scope);
  return all.findIndex((preview) => itemOf(preview, all, scope).contains(pressed));
}

/** Words for taking something away, in the languages of the four sites' users here. */
const REMOVE = /remov|delete|discard|verwijder|wissen|supprim|retirer|enlever|entfern|lösch|eliminar|quitar|×|✕/i;

/** The button that takes away a preview: one that says so, else the only one there. */
export function removeButton(preview: HTMLElement, scope: Element): HTMLElement | undefined {
  const all = previewsIn(scope);
  const buttons = [...itemOf(preview, all, scope).querySelectorAll<HTMLElement>(BUTTON)];
  const said = (button: HTMLElement) => `${button.getAttribute('aria-label') ?? ''} ${button.textContent ?? ''}`;
  return buttons.find((button) => REMOVE.test(said(button))) ?? (buttons.length === 1 ? buttons[0] : undefined);
}
