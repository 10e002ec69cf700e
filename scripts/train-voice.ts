import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sigmoid } from '#detectors/learned/linear.ts';
import { encodeWeights, quantised } from '#detectors/learned/weights.ts';
import { type Feature, KINDS, type Stretch, stretchesOf } from '#detectors/voice/features.ts';
import { VOICES, type Voice } from '#detectors/voice/model.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import type { Topic } from '#model/topic.ts';
import { BUILT_IN, isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';
import { packFile } from '#scripts/policy/rules-page.ts';
import { calibrate } from '#scripts/train/calibrate.ts';
import { foldsByAuthor } from '#scripts/train/folds.ts';
import { type Example, randomOf, scoreOf, type Target, type Trained, trainSparse } from '#scripts/train/linear.ts';
import { type KeptScores, readKeptScores } from '#scripts/train/network-scores.ts';
import { TOPIC_OF } from '#scripts/train/voice-topics.ts';
import { allLabelled, type LabelledDraft } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';
import { cutDocument } from '#text/document.ts';
import { bucketOf } from '#text/hash.ts';

const FILE = 'rules/models/voice.txt';
/** How much what the network reads counts for each voice. */
const SHARES_FILE = 'rules/models/voice-network.json';
const BUCKETS = 1 << 17;
/** So many weights are kept, the largest: some 10 bits each in what people download. */
const MOST_WEIGHTS = 28_000;
const ROUNDS = 20;
const SEED = 20;
const FOLDS = 5;
/** How much a mistake costs, and how much more a missed one. */
const COST = 0.04;
const MISSED = 2;
/** What a pack gives as its examples must come out right in the first place. */
const EXAMPLE_COST = 0.2;
/** An everyday sentence is a draft without context that nobody wrote as one: it counts for less. */
const EVERYDAY_COST = 0.01;
const EVERYDAY: Readonly<Record<string, number>> = {
  'everyday-nl.txt': 4_000,
  'everyday-fr.txt': 1_500,
  'everyday-en.txt': 1_500,
};
/** A feature must stand in so many drafts: what rarer ones learn is mostly chance, and costs bytes. */
const SEEN: Readonly<Record<Feature['kind'], number>> = {
  cue: 1,
  place: 1,
  signal: 1,
  placed: 3,
  word: 3,
  beginning: 3,
  bigram: 4,
};

interface Learner {
  /** Of a labelled draft. */
  readonly id: string | null;
  readonly example: Example;
  readonly topics: readonly Topic[];
  readonly alsoFine: readonly Topic[];
  /** In which it is held back. */
  readonly fold: number;
  readonly cost: number;
  readonly isDisclaimed: boolean;
}

/**
 * `npm run train -- voice [FOLDER]`: learns the voice models anew from the drafts that may be looked at, always the
 * same way. Needs what `npm run train -- judgement` wrote. FOLDER may hold everyday sentences (Mozilla Common Voice, CC0): examples of nothing in particular.
 */
export async function main([corpora]: readonly string[]): Promise<number> {
  const labelled = allLabelled().filter(({ id }) => splitOf(id) === 'look');
  const everyday = corpora ? everydayDrafts(corpora, labelled) : [];
  const { learners, rarity } = learnersOf(labelled, packExamples(), everyday);
  const models = learn(learners, rarity, readKeptScores());
  const text = fileOf(models);
  writeFileSync(FILE, text);
  const shares = Object.fromEntries(VOICES.map((voice, at) => [voice, Number((models[at]?.share ?? 0).toFixed(3))]));
  writeFileSync(SHARES_FILE, `${JSON.stringify(shares, null, 2)}\n`);
  console.log(`${FILE}: ${gzipSync(text).length} bytes gzipped, from ${labelled.length} drafts`);
  return 0;
}

/** Features that stand in too few drafts are left out: what they would learn is chance. The others count by `rarity`. */
function learnersOf(
  labelled: readonly LabelledDraft[],
  examples: readonly Learnable[],
  everyday: readonly Learnable[],
): { readonly learners: readonly Learner[]; readonly rarity: Float64Array } {
  const foldOf = foldsByAuthor(
    labelled.map(({ id }) => id),
    FOLDS,
  );
  const featured = [
    ...labelled.map((draft) => ({ id: draft.id, draft, cost: COST, fold: foldOf(draft.id) })),
    ...examples.map((draft, index) => ({ id: null, draft, cost: EXAMPLE_COST, fold: index % FOLDS })),
    ...everyday.map((draft, index) => ({ id: null, draft, cost: EVERYDAY_COST, fold: index % FOLDS })),
  ].map((each) => ({ ...each, features: featuresOf(each.draft) }));
  const counted = featured.slice(0, labelled.length + examples.length);
  const seen = new Map<number, number>();
  for (const { features } of counted) for (const { hash } of features) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const kept = (features: readonly Weighed[]) =>
    features.filter(({ hash, kind }) => (seen.get(hash) ?? 0) >= SEEN[kind]);
  const rarity = rarityOf(counted.map(({ features }) => kept(features)));
  const learners = featured.map(
    ({ id, draft, cost, fold, features }): Learner => ({
      id,
      example: exampleOf(kept(features), rarity),
      topics: draft.topics,
      alsoFine: draft.alsoFine,
      fold,
      cost,
      isDisclaimed: features.some(({ cue }) => cue === 'cue:disclaimer'),
    }),
  );
  return { learners, rarity };
}

/**
 * How readily the weight of each bucket grows: what stands in few drafts tells more than what stands in all. The square
 * root of an inverse document frequency, 0 to about 1.5.
 */
function rarityOf(drafts: readonly (readonly Weighed[])[]): Float64Array {
  const counts = new Float64Array(BUCKETS);
  for (const features of drafts)
    for (const bucket of new Set(features.map(({ hash }) => bucketOf(hash, BUCKETS))))
      counts[bucket] = (counts[bucket] ?? 0) + 1;
  return counts.map((count) => Math.sqrt(Math.log((drafts.length + 1) / (count + 0.5)) / 4));
}

function fileOf(models: readonly Trained[]): string {
  const rows = models.map(({ weights }) => weights);
  const largest = Math.max(...rows.map((row) => topOf(row)));
  return encodeWeights(
    {
      ...quantised(rows, largest, MOST_WEIGHTS),
      classes: [...VOICES],
      buckets: BUCKETS,
      bias: models.map(({ bias }) => Number(bias.toFixed(4))),
    },
    [
      'How the writer speaks: one linear model per voice. Made by `npm run train -- voice`; do not edit.',
      'Trained on test/corpus/drafts (EUPL-1.2) and everyday sentences of Mozilla Common Voice (CC0 1.0).',
    ],
  );
}

/** The largest weight but for a few outliers, which are cut. */
function topOf(row: Float64Array): number {
  const sizes = [...row].map(Math.abs).sort((a, b) => b - a);
  return sizes[20] ?? sizes[0] ?? 1;
}

/** A voice's weights, and how much what the network reads of it counts beside them. */
type Blended = Trained & { readonly share: number };

/**
 * The model of each voice, calibrated on drafts held back together with what a network said of them that had not seen
 * them either; prints how both fare on those.
 */
function learn(learners: readonly Learner[], rarity: Float64Array, read: KeptScores): readonly Blended[] {
  const usable = VOICES.map((voice) => learners.filter((learner) => isUsable(voice, learner)));
  const trainOn = (isKept: (learner: Learner) => boolean): readonly Trained[] =>
    trainSparse(
      VOICES.map((voice, index) => (usable[index] ?? []).filter(isKept).map((learner) => targetOf(voice, learner))),
      BUCKETS,
      ROUNDS,
      SEED,
      MOST_WEIGHTS,
      (bucket) => rarity[bucket] ?? 0,
    );
  const byFold = Array.from({ length: FOLDS }, (_, fold) => trainOn((learner) => learner.fold !== fold));
  const whole = trainOn(() => true);
  return VOICES.map((voice, index) => {
    const held = (usable[index] ?? []).flatMap(({ id, example, topics, fold, cost }) => {
      const model = byFold[fold]?.[index];
      if (id === null || cost !== COST || !model) return [];
      const said = read.get(id)?.[voice];
      if (said === undefined) throw new Error(`no network read ${id}: run \`npm run train -- judgement\` first`);
      return [{ scores: [scoreOf(model, example), said], wanted: topics.includes(TOPIC_OF[voice]) }];
    });
    const {
      slopes: [slope = 1, share = 0],
      offset,
    } = calibrate(held);
    report(
      voice,
      held.map(({ scores: [score = 0, said = 0], wanted }) => ({
        certainty: sigmoid(slope * score + share * said + offset),
        wanted,
      })),
    );
    const { weights, bias } = whole[index] ?? { weights: new Float64Array(BUCKETS), bias: 0 };
    return {
      weights: weights.map((weight, bucket) => weight * (rarity[bucket] ?? 0) * slope),
      bias: bias * slope + offset,
      share,
    };
  });
}

function isUsable(voice: Voice, { topics, alsoFine, isDisclaimed }: Learner): boolean {
  const topic = TOPIC_OF[voice];
  return (
    (topics.includes(topic) || !alsoFine.includes(topic)) &&
    // A disclaimer makes an opinion right; it does not make it less of one.
    (voice !== 'opinion' || !isDisclaimed || topics.includes(topic))
  );
}

function targetOf(voice: Voice, { example, topics, cost }: Learner): Target {
  const wanted = topics.includes(TOPIC_OF[voice]);
  return { example, wanted, cost: wanted ? cost * MISSED : cost };
}

function report(voice: Voice, held: readonly { certainty: number; wanted: boolean }[]): void {
  const all = held.filter(({ wanted }) => wanted).length;
  const at = (least: number): string => {
    const said = held.filter(({ certainty }) => certainty >= least);
    const right = said.filter(({ wanted }) => wanted).length;
    return `${least}: ${right} of ${all} found, ${said.length - right} wrong`;
  };
  console.log(`${voice.padEnd(24)} ${[0.2, 0.3, 0.45, 0.6, 0.7].map(at).join(' | ')}`);
}

/** A feature, and how much it counts in its stretch. */
type Weighed = Feature & Pick<Stretch, 'factor'>;

function exampleOf(features: readonly Weighed[], rarity: Float64Array): Example {
  const buckets = Int32Array.from(features, ({ hash }) => bucketOf(hash, BUCKETS));
  return {
    buckets,
    values: Float64Array.from(
      features,
      ({ kind, factor }, at) => KINDS[kind].value * factor * (rarity[buckets[at] ?? 0] ?? 0),
    ),
  };
}

type Learnable = Draft & Pick<LabelledDraft, 'topics' | 'alsoFine' | 'pack'>;

function featuresOf(draft: LabelledDraft | Learnable): readonly Weighed[] {
  const policy = loadBuiltIn(isBuiltIn(draft.pack) ? draft.pack : 'sector');
  const input = {
    document: cutDocument(draft.text),
    draft: draftOf(draft.text, draft),
    organisation: policy.organisation,
  };
  return stretchesOf(input).flatMap(({ features, factor }) => features.map((feature) => ({ ...feature, factor })));
}

/** What the rules of the packs give as examples says one thing only: whether it is about the rule's own topic. */
function packExamples(): readonly Learnable[] {
  const topics = Object.values(TOPIC_OF);
  return BUILT_IN.flatMap((pack) =>
    (packFile(pack).rules ?? []).flatMap(({ topic, examples, sites, surfaces, audience, account }) => {
      if (!examples || !topics.includes(topic)) return [];
      const place = {
        site: sites?.[0] ?? 'facebook',
        surface: surfaces?.[0] ?? 'post',
        audience: audience?.[0] ?? 'public',
        account: account?.[0] ?? 'personal',
        ...examples.in,
      } as const;
      const alsoFine = topics.filter((each) => each !== topic);
      return (['flag', 'pass'] as const).flatMap((kind) =>
        Object.values(examples[kind]).flatMap((texts) =>
          texts.map((text) => ({
            ...draftOf(text, place),
            topics: kind === 'flag' ? [topic] : [],
            alsoFine,
            pack,
          })),
        ),
      );
    }),
  );
}

/** Everyday sentences in the places where drafts stand, evenly taken from each file. */
function everydayDrafts(folder: string, labelled: readonly LabelledDraft[]): readonly Learnable[] {
  const random = randomOf(SEED);
  return Object.entries(EVERYDAY).flatMap(([name, count]) => {
    const file = join(folder, name);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const step = Math.max(1, Math.floor(lines.length / count));
    return lines
      .filter((_, index) => index % step === 0)
      .flatMap((text) => {
        const like = labelled[Math.floor(random() * labelled.length)];
        return like ? [{ ...draftOf(text, like), topics: [], alsoFine: [], pack: 'sector' }] : [];
      });
  });
}
