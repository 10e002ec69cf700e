import { type Area, areaAt } from '#content-scripts/banner/area.ts';

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
