import { expect, test } from 'vitest';
import type { Finding } from '#model/report.ts';
import type { Severity, Topic } from '#model/topic.ts';
import type { LabelledDraft } from '#test/corpus/labelled.ts';
import { figuresOf, outcomeOf, percentOf } from '#test/corpus/score.ts';

const draft = (topics: readonly Topic[], severity: LabelledDraft['severity'], alsoFine: readonly Topic[] = []) =>
  ({
    id: 'a-1',
    lang: 'nl',
    site: 'x',
    surface: 'post',
    audience: 'public',
    account: 'personal',
    pack: 'sector',
    text: '',
    topics,
    alsoFine,
    spans: [],
    severity,
  }) satisfies LabelledDraft;

const finding = (topic: Topic, severity: Severity): Finding => ({
  rule: `sector/${topic}`,
  topic,
  clause: 'CORE-1',
  severity,
  spans: [],
  message: '',
  advice: '',
  cues: [],
  suggestions: [],
});
const report = (...findings: readonly Finding[]) => ({ findings, unchecked: [] });

test('what must be said counts at any level, what is also fine counts neither way', () => {
  const outcome = outcomeOf(
    draft(['promise', 'heated'], 'warn', ['abusive']),
    report(finding('promise', 'note'), finding('abusive', 'warn'), finding('rights', 'warn')),
  );
  expect(outcome).toMatchObject({ found: ['promise'], missed: ['heated'], wrong: ['rights'], verdict: 'warn' });
});

test('a wrong note is no false alarm', () => {
  expect(outcomeOf(draft([], 'clear'), report(finding('rights', 'note')))).toMatchObject({
    wrong: [],
    verdict: 'note',
  });
});

test('counts drafts by what they deserve', () => {
  const figures = figuresOf([
    outcomeOf(draft(['promise'], 'warn'), report(finding('promise', 'warn'))),
    outcomeOf(draft(['internal-info'], 'pause'), report(finding('internal-info', 'warn'))),
    outcomeOf(draft([], 'clear'), report(finding('rights', 'warn'))),
    outcomeOf(draft([], 'clear'), report()),
  ]);
  expect(figures).toMatchObject({
    warned: { part: 2, whole: 2 },
    falselyWarned: { part: 1, whole: 2 },
    paused: { part: 0, whole: 1 },
    falselyPaused: { part: 0, whole: 2 },
    overall: { found: { part: 2, whole: 2 }, right: { part: 2, whole: 3 } },
  });
  expect(figures.topics.get('rights')).toMatchObject({ right: { part: 0, whole: 1 } });
});

test('nothing to get wrong is all right', () => {
  expect(percentOf({ part: 0, whole: 0 })).toBe(100);
});
