import { describe, expect, test } from 'vitest';
import { draftOf } from '#model/draft.ts';
import { type PolicyPack, ruleFor } from '#model/policy.ts';
import type { PackFile } from '#policy/pack-shape.ts';
import { readPack } from '#policy/read-pack.ts';
import { libraryWith, said, samplePack } from '#test/helpers/sample-pack.ts';

function packOf(edit: (pack: PackFile) => PackFile = (pack) => pack): PolicyPack {
  const read = readPack(
    { file: 'lindenhof.json', value: edit(samplePack()) },
    libraryWith({}, { 'sector/vow': 'sector/promise' }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const ruleIn = (pack: PolicyPack, id: string) => pack.rules.find((rule) => rule.id === id);

test('rules of the base pack stay, what is overridden or off is told with its reason', () => {
  const pack = packOf();
  expect(ruleIn(pack, 'sector/client-name')).toBeDefined();
  expect(ruleIn(pack, 'sector/promise')?.severity).toBe('note');
  expect(ruleIn(pack, 'sector/only-link')).toBeUndefined();
  expect(pack.changes).toEqual([
    { rule: 'sector/promise', kind: 'overridden', fields: ['severity'] },
    { rule: 'sector/only-link', kind: 'off', fields: [], because: said('mag') },
    { rule: 'lindenhof/rough-words', kind: 'added', fields: [] },
  ]);
  expect(pack.basedOn).toEqual(['sector']);
});

test('an old name of a rule is still understood', () => {
  const pack = packOf((file) => ({ ...file, override: [{ rule: 'sector/vow', severity: 'pause' }] }));
  expect(ruleIn(pack, 'sector/promise')?.severity).toBe('pause');
});

describe('the clause that a finding cites', () => {
  test('is the pack’s own on that topic', () => {
    expect(ruleIn(packOf(), 'sector/client-name')?.clause).toBe('LH-1');
  });

  test('is the base pack’s when the pack has none', () => {
    expect(ruleIn(packOf(), 'sector/promise')?.clause).toBe('CORE-13');
  });

  test('is the base pack’s when the pack’s own is not honoured in that way', () => {
    const asking = packOf((file) => ({
      ...file,
      clauses: file.clauses.map((clause) => (clause.id === 'LH-1' ? { ...clause, how: ['ask'] } : clause)),
      rules: [],
    }));
    expect(ruleIn(asking, 'sector/client-name')?.clause).toBe('ZT-1');
    expect(asking.questions.find(({ id }) => id === 'sector/client-consent')?.clause).toBe('LH-1');
  });

  test('names document and section', () => {
    expect(packOf().clauses[0]?.cite).toEqual({
      nl: 'Lindenhof nl, punt 1 nl',
      fr: 'Lindenhof fr, punt 1 fr',
      en: 'Lindenhof en, punt 1 en',
    });
  });
});

test('a clause that is like another takes its reasons and shelf, not its words', () => {
  const [clause] = packOf().clauses;
  const [model] = packOf().clauses.filter(({ id }) => id === 'CORE-1');
  expect(clause).toMatchObject({ title: said('niets'), theme: model?.theme, why: model?.why });
});

test('a rule’s own words stand above those of the pack', () => {
  const pack = packOf((file) => ({ ...file, suggest: { abusive: { nl: ['x'], fr: ['y'], en: ['z'] } } }));
  expect(ruleIn(pack, 'lindenhof/rough-words')?.suggest?.abusive?.nl).toEqual(['lief']);
  expect(ruleIn(pack, 'sector/abusive')?.suggest?.abusive?.nl).toEqual(['x']);
});

test('a question stands in for one of the base pack', () => {
  const pack = packOf((file) => ({
    ...file,
    questions: (file.questions ?? []).map((question) => ({ ...question, replaces: 'sector/client-consent' })),
  }));
  expect(pack.questions.map(({ id }) => id)).toContain('lindenhof/ask');
  expect(pack.questions.map(({ id }) => id)).not.toContain('sector/client-consent');
});

test('examples and old names stay behind', () => {
  expect(JSON.stringify(packOf())).not.toContain('"examples"');
  expect(JSON.stringify(packOf())).not.toContain('"replaces"');
});

test('a pack without a base stands alone', () => {
  const { extends: _base, cites: _cites, override: _override, off: _off, ...file } = samplePack();
  const alone = packOf(() => ({
    ...file,
    clauses: file.clauses.map(({ like: _like, ...clause }) => ({ ...clause, theme: 'clients' })),
  }));
  expect(alone.rules.map(({ id }) => id)).toEqual(['lindenhof/rough-words']);
  expect(alone.basedOn).toEqual([]);
});

describe('a rule in particular circumstances', () => {
  const rule = ruleIn(packOf(), 'lindenhof/rough-words');

  test('speaks as its first fitting variant says', () => {
    if (!rule) throw new Error('the sample has this rule');
    expect(ruleFor(rule, draftOf('x', { surface: 'comment' })).severity).toBe('warn');
    expect(ruleFor(rule, draftOf('x', { surface: 'comment' })).message).toEqual(rule.message);
    expect(ruleFor(rule, draftOf('x', { surface: 'post' })).severity).toBe('note');
  });
});
