/** Which elements may be a compose box at all, on any site. */
import {
  attribute,
  byId,
  closest,
  closestAcross,
  findAll,
  isDrawn,
  matches,
  parentOf,
} from '#content-scripts/adapters/dom/tree.ts';

const EDITABLE = '[contenteditable]:not([contenteditable="false"])';
export const CANDIDATE = `${EDITABLE}, textarea`;

/** What the four sites' editors put on their own root; all seen on saved pages of 2021 to 2026 or in their source. */
export const EDITOR_MARK = '[data-lexical-editor], .public-DraftEditor-content, .ql-editor, .ProseMirror';

/** A second `contenteditable` beside every Quill 1 editor, off screen. linkedin comment box, saved 2023 and 2026. */
const QUILL_CLIPBOARD = '.ql-clipboard';
/** A box in which people are mentioned may call itself a combobox as well: it has more lines than a search. */
const SEARCH =
  '[role="search"], search, [role="searchbox"], [role="combobox"]:not([aria-multiline="true"]), [type="search"]';

/** What a search calls itself that says it in no other way: how its label begins, and in German how it ends. */
const SEARCH_WORDS = /^(?:search|zoek|doorzoek|recherch|such|busca|cerca|pesquis)|durchsuchen/i;
const LABELS = ['aria-label', 'aria-placeholder', 'placeholder', 'title'];

/** An editor in which somebody writes more than a name: not every small field that takes text. */
export function isRich(element: Element): boolean {
  return matches(element, EDITABLE) && (attribute(element, 'role') === 'textbox' || matches(element, EDITOR_MARK));
}

/** Looks like a box and is none, on every site. */
export function isDecoy(element: Element): boolean {
  if (matches(element, QUILL_CLIPBOARD) || closest(element, SEARCH)) return true;
  if (LABELS.some((name) => SEARCH_WORDS.test(attribute(element, name)))) return true;
  // Only the outermost editing host is the editor; what is editable inside it belongs to its text. But one that has no
  // sign of an editor is only a frame around the one that has.
  const parent = parentOf(element);
  const outer = parent instanceof Element ? closest(parent, EDITABLE) : null;
  if (isRich(element)) return outer !== null && isRich(outer);
  return outer !== null || findAll(element, EDITABLE).some(isRich);
}

/** On the screen or scrolled out of it, but not hidden from everybody or from screen readers. */
export function isShown(element: Element): boolean {
  return isDrawn(element) && closestAcross(element, '[aria-hidden="true"]') === null;
}

/** A list of suggestions is open and Enter takes one of them: a mention, an emoji. */
export function choosesSuggestion(element: Element): boolean {
  const id = attribute(element, 'aria-activedescendant');
  if (id === '') return false;
  const option = byId(element, id);
  return option !== null && attribute(option, 'role') === 'option' && isDrawn(option);
}
