import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packedLists } from '#scripts/pack-lists.ts';

test('rules/packed is what rules/lists says: after a change, `node scripts/run.mjs pack-lists`', () => {
  const lists = packedLists();
  expect(readdirSync('rules/packed').sort()).toEqual([...lists.keys()].map((name) => `${name}.txt`).sort());
  for (const [name, text] of lists) expect(readFileSync(`rules/packed/${name}.txt`, 'utf8') === text, name).toBe(true);
});
