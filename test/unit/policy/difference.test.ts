import { expect, test } from 'vitest';
import { BUILT_IN, BUILT_IN_LIBRARY, loadBuiltIn } from '#policy/built-in.ts';
import { differences } from '#policy/difference.ts';
import { readPack } from '#policy/read-pack.ts';
import { said, samplePack } from '#test/helpers/sample-pack.ts';

const sector = loadBuiltIn('sector');

function differencesOf(change: object) {
  const read = readPack({ file: 'pack.json', value: { ...samplePack(), ...change } }, BUILT_IN_LIBRARY);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return differences(sector, read.value);
}

test('a pack differs in nothing from itself', () => {
  expect(differences(sector, sector)).toEqual([]);
});

test('rules that are new, said otherwise and switched off are told, with the reason', () => {
  const found = differencesOf({
    override: [{ rule: 'sector/promise', severity: 'note', because: said('liever licht') }],
    off: [{ rule: 'sector/only-link', because: said('mag bij ons') }],
  });
  expect(found.map((each) => [each.kind, each.rule.id])).toEqual([
    ['added', 'lindenhof/rough-words'],
    ['changed', 'sector/promise'],
    ['off', 'sector/only-link'],
  ]);
  expect(found[1]).toMatchObject({ parts: ['severity'], was: { severity: 'warn' }, because: said('liever licht') });
  expect(found[2]).toMatchObject({ because: said('mag bij ons') });
});

test('where a rule holds and what it looks for are told too', () => {
  const [, changed] = differencesOf({
    override: [{ rule: 'sector/promise', audience: ['public'], when: { any: ['promise'], certainty: 0.9 } }],
    off: [],
  });
  expect(changed).toMatchObject({ kind: 'changed', parts: ['when', 'where'] });
});

test('citing an own clause is no change of the rule', () => {
  expect(differencesOf({ override: [], off: [] }).map(({ kind }) => kind)).toEqual(['added']);
});

test.each(BUILT_IN.filter((id) => id !== 'sector'))('%s: what it says of its changes is what differs', (id) => {
  const pack = loadBuiltIn(id);
  const found = differences(sector, pack).filter(({ kind }) => kind !== 'added');
  const said = pack.changes.filter(({ kind, fields }) => kind !== 'added' && fields.join() !== 'clause');
  expect(found.map(({ rule }) => rule.id).toSorted()).toEqual(said.map(({ rule }) => rule).toSorted());
});
