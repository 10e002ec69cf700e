/** A pack that somebody chose: one of ours by its id, or a file that was imported. */
export interface ChosenPack {
  readonly id: string;
  /** The pack file as it stands; absent for one of ours. */
  readonly file?: unknown;
}

/** The packs chosen so far, the one in force first; the second is where "go back" leads. */
export type PackShelf = readonly ChosenPack[];

/** A pack file has at most a megabyte, so a full shelf stays well under what a browser lets an extension keep. */
const MOST_KEPT = 4;

/** The shelf with this pack in force. A pack without its file is one of ours, or one that stands there already. */
export function withChosen(shelf: PackShelf, chosen: ChosenPack): PackShelf {
  const known = chosen.file === undefined ? shelf.find(({ id }) => id === chosen.id) : undefined;
  const first = known ?? chosen;
  return [first, ...shelf.filter((each) => each !== known && !isSame(each, first))].slice(0, MOST_KEPT);
}

/** The shelf with the pack before the one in force back in its place; as it is when there is none. */
export function withPrevious([now, before, ...older]: PackShelf): PackShelf {
  return now && before ? [before, now, ...older] : now ? [now] : [];
}

const isSame = (a: ChosenPack, b: ChosenPack) => a.id === b.id && JSON.stringify(a.file) === JSON.stringify(b.file);

/** True when it is a shelf, as read back from storage. Whether its packs are sound is seen when they are read. */
export function isPackShelf(raw: unknown): raw is PackShelf {
  return (
    Array.isArray(raw) &&
    raw.length <= MOST_KEPT &&
    raw.every((each) => typeof each === 'object' && each !== null && typeof (each as ChosenPack).id === 'string')
  );
}
