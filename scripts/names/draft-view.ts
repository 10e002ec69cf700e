import { type DraftView, draftView } from '#detectors/person/draft-view.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import type { Draft } from '#model/draft.ts';
import { cutDocument } from '#text/document.ts';

/** What the features are read from, for names that somebody found. */
export function viewOf(draft: Draft, names: readonly NameSpan[]): DraftView {
  return draftView(draft, cutDocument(draft.text), names);
}
