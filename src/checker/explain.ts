import { type Limit, limitOf } from '#checker/applies.ts';
import { type CheckOptions, detectorsOf } from '#checker/check.ts';
import { type Outcome, outcomes } from '#checker/evaluate.ts';
import { type Observation, observe } from '#checker/observe.ts';
import { excusedTopics } from '#checker/steps/excuse.ts';
import type { Draft } from '#model/draft.ts';
import type { Label } from '#model/labels.ts';
import type { Match } from '#model/match.ts';
import type { Rule } from '#model/policy.ts';
import type { Topic } from '#model/topic.ts';

/** How one rule came to speak or to keep silent. Redacted: labels, places, lengths and reasons, no draft words. */
interface ExplainedRule {
  readonly rule: string;
  readonly topic: Topic;
  readonly verdict: 'speaks' | 'silent' | 'excused' | 'elsewhere';
  /** Set when the rule is for other circumstances. */
  readonly limit?: Limit;
  /** What counted, in the stretch that came nearest to fulfilling the condition. */
  readonly matched: readonly ExplainedMatch[];
  readonly missing: readonly Label[];
  readonly inTheWay: readonly Label[];
}

/** A match without its words. */
export interface ExplainedMatch {
  readonly label: Label;
  /** In UTF-16 units. */
  readonly start: number;
  readonly length: number;
  readonly who?: Match['who'];
  readonly certainty?: number;
  readonly because: readonly string[];
}

export interface Explanation {
  readonly rules: readonly ExplainedRule[];
  /** Everything that was seen, also what no rule asks for. */
  readonly matches: readonly ExplainedMatch[];
}

/** What `check` does, told rule by rule. */
export function explain(draft: Draft, options: CheckOptions): Explanation {
  const observation = observe(draft, options.policy.organisation, detectorsOf(options));
  const excused = excusedTopics(observation, options.exempt);
  return {
    rules: options.policy.rules.map((rule) => explained(rule, observation, excused)),
    matches: observation.matches.map(redacted),
  };
}

function explained(rule: Rule, observation: Observation, excused: ReadonlySet<Topic>): ExplainedRule {
  const { matches, missing, inTheWay, holds } = nearest(outcomes(rule.when, observation));
  const limit = limitOf(rule, observation.draft);
  const verdict = holds ? 'speaks' : 'silent';
  return {
    rule: rule.id,
    topic: rule.topic,
    verdict: limit ? 'elsewhere' : holds && excused.has(rule.topic) ? 'excused' : verdict,
    ...(limit && { limit }),
    matched: matches.map(redacted),
    missing,
    inTheWay,
  };
}

const NOTHING: Outcome = { holds: false, matches: [], missing: [], inTheWay: [] };

function nearest(all: readonly Outcome[]): Outcome {
  const distance = ({ holds, missing, inTheWay }: Outcome) => (holds ? 0 : 1 + missing.length + inTheWay.length);
  return all.reduce((best, next) => (distance(next) < distance(best) ? next : best), all[0] ?? NOTHING);
}

function redacted({ label, where, who, certainty, because = [] }: Match): ExplainedMatch {
  return {
    label,
    start: where.start,
    length: where.end - where.start,
    ...(who && { who }),
    ...(certainty !== undefined && { certainty }),
    because,
  };
}
