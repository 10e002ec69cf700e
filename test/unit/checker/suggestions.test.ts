import { expect, test } from 'vitest';
import { check } from '#checker/check.ts';
import { merge } from '#checker/steps/merge.ts';
import { DETECTORS } from '#detectors/index.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { finding } from '#test/helpers/findings.ts';

const policy = loadBuiltIn('sterk-huis');
const OPINION = 'Ik werk bij Sterk Huis en ik vind dat het beleid van de minister niet deugt.';

function suggested(text: string, known: Partial<Omit<Draft, 'text'>> = {}): readonly string[] {
  const draft = draftOf(text, { audience: 'public', ...known });
  const { findings } = check(draft, { policy, detectors: DETECTORS, language: 'nl' });
  return findings.flatMap(({ suggestions }) => suggestions.map(({ replacement }) => replacement));
}

test('all words of the organisation are offered for a name, leaving out last', () => {
  expect([...new Set(suggested('Mevrouw Jansen heeft diabetes en is weer gevallen.'))]).toEqual([
    'een kind',
    'een jongere',
    'een gezin',
    '',
  ]);
});

test('a missing disclaimer is offered in the short and in the long form', () => {
  expect(suggested(OPINION)).toEqual([policy.disclaimer?.short.nl, policy.disclaimer?.long.nl]);
});

test.each([
  ['room for both', 'x', 'post', '', 2],
  ['room for the short one', 'x', 'post', ' Dat zeg ik.'.repeat(10), 1],
  ['no room left', 'x', 'post', ' Dat zeg ik.'.repeat(16), 0],
  ['somebody who may write more', 'x', 'post', ' Dat zeg ik.'.repeat(30), 2],
  ['no limit', 'linkedin', 'post', ' Dat zeg ik.'.repeat(16), 2],
] as const)('%s on %s', (_case, site, surface, more, count) => {
  expect(suggested(`${OPINION}${more}`, { site, surface })).toHaveLength(count);
});

test('what was put in counts: it is not offered again', () => {
  for (const form of ['short', 'long'] as const) {
    expect(suggested(`${OPINION} ${policy.disclaimer?.[form].nl}`)).toEqual([]);
  }
});

test('two findings on one topic offer each word for the same stretch once, and none over another', () => {
  const name = { start: 0, end: 14 };
  const one = finding({ spans: [name], suggestions: [{ span: name, replacement: 'een bewoner' }] });
  const two = finding({
    spans: [name],
    suggestions: [
      { span: name, replacement: 'een bewoner' },
      { span: name, replacement: '' },
      { span: { start: 8, end: 14 }, replacement: 'iemand' },
    ],
  });
  expect(merge([one, two])[0]?.suggestions).toEqual([
    { span: name, replacement: 'een bewoner' },
    { span: name, replacement: '' },
  ]);
});

test('the whole draft has a choice for everything by which somebody is known, also where no rule asks for it', () => {
  const text = 'Mevrouw Jansen heeft diabetes en is weer gevallen in kamer 12.';
  const { findings, replacements = [] } = check(draftOf(text), { policy, detectors: DETECTORS, language: 'nl' });
  const changed = replacements.map(({ span, replacement }) => [text.slice(span.start, span.end), replacement]);
  expect(changed).toEqual(
    expect.arrayContaining([
      ['Jansen', expect.any(String)],
      ['kamer 12', 'op de groep'],
    ]),
  );
  const starts = replacements.map(({ span }) => span.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(findings.length).toBeGreaterThan(0);
});

test('a draft about nobody has none', () => {
  const { replacements } = check(draftOf(OPINION), { policy, detectors: DETECTORS, language: 'nl' });
  expect(replacements).toBeUndefined();
});
