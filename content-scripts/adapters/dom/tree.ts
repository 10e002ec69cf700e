/**
 * Asking the page's tree. A form or a document answers with its own controls when one of them is named after a
 * property (`<input name="closest">`), so every question goes to the browser's own method instead of the element's.
 */

type Tree = Document | DocumentFragment | Element;

/** The browser's own getter of a property, out of reach of named form controls. */
function getterOf<Owner extends Node, Value>(owner: Owner, name: string) {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (node: Owner): Value => get?.call(node);
}

export const parentOf = getterOf<Node, Node | null>(Node.prototype, 'parentNode');
export const isInPage = getterOf<Node, boolean>(Node.prototype, 'isConnected');
/** The open shadow root of an element; closed roots stay unseen. */
export const shadowOf = getterOf<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

function queries(tree: Tree) {
  if (tree instanceof Element) return Element.prototype;
  return tree instanceof Document ? Document.prototype : DocumentFragment.prototype;
}

/** First element that the selector names, in document order, not counting `tree` itself. */
export function find(tree: Tree, css: string): HTMLElement | null {
  return queries(tree).querySelector.call(tree, css) as HTMLElement | null;
}

export function findAll(tree: Tree, css: string): readonly HTMLElement[] {
  const found = queries(tree).querySelectorAll.call(tree, css) as NodeListOf<HTMLElement>;
  return found.length === 0 ? NONE : [...found];
}

const NONE: readonly HTMLElement[] = [];

export const matches = (element: Element, css: string): boolean => Element.prototype.matches.call(element, css);

export const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/** The element or its nearest ancestor that the selector names, within the same tree. */
export const closest = (element: Element, css: string): HTMLElement | null =>
  Element.prototype.closest.call(element, css) as HTMLElement | null;

export const holds = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/** Like `closest`, and further out through the hosts of shadow roots. */
export function closestAcross(element: Element, css: string): HTMLElement | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const found = closest(at, css);
    if (found) return found;
  }
  return null;
}

function hostOf(element: Element): Element | null {
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** The document or shadow root that the element is in. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot || root instanceof Document ? root : document;
}

/** True when `later` comes after `earlier` in the same tree, and not inside it. */
export function follows(later: Node, earlier: Node): boolean {
  const position = Node.prototype.compareDocumentPosition.call(earlier, later);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

/** The words that an element shows, without the white space of the mark-up. */
export const wordsOf = (element: Element | null): string =>
  ((element && getTextContent(element)) ?? '').replace(/\s+/g, ' ').trim();

const getTextContent = getterOf<Node, string | null>(Node.prototype, 'textContent');

/** Drawn at all: neither it nor anything around it is without a box or made invisible. */
export function isDrawn(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** The nearest ancestor that has something the selector names in it, not further out than `limit` or the own tree. */
export function ancestorWith(element: Element, css: string, limit: string): HTMLElement | null {
  for (let at = parentOf(element); at instanceof HTMLElement; at = parentOf(at)) {
    if (find(at, css)) return at;
    if (matches(at, limit)) break;
  }
  return null;
}

/** The element with this id in the same tree. */
export const byId = (element: Element, id: string): HTMLElement | null => find(rootOf(element), `#${CSS.escape(id)}`);
