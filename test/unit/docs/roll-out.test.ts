import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_IN, BUILT_IN_LIBRARY } from '#policy/built-in.ts';
import { readManagedValues } from '#policy/managed.ts';
import { MANAGED_FIELDS } from '#policy/managed-shape.ts';

const page = readFileSync('docs/roll-out.md', 'utf8');
const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const [chrome, firefox] = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => JSON.parse(json));

test('the page names every value and every built-in pack', () => {
  expect([...MANAGED_FIELDS.keys(), ...BUILT_IN].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the files on it set what they say, under the extension’s own ids', () => {
  const id = createHash('sha256')
    .update(Buffer.from(manifest.key, 'base64'))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
  const { extensions } = chrome['3rdparty'];
  const { Extensions } = firefox.policies['3rdparty'];
  expect(Object.keys(extensions)).toEqual([id]);
  expect(Object.keys(Extensions)).toEqual([manifest.browser_specific_settings.gecko.id]);
  for (const values of [...Object.values(extensions), ...Object.values(Extensions)]) {
    expect(readManagedValues(values, undefined, BUILT_IN_LIBRARY)).toMatchObject({
      values: { policy: 'sterk-huis' },
      problems: [],
    });
  }
});
