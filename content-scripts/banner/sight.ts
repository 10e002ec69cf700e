import { type Area, shared } from '#content-scripts/banner/area.ts';

/** Parent as it is painted: through slots and out of shadow roots. */
function paintedParent(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** True when `outer` holds `inner` or is it, seen through open shadow roots. */
function holds(outer: Element, inner: Element): boolean {
  for (let node: Element | null = inner; node; node = paintedParent(node)) if (node === outer) return true;
  return false;
}

/** Elements around the box that cut off what lies outside them. Read again when the page was laid out anew. */
export function clippersOf(element: HTMLElement): readonly Element[] {
  const found: Element[] = [];
  let isFixed = false;
  for (let node: Element | null = element; node && !isFixed; node = paintedParent(node)) {
    const { overflowX, overflowY, position } = getComputedStyle(node);
    if (overflowX !== 'visible' || overflowY !== 'visible') found.push(node);
    isFixed = position === 'fixed';
  }
  const page = element.ownerDocument;
  // The page's own scroller clips to the viewport, which is always counted.
  return found.filter((node) => node !== page.documentElement && node !== page.body);
}

export function viewportOf(page: Document): Area {
  return { left: 0, top: 0, right: page.documentElement.clientWidth, bottom: page.documentElement.clientHeight };
}

/** The part of the box that is in sight as far as scrolling goes; undefined when there is none. */
export function visiblePart(box: Area, clippers: readonly Element[], viewport: Area): Area | undefined {
  return clippers.reduce<Area | undefined>(
    (area, clipper) => area && shared(area, clipper.getBoundingClientRect()),
    shared(box, viewport),
  );
}

/** What the page paints at a point of the root, our own host left out. */
export type Probe = (x: number, y: number) => Element | null;

/** Looks at the page as the box's own root sees it: inside a shadow root only that root tells inner elements apart. */
export function probeAt(element: HTMLElement, host: HTMLElement): Probe {
  const root = element.getRootNode();
  const from = root instanceof ShadowRoot ? root : element.ownerDocument;
  return (x, y) => {
    const first = from.elementFromPoint(x, y);
    if (first && first !== host) return first;
    return from.elementsFromPoint(x, y).find((found) => found !== host) ?? null;
  };
}

/** True when nothing of the page lies over the box: a menu, a sticky bar, a dialog's veil. Three points are tried. */
export function isUncovered(box: HTMLElement, container: HTMLElement, part: Area, probe: Probe): boolean {
  const x = (part.left + part.right) / 2;
  const y = (part.top + part.bottom) / 2;
  const points: readonly [number, number][] = [
    [x, y],
    [part.left + 3, part.top + 3],
    [part.right - 3, part.bottom - 3],
  ];
  return points.some(([px, py]) => belongs(probe(px, py), box, container));
}

/** True when the painted element is part of the box or of what holds it. */
export function belongs(found: Element | null, box: HTMLElement, container: HTMLElement): boolean {
  return found !== null && (holds(box, found) || holds(container, found));
}

const CONTROL = 'button, a[href], input, select, textarea, summary, [role="button"], [role="link"], [role="menuitem"]';

/** True when a control of the page lies under the area; the box itself does not count. */
export function coversControl(area: Area, box: HTMLElement, probe: Probe): boolean {
  const y = (area.top + area.bottom) / 2;
  const points: readonly [number, number][] = [
    [area.left + 2, area.top + 2],
    [area.right - 2, area.top + 2],
    [(area.left + area.right) / 2, y],
    [area.left + 2, area.bottom - 2],
    [area.right - 2, area.bottom - 2],
  ];
  return points.some(([x, py]) => {
    const control = probe(x, py)?.closest(CONTROL);
    return control != null && !holds(control, box);
  });
}
