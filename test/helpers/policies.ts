import type { Detector } from '#model/detector.ts';
import type { Label } from '#model/labels.ts';
import type { Translated } from '#model/language.ts';
import type { Match } from '#model/match.ts';
import type { Organisation, Policy, Rule } from '#model/policy.ts';

const same = (text: string): Translated => ({ nl: text, fr: text, en: text });

export const NOBODY: Organisation = { name: 'Zorg Voorbeeld', aliases: [], ownContacts: [] };

/** A rule of which only what a test is about needs saying. */
export function ruleOf(rule: Partial<Rule> & Pick<Rule, 'when'>): Rule {
  return {
    id: 'test/rule',
    topic: 'identifier',
    clause: 'T-1',
    severity: 'warn',
    message: same('message'),
    advice: same('advice'),
    ...rule,
  };
}

/** A policy of these rules alone. */
export function policyOf(rules: readonly Rule[], organisation: Organisation = NOBODY): Policy {
  return { id: 'test', title: same('Test'), organisation, clauses: [], rules };
}

/** A detector that sees this label wherever one of the words stands. */
export function wordDetector(label: Label, words: string, more: Partial<Match> = {}): Detector {
  const pattern = new RegExp(`\\b(?:${words})\\b`, 'g');
  return {
    id: `test-${label}`,
    detect: ({ document }) =>
      [...document.text.matchAll(pattern)].map(({ 0: word, index }) => ({
        label,
        where: { start: index, end: index + word.length },
        ...more,
      })),
  };
}
