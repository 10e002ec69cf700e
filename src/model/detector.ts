import type { TextDocument } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';
import type { Match } from '#model/match.ts';
import type { Organisation } from '#model/policy.ts';

export interface DetectorInput {
  readonly document: TextDocument;
  readonly draft: Draft;
  readonly organisation: Organisation;
}

/** Finds one kind of thing. Pure: the same input gives the same matches. */
export interface Detector {
  readonly id: string;
  /** In order of position. Throwing is a bug; the checker then lists the detector as unchecked. */
  detect(input: DetectorInput): readonly Match[];
}
