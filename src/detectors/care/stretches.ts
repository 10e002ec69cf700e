import type { TextDocument } from '#model/document.ts';
import { tokenIndexAt } from '#text/document.ts';

/** Some sentences that are weighed together; of a short draft all of them. */
export interface Stretch {
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
}

/** A draft up to this many tokens is weighed as a whole; a longer one is cut at a sentence. */
const MOST_TOKENS = 260;

export function stretchesOf(document: TextDocument): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  const cut = (to: number): void => {
    // A sentence without end is cut where it becomes too long.
    for (; to - from > MOST_TOKENS; from += MOST_TOKENS) stretches.push({ from, to: from + MOST_TOKENS });
    if (to > from) stretches.push({ from, to });
    from = to;
  };
  let end = 0;
  for (const sentence of document.sentences) {
    const to = tokenIndexAt(document.tokens, sentence.end - 1) + 1;
    if (to - from > MOST_TOKENS) cut(end);
    end = to;
  }
  cut(end);
  return stretches;
}
