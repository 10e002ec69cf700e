import type { TextDocument } from '#model/document.ts';
import whoCues from '#rules/packed/who-cues.txt?raw';
import { packedMatcher } from '#text/phrases.ts';

/** A word that tells something of who is meant, by its place among the tokens (half-open). */
export interface Cue {
  /** As `because` names it: `ward`, `own-kin`, `public-role`. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const MATCHER = packedMatcher(whoCues);

/** All cues of a draft, in order of where they begin. A word can be several. */
export function cuesOf(document: TextDocument): readonly Cue[] {
  return MATCHER.every(document).flatMap(({ from, to, value }) => value.split(' ').map((id) => ({ id, from, to })));
}
