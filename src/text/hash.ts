/**
 * Feature hashing for the small learned models: a feature is a 32-bit number, its weight stands in the bucket that the
 * number falls into. FNV-1a (public domain, Fowler, Noll and Vo), over UTF-16 units.
 */

export const SEED = 0x811c9dc5;
export const PRIME = 0x01000193;

/** The hash of a stretch of text; `seed` keeps kinds of features apart. Offsets in UTF-16 units. */
export function hashOf(text: string, seed = SEED, start = 0, end = text.length): number {
  let hash = seed;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

const nameHashes = new Map<string, number>();

/** The hash of what has a name in our lists: the same few hundred come back in every draft, so each is worked out once. */
export function hashOfName(name: string): number {
  const known = nameHashes.get(name);
  if (known !== undefined) return known;
  const hash = hashOf(name);
  nameHashes.set(name, hash);
  return hash;
}

/** One feature made of two, in this order: a template and a word, a word and its neighbour. */
export function mixed(first: number, second: number): number {
  let hash = Math.imul(first ^ (second >>> 15) ^ (second << 7), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ second, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The bucket of a feature. `buckets` is a power of two. */
export function bucketOf(feature: number, buckets: number): number {
  return (feature ^ (feature >>> 17)) & (buckets - 1);
}
