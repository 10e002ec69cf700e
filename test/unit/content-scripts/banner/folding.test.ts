import { expect, test } from 'vitest';
import { afterReport, FOLDED, type Folding, toggled } from '#content-scripts/banner/folding.ts';
import type { Severity } from '#model/topic.ts';
import { finding, report } from '#test/helpers/findings.ts';

const seen = (...rules: readonly (readonly [string, Severity])[]) =>
  report(...rules.map(([rule, severity]) => finding({ rule, severity })));
const NAME = seen(['sector/client-name', 'pause']);

const after = (folding: Folding, answer = NAME, text = 'met Jan') => afterReport(folding, text, answer);

test('a warning or a pause unfolds it once', () => {
  expect(after(FOLDED).open).toBe('itself');
  expect(after(FOLDED, seen(['sector/age', 'warn'])).open).toBe('itself');
});

test('a note never unfolds it', () => {
  expect(after(FOLDED, seen(['sector/readability', 'note'])).open).toBe(false);
});

test('folded by the person, it stays folded for what was there', () => {
  const folded = toggled(after(FOLDED));
  expect(folded.open).toBe(false);
  expect(after(folded).open).toBe(false);
  expect(after(after(folded, seen()), NAME, 'met Jans').open).toBe(false);
});

test('something of another kind unfolds it again', () => {
  const folded = toggled(after(FOLDED));
  expect(after(folded, seen(['sector/client-name', 'pause'], ['sector/identifier', 'pause'])).open).toBe('itself');
});

test('it folds by itself when nothing heavy is left, unless the person unfolded it', () => {
  expect(after(after(FOLDED), seen()).open).toBe(false);
  expect(after(toggled(FOLDED), seen()).open).toBe('person');
});

test('a warning that went by itself unfolds it again when it comes back; one that was folded away does not', () => {
  const gone = after(after(FOLDED), seen(), 'met Jan vi');
  expect(after(gone, NAME, 'met Jan vissen').open).toBe('itself');
  const folded = toggled(after(FOLDED));
  const other = after(folded, seen(['sector/promise', 'warn']));
  expect(other.open).toBe('itself');
  expect(after(after(other, seen())).open).toBe(false);
});

test('an emptied box starts a new draft', () => {
  const folded = toggled(after(FOLDED));
  const empty = afterReport(folded, ' \n', seen());
  expect(after(empty).open).toBe('itself');
});

test('a photo unfolds it without a word, and the next photo does so again', () => {
  const photo = (id: string) => {
    const attachment = { id, words: [], way: 'clean', points: [] } as const;
    return report(finding({ rule: 'sector/photo-place', severity: 'warn', spans: [], attachment }));
  };
  const first = afterReport(FOLDED, '', photo('1'));
  expect(first.open).toBe('itself');
  expect(afterReport(toggled(first), '', photo('1')).open).toBe(false);
  expect(afterReport(toggled(first), '', photo('2')).open).toBe('itself');
});

test('a press on the mark just as it comes forward is meant to unfold it', () => {
  const came = toggled(after(FOLDED), true);
  expect(came.open).toBe('person');
  expect(toggled(came, true).open).toBe(false);
  expect(toggled(FOLDED, true).open).toBe('person');
});
