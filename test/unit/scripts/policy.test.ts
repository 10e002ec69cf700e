import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '#scripts/policy.ts';
import { samplePack } from '#test/helpers/sample-pack.ts';

let folder = '';
let told = '';
const from = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bezint-policy-'));
  told = '';
  const hear = (...lines: unknown[]) => {
    told += `${lines.join(' ')}\n`;
  };
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
});

afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(from);
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('lint', () => {
  test('tells what a pack in order changes', async () => {
    const { rules: _rules, ...pack } = samplePack();
    const code = await main(['lint', fileOf('ours.json', JSON.stringify(pack))]);
    expect(told).toContain('sector/only-link: switched off – mag en');
    expect(told).toContain('sector/promise: overrides severity');
    expect(code).toBe(0);
  });

  test('names an example that does not hold', async () => {
    const pack = samplePack();
    const [rule] = pack.rules ?? [];
    const flag = { nl: ['Goedemorgen allemaal'] };
    const broken = { ...pack, rules: [{ ...rule, examples: { flag, pass: {} } }] };
    const code = await main(['lint', fileOf('ours.json', JSON.stringify(broken))]);
    expect(told).toContain('example does not hold: lindenhof/rough-words flag nl 1');
    expect(code).toBe(1);
  });

  test('refuses a broken pack in the language that was asked for', async () => {
    const code = await main(['lint', '--lang', 'fr', fileOf('ours.json', '{"format": 2}')]);
    expect(told).toContain('Trouvé');
    expect(code).toBe(2);
  });
});

describe('try', () => {
  test('names the drafts that get another verdict, without their words', async () => {
    const pack = fileOf(
      'ours.json',
      JSON.stringify({ ...samplePack(), off: [{ rule: 'sector/national-number', because: samplePack().title }] }),
    );
    const drafts = fileOf('two.jsonl', '{"id":"a","text":"haar bsn is 111222333"}\n{"id":"b","text":"Dag allemaal"}\n');
    expect(await main(['try', pack, drafts])).toBe(0);
    expect(told).toContain('a\n  pause: identifier ZT-1 pause\n  → clear');
    expect(told).toContain('1 of 2 drafts');
    expect(told).not.toContain('111222333');
  });

  test('compares with another pack on request', async () => {
    const drafts = fileOf('one.txt', 'haar bsn is 111222333');
    expect(await main(['try', 'sgl', drafts, '--against', 'wulverhorst'])).toBe(0);
    expect(told).toContain('pause: identifier WU-1 pause\n  → pause: identifier ZT-1 pause');
  });
});

describe('new', () => {
  test('starts a pack in order, and never over another file', async () => {
    process.chdir(folder);
    expect(await main(['new', 'de-olm'])).toBe(0);
    expect(JSON.parse(readFileSync('de-olm.pack.json', 'utf8')).organisation.name).toBe('De olm');
    expect(await main(['lint', 'de-olm.pack.json'])).toBe(0);
    expect(await main(['new', 'de-olm'])).toBe(2);
  });

  test('refuses a name that is no pack id', async () => {
    expect(await main(['new', 'De Olm'])).toBe(2);
    expect(told).toContain('lower-case letters');
  });
});

test.each([
  [[]],
  [['lint']],
  [['burn', 'x']],
  [['lint', 'a', 'b']],
  [['lint', '--lang', 'de', 'x']],
  [['lint', '--fast']],
])('refuses %j and says how it is used', async (args) => {
  expect(await main(args)).toBe(2);
  expect(told).toContain('npm run -s policy');
});
