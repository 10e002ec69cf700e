import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import { draftOf } from '#model/draft.ts';
import { isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';
import type { LabelledDraft } from '#test/corpus/labelled.ts';
import { type Outcome, outcomeOf } from '#test/corpus/score.ts';

/** The real checker's answer on a labelled draft, under the pack that the draft names. */
export function judged(draft: LabelledDraft): Outcome {
  const policy = loadBuiltIn(isBuiltIn(draft.pack) ? draft.pack : 'sector');
  return outcomeOf(draft, check(draftOf(draft.text, draft), { policy, detectors: DETECTORS, language: 'en' }));
}
