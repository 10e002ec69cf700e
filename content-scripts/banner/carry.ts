import type { Span } from '#model/span.ts';

/**
 * Where spans of an older text stand in a newer one, for the moment between a key and its answer. A span lives on
 * only when the change lies wholly before or behind it; words that were touched are undefined. Offsets in UTF-16 units.
 */
export function carry(before: string, after: string): (span: Span) => Span | undefined {
  if (before === after) return (span) => span;
  const [head, tail] = sharedEnds(before, after);
  const shift = after.length - before.length;
  return (span) => {
    if (span.end <= head) return span;
    if (span.start >= before.length - tail) return { start: span.start + shift, end: span.end + shift };
    return undefined;
  };
}

/** How much two texts share at their start, and behind that at their end. UTF-16 units. */
export function sharedEnds(before: string, after: string): readonly [head: number, tail: number] {
  const shorter = Math.min(before.length, after.length);
  let head = after.startsWith(before) ? before.length : 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [head, tail];
}
