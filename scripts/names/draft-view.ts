import { cuesOf } from '#detectors/person/cues.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import type { DraftView } from '#detectors/person/who-features.ts';
import type { Draft } from '#model/draft.ts';
import { cutDocument } from '#text/document.ts';

/** What the features are read from, for names that somebody found. */
export function viewOf(draft: Draft, names: readonly NameSpan[]): DraftView {
  const document = cutDocument(draft.text);
  return { draft, document, cues: cuesOf(document), names };
}
