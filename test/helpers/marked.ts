import type { Detector } from '#model/detector.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import type { Organisation } from '#model/policy.ts';
import { NOBODY } from '#test/helpers/policies.ts';
import { cutDocument } from '#text/document.ts';

interface Setting extends Partial<Omit<Draft, 'text'>> {
  readonly organisation?: Organisation;
}

/** The words that a detector marks in a text. */
export function marked(
  detector: Detector,
  text: string,
  { organisation = NOBODY, ...known }: Setting = {},
): readonly string[] {
  const draft = draftOf(text, known);
  return detector
    .detect({ document: cutDocument(text), draft, organisation })
    .map(({ where: { start, end } }) => text.slice(start, end));
}
