import { judgementsOf } from '#detectors/judgement/judgement.ts';
import { type Stretch, stretchesOf } from '#detectors/voice/features.ts';
import { type Hearing, hear, isWeighed, type Read } from '#detectors/voice/model.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';

/** Below this it is not even worth a note. */
const LEAST = 0.15;

/** Cues that speak of the people whom the writer cares for. */
const ABOUT_CLIENTS: readonly string[] = ['cue:own-clients', 'cue:client-word'];

/**
 * How the writer speaks: opinion as staff, as the organisation, complaint, promise, answer to criticism and so on.
 * Cues from lists (rules/lists/voice-*.txt) and words, weighed by one small learned model per voice, and what the
 * network of `judgement/judgement.ts` reads; who speaks to whom counts as well. Trained by `npm run train -- voice`. Misses what takes knowledge of the world: much irony, gossip
 * without a cue word, a source that is named without saying so.
 */
export const voice: Detector = {
  id: 'voice',
  detect: (input) =>
    stretchesOf(input, isWeighed)
      .flatMap((stretch) =>
        hear(stretch, readIn(input, stretch), LEAST).flatMap((hearing) => matchesOf(hearing, stretch, input)),
      )
      .sort((a, b) => a.where.start - b.where.start),
};

/** What the network read in these sentences: of its stretches that share a token with them, the one it is surest of. */
function readIn(input: DetectorInput, { from, to }: Stretch): Read {
  const { sentences, tokens } = input.document;
  const start = sentences[from]?.start ?? 0;
  const end = sentences[to - 1]?.end ?? start;
  const scores = new Map<string, number>();
  let lift = Number.NEGATIVE_INFINITY;
  for (const judged of judgementsOf(input)) {
    const isApart = (tokens[judged.from]?.start ?? 0) >= end || (tokens[judged.to - 1]?.end ?? 0) <= start;
    if (isApart) continue;
    lift = Math.max(lift, judged.lift);
    for (const [asked, score] of judged.read) scores.set(asked, Math.max(score, scores.get(asked) ?? score));
  }
  return { scores, lift };
}

function matchesOf(hearing: Hearing, { features }: Stretch, { document, draft }: DetectorInput): readonly Match[] {
  const { certainty, cues: because } = hearing;
  const matches = hearing.sentences.flatMap((sentence): Match[] => {
    const where = document.sentences[sentence];
    return where ? [{ label: hearing.voice, where, certainty, because }] : [];
  });
  if (hearing.voice === 'abusive' && features.some(({ cue }) => cue !== undefined && ABOUT_CLIENTS.includes(cue))) {
    return [...matches, ...matches.map((match): Match => ({ ...match, label: 'belittling' }))];
  }
  // The model of opinions was trained on whether it is staff who speaks: both are heard together.
  if (hearing.voice !== 'opinion' || draft.account !== 'personal') return matches;
  return [...matches, ...matches.slice(0, 1).map((match): Match => ({ ...match, label: 'works-here' }))];
}
