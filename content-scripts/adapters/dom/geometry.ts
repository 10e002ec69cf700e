/** Where words stand on the screen, in viewport pixels. */
import type { Edges, Sight } from '#content-scripts/adapters/contract.ts';

/**
 * One rectangle a line for a range in an editor, cut to what the page shows of it; empty when it is scrolled out of
 * sight.
 */
export function linesOf(range: Range, editor: Element, sight: Sight): readonly DOMRect[] {
  const lines = joinLines([...range.getClientRects()].filter(hasSize));
  if (lines.length === 0) return [];
  const { commonAncestorContainer: common } = range;
  const around = common instanceof Element ? common : common.parentElement;
  const window = around ? windowIn(around, editor, sight) : sight.part;
  return lines.map((line) => cut(line, window)).filter(hasSize);
}

export const hasSize = ({ width, height }: DOMRect): boolean => width > 0 && height > 0;

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

export function cut(rect: DOMRect, window: Edges): DOMRect {
  const left = Math.max(rect.left, window.left);
  const top = Math.max(rect.top, window.top);
  const right = Math.min(rect.right, window.right);
  const bottom = Math.min(rect.bottom, window.bottom);
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** What can be seen of the editor, cut by what scrolls inside it, around the words. */
function windowIn(element: Element, editor: Element, { part, clippers }: Sight): Edges {
  const inner = clippers.get(element) ?? clippersIn(element, editor);
  clippers.set(element, inner);
  return inner.reduce<Edges>((window, clipper) => cut(clipper.getBoundingClientRect(), window), part);
}

/** What cuts off words that stand in the element, up to the editor. */
function clippersIn(element: Element, editor: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at && at !== editor; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX !== 'visible' || overflowY !== 'visible') found.push(at);
  }
  return found;
}
