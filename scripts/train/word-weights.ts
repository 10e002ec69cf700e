import { QUESTIONS } from '#detectors/judgement/judgement.ts';
import { type WordFeatures, wordScores } from '#detectors/judgement/words.ts';
import { quantised, type Weights } from '#detectors/learned/weights.ts';
import { FOLDS, type Learner, MEASURED, wantedOf } from '#scripts/train/learners.ts';
import { type Example, type Target, trainSparse } from '#scripts/train/linear.ts';
import { bucketOf } from '#text/hash.ts';

const BUCKETS = 1 << 17;
/** So many weights are kept, the largest: some 8 bits each in what people download. */
const MOST_WEIGHTS = 40_000;
const ROUNDS = 12;
const SEED = 20;
/** A feature must stand in so many drafts. */
const SEEN = 3;
/** How much a mistake costs, and how much more a missed one. */
const COST = 0.05;
const MISSED = 2;
/** An everyday sentence is no draft: it costs less. */
const EVERYDAY_COST = 0.005;
/** What the words are asked: whatever is judged, and whether a draft deserves silence. */
const ASKED = [...QUESTIONS, 'silent'] as const;

/** What the words of each stretch say; of a draft by weights that were learned without it. */
export type WordScores = ReadonlyMap<Learner, readonly ReadonlyMap<string, number>[]>;

export function learnWords(learners: readonly Learner[]): { readonly weights: Weights; readonly scores: WordScores } {
  const examples = examplesOf(learners);
  const learned = learners.filter(({ fold }) => fold !== MEASURED);
  const whole = weightsFrom(learned, examples);
  const scores = new Map<Learner, readonly ReadonlyMap<string, number>[]>();
  for (const fold of [MEASURED, ...Array(FOLDS).keys()]) {
    const weights =
      fold === MEASURED
        ? whole
        : weightsFrom(
            learned.filter((learner) => learner.fold !== fold),
            examples,
          );
    for (const learner of learners.filter((each) => each.fold === fold))
      scores.set(
        learner,
        learner.stretches.map(({ words }) => wordScores(weights, words)),
      );
  }
  return { weights: whole, scores };
}

type Examples = ReadonlyMap<Learner, readonly Example[]>;

/** Features that stand in too few drafts are left out: what they would learn is chance. */
function examplesOf(learners: readonly Learner[]): Examples {
  const seen = new Map<number, number>();
  for (const { stretches, fold, cost } of learners) {
    if (fold === MEASURED || cost < 1) continue;
    for (const hash of new Set(stretches.flatMap(({ words }) => words.hashes)))
      seen.set(hash, (seen.get(hash) ?? 0) + 1);
  }
  const exampleOf = ({ hashes, values }: WordFeatures): Example => {
    const kept = hashes.flatMap((hash, index) => ((seen.get(hash) ?? 0) < SEEN ? [] : [index]));
    return {
      buckets: Int32Array.from(kept, (index) => bucketOf(hashes[index] ?? 0, BUCKETS)),
      values: Float64Array.from(kept, (index) => values[index] ?? 0),
    };
  };
  return new Map(learners.map((learner) => [learner, learner.stretches.map(({ words }) => exampleOf(words))]));
}

function weightsFrom(learners: readonly Learner[], examples: Examples): Weights {
  const targets = ASKED.map((asked) =>
    learners.flatMap((learner): Target[] => {
      const { draft, cost: counts } = learner;
      const wanted = asked === 'silent' ? (draft.severity === 'clear' ? 'yes' : 'no') : wantedOf(asked, draft);
      if (wanted === 'either') return [];
      const cost = (counts < 1 ? EVERYDAY_COST : COST) * (wanted === 'yes' ? MISSED : 1);
      return (examples.get(learner) ?? []).map((example) => ({ example, wanted: wanted === 'yes', cost }));
    }),
  );
  const models = trainSparse(targets, BUCKETS, ROUNDS, SEED, MOST_WEIGHTS);
  const rows = models.map(({ weights }) => weights);
  const largest = Math.max(...rows.map((row) => [...row].map(Math.abs).sort((a, b) => b - a)[10] ?? 1));
  return {
    ...quantised(rows, largest, MOST_WEIGHTS),
    classes: [...ASKED],
    buckets: BUCKETS,
    bias: models.map(({ bias }) => Number(bias.toFixed(4))),
  };
}
