import { type Suggestion, withSuggestions } from '#model/report.ts';

/** A stretch of a text; `isChanged`: it is there in one of the two texts only. */
export interface Stretch {
  readonly words: string;
  readonly isChanged: boolean;
}

/** A draft before and after suggestions were worked in. Words of the draft: they stay in the page. */
export interface DraftChange {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

/** `suggestions` as they are worked in: the last in the text first. */
export function changeOf(text: string, suggestions: readonly Suggestion[]): DraftChange {
  const before: Stretch[] = [];
  const after: Stretch[] = [];
  let at = 0;
  for (const { span, replacement } of suggestions.toReversed()) {
    // One that reaches into the next is too fine to be shown by stretches.
    if (span.start < at) return whole(text, withSuggestions(text, suggestions));
    const same = { words: text.slice(at, span.start), isChanged: false };
    before.push(same, { words: text.slice(span.start, span.end), isChanged: true });
    after.push(same, { words: replacement, isChanged: true });
    at = span.end;
  }
  const rest = { words: text.slice(at), isChanged: false };
  const said = ({ words }: Stretch) => words !== '';
  return { before: [...before, rest].filter(said), after: [...after, rest].filter(said) };
}

const whole = (before: string, after: string): DraftChange => ({
  before: [{ words: before, isChanged: false }],
  after: [{ words: after, isChanged: false }],
});
