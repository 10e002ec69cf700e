import { lookThrough, type Measures, measuresOf } from '#detectors/care/measures.ts';
import { type Stretch, stretchesOf } from '#detectors/care/stretches.ts';
import { decodeForest, type Forest, forestScore } from '#detectors/learned/forest.ts';
import { sigmoid } from '#detectors/learned/linear.ts';
import { personsOf } from '#detectors/person/persons.ts';
import type { About, Mention } from '#detectors/subject.ts';
import type { Subjects } from '#detectors/subject-links.ts';
import type { DetectorInput } from '#model/detector.ts';
import type { Who } from '#model/match.ts';
import careModel from '#rules/models/care-detail.txt?raw';
import traceModel from '#rules/models/traceable.txt?raw';

/** A stretch of a draft with what the models make of it. */
export interface Judged extends Stretch {
  readonly measures: Measures;
  readonly subjects: Subjects;
  /** How likely it tells something of one client's or relative's care, 0 to 1. */
  readonly told: number;
  /** How likely somebody would recognise the one it tells of, though it names nobody, 0 to 1. */
  readonly traceable: number;
}

let forests: { readonly care: Forest; readonly trace: Forest } | undefined;

function models(): { readonly care: Forest; readonly trace: Forest } {
  forests ??= { care: decodeForest(careModel), trace: decodeForest(traceModel) };
  return forests;
}

const known = new WeakMap<DetectorInput, readonly Judged[]>();

/** The draft, stretch by stretch: looked at once for all detectors that ask. */
export function judgedOf(input: DetectorInput): readonly Judged[] {
  let judged = known.get(input);
  if (!judged) {
    judged = judge(input, namedIn(input));
    known.set(input, judged);
  }
  return judged;
}

function judge(input: DetectorInput, named: readonly Mention[]): readonly Judged[] {
  const { care, trace } = models();
  const found = lookThrough(input, named);
  return stretchesOf(input.document).map((stretch) => {
    const measures = measuresOf(input, found, stretch);
    return {
      ...stretch,
      measures,
      subjects: found.subjects,
      told: sigmoid(forestScore(care, measures.values)),
      traceable: sigmoid(forestScore(trace, measures.values)),
    };
  });
}

const ABOUT: Readonly<Record<Who, About | null>> = {
  client: 'client',
  relative: 'relative',
  colleague: 'colleague',
  public: 'public',
  'own-family': 'own-family',
  other: null,
};

/** The persons that the draft names, as mentions; nobody where nothing tells who it is. */
function namedIn(input: DetectorInput): readonly Mention[] {
  return personsOf(input).flatMap(({ where, from, to, who }): Mention[] => {
    const about = ABOUT[who];
    if (!about) return [];
    return [{ ...where, from, to: to + 1, about, sure: true, gender: 'x', entry: 'name', pronoun: false }];
  });
}
