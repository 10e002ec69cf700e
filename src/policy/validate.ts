import { LANGUAGES, type Language, type Translated } from '#model/language.ts';
import type { ProblemCode } from '#model/policy-problem.ts';
import { failed, ok, type Result } from '#model/result.ts';
import { FORMATS, type Format } from '#policy/formats.ts';
import type { Path } from '#policy/path.ts';
import { choicesOf, inEach, type KindName, kindName, nearest, same, shown } from '#policy/problem-texts.ts';
import type { Shape } from '#policy/shape.ts';

/** A problem at a place within one value; whoever read the value knows file and line. */
export interface Flaw {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly found: Translated;
  readonly expected: Translated;
}

/** Problems listed at most; whoever has more mends these first. */
const MOST_FLAWS = 100;

/** Everything in which the value differs from the shape, in order of the file; one flaw for one mistake. */
export function flawsIn(value: unknown, shape: Shape): readonly Flaw[] {
  const flaws: Flaw[] = [];
  visit(value, shape, [], flaws);
  return flaws.slice(0, MOST_FLAWS);
}

/** The value with its type, or everything in which it differs from the shape. */
export function shaped<T>(value: unknown, shape: Shape<T>): Result<T, readonly Flaw[]> {
  const flaws = flawsIn(value, shape);
  return flaws.length === 0 ? ok(value as T) : failed(flaws);
}

/** The value with its type, when it has the shape. */
export function hasShape<T>(value: unknown, shape: Shape<T>): value is T {
  return flawsIn(value, shape).length === 0;
}

function visit(value: unknown, shape: Shape, path: Path, flaws: Flaw[]): void {
  if (flaws.length >= MOST_FLAWS) return;
  switch (shape.kind) {
    case 'text':
      if (typeof value === 'string') visitText(value, shape, path, flaws);
      else flaws.push(wrongKind(value, 'text', path));
      break;
    case 'choice':
      if (!shape.values.some((each) => each === value)) {
        flaws.push({ code: 'not-a-choice', path, found: shown(value), expected: choicesOf(shape.values, value) });
      }
      break;
    case 'number':
      visitNumber(value, shape, path, flaws);
      break;
    case 'flag':
      if (typeof value !== 'boolean') flaws.push(wrongKind(value, 'flag', path));
      break;
    case 'list':
      if (Array.isArray(value)) visitList(value, shape, path, flaws);
      else flaws.push({ ...wrongKind(value, 'list', path), expected: listShown(value) });
      break;
    case 'record':
    case 'table':
      if (!isRecord(value)) flaws.push({ ...wrongKind(value, 'record', path), expected: same(recordShown(shape)) });
      else if (shape.kind === 'record') visitRecord(value, shape, path, flaws);
      else visitTable(value, shape, path, flaws);
  }
}

type Body<Kind extends Shape['kind']> = Extract<Shape, { readonly kind: Kind }>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrongKind = (value: unknown, kind: KindName, path: Path): Flaw => ({
  code: 'wrong-type',
  path,
  found: shown(value),
  expected: kindName(kind),
});

/** Control characters but for the line break, and signs that turn the reading direction of what follows. */
const HIDDEN = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function visitText(value: string, shape: Body<'text'>, path: Path, flaws: Flaw[]): void {
  const format: Format = FORMATS[shape.format];
  if (value.length > shape.max) {
    flaws.push({ code: 'too-long', path, found: count(value.length, 'characters'), expected: atMost(shape.max) });
  } else if (value.trim().length < shape.min) {
    flaws.push({ code: 'too-short', path, found: shown(value), expected: atLeast(shape.min, 'characters') });
  } else if (format.pattern !== undefined && !new RegExp(format.pattern, 'u').test(value)) {
    flaws.push({ code: 'bad-format', path, found: shown(value), expected: format.expected });
  } else if ((format.forbidden !== undefined && new RegExp(format.forbidden, 'u').test(value)) || HIDDEN.test(value)) {
    flaws.push({ code: 'markup', path, found: shown(value), expected: format.expected });
  }
}

function visitNumber(value: unknown, { whole, min, max }: Body<'number'>, path: Path, flaws: Flaw[]): void {
  if (typeof value !== 'number' || (whole && !Number.isInteger(value))) {
    flaws.push(wrongKind(value, whole ? 'whole' : 'number', path));
  } else if (value < min || value > max) {
    flaws.push({ code: 'out-of-range', path, found: shown(value), expected: same(`${min} … ${max}`) });
  }
}

