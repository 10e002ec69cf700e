import type { CheckOptions } from '#checker/check.ts';
import { cueWord } from '#checker/cue-words.ts';
import { outcomes } from '#checker/evaluate.ts';
import type { Observation } from '#checker/observe.ts';
import { apart } from '#checker/steps/merge.ts';
import { suggestionsFor } from '#checker/suggestions.ts';
import type { Language } from '#model/language.ts';
import type { Match } from '#model/match.ts';
import type { Rule } from '#model/policy.ts';
import type { Finding } from '#model/report.ts';

/** What a rule finds in what was observed; nothing when its condition holds nowhere. */
export function findingOf(
  rule: Rule,
  observation: Observation,
  { policy, language }: CheckOptions,
): readonly Finding[] {
  const matches = outcomes(rule.when, observation).flatMap((outcome) => (outcome.holds ? outcome.matches : []));
  if (matches.length === 0) return [];
  return [
    {
      rule: rule.id,
      topic: rule.topic,
      clause: rule.clause,
      severity: rule.severity,
      spans: apart(matches.map(({ where }) => where)),
      message: withReference(rule.message[language], matches),
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

/** Says where the consent is kept, in the place of `{reference}`; a dash when the register does not know. */
function withReference(message: string, matches: readonly Match[]): string {
  if (!message.includes('{reference}')) return message;
  const references = new Set(matches.flatMap(({ reference }) => reference ?? []));
  return message.replace('{reference}', () => [...references].join(', ') || '–');
}
