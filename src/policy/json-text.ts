import type { Translated } from '#model/language.ts';
import type { ProblemCode } from '#model/policy-problem.ts';
import { failed, ok, type Result } from '#model/result.ts';
import { hintFor, type Wanted } from '#policy/json-hints.ts';
import { type Path, pathText } from '#policy/path.ts';
import { inEach, same } from '#policy/problem-texts.ts';

/** JSON with the place of every value, so that an error can name line and column. */
export interface ReadJson {
  readonly value: unknown;
  /** Line and column from 1, of the value or, for a missing one, of the nearest thing around it. */
  placeOf(path: Path): Place;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface JsonProblem extends Place {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly found: Translated;
  readonly expected: Translated;
}

export interface JsonLimits {
  readonly characters: number;
  readonly depth: number;
}

const SPACE = /[\t\n\r ]*/y;
/** From quote to quote; JSON.parse judges what stands between. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const LITERAL = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

type Refusal = Omit<JsonProblem, keyof Place> & { readonly offset: number };

class Stop extends Error {
  readonly problem: Refusal;

  constructor(problem: Refusal) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Reads JSON as JSON.parse does, and moreover refuses a key that stands twice in one object (JSON.parse would quietly
 * keep the last) and anything larger or deeper than the limits.
 */
export function readJson(text: string, limits: JsonLimits): Result<ReadJson, JsonProblem> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.length > limits.characters) {
    return failed({ ...tooLarge(source.length, limits.characters), path: [], line: 1, column: 1 });
  }
  const offsets = new Map<string, number>();
  try {
    const value = new Reader(source, limits.depth, offsets).readAll();
    return ok({ value, placeOf: (path) => placeAt(source, nearestOffset(offsets, path)) });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { offset, ...problem } = error.problem;
    return failed({ ...problem, ...placeAt(source, offset) });
  }
}

function tooLarge(found: number, most: number) {
  return {
    code: 'too-large' as const,
    found: inEach((language) => `${found} ${CHARACTERS[language]}`),
    expected: inEach((language) => `${AT_MOST[language]} ${most}`),
  };
}

const CHARACTERS = { nl: 'tekens', fr: 'caractères', en: 'characters' };
const AT_MOST = { nl: 'hoogstens', fr: 'au plus', en: 'at most' };

class Reader {
  private at = 0;
  private readonly source: string;
  private readonly depth: number;
  private readonly offsets: Map<string, number>;

  constructor(source: string, depth: number, offsets: Map<string, number>) {
    this.source = source;
    this.depth = depth;
    this.offsets = offsets;
  }

  readAll(): unknown {
    const value = this.read([]);
    this.skip();
    if (this.at < this.source.length) this.stop([], 'end');
    return value;
  }

  private read(path: Path): unknown {
    this.skip();
    this.offsets.set(pathText(path), this.at);
    const sign = this.source.charAt(this.at);
    if (sign === '{' || sign === '[') {
      if (path.length >= this.depth) {
        throw new Stop({
          code: 'too-deep',
          path,
          offset: this.at,
          found: inEach((language) => `${path.length + 1} ${LEVELS[language]}`),
          expected: inEach((language) => `${AT_MOST[language]} ${this.depth}`),
        });
      }
      return sign === '{' ? this.readObject(path) : this.readList(path);
    }
    return sign === '"' ? this.readString(path, 'value') : this.readLiteral(path);
  }

  private readLiteral(path: Path): unknown {
    const token = this.take(LITERAL);
    return token === undefined ? this.stop(path, 'value') : JSON.parse(token);
  }

  private readString(path: Path, awaited: Wanted): string {
    const start = this.at;
    const token = this.take(STRING);
    if (token === undefined) return this.stop(path, awaited);
    try {
      return JSON.parse(token);
    } catch {
      // A bare line break or an unknown escape between the quotes.
      this.at = start;
      return this.stop(path, 'one-line');
    }
  }

  private readObject(path: Path): unknown {
    const entries = new Map<string, unknown>();
    this.at++;
    if (this.takeSign('}')) return {};
    do {
      this.skip();
      const keyAt = this.at;
      const key = this.readString(path, 'key');
      if (entries.has(key)) {
        throw new Stop({
          code: 'duplicate-key',
          path: [...path, key],
          offset: keyAt,
          found: same(JSON.stringify(key.slice(0, 60))),
          expected: ONCE,
        });
      }
      if (!this.takeSign(':')) this.stop([...path, key], 'colon');
      entries.set(key, this.read([...path, key]));
    } while (this.takeSign(','));
    if (!this.takeSign('}')) this.stop(path, 'comma-or-brace');
    // Unlike an assignment this makes `__proto__` a key like any other, which the shape then refuses.
    return Object.fromEntries(entries);
  }

  private readList(path: Path): unknown {
    const items: unknown[] = [];
    this.at++;
    if (this.takeSign(']')) return items;
    do items.push(this.read([...path, items.length]));
    while (this.takeSign(','));
    if (!this.takeSign(']')) this.stop(path, 'comma-or-bracket');
    return items;
  }

  private skip(): void {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.source);
    this.at = SPACE.lastIndex;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [token] = pattern.exec(this.source) ?? [];
    if (token !== undefined) this.at += token.length;
    return token;
  }

  private takeSign(sign: string): boolean {
    this.skip();
    if (this.source.charAt(this.at) !== sign) return false;
    this.at++;
    return true;
  }

  private stop(path: Path, awaited: Wanted): never {
    const here = this.source.slice(this.at, this.at + 20);
    const found = here === '' ? END : same(JSON.stringify(here));
    const expected = hintFor(awaited, this.source.slice(0, this.at), this.source.slice(this.at));
    throw new Stop({ code: 'not-json', path, offset: this.at, found, expected });
  }
}

const LEVELS = { nl: 'lagen', fr: 'niveaux', en: 'levels' };
const END: Translated = { nl: 'het einde van het bestand', fr: 'la fin du fichier', en: 'the end of the file' };
const ONCE: Translated = { nl: 'elke sleutel één keer', fr: 'chaque clé une seule fois', en: 'each key once' };

function nearestOffset(offsets: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const offset = offsets.get(pathText(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return offsets.get('') ?? 0;
}

function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
