import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_IN, BUILT_IN_LIBRARY } from '#policy/built-in.ts';
import { readManagedValues } from '#policy/managed.ts';
import { MANAGED_FIELDS } from '#policy/managed-shape.ts';
import { CHROME_ID, FIREFOX_ID, rollOutFiles } from '#scripts/policy/roll-out-files.ts';

const page = readFileSync('docs/roll-out.md', 'utf8');
const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

/** What the files on the page set. */
const VALUES = { policy: 'sterk-huis', language: 'nl', askReason: true, accounts: { linkedin: 'organisation' } };

const bare = (text: string) => text.replaceAll('\r', '').replace(/^ +/gm, '').trim();

test('the page names every value and every built-in pack', () => {
  expect([...MANAGED_FIELDS.keys(), ...BUILT_IN].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test.each([...rollOutFiles(VALUES)])('%s stands on the page as it is made', (name, content) => {
  expect(page).toContain(name);
  expect(bare(page)).toContain(bare(content));
});

test('what the files set can be used', () => {
  expect(readManagedValues(VALUES, undefined, BUILT_IN_LIBRARY)).toMatchObject({ values: VALUES, problems: [] });
});

test('they name the extension by its own ids', () => {
  const id = createHash('sha256')
    .update(Buffer.from(manifest.key, 'base64'))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
  expect(CHROME_ID).toBe(id);
  expect(FIREFOX_ID).toBe(manifest.browser_specific_settings.gecko.id);
});
