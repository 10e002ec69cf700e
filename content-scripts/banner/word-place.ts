import type { Area } from '#content-scripts/banner/area.ts';

const WIDTH = 320;
const GAP = 6;
const EDGE = 8;
/** Room below which the other side is taken when it has more, in pixels. */
const ENOUGH = 160;

export interface WordPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
}

/**
 * Where the card of some words stands: over their first line, since the banner mostly is under the box; else under
 * their last. `lines`: one rectangle a line. Viewport pixels.
 */
export function placeAtWords(lines: readonly Area[], height: number, viewport: Area): WordPlace | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const width = Math.min(WIDTH, viewport.right - viewport.left - 2 * EDGE);
  const left = Math.max(viewport.left + EDGE, Math.min(first.left, viewport.right - EDGE - width));
  const above = first.top - GAP - EDGE - viewport.top;
  const below = viewport.bottom - last.bottom - GAP - EDGE;
  const isAbove = above >= Math.min(height, ENOUGH) || above >= below;
  const maxHeight = Math.max(0, isAbove ? above : below);
  const tall = Math.min(height, maxHeight);
  return { left, top: isAbove ? first.top - GAP - tall : last.bottom + GAP, width, maxHeight };
}
