import { expect, test } from 'vitest';
import { explain } from '#checker/explain.ts';
import { draftOf } from '#model/draft.ts';
import { policyOf, ruleOf, wordDetector } from '#test/helpers/policies.ts';

const detectors = [wordDetector('client-name', 'Gerda', { because: ['listed'] }), wordDetector('age', '83')];
const policy = policyOf([
  ruleOf({ id: 'test/speaks', when: { any: ['client-name'] } }),
  ruleOf({ id: 'test/silent', when: { all: ['client-name', 'place'] } }),
  ruleOf({ id: 'test/blocked', when: { all: ['client-name'], none: ['age'] } }),
  ruleOf({ id: 'test/elsewhere', sites: ['linkedin'], when: { any: ['client-name'] } }),
  ruleOf({ id: 'test/excused', topic: 'disclaimer-missing', when: { any: ['age'] } }),
]);
const draft = draftOf('Gerda is 83', { site: 'facebook', profileDisclaimer: true });
const explanation = explain(draft, { policy, detectors, language: 'nl' });

test('tells for every rule what matched, what was missing and what stood in the way', () => {
  expect(explanation.rules).toMatchObject([
    { rule: 'test/speaks', verdict: 'speaks', matched: [{ label: 'client-name', start: 0, length: 5 }] },
    { rule: 'test/silent', verdict: 'silent', missing: ['place'] },
    { rule: 'test/blocked', verdict: 'silent', inTheWay: ['age'] },
    { rule: 'test/elsewhere', verdict: 'elsewhere', limit: 'site' },
    { rule: 'test/excused', verdict: 'excused' },
  ]);
});

test('tells everything that was seen and why', () => {
  expect(explanation.matches).toMatchObject([{ label: 'client-name', because: ['listed'] }, { label: 'age' }]);
});

test('holds no words of the draft', () => {
  expect(JSON.stringify(explanation)).not.toMatch(/Gerda|83/);
});
