import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import { catchFiles, type FileCatcher } from '#content-scripts/photos/catch.ts';
import {
  awaitPart,
  type Caught,
  type PhotoHost,
  type PhotoPart,
  type PhotoView,
} from '#content-scripts/photos/contract.ts';
import type { AttachmentFacts } from '#model/draft.ts';

/** What the rest of the page's script sees of photos. */
export interface Photos {
  of(box: ComposeBox): readonly AttachmentFacts[];
  settled(box: ComposeBox): Promise<void>;
  boxesChanged(): void;
  draw(place: HTMLElement, view: PhotoView): void;
  listenIn(root: ShadowRoot): void;
}

export interface PhotosNeeds extends Omit<PhotoHost, 'given'> {
  /** Brings the part into this page; false when that cannot be done. */
  load(): Promise<boolean>;
}

/** Waits for the first file. Until then there is nothing of photos in the page but these listeners. */
export function watchPhotos(page: Window, needs: PhotosNeeds): Photos {
  let part: PhotoPart | undefined;
  let loading: Promise<void> | undefined;
  let waiting: Caught[] = [];

  const catcher: FileCatcher = catchFiles(
    page,
    (caught) => {
      if (part) return part.take(caught);
      waiting.push(caught);
      loading ??= bring();
    },
    needs.signal,
  );

  async function bring(): Promise<void> {
    awaitPart((create) => {
      part ??= create({ ...needs, given: catcher.ignore });
    });
    await needs.load();
    loading = undefined;
    const taken = waiting;
    waiting = [];
    if (part) for (const caught of taken) part.take(caught);
  }

  return {
    of: (box) => part?.of(box) ?? [],
    async settled(box) {
      await loading;
      await part?.settled(box);
    },
    boxesChanged: () => part?.boxesChanged(),
    draw: (place, view) => part?.draw(place, view),
    listenIn: catcher.listenIn,
  };
}
