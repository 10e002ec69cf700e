import { cueWord } from '#checker/cue-words.ts';
import { outcomes } from '#checker/evaluate.ts';
import { type Observation, observe } from '#checker/observe.ts';
import { excusedTopics } from '#checker/steps/excuse.ts';
import { apart, merge } from '#checker/steps/merge.ts';
import { sorted } from '#checker/steps/sort.ts';
import { suggestionsFor } from '#checker/suggestions.ts';
import type { Detector } from '#model/detector.ts';
import type { Draft } from '#model/draft.ts';
import type { Language } from '#model/language.ts';
import type { Match } from '#model/match.ts';
import { fits, type Policy, type Rule, ruleFor } from '#model/policy.ts';
import type { Finding, Report } from '#model/report.ts';
import type { Topic } from '#model/topic.ts';

export interface CheckOptions {
  readonly policy: Policy;
  readonly detectors: readonly Detector[];
  /** Of the report's texts: the reader's language, not the draft's. */
  readonly language: Language;
  /** Knows the organisation's clients; runs as one more detector. */
  readonly register?: Detector;
  /** What the writer's role may speak about freely (`OfficialRole.exempts`). */
  readonly exempt?: readonly Topic[];
}

/**
 * The one answer on a draft. Pure: the same draft, policy, detectors and register give the same report, whenever and
 * wherever. Never throws for what a draft holds; what could not be looked at is listed as unchecked.
 */
export function check(draft: Draft, options: CheckOptions): Report {
  const observation = observe(draft, options.policy.organisation, detectorsOf(options));
  const excused = excusedTopics(observation, options.exempt);
  const findings = options.policy.rules
    .filter((rule) => !excused.has(rule.topic) && fits(rule, draft))
    .flatMap((rule) => findingOf(ruleFor(rule, draft), observation, options));
  return { findings: sorted(merge(findings)), unchecked: observation.unchecked };
}

/** The detectors that a check runs, in order. */
export function detectorsOf({ detectors, register }: CheckOptions): readonly Detector[] {
  return register ? [...detectors, register] : detectors;
}

function findingOf(rule: Rule, observation: Observation, { policy, language }: CheckOptions): readonly Finding[] {
  const matches = outcomes(rule.when, observation).flatMap((outcome) => (outcome.holds ? outcome.matches : []));
  if (matches.length === 0) return [];
  return [
    {
      rule: rule.id,
      topic: rule.topic,
      clause: rule.clause,
      severity: rule.severity,
      spans: apart(matches.map(({ where }) => where)),
      message: rule.message[language],
      advice: rule.advice[language],
      cues: cuesOf(matches, language),
      suggestions: suggestionsFor(rule, matches, observation, { disclaimer: policy.disclaimer, language }),
    },
  ];
}

/** What was combined, the labels first and then the detectors' own reasons that are labels, each once. */
function cuesOf(matches: readonly Match[], language: Language): readonly string[] {
  const ids = new Set([...matches.map(({ label }) => label), ...matches.flatMap(({ because = [] }) => because)]);
  return [...ids].flatMap((id) => cueWord(id, language) ?? []);
}
