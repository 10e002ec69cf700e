/** Where words stand on the screen, in viewport pixels. */
import { parentAcross } from '#content-scripts/adapters/dom/tree.ts';

/** One rectangle a line for a range, cut to what the page shows of it; empty when it is scrolled out of sight. */
export function linesOf(range: Range): readonly DOMRect[] {
  const lines = joinLines([...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0));
  if (lines.length === 0) return [];
  const { commonAncestorContainer: common } = range;
  const around = common instanceof Element ? common : common.parentElement;
  const window = around ? windowNow(around) : windowOn(null);
  return lines.map((line) => cut(line, window)).filter(({ width, height }) => width > 0 && height > 0);
}

/** A range gives one rectangle for each styled stretch; those that share a line become one. */
function joinLines(rects: readonly DOMRect[]): readonly DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    if (last && sharesLine(last, rect)) lines[lines.length - 1] = join(last, rect);
    else lines.push(rect);
  }
  return lines;
}

function sharesLine(a: DOMRect, b: DOMRect): boolean {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
}

function join(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

export function cut(rect: DOMRect, window: DOMRect): DOMRect {
  const left = Math.max(rect.left, window.left);
  const top = Math.max(rect.top, window.top);
  const right = Math.min(rect.right, window.right);
  const bottom = Math.min(rect.bottom, window.bottom);
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** The part of the screen in which an element's content can show: the viewport, cut by everything that scrolls. */
export function windowOn(element: Element | null): DOMRect {
  const { clientWidth, clientHeight } = document.documentElement;
  let window = new DOMRect(0, 0, clientWidth, clientHeight);
  for (let at: Node | null = element; at; at = parentAcross(at)) {
    if (!(at instanceof Element) || at === document.documentElement || at === document.body) continue;
    const { overflowX, overflowY, position } = getComputedStyle(at);
    if (overflowX !== 'visible' || overflowY !== 'visible') window = cut(window, at.getBoundingClientRect());
    // What is fixed is placed against the viewport, whatever surrounds it.
    if (position === 'fixed') break;
  }
  return window;
}

/** Of the frame that is being drawn. */
let known = new WeakMap<Element, DOMRect>();
let knownAt: CSSNumberish | null = null;

/** The same for all words that are asked for in one frame, of which there may be many: looked up once. */
function windowNow(element: Element): DOMRect {
  const now = document.timeline?.currentTime ?? null;
  if (now === null || now !== knownAt) known = new WeakMap();
  knownAt = now;
  const window = known.get(element) ?? windowOn(element);
  known.set(element, window);
  return window;
}
