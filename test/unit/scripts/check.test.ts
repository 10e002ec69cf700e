import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '#scripts/check/arguments.ts';
import { problemText, readDrafts } from '#scripts/check/read-drafts.ts';
import { reportText } from '#scripts/check/report-text.ts';
import { exifSegment, jpeg, PHONE_EXIF } from '#test/helpers/photo-bytes.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bezint-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as people call it, in a process of its own. */
const run = (...args: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['scripts/run.mjs', 'check', ...args], (problem, stdout, stderr) => {
      resolve({ code: typeof problem?.code === 'number' ? problem.code : 0, stdout, stderr });
    });
  });

describe('the command', () => {
  const line = (draft: object) => `${JSON.stringify(draft)}\n`;

  test('prints one line of JSON for each draft, with offsets in UTF-16 units', async () => {
    const text = '😀 Haar bsn is 111222333';
    const { code, stdout } = await run('--json', fileOf('two.jsonl', line({ id: 'a', text }) + line({ text: 'Dag' })));
    expect(code).toBe(0);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(first).toMatchObject({ id: 'a', severity: 'pause', unchecked: [] });
    expect(Object.keys(first.findings[0])).toEqual(['rule', 'topic', 'clause', 'severity', 'spans', 'message']);
    const [{ start, end }] = first.findings[0].spans;
    expect(text.slice(start, end)).toBe('111222333');
    expect(second).toEqual({ id: 2, severity: 'clear', findings: [], unchecked: [] });
  }, 20_000);

  test('tells what the attached files hold, and which could not be read', async () => {
    fileOf('garden.jpg', jpeg([exifSegment(PHONE_EXIF)]));
    const drafts = fileOf('photos.jsonl', line({ text: 'Dag', attachments: ['garden.jpg', 'nowhere.png'] }));
    const { stdout } = await run('--json', drafts);
    const { attachments, findings, unchecked } = JSON.parse(stdout);
    expect(attachments).toMatchObject([
      { id: '1', file: 'garden.jpg', photo: { format: 'jpeg', place: { latitude: 52.5, longitude: -4.75 } } },
      { id: '2', file: 'nowhere.png', photo: null },
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'sector/photo-place', attachment: '1', spans: [] }),
    );
    expect(unchecked).toEqual([{ what: 'attachment', reason: 'unsupported' }]);
  }, 20_000);

  test('refuses bad input with file, line and what was expected, and writes nothing', async () => {
    const file = fileOf('bad.jsonl', line({ text: 'Dag' }) + line({ text: 'Gerda', site: 'insta' }));
    const { code, stdout, stderr } = await run('--json', file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${file}:2: "site": expected one of facebook, linkedin, x, whatsapp`);
    expect(stderr).not.toContain('Gerda');
  }, 20_000);

  test('refuses a pack that is not there', async () => {
    const { code, stderr } = await run('--pack', 'nowhere.json', fileOf('one.txt', 'Dag'));
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere.json: expected a pack: sector');
  }, 20_000);

  test('explains every rule without words of the draft', async () => {
    const { stdout } = await run('--json', '--explain', fileOf('one.txt', 'Haar bsn is 111222333'));
    const { explain } = JSON.parse(stdout);
    expect(explain.matches).toMatchObject([{ label: 'bsn', start: 12, length: 9 }]);
    expect(JSON.stringify(explain)).not.toContain('111222333');
  }, 20_000);
});

describe('arguments', () => {
  test.each([[[]], [['a.txt', 'b.txt']], [['--lang', 'de', 'a.txt']], [['--what', 'a.txt']], [['--pack']]])(
    '%j is refused',
    (args) => {
      expect(readArguments(args).ok).toBe(false);
    },
  );
});

describe('reading drafts', () => {
  const problems = (name: string, content: string | Uint8Array) => {
    const file = fileOf(name, content);
    const read = readDrafts(file);
    return read.ok ? [] : read.error.map((problem) => problemText(problem).replace(file, 'F'));
  };

  test('a .txt file is one draft, without its last line break', () => {
    const read = readDrafts(fileOf('a.txt', 'een\ntwee\n'));
    expect(read.ok && read.value[0]?.draft.text).toBe('een\ntwee');
  });

  test('all but the text may be missing', () => {
    const read = readDrafts(fileOf('b.jsonl', '\n{"text": "Dag", "pack": null}\n'));
    expect(read.ok && read.value).toMatchObject([
      { id: 2, pack: null, draft: { site: 'unknown', surface: 'unknown', audience: 'unknown', account: 'personal' } },
    ]);
  });

  test('a post in a group and a reply have our names', () => {
    const read = readDrafts(fileOf('c.jsonl', '{"text":"a","surface":"group"}\n{"text":"b","surface":"reply"}'));
    expect(read.ok && read.value.map(({ draft }) => draft.surface)).toEqual(['post', 'comment']);
  });

  test.each([
    ['{"text": 3}', ['F:1: "text": expected a text, found a number']],
    ['{"id": "a"}', ['F:1: "text": expected a text, found none']],
    ['{"text": "Gerda"', ['F:1: expected one JSON object on this line']],
    ['["Gerda"]', ['F:1: expected a JSON object, found a list']],
    [
      '{"text":"a","profileDisclaimer":"ja","account":"x"}',
      [
        'F:1: "account": expected one of personal, organisation, found another text',
        'F:1: "profileDisclaimer": expected true or false, found another text',
      ],
    ],
    ['', ['F: expected at least one draft']],
  ])('%j', (content, expected) => {
    expect(problems('bad.jsonl', content)).toEqual(expected);
  });

  test('text that is not UTF-8, another ending, and a file that is not there', () => {
    expect(problems('latin.txt', Uint8Array.of(0xe9))).toEqual(['F: expected text in UTF-8']);
    expect(problems('a.csv', 'a')).toEqual(['F: expected a file that ends in .txt or .jsonl']);
    const missing = readDrafts(join(folder, 'none.txt'));
    expect(!missing.ok && missing.error[0]?.expected).toBe('expected a file that can be read (ENOENT)');
  });
});

describe('the readable report', () => {
  const finding = { topic: 'identifier', clause: 'T-1', message: 'm', advice: 'a', cues: [], suggestions: [] } as const;
  const report = {
    findings: [
      { ...finding, rule: 't/one', severity: 'pause', spans: [{ start: 0, end: 5 }] },
      { ...finding, rule: 't/two', severity: 'warn', spans: [{ start: 3, end: 9 }] },
    ],
    unchecked: [],
  } as const;

  test('marks and numbers the words', () => {
    const text = reportText('d', 'abcdefghij', report, { language: 'nl', colour: false });
    expect(text).toContain('| [abc]¹[de]¹˒²[fghi]²j');
    expect(text).toContain('1. PAUZE identifier · T-1 · t/one');
  });

  test('a draft cannot steer the terminal', () => {
    const text = reportText('d', '\u001b[2Jabc', { findings: [], unchecked: [] }, { language: 'nl', colour: false });
    expect(text).not.toContain('\u001b');
  });

  test('what was not checked is not called clear', () => {
    const unchecked = [{ what: 'text', reason: 'too-long' }] as const;
    const text = reportText('d', 'abc', { findings: [], unchecked }, { language: 'en', colour: false });
    expect(text).toContain('NOT CHECKED');
  });
});
