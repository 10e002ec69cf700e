import { readFileSync } from 'node:fs';
import { ACCOUNTS, AUDIENCES, type Draft, draftOf, SITES, SURFACES } from '#model/draft.ts';
import { failed, ok, type Result } from '#model/result.ts';

/** One draft of a file, with what the command line needs besides. */
export interface NamedDraft {
  /** As given; the number of its line when it has none. */
  readonly id: string | number;
  readonly draft: Draft;
  /** Name or path of its pack; null when it names none. */
  readonly pack: string | null;
  /** Paths of the attached files, as given. */
  readonly files: readonly string[];
}

/** What is wrong in a file and where. Never holds words of a draft. */
export interface FileProblem {
  readonly file: string;
  /** Counted from 1; absent when it is about the file as a whole. */
  readonly line?: number;
  readonly expected: string;
}

export const problemText = ({ file, line, expected }: FileProblem): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${expected}`;

/** Names that people use for a surface beside ours: a post in a group is a post, a reply is a comment. */
const OTHER_NAMES: Readonly<Record<string, Draft['surface']>> = { group: 'post', reply: 'comment' };

/** Reads a `.txt` or `.jsonl` file of drafts. Either all of them, or every problem with its line. */
export function readDrafts(file: string): Result<readonly NamedDraft[], readonly FileProblem[]> {
  const text = readText(file);
  if (!text.ok) return failed([{ file, expected: text.error }]);
  if (file.endsWith('.txt')) {
    return ok([{ id: 1, draft: draftOf(text.value.replace(/\r?\n$/, '')), pack: null, files: [] }]);
  }
  if (file.endsWith('.jsonl')) return readLines(file, text.value);
  return failed([{ file, expected: 'expected a file that ends in .txt or .jsonl' }]);
}

function readText(file: string): Result<string, string> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown reason';
    return failed(`expected a file that can be read (${code})`);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed('expected text in UTF-8');
  }
}

function readLines(file: string, text: string): Result<readonly NamedDraft[], readonly FileProblem[]> {
  const drafts: NamedDraft[] = [];
  const problems: FileProblem[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const read = readLine(content, line);
    if (read.ok) drafts.push(read.value);
    else problems.push(...read.error.map((expected) => ({ file, line, expected })));
  }
  if (problems.length > 0) return failed(problems);
  return drafts.length > 0 ? ok(drafts) : failed([{ file, expected: 'expected at least one draft' }]);
}

function readLine(content: string, line: number): Result<NamedDraft, readonly string[]> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    // The parser's own message quotes the draft.
    return failed(['expected one JSON object on this line']);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed([`expected a JSON object, found ${kindOf(value)}`]);
  }
  const fields = new Fields(value as Readonly<Record<string, unknown>>);
  const id = fields.read('id', 'a text or a number', isId) ?? line;
  const text = fields.required('text', 'a text', isText) ?? '';
  const surface = fields.read('surface', oneOf([...SURFACES, 'unknown']), isSurface) ?? 'unknown';
  const draft = draftOf(text, {
    site: fields.read('site', oneOf([...SITES, 'unknown']), isOneOf([...SITES, 'unknown'])) ?? 'unknown',
    surface: OTHER_NAMES[surface] ?? isKnownSurface(surface),
    audience: fields.read('audience', oneOf(AUDIENCES), isOneOf(AUDIENCES)) ?? 'unknown',
    account: fields.read('account', oneOf(ACCOUNTS), isOneOf(ACCOUNTS)) ?? 'personal',
    profileDisclaimer: fields.read('profileDisclaimer', 'true or false', isBoolean) ?? false,
  });
  const files = fields.read('attachments', 'a list of paths', isPaths) ?? [];
  const pack = fields.read('pack', 'the name or path of a pack', isText) ?? null;
  return fields.problems.length > 0 ? failed(fields.problems) : ok({ id, draft, pack, files });
}

/** Reads one object's fields and remembers what did not fit. `null` counts as missing. */
class Fields {
  readonly problems: string[] = [];
  private readonly value: Readonly<Record<string, unknown>>;

  constructor(value: Readonly<Record<string, unknown>>) {
    this.value = value;
  }

  read<Wanted>(name: string, expected: string, fits: (found: unknown) => found is Wanted): Wanted | null {
    const found = Object.hasOwn(this.value, name) ? this.value[name] : null;
    if (found === null) return null;
    if (fits(found)) return found;
    this.problems.push(`"${name}": expected ${expected}, found ${kindOf(found)}`);
    return null;
  }

  required<Wanted>(name: string, expected: string, fits: (found: unknown) => found is Wanted): Wanted | null {
    const before = this.problems.length;
    const found = this.read(name, expected, fits);
    if (found === null && this.problems.length === before)
      this.problems.push(`"${name}": expected ${expected}, found none`);
    return found;
  }
}

const oneOf = (names: readonly string[]): string => `one of ${names.join(', ')}`;
const isText = (found: unknown): found is string => typeof found === 'string';
const isPaths = (found: unknown): found is readonly string[] => Array.isArray(found) && found.every(isText);
const isBoolean = (found: unknown): found is boolean => typeof found === 'boolean';
const isId = (found: unknown): found is string | number => isText(found) || typeof found === 'number';
const isOneOf =
  <Name extends string>(names: readonly Name[]) =>
  (found: unknown): found is Name =>
    names.some((name) => name === found);
const isSurface = isOneOf([...SURFACES, ...Object.keys(OTHER_NAMES), 'unknown']);
const isKnownSurface = (name: string): Draft['surface'] => SURFACES.find((each) => each === name) ?? 'unknown';

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  const kinds: Readonly<Record<string, string>> = {
    string: 'another text',
    number: 'a number',
    boolean: 'true or false',
    object: 'an object',
  };
  return kinds[typeof value] ?? typeof value;
}
