import type { Report } from '#model/report.ts';
import { heaviest, TOPICS, type Topic, type Verdict } from '#model/topic.ts';
import type { LabelledDraft } from '#test/corpus/labelled.ts';

/** How one draft fared: its label against the checker's answer. */
export interface Outcome {
  readonly draft: LabelledDraft;
  readonly found: readonly Topic[];
  readonly missed: readonly Topic[];
  /** Said at `warn` or above, and neither wanted nor also fine. */
  readonly wrong: readonly Topic[];
  readonly verdict: Verdict;
}

/** So many of so many. */
export interface Count {
  readonly part: number;
  readonly whole: number;
}

export interface TopicFigures {
  readonly found: Count;
  /** Of what was said at `warn` or above, what was wanted; what is also fine is left out. */
  readonly right: Count;
}

export interface Figures {
  readonly drafts: number;
  readonly topics: ReadonlyMap<Topic, TopicFigures>;
  readonly overall: TopicFigures;
  /** Drafts that deserve a warning and get one. */
  readonly warned: Count;
  /** Drafts that deserve silence and get a warning or a pause. */
  readonly falselyWarned: Count;
  /** Drafts that deserve a pause and get one. */
  readonly paused: Count;
  /** Drafts that deserve silence and get a pause. */
  readonly falselyPaused: Count;
}

/** Compares an answer with the label; test/corpus/drafts/README.md says how drafts are judged. */
export function outcomeOf(draft: LabelledDraft, { findings }: Report): Outcome {
  const reported = new Set(findings.map(({ topic }) => topic));
  const loud = new Set(findings.filter(({ severity }) => severity !== 'note').map(({ topic }) => topic));
  return {
    draft,
    found: draft.topics.filter((topic) => reported.has(topic)),
    missed: draft.topics.filter((topic) => !reported.has(topic)),
    wrong: [...loud].filter((topic) => !draft.topics.includes(topic) && !draft.alsoFine.includes(topic)),
    verdict: heaviest(findings.map(({ severity }) => severity)),
  };
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const topics = new Map(
    TOPICS.map((topic) => [topic, topicFigures(outcomes, (each) => each === topic)] as const).filter(
      ([, { found, right }]) => found.whole + right.whole > 0,
    ),
  );
  const deserving = (...verdicts: readonly Verdict[]): readonly Outcome[] =>
    outcomes.filter(({ draft }) => verdicts.includes(draft.severity));
  const among = (some: readonly Outcome[], ...verdicts: readonly Verdict[]): Count => ({
    part: some.filter(({ verdict }) => verdicts.includes(verdict)).length,
    whole: some.length,
  });
  return {
    drafts: outcomes.length,
    topics,
    overall: topicFigures(outcomes, () => true),
    warned: among(deserving('warn', 'pause'), 'warn', 'pause'),
    falselyWarned: among(deserving('clear'), 'warn', 'pause'),
    paused: among(deserving('pause'), 'pause'),
    falselyPaused: among(deserving('clear'), 'pause'),
  };
}

function topicFigures(outcomes: readonly Outcome[], counts: (topic: Topic) => boolean): TopicFigures {
  const sum = (of: (outcome: Outcome) => readonly Topic[]): number =>
    outcomes.reduce((total, outcome) => total + of(outcome).filter(counts).length, 0);
  const found = sum((outcome) => outcome.found);
  const wrong = sum((outcome) => outcome.wrong);
  return {
    found: { part: found, whole: found + sum((outcome) => outcome.missed) },
    right: { part: found, whole: found + wrong },
  };
}

/** 0 to 100; 100 when there was nothing to get wrong. */
export const percentOf = ({ part, whole }: Count): number => (whole === 0 ? 100 : (100 * part) / whole);
