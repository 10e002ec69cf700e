import { sigmoid } from '#detectors/learned/linear.ts';
import { decodeWeights, MAX_WEIGHT } from '#detectors/learned/weights.ts';
import { type Feature, KINDS, type Stretch } from '#detectors/voice/features.ts';
import type { Label } from '#model/labels.ts';
import { lazy } from '#model/lazy.ts';
import stored from '#rules/models/voice.txt?raw';
import networkShares from '#rules/models/voice-network.json';
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
  readonly buckets: number;
  /** Of each voice its place among the classes. */
  readonly places: readonly number[];
  /** Bucket after bucket, in each the classes. */
  readonly levels: Int8Array;
  /** What each level weighs, from `-MAX_WEIGHT` on. */
  readonly weights: Float32Array;
}

const model = lazy((): Model => {
  const { levels, classes, buckets, scale, bias } = decodeWeights(stored);
  const places = VOICES.map((voice) => classes.indexOf(voice));
  const weights = Float32Array.from({ length: 2 * MAX_WEIGHT + 1 }, (_, at) => (at - MAX_WEIGHT) * scale);
  return { levels, buckets, places, weights, bias: places.map((place) => bias[place] ?? 0) };
});

/** Whether the models weigh the feature at all. */
export function isWeighed(hash: number): boolean {
  const { levels, buckets, places } = model();
  const start = bucketOf(hash, buckets) * places.length;
  for (let at = start; at < start + places.length; at += 1) if (levels[at] !== 0) return true;
  return false;
}

/** What the network read in the same sentences, in logits. */
export interface Read {
  readonly scores: ReadonlyMap<string, number>;
  /** Added to every voice: less than 0 where the whole deserves silence. */
  readonly lift: number;
}

/** What a network says that read nothing. */
const UNREAD = -8;

/** Every voice that is heard in the stretch with at least this certainty. */
export function hear({ features, factor }: Stretch, { scores: read, lift }: Read, atLeast: number): readonly Hearing[] {
  const { bias, buckets, places, levels, weights } = model();
  const weightAt = (place: number): number => weights[(levels[place] ?? 0) + MAX_WEIGHT] ?? 0;
  const startOf = (hash: number): number => bucketOf(hash, buckets) * places.length;
  const scores = Float64Array.from(bias);
  for (const { hash, kind } of features) {
    const start = startOf(hash);
    const value = KINDS[kind].value * factor;
    for (let voice = 0; voice < scores.length; voice += 1)
      scores[voice] = (scores[voice] ?? 0) + weightAt(start + (places[voice] ?? 0)) * value;
  }
  return VOICES.flatMap((voice, at) => {
    const certainty = sigmoid((scores[at] ?? 0) + networkShares[voice] * (read.get(voice) ?? UNREAD) + lift);
    if (certainty < atLeast) return [];
    const parts = features.map(({ hash, kind }) => weightAt(startOf(hash) + (places[at] ?? 0)) * KINDS[kind].value);
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
