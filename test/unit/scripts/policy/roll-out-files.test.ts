import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webCrypto } from '#platform/web-crypto.ts';
import { Register } from '#register/register.ts';
import { CHROME_ID, rollOutFiles } from '#scripts/policy/roll-out-files.ts';
import { readRollOutValues, withRegister } from '#scripts/policy/roll-out-values.ts';
import { registerFile } from '#test/helpers/register.ts';
import { samplePack } from '#test/helpers/sample-pack.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bezint-roll-out-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(value: unknown): string {
  const path = join(folder, 'given.json');
  writeFileSync(path, JSON.stringify(value));
  return path;
}

test('a pack file is rolled out whole, a built-in pack by its name', () => {
  expect(readRollOutValues(fileWith(samplePack()), 'nl')).toEqual({ ok: true, value: { pack: samplePack() } });
  expect(readRollOutValues('sgl', 'nl')).toEqual({ ok: true, value: { policy: 'sgl' } });
});

test('a value that Bezint could not use is told before anything is written', () => {
  const read = readRollOutValues(fileWith({ policy: 'sterkhuis', askReason: 'yes' }), 'nl');
  expect(read.ok ? [] : read.error).toEqual([
    expect.stringContaining('misschien "sterk-huis"?'),
    expect.stringContaining('true of false'),
  ]);
});

test.each(['{', '[]', 'null'])('%s is no list of values', (text) => {
  const path = join(folder, 'odd.json');
  writeFileSync(path, text);
  expect(readRollOutValues(path, 'en').ok).toBe(false);
});

test('whatever has parts is one text that Windows reads, quotes and accents and all', () => {
  const question = { nl: 'Zei zij "ja"?', fr: 'A-t-elle accepté ?', en: 'Did she agree?' };
  const [, registry = ''] =
    /"consentQuestion"="(.*)"\r\n/.exec(rollOutFiles({ consentQuestion: question }).get('bezint-edge.reg') ?? '') ?? [];
  expect(registry).toMatch(/^[ -~]+$/);
  expect(JSON.parse(registry.replace(/\\([\\"])/g, '$1'))).toEqual(question);
  const [, shell = ''] =
    /-Value '(.*)' -Force/.exec(rollOutFiles({ contacts: [{ role: "l'équipe" }] }).get('bezint-intune.ps1') ?? '') ??
    [];
  expect(JSON.parse(shell.replaceAll("''", "'"))).toEqual([{ role: "l'équipe" }]);
});

test('a register stands in one line, and is still one; one that is not signed as the key asks is refused', async () => {
  const path = join(folder, 'register.bezint');
  writeFileSync(path, (await registerFile()).replaceAll('\n', '\r\n'));
  const read = await withRegister({ policy: 'sgl' }, path);
  const { register } = read.ok ? read.value : {};
  expect(register).not.toMatch(/[\r\n]/);
  expect((await Register.open(String(register), webCrypto)).ok).toBe(true);
  expect(await withRegister({ registerKey: 'AAAA' }, path)).toMatchObject({ error: [expect.stringMatching(/signed/)] });
  expect((await withRegister({}, join(folder, 'absent.bezint'))).ok).toBe(false);
});

test('the id of a store, or of an own key, stands in every file for Chrome and Edge', () => {
  const id = 'ab'.repeat(16);
  const files = [...rollOutFiles({ policy: 'sgl' }, id)].filter(([name]) => name !== 'policies.json');
  expect(files.filter(([, content]) => !content.includes(id) || content.includes(CHROME_ID))).toEqual([]);
});
