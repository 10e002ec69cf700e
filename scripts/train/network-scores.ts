import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { QUESTIONS } from '#detectors/judgement/judgement.ts';
import { type Network, networkScores } from '#detectors/learned/network.ts';
import { VOICES } from '#detectors/voice/model.ts';
import { FOLDS, type Learner, MEASURED, wantedOf } from '#scripts/train/learners.ts';
import { marksOf } from '#scripts/train/marks.ts';
import { encodeNetwork, learnNetwork, type NetworkExample, roundedNetwork } from '#scripts/train/network.ts';
import { TOPIC_OF } from '#scripts/train/voice-topics.ts';

/** What the network is asked: all that is judged, every voice, whether a client is identified by a number, and whether silence is deserved. */
const ASKED = [...QUESTIONS, ...VOICES, 'identifier', 'silent'] as const;
type Asked = (typeof ASKED)[number];

/** Whether anything is to be said at all matters most. */
const SILENT_COST = 2;

/** What the network says of each stretch; of a draft a network that learned without it. */
export type NetworkScores = ReadonlyMap<Learner, readonly ReadonlyMap<string, number>[]>;

export function learnReading(
  learners: readonly Learner[],
  about: readonly string[],
): { readonly file: string; readonly scores: NetworkScores } {
  const learned = learners.filter(({ fold }) => fold !== MEASURED);
  const whole = networkFrom(learned);
  const scores = new Map<Learner, readonly ReadonlyMap<string, number>[]>();
  for (const fold of [MEASURED, ...Array(FOLDS).keys()]) {
    const { network } = fold === MEASURED ? whole : networkFrom(learned.filter((learner) => learner.fold !== fold));
    for (const learner of learners.filter((each) => each.fold === fold))
      scores.set(learner, scoresOf(network, learner));
  }
  return { file: encodeNetwork(whole, about), scores };
}

const networkFrom = (learners: readonly Learner[]): ReturnType<typeof roundedNetwork> =>
  roundedNetwork(learnNetwork(ASKED, learners.flatMap(examplesOf)));

function examplesOf({ draft, names, stretches, cost, isMarked }: Learner): readonly NetworkExample[] {
  const marks = marksOf(draft, names.view.document);
  const wanted = Int8Array.from(ASKED, (asked) => answerOf(asked, draft));
  const costs = Float32Array.from(ASKED, (asked) => ((asked === 'silent' ? SILENT_COST : 1) * cost) / stretches.length);
  return stretches.map(({ reading, from, to }) => ({
    input: reading,
    wanted,
    costs,
    marks: isMarked ? marks.subarray(from, to) : null,
  }));
}

function answerOf(asked: Asked, draft: Learner['draft']): number {
  if (asked === 'silent') return draft.severity === 'note' ? -1 : Number(draft.severity === 'clear');
  if (isQuestion(asked)) return { yes: 1, no: 0, either: -1 }[wantedOf(asked, draft)];
  const topic = asked === 'identifier' ? asked : TOPIC_OF[asked];
  if (draft.topics.includes(topic)) return 1;
  return draft.alsoFine.includes(topic) ? -1 : 0;
}

const isQuestion = (asked: Asked): asked is (typeof QUESTIONS)[number] => QUESTIONS.some((each) => each === asked);

const scoresOf = (network: Network, { stretches }: Learner): readonly ReadonlyMap<string, number>[] =>
  stretches.map(({ reading }) => networkScores(network, reading));

const FILE = '.cache/network-scores.jsonl';
/** By the id of a draft and what is asked. */
export type KeptScores = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Keeps what was said of each draft, the most of any stretch, for `npm run train -- voice`. */
export function keepScores(scores: NetworkScores): void {
  const lines = [...scores].map(([{ draft }, stretches]) => {
    const said = ASKED.map((asked) => {
      const most = Math.max(...stretches.map((each) => each.get(asked) ?? 0));
      return [asked, Number(most.toFixed(3))];
    });
    return JSON.stringify([draft.id, Object.fromEntries(said)]);
  });
  mkdirSync('.cache', { recursive: true });
  writeFileSync(FILE, lines.join('\n'));
}

export const readKeptScores = (): KeptScores =>
  new Map(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .map((line): [string, Record<string, number>] => JSON.parse(line)),
  );
