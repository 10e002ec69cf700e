import { existsSync } from 'node:fs';
import { SITES } from '#model/draft.ts';
import { allLabelled, type LabelledDraft, readLabelled } from '#test/corpus/labelled.ts';
import { judged } from '#test/corpus/run.ts';
import { type Count, figuresOf, type Outcome, percentOf, type TopicFigures } from '#test/corpus/score.ts';
import { splitOf } from '#test/corpus/split.ts';

const USAGE = `npm run accuracy [-- [--misses] [--topic TOPIC] [FILE.jsonl]]
  Runs the checker on labelled drafts and prints how often it is right.
  --misses  also lists what was missed or wrongly said, for drafts that may be looked at
  --topic   lists only misses of this topic
  FILE      labelled drafts other than test/corpus/drafts: figures only`;

/** The project's own figures, per topic, language, site and severity; see USAGE. */
export async function main(args: readonly string[]): Promise<number> {
  const wanted = optionsOf(args);
  if (!wanted) {
    console.error(USAGE);
    return 2;
  }
  if (wanted.file !== undefined) {
    print(`${wanted.file}`, readLabelled(wanted.file).map(judged));
    return 0;
  }
  const all = allLabelled();
  const look = all.filter(({ id }) => splitOf(id) === 'look').map(judged);
  if (wanted.misses) printMisses(look, wanted.topic);
  print('look: drafts that may be looked at', look);
  print('measure: drafts that are only counted', all.filter(({ id }) => splitOf(id) === 'measure').map(judged));
  return 0;
}

interface Options {
  readonly misses: boolean;
  readonly topic: string | undefined;
  readonly file: string | undefined;
}

function optionsOf(args: readonly string[]): Options | null {
  const rest = [...args];
  let [misses, topic, file]: [boolean, string | undefined, string | undefined] = [false, undefined, undefined];
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (next === '--misses') misses = true;
    else if (next === '--topic') topic = rest.shift();
    else if (!next.startsWith('-') && existsSync(next)) file = next;
    else return null;
  }
  return { misses: misses || topic !== undefined, topic, file };
}

function print(title: string, outcomes: readonly Outcome[]): void {
  const figures = figuresOf(outcomes);
  console.log(`\n## ${title}: ${figures.drafts}\n`);
  console.log(row('', ['found', 'said right', 'warned', 'not warned in vain']));
  console.log(row('all', cellsOf(outcomes)));
  for (const [kind, of] of Object.entries(GROUPS)) {
    for (const value of [...new Set(outcomes.map(({ draft }) => of(draft)))].sort())
      console.log(row(`${kind} ${value}`, cellsOf(outcomes.filter(({ draft }) => of(draft) === value))));
  }
  console.log(row('paused, of those that deserve it', [share(figures.paused)]));
  console.log(row('paused, of those that deserve silence', [share(figures.falselyPaused)]));
  console.log(`\n${row('topic', ['found', 'said right'])}`);
  for (const [topic, topicFigures] of figures.topics) console.log(row(topic, topicCells(topicFigures)));
}

const GROUPS: Readonly<Record<string, (draft: LabelledDraft) => string>> = {
  language: ({ lang }) => lang,
  site: ({ site }) => SITES.find((each) => each === site) ?? 'unknown',
  account: ({ account }) => account,
};

function cellsOf(outcomes: readonly Outcome[]): readonly string[] {
  const { overall, warned, falselyWarned } = figuresOf(outcomes);
  const quiet = { part: falselyWarned.whole - falselyWarned.part, whole: falselyWarned.whole };
  return [...topicCells(overall), share(warned), share(quiet)];
}

const topicCells = ({ found, right }: TopicFigures): readonly string[] => [share(found), share(right)];

const share = (count: Count): string => `${percentOf(count).toFixed(1)} % (${count.part}/${count.whole})`;

const FIRST_COLUMN = 40;
const OTHER_COLUMNS = 22;
const row = (name: string, cells: readonly string[]): string =>
  (name.padEnd(FIRST_COLUMN) + cells.map((cell) => cell.padEnd(OTHER_COLUMNS)).join('')).trimEnd();

const SHOWN = 160;

function printMisses(outcomes: readonly Outcome[], topic: string | undefined): void {
  const isWanted = (each: string): boolean => topic === undefined || each === topic;
  for (const { draft, missed, wrong } of outcomes) {
    const told = [
      ...missed.filter(isWanted).map((each) => `missed ${each}`),
      ...wrong.filter(isWanted).map((each) => `wrongly ${each}`),
    ];
    if (told.length > 0)
      console.log(`${draft.id}: ${told.join(', ')}\n    ${draft.text.replaceAll('\n', ' / ').slice(0, SHOWN)}`);
  }
}
