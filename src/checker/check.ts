import { checkAttachments } from '#checker/attachments.ts';
import { mayHold } from '#checker/evaluate.ts';
import { findingOf } from '#checker/finding.ts';
import { observe } from '#checker/observe.ts';
import { excusedTopics } from '#checker/steps/excuse.ts';
import { merge } from '#checker/steps/merge.ts';
import { sorted } from '#checker/steps/sort.ts';
import { replacementsFor, withWords } from '#checker/suggestions.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Draft } from '#model/draft.ts';
import type { Language } from '#model/language.ts';
import { fits, type Policy, ruleFor } from '#model/policy.ts';
import type { Report } from '#model/report.ts';
import type { Topic } from '#model/topic.ts';

export interface CheckOptions {
  readonly policy: Policy;
  readonly detectors: readonly Detector[];
  /** Of the report's texts: the reader's language, not the draft's. */
  readonly language: Language;
  /** Knows the organisation's clients; runs as one more detector. */
  readonly register?: Detector;
  /** Of this draft, when it was already made (`inputOf`). */
  readonly input?: DetectorInput;
  /** What the writer's role may speak about freely (`OfficialRole.exempts`). */
  readonly exempt?: readonly Topic[];
}

/**
 * The one answer on a draft. Pure: the same draft, policy, detectors and register give the same report, whenever and
 * wherever. Never throws for what a draft holds; what could not be looked at is listed as unchecked.
 */
export function check(draft: Draft, options: CheckOptions): Report {
  const observation = observe(draft, options.policy.organisation, detectorsOf(options), options.input);
  const excused = excusedTopics(observation, options.exempt);
  const present = new Set(observation.matches.map(({ label }) => label));
  const findings = options.policy.rules
    .filter((rule) => mayHold(rule.when, present) && !excused.has(rule.topic) && fits(rule, draft))
    .flatMap((rule) => findingOf(ruleFor(rule, draft), observation, options));
  const files = checkAttachments(draft, excused, options, detectorsOf(options));
  const merged = sorted(merge([...findings, ...files.findings]));
  const words = replacementsFor(merged, observation, options);
  return {
    findings: words.length > 0 ? merged.map((finding) => withWords(finding, words)) : merged,
    ...(words.length > 0 && { replacements: words.flatMap((each) => each[0] ?? []) }),
    unchecked: [...observation.unchecked, ...files.unchecked],
  };
}

/** The detectors that a check runs, in order. */
export function detectorsOf({ detectors, register }: CheckOptions): readonly Detector[] {
  return register ? [...detectors, register] : detectors;
}
