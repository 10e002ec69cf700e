import type { TextDocument } from '#model/document.ts';
import type { Who } from '#model/match.ts';
import { MOST_MARKS } from '#scripts/train/network.ts';
import type { LabelledDraft } from '#test/corpus/labelled.ts';

type LabelledSpan = LabelledDraft['spans'][number];

const isCaredFor = (who: Who): boolean => who === 'client' || who === 'relative';

/** The kinds of words that the spans of a draft tell apart, each a bit. */
const KINDS: readonly ((span: LabelledSpan) => boolean)[] = [
  ({ label, who }) => label === 'person-name' && isCaredFor(who),
  ({ label, who }) => label === 'person-name' && who === 'colleague',
  ({ label, who }) => label === 'person-name' && who === 'public',
  ({ label, who }) => label === 'person-name' && who === 'own-family',
  ({ label, who }) => label === 'person-name' && who === 'other',
  ({ label, who }) => label === 'care-detail' && isCaredFor(who),
  ({ label, who }) => label === 'care-detail' && !isCaredFor(who),
  ({ label }) => label === 'traceable',
  ({ label }) => label === 'identifier',
];
if (KINDS.length > MOST_MARKS) throw new Error(`more than ${MOST_MARKS} kinds of marks`);

/** Of each token of a draft the kinds that its spans mark it with, wherever the words of a span stand. */
export function marksOf({ text, spans }: LabelledDraft, { tokens }: TextDocument): Uint16Array {
  const marks = new Uint16Array(tokens.length);
  for (const span of spans) {
    const bits = KINDS.reduce((sum, isOf, bit) => (isOf(span) ? sum | (1 << bit) : sum), 0);
    for (let at = text.indexOf(span.quote); at >= 0; at = text.indexOf(span.quote, at + 1))
      for (const [index, { start, end }] of tokens.entries())
        if (start < at + span.quote.length && end > at) marks[index] = (marks[index] ?? 0) | bits;
  }
  return marks;
}
