import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { factsOf } from '#detectors/judgement/facts.ts';
import { QUESTIONS, type Question } from '#detectors/judgement/judgement.ts';
import { encodeWeights } from '#detectors/learned/weights.ts';
import { calibrate } from '#scripts/train/calibrate.ts';
import { FOREST_OPTIONS, type ForestExample, growForest } from '#scripts/train/forest.ts';
import { encodeForest, type GrownForest, type GrownNode, grownScore } from '#scripts/train/grown-forest.ts';
import { reportMisses, reportScores, type Scored } from '#scripts/train/judgement-report.ts';
import { FOLDS, type Learner, learnersOf, MEASURED, wantedOf } from '#scripts/train/learners.ts';
import { randomOf } from '#scripts/train/linear.ts';
import { keepScores, learnReading, type NetworkScores } from '#scripts/train/network-scores.ts';
import { roomOf, writeRoom } from '#scripts/train/register-room.ts';
import { learnWords, type WordScores } from '#scripts/train/word-weights.ts';

const SEED = 3;
const OPTIONS = { ...FOREST_OPTIONS, trees: 200, rate: 0.04, measuresShare: 0.2 };
/** A fact must be told of so many drafts. */
const SEEN = 25;
const SOURCE = 'Trained on test/corpus/drafts (EUPL-1.2) and everyday sentences of Mozilla Common Voice (CC0 1.0).';
const MADE = 'Made by `npm run train -- judgement`; do not edit.';

/** A learner with what is known of each of its stretches. */
interface Informed {
  readonly learner: Learner;
  readonly facts: readonly ReadonlyMap<string, number>[];
}

/**
 * `npm run train -- judgement FOLDER [--misses QUESTION]`: learns anew who a named person is and what is judged of a
 * draft as a whole, from the drafts that may be looked at and everyday sentences in FOLDER. Every model learns from
 * what earlier ones say of drafts that those had not seen. Needs the names of `npm run train -- names`. Prints how it
 * fares on drafts held back, and with `--misses` the drafts held back on which it errs most.
 */
export async function main([corpora, flag, asked]: readonly string[]): Promise<number> {
  if (!corpora) {
    console.error('which folder holds the everyday sentences and the gazetteers?');
    return 2;
  }
  const { learners, files } = learnersOf(corpora);
  writeFileSync('rules/models/is-person.txt', files.isPerson);
  writeFileSync('rules/models/who.txt', files.who);
  writeRoom(roomOf(learners));
  const { weights, scores } = learnWords(learners);
  write('words', encodeWeights(weights, ['What the words of a draft say to each question.', MADE, SOURCE]));
  const reading = learnReading(learners, ['What the words of a draft say in their order.', MADE, SOURCE]);
  writeFileSync('rules/models/network.txt', reading.file);
  console.log(`rules/models/network.txt: ${gzipSync(reading.file).length} bytes gzipped`);
  keepScores(reading.scores);
  const informed = learners.map((learner) => ({ learner, facts: factsIn(learner, scores, reading.scores) }));
  const names = namesOf(informed);
  const held = new Map<Question, readonly Scored[]>();
  for (const question of QUESTIONS) held.set(question, learn(question, informed, names));
  reportScores(held);
  const missed = QUESTIONS.find((question) => flag === '--misses' && question === asked);
  if (missed) reportMisses(missed, held.get(missed) ?? []);
  return 0;
}

function factsIn(learner: Learner, scores: WordScores, read: NetworkScores): readonly ReadonlyMap<string, number>[] {
  const { names, stretches } = learner;
  return stretches.map((stretch, index) =>
    factsOf(
      names,
      stretch.measures,
      stretch,
      scores.get(learner)?.[index] ?? new Map(),
      read.get(learner)?.[index] ?? new Map(),
    ),
  );
}

/** The facts that are told of enough drafts, in a fixed order. */
function namesOf(informed: readonly Informed[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { learner, facts } of informed) {
    if (learner.fold === MEASURED || learner.cost < 1) continue;
    for (const all of facts)
      for (const [name, value] of all) if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].flatMap(([name, count]) => (count >= SEEN ? [name] : [])).sort();
}

/** Writes the forest of a question and returns what each draft scored, by a forest that had not seen it. */
function learn(question: Question, informed: readonly Informed[], names: readonly string[]): readonly Scored[] {
  const learned = informed.filter(({ learner }) => learner.fold !== MEASURED);
  const examples = new Map(learned.map((each) => [each, examplesOf(question, each, names)]));
  const grow = (some: readonly Informed[]): GrownForest =>
    growForest(
      names,
      some.flatMap((each) => examples.get(each) ?? []),
      randomOf(SEED),
      OPTIONS,
    );
  const whole = grow(learned);
  const scored = [MEASURED, ...Array(FOLDS).keys()].flatMap((fold) => {
    const forest = fold === MEASURED ? whole : grow(learned.filter(({ learner }) => learner.fold !== fold));
    return informed
      .filter(({ learner }) => learner.fold === fold)
      .map(({ learner, facts }): Scored => {
        const score = Math.max(...facts.map((each) => grownScore(forest, each)));
        return { learner, score, wanted: wantedOf(question, learner.draft) };
      });
  });
  const {
    slopes: [slope = 1],
    offset,
  } = calibrate(
    scored.flatMap(({ learner: { fold, cost }, score, wanted }) =>
      fold === MEASURED || cost < 1 || wanted === 'either' ? [] : [{ scores: [score], wanted: wanted === 'yes' }],
    ),
  );
  const about = [`Whether a draft holds what ${question} is about.`, MADE, SOURCE];
  write(question, encodeForest(calibrated(whole, slope, offset), about));
  return scored.map((each) => ({ ...each, score: each.score * slope + offset }));
}

function examplesOf(
  question: Question,
  { learner, facts }: Informed,
  names: readonly string[],
): readonly ForestExample[] {
  const wanted = wantedOf(question, learner.draft);
  if (wanted === 'either') return [];
  return facts.map((each) => ({
    measures: names.map((name) => each.get(name) ?? 0),
    wanted: wanted === 'yes',
    cost: learner.cost / facts.length,
  }));
}

function calibrated({ names, bias, trees }: GrownForest, slope: number, offset: number): GrownForest {
  const scaled = (node: GrownNode): GrownNode =>
    typeof node === 'number' ? node * slope : { ...node, no: scaled(node.no), yes: scaled(node.yes) };
  return { names, bias: bias * slope + offset, trees: trees.map(scaled) };
}

function write(name: string, text: string): void {
  const file = `rules/models/judge-${name}.txt`;
  writeFileSync(file, text);
  console.log(`${file}: ${gzipSync(text).length} bytes gzipped`);
}
