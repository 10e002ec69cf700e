import { type Area, areaAt, around, touches } from '#content-scripts/banner/area.ts';

export interface CardSpace {
  /** What the banner docks to: the container, or the box with its button. */
  readonly anchor: Area;
  /** Visible part of the box; never covered as long as there is another way. */
  readonly text: Area;
  /** The control that sends, when it is in sight. */
  readonly button?: Area | undefined;
  readonly viewport: Area;
  /** Height of the banner without any limit. */
  readonly height: number;
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
  /** `over`: there was no room beside the text, so part of the box is covered. */
  readonly side: 'below' | 'above' | 'right' | 'left' | 'inside' | 'over';
}

const GAP = 8;
const NARROWEST = 280;
const WIDEST = 520;
/** Less than this shows no whole finding, in pixels. */
const LOWEST = 132;

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

/** Where the banner stands: under the box, else above, else beside it, else in the box's free part. Viewport pixels. */
export function placeCard({ anchor, text, button, viewport, height }: CardSpace): CardPlace {
  const room = {
    below: viewport.bottom - anchor.bottom - 2 * GAP,
    above: anchor.top - viewport.top - 2 * GAP,
    right: viewport.right - anchor.right - 2 * GAP,
    left: anchor.left - viewport.left - 2 * GAP,
  };
  const widest = viewport.right - viewport.left - 2 * GAP;
  const width = Math.min(between(NARROWEST, anchor.right - anchor.left, WIDEST), widest);
  const left = between(viewport.left + GAP, anchor.left, viewport.right - GAP - width);
  const needed = Math.min(height, Math.max(LOWEST, 0.5 * (viewport.bottom - viewport.top)));

  const under = (): CardPlace => ({ left, top: anchor.bottom + GAP, width, maxHeight: room.below, side: 'below' });
  const over = (): CardPlace => {
    const tall = Math.min(height, room.above);
    return { left, top: anchor.top - GAP - tall, width, maxHeight: room.above, side: 'above' };
  };
  const beside = (side: 'right' | 'left'): CardPlace => {
    // Never wider than under the box: else the shorter banner would fit there again, and it would jump to and fro.
    const wide = Math.min(room[side], 360, width);
    const tall = viewport.bottom - viewport.top - 2 * GAP;
    return {
      left: side === 'right' ? anchor.right + GAP : anchor.left - GAP - wide,
      top: between(viewport.top + GAP, text.top, Math.max(viewport.top + GAP, viewport.bottom - GAP - height)),
      width: wide,
      maxHeight: tall,
      side,
    };
  };

  if (room.below >= needed) return under();
  if (room.above >= needed) return over();
  if (room.right >= NARROWEST) return beside('right');
  if (room.left >= NARROWEST) return beside('left');
  if (Math.max(room.below, room.above) >= LOWEST) return room.below >= room.above ? under() : over();
  return within({ anchor, text, button, viewport, height }, left, width);
}

/** No room around the box: between the words and the button, else above the words, else over the foot of the box. */
function within({ text, button, viewport, height }: CardSpace, left: number, width: number): CardPlace {
  const spans = [
    { top: text.bottom + GAP, bottom: viewport.bottom - GAP },
    { top: viewport.top + GAP, bottom: text.top - GAP },
  ];
  for (const { top, bottom } of spans) {
    const blocking = button && touches(button, { left, right: left + width, top, bottom }) ? button : undefined;
    const end = blocking ? blocking.top - GAP : bottom;
    if (end - top >= LOWEST) return { left, top, width, maxHeight: end - top, side: 'inside' };
    const start = blocking ? blocking.bottom + GAP : top;
    if (blocking && bottom - start >= LOWEST) {
      return { left, top: start, width, maxHeight: bottom - start, side: 'inside' };
    }
  }
  const maxHeight = Math.max(LOWEST, 0.45 * (viewport.bottom - viewport.top));
  const tall = Math.min(height, maxHeight);
  const low = viewport.bottom - GAP - tall;
  const coversButton = button !== undefined && touches(button, areaAt(left, low, width, tall));
  return { left, top: coversButton ? viewport.top + GAP : low, width, maxHeight, side: 'over' };
}

/** A dialog or form is a good anchor; an article that goes on for pages is not: then the box and its button are. */
export function anchorOf(container: Area, box: Area, button: Area | undefined, viewport: Area): Area {
  const isCompact =
    container.bottom - container.top <= 0.9 * (viewport.bottom - viewport.top) &&
    container.bottom - container.top <= box.bottom - box.top + 420;
  if (isCompact) return around(container, box);
  const isNear = button && button.top - box.bottom < 120 && box.top - button.bottom < 120;
  return isNear ? around(box, button) : box;
}
