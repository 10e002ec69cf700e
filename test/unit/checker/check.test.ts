import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '#checker/check.ts';
import { LONGEST_TEXT } from '#checker/observe.ts';
import type { Detector } from '#model/detector.ts';
import { draftOf } from '#model/draft.ts';
import type { Condition, Rule } from '#model/policy.ts';
import { policyOf, ruleOf, wordDetector } from '#test/helpers/policies.ts';

const DETECTORS = [
  wordDetector('client-name', 'Gerda|Staf', { who: 'client' }),
  wordDetector('care-detail', 'koorts|val'),
  wordDetector('age', '83'),
  wordDetector('place', 'Goirle', { certainty: 0.5 }),
  wordDetector('phone', '0470', { who: 'other' }),
];

function checked(text: string, rules: readonly Rule[], detectors: readonly Detector[] = DETECTORS) {
  return check(draftOf(text), { policy: policyOf(rules), detectors, language: 'nl' });
}

const speaks = (text: string, when: Condition) => checked(text, [ruleOf({ when })]).findings.length > 0;

describe('conditions', () => {
  test.each<[string, Condition, boolean]>([
    ['Gerda heeft koorts', { all: ['client-name', 'care-detail'] }, true],
    ['Gerda lacht', { all: ['client-name', 'care-detail'] }, false],
    ['Gerda lacht', { any: ['client-name', 'care-detail'] }, true],
    ['83, koorts', { any: ['age', 'care-detail', 'place'], atLeast: 2 }, true],
    ['83, 83', { any: ['age', 'care-detail', 'place'], atLeast: 2 }, false],
    ['Gerda is 83', { eachOf: [['client-name'], ['age', 'place']] }, true],
    ['Gerda lacht', { eachOf: [['client-name'], ['age', 'place']] }, false],
    ['Gerda is 83', { all: ['client-name'], none: ['age'] }, false],
    ['Gerda lacht. Zij is 83.', { all: ['client-name', 'age'], within: 'sentence' }, false],
    ['Gerda lacht. Zij is 83.', { all: ['client-name', 'age'], within: 'paragraph' }, true],
    ['Gerda lacht.\n\nZij is 83.', { all: ['client-name', 'age'], within: 'paragraph' }, false],
    ['Gerda lacht.\n\nZij is 83.', { all: ['client-name', 'age'] }, true],
    ['Gerda lacht. Zij is 83.', { all: ['client-name'], none: ['age'], within: 'sentence' }, true],
    ['in Goirle', { all: ['place'], certainty: 0.6 }, false],
    ['in Goirle', { all: ['place'], certainty: 0.5 }, true],
    ['Gerda in Goirle', { all: ['client-name', 'place'], together: 0.5 }, true],
    ['Gerda in Goirle', { all: ['client-name'], any: ['place', 'age'], together: 0.6 }, false],
    ['Gerda, 83, in Goirle', { all: ['client-name'], any: ['place', 'age'], together: 0.6 }, true],
    ['Gerda in Goirle', { eachOf: [['client-name'], ['place']], together: 0.6 }, false],
    ['bel 0470', { all: ['phone'] }, false],
    ['bel 0470', { all: ['phone'], who: ['other'] }, true],
    ['Gerda lacht', { all: ['client-name'], who: ['colleague'] }, false],
    ['Gerda lacht', {}, false],
  ])('%j %j → %s', (text, when, expected) => {
    expect(speaks(text, when)).toBe(expected);
  });

  test.each<[Partial<Rule>, boolean]>([
    [{ sites: ['x'] }, true],
    [{ sites: ['facebook'] }, false],
    [{ surfaces: ['comment'] }, false],
    [{ audience: ['public'] }, true],
    [{ audience: ['group'] }, false],
    [{ account: ['organisation'] }, false],
  ])('a rule for %j is asked about a public post on x: %s', (limits, expected) => {
    const rule = ruleOf({ when: { any: ['client-name'] }, ...limits });
    const draft = draftOf('Gerda', { site: 'x', surface: 'post', audience: 'unknown' });
    const report = check(draft, { policy: policyOf([rule]), detectors: DETECTORS, language: 'nl' });
    expect(report.findings.length > 0).toBe(expected);
  });
});

