import { type Area, areaAt, shared, touches } from '#content-scripts/banner/area.ts';

export interface Corner {
  readonly name: string;
  readonly area: Area;
}

const INSET = 6;
const GAP = 3;

/** Along a row: at the end first, then at the start, then in between; part of the way from end to start. */
const COLUMNS = [
  ['end', 0],
  ['start', 1],
  ['nearer', 0.25],
  ['middle', 0.5],
  ['further', 0.75],
] as const;

/**
 * Places for the status mark of the given size, best first: within the box's lower end corner, straddling its lower
 * edge, just under it, just above it, the upper end corner, then the same elsewhere along it. Viewport pixels.
 */
export function corners(box: Area, width: number, height: number, isRightToLeft: boolean): readonly Corner[] {
  const atRight = box.right - INSET - width;
  const atLeft = box.left + INSET;
  const [end, start] = isRightToLeft ? [atLeft, atRight] : [atRight, atLeft];
  const isRoomy = box.bottom - box.top >= 2 * height;
  const holdsTwoLines = box.bottom - box.top >= 1.5 * height;
  const rows = [
    ...(holdsTwoLines ? [{ name: 'bottom', top: box.bottom - (isRoomy ? INSET : 1) - height }] : []),
    { name: 'edge', top: box.bottom - height / 2 },
    { name: 'under', top: box.bottom + GAP },
    { name: 'over', top: box.top - GAP - height },
    { name: 'rim', top: box.top - height / 2 },
    ...(isRoomy ? [{ name: 'top', top: box.top + INSET }] : []),
  ];
  return COLUMNS.flatMap(([column, part]) =>
    rows.map(({ name, top }) => ({
      name: `${name}-${column}`,
      area: areaAt(end + part * (start - end), top, width, height),
    })),
  );
}

/**
 * The first corner that is free. The one in use stays as long as it is free, so that the mark does not wander while
 * somebody types. When none is free, the first one.
 */
export function freeCorner(
  choices: readonly Corner[],
  inUse: string | undefined,
  isFree: (area: Area) => boolean,
): Corner | undefined {
  const current = choices.find(({ name }) => name === inUse);
  if (current && isFree(current.area)) return current;
  return choices.find(({ area }) => isFree(area)) ?? choices[0];
}

/** How much of the end of the text is compared with the mark's place, in UTF-16 units. */
const TAIL = 160;

/** Pixels by which the mark may reach into the space under a line's letters. */
const REACH = 3;

/** Pixels between the end of the words and the mark within which its place is looked at again with every key. */
const ROOM = 32;

/** The widest letter by the height of its line: an emoji. Most of those are two UTF-16 units, and half as wide a unit. */
const WIDEST = 1.25;

/** What there is to know where the mark is to stand. Viewport pixels. */
export interface MarkSpace {
  /** Visible part of the box. */
  readonly part: Area;
  readonly viewport: Area;
  readonly size: { readonly width: number; readonly height: number };
  readonly isRightToLeft: boolean;
  /** What the box holds. */
  readonly text: string;
  /** Where the last so many characters stand, one rectangle a line. */
  lastWords(count: number): readonly Area[];
  /** True when a control of the page lies there: the dearest question of all, for it makes the page look. */
  isControlAt(area: Area): boolean;
}

/** The places of one box's mark, time after time. */
export interface MarkSpots {
  /**
   * Where it stands now. `afresh`: the page may have changed. Otherwise somebody types, which moves nothing but words:
   * then the page is only asked when these come to lie where the mark is, and not even where they end while the few
   * letters behind them cannot have brought that near.
   */
  place(space: MarkSpace, afresh: boolean): Area | undefined;
  /** A letter was written, nobody has looked where. True when the words may be near by now. */
  written(): boolean;
  /** True for a text whose words cannot be near: what it was when last looked at, and a few letters behind it. */
  isClearOf(text: string): boolean;
}

export function markSpots(): MarkSpots {
  let corner: string | undefined;
  let choices: readonly Corner[] = [];
  let isFor = '';
  let width = 0;
  /** Foot of the last line. */
  let foot: number | undefined;
  let hasNoRoom = false;
  /** The text when it was last looked up where it ends, and how many letters behind it cannot bring that to the mark. */
  let textThen = '';
  let spare = 0;
  let written = 0;

  const isLittleMore = (text: string) => text.length - textThen.length < spare && text.startsWith(textThen);

  return {
    written() {
      written += 1;
      return written >= spare;
    },
    isClearOf: isLittleMore,
    place(space, afresh) {
      const { part, size, isRightToLeft, text } = space;
      const state = [part.left, part.top, part.right, part.bottom, size.width, size.height, isRightToLeft].join();
      const isSame = state === isFor;
      if (!isSame) choices = corners(part, size.width, size.height, isRightToLeft);
      isFor = state;
      const current = choices.find(({ name }) => name === corner);
      const isUnmoved = !afresh && isSame && isLittleMore(text);
      written = isUnmoved ? text.length - textThen.length : 0;
      if (isUnmoved && current) return current.area;
      textThen = text;
      const end = space.lastWords(1)[0];
      const area = placeFor(space, end, current, afresh);
      spare = area && end && !isRightToLeft ? (area.left - ROOM - end.right) / (WIDEST * (end.bottom - end.top)) : 0;
      return area;
    },
  };

  function placeFor(
    { viewport, size, lastWords, isControlAt }: MarkSpace,
    end: Area | undefined,
    current: Corner | undefined,
    afresh: boolean,
  ): Area | undefined {
    const isSameLine = end?.bottom === foot;
    const isSameWidth = size.width === width;
    foot = end?.bottom;
    width = size.width;
    if (!afresh && current && isSameWidth) {
      // Where no corner is free, another key on the same line makes none.
      if (isSameLine && (hasNoRoom || !isNear(end, current.area))) return current.area;
      if (isClearOf(lastWords(TAIL), current.area)) return current.area;
    }
    const tail = lastWords(TAIL);
    const isFree = (area: Area) => isWholeIn(viewport, area) && isClearOf(tail, area) && !isControlAt(area);
    const found = freeCorner(choices, corner, isFree);
    hasNoRoom = found !== undefined && !isFree(found.area);
    corner = found?.name;
    return found?.area;
  }
}

const isWholeIn = (viewport: Area, area: Area): boolean => {
  const seen = shared(area, viewport);
  return seen !== undefined && seen.bottom - seen.top > area.bottom - area.top - 1;
};

const isClearOf = (lines: readonly Area[], area: Area): boolean =>
  !lines.some((line) => touches(line, { ...area, top: area.top + REACH }));

/** True when the end of the words comes close to the area: a few keys more and they touch. */
function isNear(end: Area | undefined, area: Area): boolean {
  const room = { ...area, left: area.left - ROOM, top: area.top + REACH, right: area.right + ROOM };
  return end !== undefined && touches(end, room);
}
