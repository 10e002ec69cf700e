import { expect, test } from 'vitest';
import { BUILT_IN, loadBuiltIn } from '#policy/built-in.ts';
import { coverageOf } from '#scripts/policy/coverage.ts';
import { wantedClauses } from '#scripts/policy/policies.ts';
import { packFile } from '#scripts/policy/rules-page.ts';

const clausesOf = (id: string) => packFile(id).clauses;
const inPolicies = (id: string) => clausesOf(id).filter(({ document }) => document !== 'core');
const rowOf = (id: string, how: readonly string[], topics: readonly string[]) =>
  `${id} | ${[...how].sort().join(' ')} | ${[...topics].sort().join(' ')}`;

test.each(BUILT_IN)('%s has every clause of its policy, honoured in the right way, and none besides', (id) => {
  const expected = wantedClauses(id).map((clause) => rowOf(clause.id, clause.how, clause.topics));
  expect(expected.length).toBeGreaterThan(0);
  expect(inPolicies(id).map((clause) => rowOf(clause.id, clause.how, clause.topics))).toEqual(expected);
});

test('the common core names clauses that are there', () => {
  const known = BUILT_IN.flatMap((id) => inPolicies(id).map((clause) => clause.id));
  const core = clausesOf('sector').filter(({ document }) => document === 'core');
  expect(core.length).toBeGreaterThan(0);
  for (const clause of core) {
    expect(clause.from?.length, clause.id).toBeGreaterThan(0);
    expect(
      clause.from?.filter((each) => !known.includes(each)),
      clause.id,
    ).toEqual([]);
  }
});

test('the core leaves out no clause of the four policies that the leaflet does not cover', () => {
  const distilled = new Set(clausesOf('sector').flatMap(({ from = [] }) => from));
  const leaflet = new Set(inPolicies('sector').flatMap(({ topics }) => topics));
  const left = BUILT_IN.filter((id) => id !== 'sector')
    .flatMap(inPolicies)
    .filter(({ id, topics }) => !distilled.has(id) && !topics.some((topic) => leaflet.has(topic)))
    .map(({ id }) => id);
  // SGL-4/5 tells which accounts to follow: nothing that all have in common. ZT-4 says what these three say.
  expect(left).toEqual(['SH-8', 'WU-11', 'SGL-4/5', 'SGL-6b']);
});

test('every clause is served in the way it says', () => {
  const gaps = BUILT_IN.flatMap((id) =>
    coverageOf(
      loadBuiltIn(id),
      packFile(id).documents.map((document) => document.id),
    ).flatMap((served) => served.gaps.map((gap) => `${served.clause.id} ${gap}`)),
  );
  expect(gaps).toEqual([]);
});
