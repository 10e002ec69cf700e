import { lookThrough, type Measures, measuresOf } from '#detectors/care/measures.ts';
import { type Stretch, stretchesOf } from '#detectors/care/stretches.ts';
import { factsOf } from '#detectors/judgement/facts.ts';
import { networkInput } from '#detectors/judgement/network-input.ts';
import { wordFeatures, wordScores } from '#detectors/judgement/words.ts';
import { decodeForest, type Forest, forestScore, laidOut } from '#detectors/learned/forest.ts';
import { sigmoid } from '#detectors/learned/linear.ts';
import { decodeNetwork, type Network, networkScores } from '#detectors/learned/network.ts';
import { decodeWeights, type Weights } from '#detectors/learned/weights.ts';
import { type NamesSeen, namesSeen, type Person } from '#detectors/person/persons.ts';
import type { About, Mention } from '#detectors/subject.ts';
import type { Subjects } from '#detectors/subject-links.ts';
import { perInput } from '#detectors/surroundings.ts';
import type { DetectorInput } from '#model/detector.ts';
import { lazy } from '#model/lazy.ts';
import type { Who } from '#model/match.ts';
import careForest from '#rules/models/judge-care-detail.txt?raw';
import clientForest from '#rules/models/judge-client-name.txt?raw';
import traceableForest from '#rules/models/judge-client-traceable.txt?raw';
import colleagueForest from '#rules/models/judge-colleague-name.txt?raw';
import wordWeights from '#rules/models/judge-words.txt?raw';
import networkText from '#rules/models/network.txt?raw';

/** What is judged of a stretch as a whole, each by a forest of its own. */
export const QUESTIONS = ['client-name', 'colleague-name', 'care-detail', 'client-traceable'] as const;
export type Question = (typeof QUESTIONS)[number];

/** A stretch with what was counted in it, before anything is judged. */
export interface Counted extends Stretch {
  readonly measures: Measures;
  readonly subjects: Subjects;
}

/** A stretch of a draft with what the models make of it. */
export interface Judgement extends Counted {
  /** How likely the answer is yes, 0 to 1; calibrated on drafts that the models had not seen. */
  readonly likely: Readonly<Record<Question, number>>;
  /** What the network says to each question and of each voice, in logits. */
  readonly read: ReadonlyMap<string, number>;
  /** Added to the score of what is told and of every voice, in logits: less than 0 where the whole deserves silence. */
  readonly lift: number;
}

interface Models {
  readonly words: Weights;
  readonly network: Network;
  readonly forests: Readonly<Record<Question, Forest>>;
}

const models = lazy(
  (): Models => ({
    words: decodeWeights(wordWeights),
    network: decodeNetwork(networkText),
    forests: {
      'client-name': decodeForest(clientForest),
      'colleague-name': decodeForest(colleagueForest),
      'care-detail': decodeForest(careForest),
      'client-traceable': decodeForest(traceableForest),
    },
  }),
);

/**
 * The draft, stretch by stretch: who is named, what is told of whom and what would give somebody away, weighed
 * together. Looked at once for all detectors that ask. Trained by `npm run train -- judgement`.
 */
export const judgementsOf = perInput((input): readonly Judgement[] => {
  const names = namesSeen(input);
  return countedIn(input, names).map((counted) => judge(names, counted));
});

/** What is counted in each stretch, for names that somebody found. */
export function countedIn(input: DetectorInput, { persons }: NamesSeen): readonly Counted[] {
  const found = lookThrough(input, mentionsOf(persons));
  return stretchesOf(input.document).map((stretch) => ({
    ...stretch,
    measures: measuresOf(input, found, stretch),
    subjects: found.subjects,
  }));
}

function judge(names: NamesSeen, counted: Counted): Judgement {
  const { words, network, forests } = models();
  const read = networkScores(network, networkInput(names, counted.measures, counted));
  const facts = factsOf(
    names,
    counted.measures,
    counted,
    wordScores(words, wordFeatures(names, counted.measures, counted)),
    read,
  );
  const measured = laidOut(facts);
  const lift = liftOf(read);
  const answer = (question: Question, lifted = 0): number => sigmoid(forestScore(forests[question], measured) + lifted);
  return {
    ...counted,
    read,
    lift,
    likely: {
      'client-name': answer('client-name'),
      'colleague-name': answer('colleague-name'),
      'care-detail': Math.max(answer('care-detail', lift), isPlainlyTold(counted.measures) ? PLAINLY : 0),
      'client-traceable': answer('client-traceable', lift),
    },
  };
}

/**
 * Whether a draft deserves a word at all, the network tells as a whole, and better than any one question: of two drafts
 * with the same likelihood of a complaint, the one that the network would leave alone is more often fine. Who a name is,
 * it does not tell: a client's name and a colleague's may both deserve a warning.
 */
function liftOf(read: ReadonlyMap<string, number>): number {
  const silent = read.get('silent') ?? 0;
  return -LIFT * Math.max(-MOST_SURE, Math.min(MOST_SURE, silent));
}
const LIFT = 0.2;
/** In logits; beyond, the network is surer than it has a right to be. */
const MOST_SURE = 5;

/**
 * Two strong things of different kinds, told of somebody who is cared for ("screaming", "sedated"): of 338 such drafts
 * 322 tell care, so that stands above what was learned.
 */
const isPlainlyTold = ({ tellings }: Measures): boolean =>
  new Set(tellings.flatMap(({ strong, group, kind }) => (strong && group === 'client' ? [kind] : []))).size > 1;
const PLAINLY = 0.6;

const ABOUT: Readonly<Record<Who, About | null>> = {
  client: 'client',
  relative: 'relative',
  colleague: 'colleague',
  public: 'public',
  'own-family': 'own-family',
  other: null,
};

/** The persons that the draft names, as mentions; nobody where nothing tells who it is. */
function mentionsOf(persons: readonly Person[]): readonly Mention[] {
  return persons.flatMap(({ where, from, to, who }): Mention[] => {
    const about = ABOUT[who];
    if (!about) return [];
    return [{ ...where, from, to: to + 1, about, sure: true, gender: 'x', entry: 'name', pronoun: false }];
  });
}
