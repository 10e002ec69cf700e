import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { webCrypto } from '#platform/web-crypto.ts';
import { LEAST_ROUNDS } from '#register/parameters.ts';
import { Register } from '#register/register.ts';
import { main } from '#scripts/register.ts';

const GOOD = 'Voornaam;Achternaam\nHilde;Verstraeten\nMarcel;De Smet\n';

let folder = '';
let told: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bezint-'));
  told = [];
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line: string) => void told.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const out = () => join(folder, 'register.bezint');
function build(rows: string | Uint8Array, ...more: readonly string[]): Promise<number> {
  const file = join(folder, 'clients.csv');
  writeFileSync(file, rows);
  return main(['build', file, '--out', out(), '--rounds', String(LEAST_ROUNDS), ...more]);
}

describe('the command line builds a register whole or not at all', () => {
  test('a good export', async () => {
    expect(await build(GOOD)).toBe(0);
    const opened = await Register.open(readFileSync(out(), 'utf8'), webCrypto);
    expect(opened.ok && opened.value.facts.persons).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['clients.csv', 'register.bezint']);
  });

  test.each([
    ['a row without a surname', 'Voornaam;Achternaam\nHilde;Verstraeten\nMarcel;\n'],
    ['a formula', 'Voornaam;Achternaam\nHilde;Verstraeten\nMarcel;=B2\n'],
    ['a quote that is not closed', 'Voornaam;Achternaam\n"Hilde;Verstraeten\nMarcel;De Smet\n'],
    ['no columns of names', 'Kamer;Etage\n1;2\n'],
    ['nothing', ''],
    [
      'a letter of another encoding',
      Uint8Array.from([...new TextEncoder().encode(GOOD), 0xfc, 0x3b, 0x6d, 0xc3, 0xa9]),
    ],
  ])('%s: nothing is written, and the register that was there stays', async (_what, rows) => {
    expect(await build(rows)).not.toBe(0);
    expect(readdirSync(folder)).toEqual(['clients.csv']);
    expect(told.join('\n')).not.toMatch(/Hilde|Verstraeten|Marcel/);
    writeFileSync(out(), 'the good one');
    expect(await build(rows)).not.toBe(0);
    expect(readFileSync(out(), 'utf8')).toBe('the good one');
    expect(readdirSync(folder).sort()).toEqual(['clients.csv', 'register.bezint']);
  });

  test('without the rows that cannot be used, when that is asked for; each is told by line and column', async () => {
    expect(await build('Voornaam;Achternaam\nHilde;Verstraeten\nMarcel;=B2\n', '--skip-refused')).toBe(0);
    const opened = await Register.open(readFileSync(out(), 'utf8'), webCrypto);
    expect(opened.ok && opened.value.facts.persons).toBe(1);
    expect(told.join('\n')).toMatch(/3.*B/);
  });
});
