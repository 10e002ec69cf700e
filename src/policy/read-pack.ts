import type { PolicyPack } from '#model/policy.ts';
import type { PolicyProblem } from '#model/policy-problem.ts';
import { failed, ok, type Result } from '#model/result.ts';
import { compose, finish } from '#policy/compose.ts';
import { type Place, readJson } from '#policy/json-text.ts';
import { PACK_LIMITS, type PackFile, packShape } from '#policy/pack-shape.ts';
import { type Path, pathText } from '#policy/path.ts';
import { choicesOf, same, shown } from '#policy/problem-texts.ts';
import { type Renames, referenceFlaws } from '#policy/references.ts';
import { type Flaw, shaped } from '#policy/validate.ts';

/** A pack as it came in: a text, or a value that somebody else has read. */
export type PackSource =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly value: unknown };

/** The packs that one may build on. */
export interface PackLibrary {
  readonly ids: readonly string[];
  /** The pack file as it stands, not yet validated. */
  get(id: string): unknown;
  readonly renames: Renames;
}

/** The pack with its base worked in, or everything that is wrong with it. Nothing in a pack is ever executed. */
export function readPack(source: PackSource, library: PackLibrary): Result<PolicyPack, readonly PolicyProblem[]> {
  const read = 'text' in source ? readJson(source.text, PACK_LIMITS) : ok({ value: source.value, placeOf: nowhere });
  if (!read.ok) {
    const { path, ...problem } = read.error;
    return failed([{ ...problem, file: source.file, path: pathText(path) }]);
  }
  const { value, placeOf } = read.value;
  const whole = shaped(value, packShape);
  const built = whole.ok ? build(whole.value, library, [whole.value.id]) : whole;
  if (built.ok) return ok(finish(built.value));
  return failed(built.error.map((flaw) => problemAt(flaw, source.file, value, placeOf)));
}

/** The same for a pack that is known to be sound, as its bases are: nothing is looked at. */
export function composed(file: PackFile, fileOf: (id: string) => PackFile | undefined, renames: Renames): PolicyPack {
  const withBase = (own: PackFile): PolicyPack => {
    const base = own.extends === undefined ? undefined : fileOf(own.extends);
    return compose(own, base && withBase(base), renames);
  };
  return finish(withBase(file));
}

/** `above` are the packs that led here, so that a circle is seen. */
function build(file: PackFile, library: PackLibrary, above: readonly string[]): Result<PolicyPack, readonly Flaw[]> {
  const base = file.extends === undefined ? ok(undefined) : buildBase(file.extends, library, above);
  if (!base.ok) return failed([base.error]);
  const flaws = referenceFlaws(file, base.value, library.renames);
  return flaws.length > 0 ? failed(flaws) : ok(compose(file, base.value, library.renames));
}

function buildBase(id: string, library: PackLibrary, above: readonly string[]): Result<PolicyPack, Flaw> {
  const path = ['extends'];
  if (above.includes(id)) {
    return failed({ code: 'cycle', path, found: same([...above, id].join(' → ')), expected: NO_CIRCLE });
  }
  if (above.length > PACK_LIMITS.bases) {
    return failed({ code: 'too-many', path, found: same([...above, id].join(' → ')), expected: FEWER });
  }
  const value = library.ids.includes(id) ? library.get(id) : undefined;
  if (value === undefined) {
    return failed({ code: 'unknown-base', path, found: shown(id), expected: choicesOf(library.ids, id) });
  }
  const whole = shaped(value, packShape);
  const sound = whole.ok ? build(whole.value, library, [...above, id]) : failed<readonly Flaw[]>([]);
  if (sound.ok) return sound;
  // A circle or a chain further down is still this pack's own; any other fault in the base is told as one.
  const [first] = sound.error;
  const isOwn = first?.code === 'cycle' || first?.code === 'too-many';
  return failed(isOwn ? first : { code: 'unknown-base', path, found: shown(id), expected: SOUND });
}

const nowhere = (): Place | undefined => undefined;

function problemAt(
  flaw: Flaw,
  file: string,
  value: unknown,
  placeOf: (path: Path) => Place | undefined,
): PolicyProblem {
  const rule = ruleAt(value, flaw.path);
  const { path, ...rest } = flaw;
  return { ...rest, file, path: pathText(path), ...placeOf(path), ...(rule !== undefined && { rule }) };
}

const RULE_LISTS = { rules: 'id', override: 'rule', off: 'rule', questions: 'id' } as const;

/** The id of the rule that the path leads into, when it is a readable one. */
function ruleAt(value: unknown, [list, index]: Path): string | undefined {
  const key = typeof list === 'string' && Object.hasOwn(RULE_LISTS, list) ? RULE_LISTS[list as 'rules'] : undefined;
  if (key === undefined || typeof list !== 'string' || typeof index !== 'number') return undefined;
  const item = memberOf(memberOf(value, list), index);
  const id = memberOf(item, key);
  return typeof id === 'string' && id.length <= 120 ? id : undefined;
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

const NO_CIRCLE = {
  nl: 'pakketten die niet op zichzelf terugkomen',
  fr: 'des paquets qui ne reviennent pas sur eux-mêmes',
  en: 'packs that do not lead back to themselves',
};
const FEWER = {
  nl: `hoogstens ${PACK_LIMITS.bases} pakketten onder elkaar`,
  fr: `au plus ${PACK_LIMITS.bases} paquets l’un sous l’autre`,
  en: `at most ${PACK_LIMITS.bases} packs below each other`,
};
const SOUND = {
  nl: 'een pakket dat zelf in orde is',
  fr: 'un paquet qui est lui-même correct',
  en: 'a pack that is itself sound',
};
