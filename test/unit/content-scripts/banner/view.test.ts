import { expect, test } from 'vitest';
import { contentOf, lookOf } from '#content-scripts/banner/view.ts';
import { MENDER } from '#content-scripts/suggest/mender.ts';
import { finding, report } from '#test/helpers/findings.ts';
import { pageWords } from '#ui/words.ts';

const checked = (text: string, answer = report()) => ({ kind: 'checked', text, report: answer }) as const;

test('an empty box is quiet, a harmless text is clear', () => {
  expect(lookOf(checked(' '), undefined)).toEqual({ kind: 'quiet' });
  expect(lookOf(checked('mooi weer'), undefined)).toEqual({ kind: 'clear' });
});

test('the mark shows the heaviest finding and how many there are', () => {
  const found = report(finding({ severity: 'note' }), finding({ severity: 'warn' }));
  expect(lookOf(checked('met Jan', found), undefined)).toEqual({ kind: 'found', severity: 'warn', count: 2 });
});

test('something unchecked is never clear', () => {
  const answer = { findings: [], unchecked: [{ what: 'age', reason: 'error' }] } as const;
  expect(lookOf(checked('mooi weer', answer), undefined)).toEqual({ kind: 'unchecked' });
});

test('while a check runs the last look stays', () => {
  expect(lookOf({ kind: 'checking' }, undefined)).toEqual({ kind: 'quiet' });
  expect(lookOf({ kind: 'checking' }, checked('mooi weer'))).toEqual({ kind: 'clear' });
});

test.each([{ kind: 'failed', reason: 'timeout' } as const, { kind: 'off', reason: 'unreadable' } as const])(
  'says why nothing was checked: $kind',
  (state) => {
    expect(lookOf(state, checked('mooi weer'))).toEqual({ kind: state.kind });
    expect(contentOf(state, { t: pageWords('nl'), mender: MENDER })).toMatchObject({
      kind: state.kind,
      sentence: expect.any(String),
    });
  },
);
