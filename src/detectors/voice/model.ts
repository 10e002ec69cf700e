import { sigmoid } from '#detectors/learned/linear.ts';
import { decodeSparse } from '#detectors/learned/weights.ts';
import { type Feature, KINDS, type Stretch } from '#detectors/voice/features.ts';
import type { Label } from '#model/labels.ts';
import { lazy } from '#model/lazy.ts';
import stored from '#rules/models/voice.txt?raw';
import { bucketOf } from '#text/hash.ts';

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

interface Model {
  readonly bias: readonly number[];
  /** By bucket: where its weights begin in `weights`, one a voice; -1 when it has none. */
  readonly places: Int32Array;
  readonly weights: Float32Array;
}

/** Most buckets are empty, and a feature is asked about every voice: the weights of one bucket stand together. */
const model = lazy((): Model => {
  const { bucketOf: stands, classOf, levels, classes, buckets, scale, bias } = decodeSparse(stored);
  const places = new Int32Array(buckets).fill(-1);
  const voices = VOICES.length;
  // Room for what would be a bucket of its own each; far from all of them are.
  const weights = new Float32Array(levels.length * voices);
  const voiceOf = classes.map((name) => VOICES.findIndex((voice) => voice === name));
  let start = -voices;
  let last = -1;
  for (let at = 0; at < levels.length; at += 1) {
    const bucket = stands[at] ?? 0;
    if (bucket !== last) start += voices;
    places[bucket] = start;
    last = bucket;
    const voice = voiceOf[classOf[at] ?? 0] ?? -1;
    if (voice >= 0) weights[start + voice] = (levels[at] ?? 0) * scale;
  }
  return { places, weights, bias: VOICES.map((voice) => bias[classes.indexOf(voice)] ?? 0) };
});

/** Whether the models weigh the feature at all. */
export function isWeighed(hash: number): boolean {
  const { places } = model();
  return (places[bucketOf(hash, places.length)] ?? -1) >= 0;
}

/** Every voice that is heard in the stretch with at least this certainty. */
export function hear({ features, factor }: Stretch, atLeast: number): readonly Hearing[] {
  const { bias, places, weights } = model();
  const startOf = (hash: number): number => places[bucketOf(hash, places.length)] ?? -1;
  const scores = Float64Array.from(bias);
  for (const { hash, kind } of features) {
    const start = startOf(hash);
    if (start < 0) continue;
    const value = KINDS[kind].value * factor;
    for (let voice = 0; voice < scores.length; voice += 1)
      scores[voice] = (scores[voice] ?? 0) + (weights[start + voice] ?? 0) * value;
  }
  return VOICES.flatMap((voice, place) => {
    const certainty = sigmoid(scores[place] ?? 0);
    if (certainty < atLeast) return [];
    const parts = features.map(({ hash, kind }) => {
      const start = startOf(hash);
      return start < 0 ? 0 : (weights[start + place] ?? 0) * KINDS[kind].value;
    });
    return [{ voice, certainty, ...evidence(features, parts) }];
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
