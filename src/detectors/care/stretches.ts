import type { TextDocument } from '#model/document.ts';
import { tokenIndexAt } from '#text/document.ts';

/** Some sentences that are weighed together; of a short draft all of them. */
export interface Stretch {
  /** Sentence indexes, half-open. */
  readonly fromSentence: number;
  readonly toSentence: number;
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
}

/** A draft up to this many tokens is weighed as a whole; a longer one is cut at a sentence, best at a blank line. */
const MOST_TOKENS = 260;

export function stretchesOf(document: TextDocument): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let fromSentence = 0;
  let from = 0;
  document.sentences.forEach((sentence, index) => {
    const to = tokenIndexAt(document.tokens, sentence.end - 1) + 1;
    const next = document.sentences[index + 1];
    const nextTo = next ? tokenIndexAt(document.tokens, next.end - 1) + 1 : Number.POSITIVE_INFINITY;
    if (nextTo - from <= MOST_TOKENS) return;
    stretches.push({ fromSentence, toSentence: index + 1, from, to });
    fromSentence = index + 1;
    from = to;
  });
  return stretches;
}
