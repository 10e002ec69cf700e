import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MEASURE_NAMES, type Measures } from '#detectors/care/measures.ts';
import { decodeForest, encodeForest, type Forest, forestScore } from '#detectors/learned/forest.ts';
import {
  inputOf,
  measuresIn,
  namesWithErrors,
  TASKS,
  type Task,
  type Wanted,
  wantedOf,
} from '#scripts/train/care-examples.ts';
import { type ForestExample, growForest } from '#scripts/train/forest.ts';
import { randomOf } from '#scripts/train/linear.ts';
import { allLabelled, type LabelledDraft } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';

const FILE = (task: Task): string => `rules/models/${task}.txt`;
const SEED = 11;
const FOLDS = 5;
/** Each draft is learned from so many times, each time with other mistakes in who its names are. */
const COPIES = 3;
/** An everyday sentence is a draft that nobody wrote as one: it counts for less. */
const EVERYDAY_COST = 0.2;
const EVERYDAY: Readonly<Record<string, number>> = {
  'everyday-nl.txt': 1_500,
  'everyday-fr.txt': 600,
  'everyday-en.txt': 600,
};

interface Learner {
  readonly draft: LabelledDraft;
  readonly copies: readonly (readonly Measures[])[];
  readonly cost: number;
  readonly fold: number;
}

/**
 * `npm run train -- care [FOLDER]`: learns the forests of `care-detail` and `traceable` anew, always the same way, from
 * the drafts that may be looked at. FOLDER may hold everyday sentences (Mozilla Common Voice, CC0) that tell of nobody.
 * Prints how they fare on drafts held back: in turn a fifth of those, and the ones that are only counted.
 */
export async function main([corpora]: readonly string[]): Promise<number> {
  const random = randomOf(SEED);
  const learnerOf = (draft: LabelledDraft, cost: number): Learner => {
    const input = inputOf(draft);
    const copies = Array.from({ length: cost === 1 ? COPIES : 1 }, () =>
      measuresIn(input, namesWithErrors(draft, input, random)),
    );
    return { draft, copies, cost, fold: foldOf(draft.id) };
  };
  const all = allLabelled();
  const look = all.filter(({ id }) => splitOf(id) === 'look').map((draft) => learnerOf(draft, 1));
  const measure = all.filter(({ id }) => splitOf(id) === 'measure').map((draft) => learnerOf(draft, 1));
  const everyday = corpora ? everydayDrafts(corpora).map((draft) => learnerOf(draft, EVERYDAY_COST)) : [];
  for (const task of Object.keys(TASKS) as Task[]) {
    const held = Array.from({ length: FOLDS }, (_, fold) => {
      const forest = learn(task, [...look.filter((learner) => learner.fold !== fold), ...everyday]);
      return scored(
        forest,
        look.filter((learner) => learner.fold === fold),
        task,
      );
    }).flat();
    report(`${task}, drafts held back in turn`, held);
    const text = fileOf(task, learn(task, [...look, ...everyday]));
    writeFileSync(FILE(task), text);
    report(`${task}, drafts only counted`, scored(decodeForest(text), measure, task));
    console.log(`${FILE(task)}: ${gzipSync(text).length} bytes gzipped`);
  }
  return 0;
}

/** Neighbours stay together, as in `splitOf`. */
function foldOf(id: string): number {
  const number = Number(/\d+$/.exec(id)?.[0] ?? 0);
  return Math.floor((number - 1) / 2) % FOLDS;
}

function learn(task: Task, learners: readonly Learner[]): Forest {
  const examples = learners.flatMap(({ draft, copies, cost }): ForestExample[] => {
    const wanted = wantedOf(task, draft);
    if (wanted === 'either') return [];
    return copies.flatMap((stretches) =>
      stretches.map(({ values }) => ({
        measures: MEASURE_NAMES.map((name) => values.get(name) ?? 0),
        wanted: wanted === 'yes',
        cost: cost / copies.length / stretches.length,
      })),
    );
  });
  return growForest(MEASURE_NAMES, examples, randomOf(SEED));
}

function fileOf(task: Task, forest: Forest): string {
  return encodeForest(forest, [
    `Whether a draft holds what ${task} is about. Made by \`npm run train -- care\`; do not edit.`,
    'Trained on test/corpus/drafts (EUPL-1.2) and everyday sentences of Mozilla Common Voice (CC0 1.0).',
  ]);
}

interface Scored {
  readonly score: number;
  readonly wanted: Wanted;
  readonly isSilent: boolean;
}

function scored(forest: Forest, learners: readonly Learner[], task: Task): readonly Scored[] {
  return learners.map(({ draft, copies }) => ({
    score: Math.max(...(copies[0] ?? []).map(({ values }) => forestScore(forest, values)), -9),
    wanted: wantedOf(task, draft),
    isSilent: draft.severity === 'clear' && wantedOf(task, draft) === 'no',
  }));
}

/** What is found when so many of the drafts that deserve silence are spoken to. */
const IN_VAIN = [0.005, 0.01, 0.015, 0.02, 0.03, 0.04];

function report(title: string, held: readonly Scored[]): void {
  const silent = held.filter(({ isSilent }) => isSilent).sort((a, b) => b.score - a.score);
  const wanted = held.filter((each) => each.wanted === 'yes');
  console.log(`\n${title}: ${wanted.length} to find, ${silent.length} to leave in silence`);
  for (const share of IN_VAIN) {
    const least = silent[Math.floor(silent.length * share)]?.score ?? 0;
    const said = held.filter(({ score }) => score > least);
    const found = wanted.filter(({ score }) => score > least).length / wanted.length;
    const right = said.filter((each) => each.wanted !== 'no').length / said.length;
    console.log(
      `  in vain ${percent(share)}: found ${percent(found)}, said right ${percent(right)}, from ${least.toFixed(2)}`,
    );
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Everyday sentences in the places where drafts stand, evenly taken from each file. */
function everydayDrafts(folder: string): readonly LabelledDraft[] {
  return Object.entries(EVERYDAY).flatMap(([name, count]) => {
    const file = join(folder, name);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const step = Math.max(1, Math.floor(lines.length / count));
    return lines
      .filter((_, index) => index % step === 0)
      .map(
        (text, index): LabelledDraft => ({
          ...EVERYDAY_DRAFT,
          ...PLACES[index % PLACES.length],
          id: `${name}-${index}`,
          text,
        }),
      );
  });
}

const PLACES = [
  { site: 'facebook', surface: 'post', audience: 'public' },
  { site: 'whatsapp', surface: 'message', audience: 'group' },
  { site: 'whatsapp', surface: 'message', audience: 'direct' },
  { site: 'x', surface: 'comment', audience: 'public' },
] as const;
const EVERYDAY_DRAFT = {
  lang: 'nl',
  site: 'facebook',
  surface: 'post',
  audience: 'public',
  account: 'personal',
  pack: 'sector',
  topics: [],
  alsoFine: [],
  spans: [],
  severity: 'clear',
} as const;
