import { isPackShelf, type PackShelf } from '#model/pack-shelf.ts';

/** Where the chosen packs are kept; tests hand in their own. */
export interface ShelfSource {
  readShelf(): Promise<unknown>;
  keepShelf(shelf: PackShelf): Promise<void>;
}

/** The chosen packs, read once: only the background writes them. */
export interface Shelf {
  all(): Promise<PackShelf>;
  keep(shelf: PackShelf): Promise<void>;
}

/** What is kept in another shape counts as nothing kept. */
export function openShelf({ readShelf, keepShelf }: ShelfSource): Shelf {
  let state: Promise<PackShelf> | undefined;
  return {
    all() {
      state ??= readShelf().then((kept) => (isPackShelf(kept) ? kept : []));
      return state;
    },
    async keep(shelf) {
      await keepShelf(shelf);
      state = Promise.resolve(shelf);
    },
  };
}
