type Listener = (event: never) => void;
type Attributes = Readonly<Record<string, string | number | boolean | undefined | Listener>>;
export type Child = Node | string | false | null | undefined;

function apply(element: Element, attributes: Attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
}

const present = (children: readonly Child[]) =>
  children.filter((child): child is Node | string => child !== false && child !== null && child !== undefined);

/** An element with attributes (`onclick` and its like are listeners) and children; false and null are left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  apply(element, attributes);
  element.append(...present(children));
  return element;
}

/** A simple icon: one path in a 24 by 24 field, hidden from readers. */
export function icon(path: string, attributes: Attributes = {}): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  apply(svg, { viewBox: '0 0 24 24', width: 20, height: 20, 'aria-hidden': 'true', ...attributes });
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  apply(shape, { d: path, fill: 'currentColor' });
  svg.append(shape);
  return svg;
}