describe('findings', () => {
  const name = ruleOf({ id: 'test/name', topic: 'client-name', when: { any: ['client-name'] } });
  const nameWithCare = ruleOf({
    id: 'test/name-with-care',
    topic: 'client-name',
    severity: 'pause',
    when: { all: ['client-name', 'care-detail'], within: 'sentence' },
  });
  const age = ruleOf({ id: 'test/age', topic: 'client-traceable', severity: 'warn', when: { any: ['age'] } });

  test('one for each topic, by its heaviest rule, with the words of all', () => {
    const { findings } = checked('Gerda heeft koorts. Staf lacht.', [name, nameWithCare]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'test/name-with-care', severity: 'pause' });
    expect(findings[0]?.spans).toEqual([
      { start: 0, end: 5 },
      { start: 12, end: 18 },
      { start: 20, end: 24 },
    ]);
    expect(findings[0]?.cues).toEqual(['naam van een cliënt', 'zorgdetail']);
  });

  test('the heaviest first, then by place', () => {
    const { findings } = checked('83 is Gerda, met koorts', [age, nameWithCare]);
    expect(findings.map(({ rule }) => rule)).toEqual(['test/name-with-care', 'test/age']);
  });

  test('a stated consent excuses what it makes right, and no more', () => {
    const consent = wordDetector('consent-stated', 'toestemming');
    const phone = ruleOf({ topic: 'identifier', when: { any: ['age'] } });
    const { findings } = checked('Gerda is 83, met toestemming', [name, phone], [...DETECTORS, consent]);
    expect(findings.map(({ topic }) => topic)).toEqual(['identifier']);
  });

  test('a disclaimer in the text or the profile excuses its absence', () => {
    const rule = ruleOf({ topic: 'disclaimer-missing', when: { any: ['age'] } });
    const options = { policy: policyOf([rule]), detectors: DETECTORS, language: 'nl' } as const;
    expect(check(draftOf('83'), options).findings).toHaveLength(1);
    expect(check(draftOf('83', { profileDisclaimer: true }), options).findings).toEqual([]);
    const inText = { ...options, detectors: [...DETECTORS, wordDetector('disclaimer', 'titel')] };
    expect(check(draftOf('83, titel'), inText).findings).toEqual([]);
  });

  test('what the writer’s role may say is not found', () => {
    const options = { policy: policyOf([age]), detectors: DETECTORS, language: 'nl' } as const;
    expect(check(draftOf('83'), { ...options, exempt: ['client-traceable'] }).findings).toEqual([]);
  });

  test('a variant speaks where it fits', () => {
    const rule = ruleOf({
      when: { any: ['age'] },
      variants: [{ audience: ['group'], severity: 'note', clause: 'T-2' }],
    });
    const report = check(draftOf('83', { audience: 'group' }), {
      policy: policyOf([rule]),
      detectors: DETECTORS,
      language: 'nl',
    });
    expect(report.findings[0]).toMatchObject({ severity: 'note', clause: 'T-2' });
  });

  test('other words are offered in the language of the draft', () => {
    const words = { nl: ['een bewoner'], fr: ['une personne'], en: ['a resident'] };
    const rule = ruleOf({ when: { any: ['client-name'] }, suggest: { 'client-name': words } });
    const { findings } = checked('She said that Gerda is the best of all', [rule]);
    expect(findings[0]?.suggestions).toEqual([{ span: { start: 14, end: 19 }, replacement: 'a resident' }]);
  });
});

describe('what could not be checked', () => {
  const rule = ruleOf({ when: { any: ['age'] } });

  test('a detector that throws is listed, and its words go nowhere', () => {
    const broken: Detector = {
      id: 'broken',
      detect: ({ document }) => {
        throw new Error(document.text);
      },
    };
    const report = checked('Gerda is 83', [rule], [broken, ...DETECTORS]);
    expect(report.unchecked).toEqual([{ what: 'broken', reason: 'error' }]);
    expect(report.findings).toHaveLength(1);
    expect(JSON.stringify(report)).not.toContain('Gerda');
  });

  test.each([
    { start: 3, end: 3 },
    { start: -1, end: 2 },
    { start: 0, end: 99 },
  ])('a detector that points outside the text is listed: %j', (where) => {
    const wild: Detector = { id: 'wild', detect: () => [{ label: 'age', where }] };
    expect(checked('Gerda', [rule], [wild])).toEqual({ findings: [], unchecked: [{ what: 'wild', reason: 'error' }] });
  });

  test('a text that is too long is checked in part', () => {
    const report = checked(`83 ${'a '.repeat(LONGEST_TEXT)}`, [rule]);
    expect(report.unchecked).toEqual([{ what: 'text', reason: 'too-long' }]);
    expect(report.findings).toHaveLength(1);
  });
});

test('the same draft gives the same report, spans cut out what was meant, and no words leave', () => {
  const rules = [
    ruleOf({ id: 'test/a', topic: 'client-name', when: { any: ['client-name'] } }),
    ruleOf({ id: 'test/b', topic: 'care-detail', when: { all: ['client-name', 'care-detail'], within: 'sentence' } }),
  ];
  const piece = fc.oneof(
    fc.constantFrom('Gerda', 'Staf', 'koorts', '. ', '\n', '\n\n', ' ', '😀'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const report = checked(text, rules);
      expect(checked(text, rules)).toEqual(report);
      const words = report.findings
        .filter(({ topic }) => topic === 'client-name')
        .flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
      for (const word of words) expect(['Gerda', 'Staf']).toContain(word);
      expect(JSON.stringify(report)).not.toMatch(/Gerda|Staf|koorts/);
    }),
    { numRuns: 200 },
  );
});