function visitList(value: readonly unknown[], shape: Body<'list'>, path: Path, flaws: Flaw[]): void {
  if (value.length > shape.max) {
    flaws.push({ code: 'too-many', path, found: count(value.length, 'items'), expected: atMost(shape.max) });
    return;
  }
  if (value.length < shape.min) {
    flaws.push({ code: 'too-short', path, found: count(value.length, 'items'), expected: atLeast(shape.min, 'items') });
  }
  for (const [index, item] of value.entries()) visit(item, shape.item, [...path, index], flaws);
  if (shape.unique !== undefined) visitUnique(value, shape.unique, path, flaws);
}

function visitUnique(value: readonly unknown[], unique: string, path: Path, flaws: Flaw[]): void {
  const seen = new Map<string, number>();
  for (const [index, item] of value.entries()) {
    const own = unique === 'items' ? item : isRecord(item) ? item[unique] : undefined;
    if (own === undefined) continue;
    const key = JSON.stringify(own);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else {
      const at = unique === 'items' ? [...path, index] : [...path, index, unique];
      flaws.push({ code: 'duplicate', path: at, found: shown(own), expected: inEach((l) => ONLY_ONCE[l](first)) });
    }
  }
}

function visitRecord(
  value: Readonly<Record<string, unknown>>,
  { fields }: Body<'record'>,
  path: Path,
  flaws: Flaw[],
): void {
  const unknown = unknownKeys(value, Object.keys(fields), path, flaws);
  for (const [key, { shape, optional }] of Object.entries(fields)) {
    if (Object.hasOwn(value, key)) visit(value[key], shape, [...path, key], flaws);
    // A misspelt key is one mistake, not also a missing one.
    else if (!optional && !unknown.has(key)) {
      flaws.push({
        code: 'missing-key',
        path,
        found: MISSING,
        expected: inEach((l) => `"${key}"${languageName(key, l)}`),
      });
    }
  }
}

function visitTable(value: Readonly<Record<string, unknown>>, shape: Body<'table'>, path: Path, flaws: Flaw[]): void {
  unknownKeys(value, shape.keys, path, flaws);
  for (const key of shape.keys) {
    if (Object.hasOwn(value, key)) visit(value[key], shape.value, [...path, key], flaws);
  }
}

/** Reports keys that are not known; answers which known keys were probably meant by them. */
function unknownKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: Path,
  flaws: Flaw[],
): ReadonlySet<string> {
  const meant = new Set<string>();
  const free = known.filter((key) => !Object.hasOwn(value, key));
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const likely = nearest(key, free);
    if (likely !== undefined) meant.add(likely);
    flaws.push({ code: 'unknown-key', path: [...path, key], found: shown(key), expected: choicesOf(known, key) });
  }
  return meant;
}

/** A value of the right kind that stands alone where a list of such belongs: `[ "guide" ]`. */
const listShown = (value: unknown): Translated =>
  typeof value === 'string' && value.length <= MOST_SHOWN
    ? inEach((language) => `${kindName('list')[language].replace('…', JSON.stringify(value))}`)
    : kindName('list');
const MOST_SHOWN = 30;

/** What must stand in a record: `{ "nl": …, "fr": …, "en": … }`. */
function recordShown(shape: Body<'record'> | Body<'table'>): string {
  const needed =
    shape.kind === 'table'
      ? []
      : Object.entries(shape.fields).flatMap(([key, { optional }]) => (optional ? [] : [`"${key}": …`]));
  return needed.length > 0 ? `{ ${needed.join(', ')} }` : '{ … }';
}

/** Behind the key of a language, what that language is called. */
const languageName = (key: string, reader: Language): string =>
  LANGUAGES.some((language) => language === key)
    ? ` (${new Intl.DisplayNames(reader, { type: 'language' }).of(key) ?? key})`
    : '';

const MISSING: Translated = { nl: 'niets', fr: 'rien', en: 'nothing' };

const UNITS = {
  characters: { nl: 'tekens', fr: 'caractères', en: 'characters' },
  items: { nl: 'stuks', fr: 'éléments', en: 'items' },
} as const;

const count = (found: number, unit: keyof typeof UNITS): Translated =>
  inEach((language) => `${found} ${UNITS[unit][language]}`);
const atMost = (most: number): Translated =>
  inEach((language) => `${{ nl: 'hoogstens', fr: 'au plus', en: 'at most' }[language]} ${most}`);
const atLeast = (least: number, unit: keyof typeof UNITS): Translated =>
  inEach(
    (language) => `${{ nl: 'minstens', fr: 'au moins', en: 'at least' }[language]} ${least} ${UNITS[unit][language]}`,
  );

const ONLY_ONCE = {
  nl: (first: number) => `één keer; het staat al in [${first}]`,
  fr: (first: number) => `une seule fois\u00a0; déjà dans [${first}]`,
  en: (first: number) => `once; it already stands in [${first}]`,
} as const;
