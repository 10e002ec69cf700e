import type { PhotoItem } from '#content-scripts/photos/item.ts';
import type { PhotoFacts } from '#model/photo.ts';
import { NO_FACTS } from '#model/photo.ts';
import { ask } from '#platform/messaging.ts';

/** Milliseconds for one file; what takes longer is told as not read. */
const PATIENCE = 4000;
/** Files that are looked at side by side: twenty at once must leave the page usable. */
const AT_ONCE = 2;

let busy = 0;
const queue: (() => void)[] = [];

async function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  busy += 1;
  try {
    return await work();
  } finally {
    busy -= 1;
    queue.shift()?.();
  }
}

/** Has the file of a copy read that shows the same as the one before. */
export async function readAgain(item: PhotoItem): Promise<void> {
  await inTurn(() => readFacts(item));
}

async function readFacts(item: PhotoItem): Promise<PhotoFacts> {
  const photo = await ask('photo', { file: item.file }, PATIENCE).catch(
    (): PhotoFacts => ({ ...NO_FACTS, unread: ['damaged'] }),
  );
  item.photo = photo;
  return photo;
}

/** Has the file read and looked at by our own background. Whatever fails there leaves the question to the person. */
export async function readItem(item: PhotoItem): Promise<void> {
  await inTurn(async () => {
    const { file } = item;
    const photo = await readFacts(item);
    const { people, faces } = await ask('people', { file }, PATIENCE).catch(() => ({
      people: 'unknown' as const,
      faces: [],
    }));
    // A camera that has marked a face knows more than one that finds none.
    item.people = people === 'none' && photo.faceRegions > 0 ? 'maybe' : people;
    item.faces = faces;
  });
}
