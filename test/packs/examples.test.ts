import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DETECTORS } from '#detectors/index.ts';
import { LANGUAGES } from '#model/language.ts';
import { BUILT_IN, loadBuiltIn } from '#policy/built-in.ts';
import { outcomeName, runExamples } from '#scripts/policy/examples.ts';
import { PENDING_FILE, readPending } from '#scripts/policy/pending.ts';
import { packFile } from '#scripts/policy/rules-page.ts';

test('every example holds but those listed, and those listed do not hold yet', () => {
  const outcomes = BUILT_IN.flatMap((id) => runExamples(packFile(id), loadBuiltIn(id), DETECTORS));
  const wrong = outcomes.filter(({ right }) => !right).map(outcomeName);
  const { names } = readPending(readFileSync(PENDING_FILE, 'utf8'));
  expect(
    names.filter((name) => !wrong.includes(name)),
    'these hold by now: `npm run policy -- examples` strikes them off',
  ).toEqual([]);
  expect(
    wrong.filter((name) => !names.includes(name)),
    'these do not hold',
  ).toEqual([]);
});

const rules = BUILT_IN.flatMap((id) => (packFile(id).rules ?? []).map((rule) => [rule.id, rule] as const));

test.each(rules)('%s has examples of both kinds in every language', (_id, { examples }) => {
  for (const language of LANGUAGES) {
    expect(examples?.flag[language]?.length, `flag ${language}`).toBeGreaterThan(0);
    expect(examples?.pass[language]?.length, `pass ${language}`).toBeGreaterThan(0);
  }
});
