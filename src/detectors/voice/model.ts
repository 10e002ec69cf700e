import { sigmoid, weightOf } from '#detectors/learned/linear.ts';
import { decodeWeights, type Weights } from '#detectors/learned/weights.ts';
import { type Feature, KINDS, type Stretch } from '#detectors/voice/features.ts';
import type { Label } from '#model/labels.ts';
import stored from '#rules/models/voice.txt?raw';

/** What the models can tell, in the order of their rows. `opinion`: of staff, on a personal account. */
export const VOICES = [
  'opinion',
  'speaks-for-organisation',
  'internal-info',
  'grievance',
  'criticism-response',
  'abusive',
  'heated',
  'client-contact',
  'rights',
  'promise',
  'source-missing',
  'role-not-stated',
  'private-use',
] as const satisfies readonly Label[];
export type Voice = (typeof VOICES)[number];

/** What a stretch says of one voice. */
export interface Hearing {
  readonly voice: Voice;
  /** 0 to 1, calibrated on drafts that the model was not trained on. */
  readonly certainty: number;
  /** Sentences that carried it, the strongest first; indexes into the document's sentences. */
  readonly sentences: readonly number[];
  /** The cues that counted most, as ids; no draft words. */
  readonly cues: readonly string[];
}

let weights: Weights | undefined;

/** Every voice that is heard in the stretch with at least this certainty. */
export function hear(stretch: Stretch, atLeast: number): readonly Hearing[] {
  weights ??= decodeWeights(stored);
  const model = weights;
  return VOICES.flatMap((voice) => {
    const row = model.classes.indexOf(voice);
    const parts = stretch.features.map((feature) => weightOf(model, row, feature.hash) * KINDS[feature.kind].value);
    const certainty = sigmoid(parts.reduce((sum, part) => sum + part, model.bias[row] ?? 0));
    if (certainty < atLeast) return [];
    return [{ voice, certainty, ...evidence(stretch.features, parts) }];
  });
}

/** A sentence is shown when it says at least this share of what the strongest one says. */
const SHARE = 0.6;
const MOST_SENTENCES = 3;
const MOST_CUES = 5;

function evidence(features: readonly Feature[], parts: readonly number[]): Pick<Hearing, 'sentences' | 'cues'> {
  const bySentence = new Map<number, number>();
  const byCue = new Map<string, number>();
  features.forEach(({ sentence, cue }, index) => {
    const part = parts[index] ?? 0;
    if (sentence >= 0) bySentence.set(sentence, (bySentence.get(sentence) ?? 0) + part);
    if (cue !== undefined) byCue.set(cue, (byCue.get(cue) ?? 0) + part);
  });
  const ranked = ranking(bySentence);
  const enough = (ranked[0]?.[1] ?? 0) * SHARE;
  return {
    sentences: ranked
      .filter(([, part], place) => place === 0 || part >= enough)
      .slice(0, MOST_SENTENCES)
      .map(([sentence]) => sentence),
    cues: ranking(byCue)
      .filter(([, part]) => part > 0)
      .slice(0, MOST_CUES)
      .map(([cue]) => cue),
  };
}

/** The largest first; among equals the one seen first. */
function ranking<Key>(sums: ReadonlyMap<Key, number>): readonly [Key, number][] {
  return [...sums].sort(([, a], [, b]) => b - a);
}
