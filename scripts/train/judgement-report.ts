import type { Question } from '#detectors/judgement/judgement.ts';
import { type Learner, MEASURED, type Wanted } from '#scripts/train/learners.ts';

/** What a draft scored, by models that had not seen it, and what should have been answered. */
export interface Scored {
  readonly learner: Learner;
  /** A logit. */
  readonly score: number;
  readonly wanted: Wanted;
}

const LIKELY = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/** How each question fares when it is answered from different likelihoods. */
export function reportScores(held: ReadonlyMap<Question, readonly Scored[]>): void {
  for (const [question, all] of held) {
    for (const isMeasured of [false, true]) {
      const some = all.filter(({ learner: { fold, cost } }) => cost === 1 && (fold === MEASURED) === isMeasured);
      console.log(`\n${question}, ${isMeasured ? 'drafts only counted' : 'drafts held back in turn'}`);
      for (const likely of LIKELY) console.log(`  from ${likely}: ${figures(some, likely)}`);
    }
  }
}

function figures(all: readonly Scored[], likely: number): string {
  const least = Math.log(likely / (1 - likely));
  const said = all.filter(({ score }) => score >= least);
  const share = (part: readonly Scored[], whole: readonly Scored[]): string =>
    `${((100 * part.length) / Math.max(1, whole.length)).toFixed(1)} %`;
  const wanted = (some: readonly Scored[]) => some.filter((each) => each.wanted === 'yes');
  const silent = (some: readonly Scored[]) =>
    some.filter((each) => each.wanted === 'no' && each.learner.draft.severity === 'clear');
  return [
    `found ${share(wanted(said), wanted(all))}`,
    `said right ${share(
      said.filter((each) => each.wanted !== 'no'),
      said,
    )}`,
    `of silent drafts ${share(silent(said), silent(all))}`,
  ].join(', ');
}

const MOST_MISSES = 80;
const SHOWN = 240;

/** The drafts on which a question errs most, of those that may be looked at. */
export function reportMisses(question: Question, all: readonly Scored[]): void {
  const look = all.filter(({ learner: { fold, cost } }) => cost === 1 && fold !== MEASURED);
  const missed = look.filter(({ wanted }) => wanted === 'yes').sort((a, b) => a.score - b.score);
  const vain = look.filter(({ wanted }) => wanted === 'no').sort((a, b) => b.score - a.score);
  for (const [title, some] of Object.entries({ missed, vain })) {
    console.log(`\n${question}, ${title}`);
    for (const { learner, score } of some.slice(0, MOST_MISSES)) {
      const { id, text, severity } = learner.draft;
      console.log(`${id} ${severity} ${score.toFixed(1)}: ${text.replaceAll('\n', ' / ').slice(0, SHOWN)}`);
    }
  }
}
