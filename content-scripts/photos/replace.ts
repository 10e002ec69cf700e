import { giveFile } from '#content-scripts/photos/give.ts';
import type { CopyState, PhotoItem } from '#content-scripts/photos/item.ts';
import { addressOf, previewsIn, removeButton } from '#content-scripts/photos/previews.ts';

/** Milliseconds that a site gets to show a file that it was given, or to take one away. */
const PATIENCE = 2500;

export interface ReplaceNeeds {
  /** The part of the page where the item is shown now; it may be drawn anew at any moment. */
  scope(): Element | undefined;
  /** Place of the item among the files that the page shows, in order. */
  readonly index: number;
  /**
   * The old file may be taken away before the new one is there, where the page takes no second one. It must not where
   * words would be lost with it that cannot be written again.
   */
  readonly mayTakeFirst: boolean;
  given(file: File): void;
}

interface Exchanged {
  readonly state: CopyState;
  /** Place of the file that the page has now among those that it shows. */
  readonly index: number;
}

/**
 * Puts another file in the place of one that the page already has. The new one is given first, so that a preview that
 * closes with its last file stays open; a page that takes no second file gets the old one taken away first.
 */
export async function replaceFile(item: PhotoItem, file: File, needs: ReplaceNeeds): Promise<Exchanged> {
  const before = new Set(previewsNow(needs).map(addressOf));
  const state = await exchange(item, file, needs);
  // A page that draws all of them anew has put the new one last, as far as anybody can tell.
  const index = previewsNow(needs).findLastIndex((preview) => !before.has(addressOf(preview)));
  return { state, index: state.kind === 'replaced' && index !== -1 ? index : needs.index };
}

async function exchange(item: PhotoItem, file: File, needs: ReplaceNeeds): Promise<CopyState> {
  const count = () => previewsNow(needs).length;
  const before = count();
  const give = () => {
    needs.given(file);
    giveFile(file, item.way, needs.scope() ?? document.body);
  };
  const firstBefore = previewsNow(needs)[needs.index];
  if (before === 0) {
    // Nothing is shown that could be taken away: whether a second file took the place of the first cannot be seen.
    return { kind: 'download', file };
  }
  give();
  const isAdded = await until(() => count() > before);
  if (isAdded) {
    remove(needs);
    return (await until(() => count() === before)) ? { kind: 'replaced' } : { kind: 'twice' };
  }
  // Without room for a second one, some sites put the new file in the place of the old one.
  const isExchanged = count() === before && previewsNow(needs)[needs.index] !== firstBefore && before === 1;
  if (isExchanged && item.way.kind === 'input' && !item.way.input.multiple) return { kind: 'replaced' };
  if (!needs.mayTakeFirst || !remove(needs) || !(await until(() => count() < before)))
    return { kind: 'download', file };
  give();
  return (await until(() => count() === before)) ? { kind: 'replaced' } : { kind: 'download', file };
}

function previewsNow({ scope }: ReplaceNeeds): readonly HTMLElement[] {
  const now = scope();
  return now ? previewsIn(now) : [];
}

/** Presses the site's own button for the old file. False when there is none. */
function remove(needs: ReplaceNeeds): boolean {
  const scope = needs.scope();
  const preview = previewsNow(needs)[needs.index];
  const button = scope && preview && removeButton(preview, scope);
  button?.click();
  return button !== undefined;
}

/** True as soon as it holds, false when it does not in time. Looks again whenever the page changed. */
function until(holds: () => boolean): Promise<boolean> {
  if (holds()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (answer: boolean) => {
      observer.disconnect();
      clearInterval(ticks);
      clearTimeout(timer);
      resolve(answer);
    };
    const look = () => holds() && end(true);
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    // Shadow roots tell nobody outside of their changes.
    const ticks = setInterval(look, 60);
    const timer = setTimeout(() => end(holds()), PATIENCE);
  });
}
