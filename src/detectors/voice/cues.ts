import type { TextDocument } from '#model/document.ts';
import packedCues from '#rules/packed/voice.txt?raw';
import { packedMatcher } from '#text/phrases.ts';

/** A place where the words of one or more cues stand: "ik garandeer" is the cue `guarantee`. Token indexes, half-open. */
export interface CueHit {
  readonly cues: readonly string[];
  readonly from: number;
  readonly to: number;
}

const matcher = packedMatcher(packedCues);

/** Every cue in the document, in order. Cues may overlap: "als verpleegkundige" holds two. */
export function cuesIn(document: TextDocument): readonly CueHit[] {
  return matcher.every(document).map(({ value, from, to }) => ({ cues: value.split(' '), from, to }));
}
