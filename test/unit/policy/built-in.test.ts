import { expect, test } from 'vitest';
import { TOPICS } from '#model/topic.ts';
import { BUILT_IN, BUILT_IN_LIBRARY, loadBuiltIn } from '#policy/built-in.ts';
import { readPack } from '#policy/read-pack.ts';

test.each(BUILT_IN)('%s is a sound pack', (id) => {
  const read = readPack({ file: id, value: BUILT_IN_LIBRARY.get(id) }, BUILT_IN_LIBRARY);
  expect(read).toEqual({ ok: true, value: loadBuiltIn(id) });
});

test('the sector pack serves every topic that a compose box can show', () => {
  const { rules, questions } = loadBuiltIn('sector');
  const served = new Set([...rules, ...questions].map(({ topic }) => topic));
  expect(TOPICS.filter((topic) => !served.has(topic))).toEqual([]);
});

test('a rule offers the words of its pack for what it looks for', () => {
  const rule = loadBuiltIn('sector').rules.find(({ id }) => id === 'sector/client-name');
  expect(rule?.suggest?.['client-name']?.nl).toContain('een bewoner');
  expect(rule?.suggest?.room).toBeUndefined();
});
