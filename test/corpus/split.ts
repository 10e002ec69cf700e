import { draftId } from '#test/corpus/draft-id.ts';

/**
 * Which labelled drafts may be looked at. `look` is for training and for reading the misses; `measure` is only ever
 * counted, so that its figures say how the checker does on drafts nobody has seen.
 */
export type Part = 'look' | 'measure';

const LOOK_PERCENT = 95;

/**
 * The part a draft belongs to, from its id alone: it never changes when drafts are added. Neighbours (1 and 2, 3 and
 * 4) stay together, since they are often a pair that differs in a few words.
 */
export function splitOf(id: string): Part {
  const { stem, number } = draftId(id);
  const key = number === null ? id : `${stem}${Math.ceil(number / 2)}`;
  return hashOf(key) % 100 < LOOK_PERCENT ? 'look' : 'measure';
}

/** FNV-1a over UTF-16 units, mixed once more because near-equal ids differ in their last units only. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
