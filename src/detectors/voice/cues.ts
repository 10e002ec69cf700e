import type { TextDocument } from '#model/document.ts';
import acts from '#rules/lists/voice-acts.txt?raw';
import barbs from '#rules/lists/voice-barbs.txt?raw';
import gripes from '#rules/lists/voice-gripes.txt?raw';
import inside from '#rules/lists/voice-inside.txt?raw';
import opinion from '#rules/lists/voice-opinion.txt?raw';
import replies from '#rules/lists/voice-replies.txt?raw';
import sharing from '#rules/lists/voice-sharing.txt?raw';
import staff from '#rules/lists/voice-staff.txt?raw';
import strong from '#rules/lists/voice-strong.txt?raw';
import tone from '#rules/lists/voice-tone.txt?raw';
import work from '#rules/lists/voice-work.txt?raw';
import { phraseMatcher } from '#text/phrases.ts';

/** A place where the words of one or more cues stand: "ik garandeer" is the cue `guarantee`. Token indexes, half-open. */
export interface CueHit {
  readonly cues: readonly string[];
  readonly from: number;
  readonly to: number;
}

const matcher = phraseMatcher(
  mergedLists([staff, opinion, work, acts, tone, strong, gripes, inside, barbs, replies, sharing]),
);

/** Every cue in the document, in order. Cues may overlap: "als verpleegkundige" holds two. */
export function cuesIn(document: TextDocument): readonly CueHit[] {
  return matcher.every(document).map(({ value, from, to }) => ({ cues: value.split(' '), from, to }));
}

/** One list, in which a phrase that stands in several of them has the cues of all. */
function mergedLists(lists: readonly string[]): string {
  const cues = new Map<string, string>();
  for (const line of lists.join('\n').split('\n')) {
    const [phrase = '', names = ''] = line.split('\t');
    if (names === '') continue;
    const known = cues.get(phrase);
    cues.set(phrase, known === undefined ? names : `${known} ${names}`);
  }
  return [...cues].map(([phrase, names]) => `${phrase}\t${names}`).join('\n');
}
