import type { ManagedState, ManagedValues } from '#model/managed.ts';
import type { PolicyPack } from '#model/policy.ts';
import type { PolicyProblem } from '#model/policy-problem.ts';
import type { Settings } from '#model/settings.ts';
import { MANAGED_FIELDS, managedShape } from '#policy/managed-shape.ts';
import { pathText } from '#policy/path.ts';
import { choicesOf, shown } from '#policy/problem-texts.ts';
import { type PackLibrary, readPack } from '#policy/read-pack.ts';
import { type Flaw, flawsIn, hasShape } from '#policy/validate.ts';

/** How errors call the place where the values come from; the same in every language. */
const SOURCE = 'policy';

type Values = Readonly<Record<string, unknown>>;

/**
 * What the browser's policies set, each value judged by itself. A value that cannot be used is told, and its last
 * good one stays in force; one that is gone is gone. `kept` is what an earlier call gave as `ManagedState.values`.
 */
export function readManagedValues(raw: unknown, kept: unknown, library: PackLibrary): ManagedState {
  const problems: PolicyProblem[] = [];
  const values: Record<string, unknown> = {};
  let pack: PolicyPack | undefined;
  for (const [key, value] of Object.entries(valuesIn(raw))) {
    const judged = judge(key, value, library);
    problems.push(...judged.problems);
    const before = valuesIn(kept);
    const good = judged.problems.length === 0 ? { value, pack: judged.pack } : lastGood(key, before, library);
    if (!good) continue;
    values[key] = good.value;
    pack ??= good.pack;
  }
  return { values: hasShape(values, managedShape) ? (values as ManagedValues) : {}, pack, problems };
}

const valuesIn = (raw: unknown): Values =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Values) : {};

function lastGood(key: string, kept: Values, library: PackLibrary) {
  if (!Object.hasOwn(kept, key)) return undefined;
  const { problems, pack } = judge(key, kept[key], library);
  return problems.length === 0 ? { value: kept[key], pack } : undefined;
}

interface Judged {
  readonly problems: readonly PolicyProblem[];
  /** Of the value `pack`. */
  readonly pack?: PolicyPack;
}

function judge(key: string, value: unknown, library: PackLibrary): Judged {
  const shape = MANAGED_FIELDS.get(key);
  if (!shape) {
    const expected = choicesOf([...MANAGED_FIELDS.keys()], key);
    return { problems: [asProblem({ code: 'unknown-key', path: [key], found: shown(key), expected })] };
  }
  if (key === 'pack') {
    const read = readPack({ file: SOURCE, value }, library);
    return read.ok ? { problems: [], pack: read.value } : { problems: read.error.map(withinPack) };
  }
  const flaws = flawsIn(value, shape).map((flaw) => asProblem({ ...flaw, path: [key, ...flaw.path] }));
  if (flaws.length === 0 && key === 'policy' && typeof value === 'string' && !library.ids.includes(value)) {
    const expected = choicesOf(library.ids, value);
    return { problems: [asProblem({ code: 'unknown-base', path: [key], found: shown(value), expected })] };
  }
  return { problems: flaws };
}

const asProblem = ({ path, ...flaw }: Flaw): PolicyProblem => ({ ...flaw, file: SOURCE, path: pathText(path) });

const withinPack = (problem: PolicyProblem): PolicyProblem => ({
  ...problem,
  path: problem.path === '' || problem.path.startsWith('[') ? `pack${problem.path}` : `pack.${problem.path}`,
});

/** The person's settings with what the organisation has set above them. */
export function settingsWith(settings: Settings, { values, pack }: ManagedState): Settings {
  const id = pack?.id ?? values.policy;
  const accounts = Object.entries(values.accounts ?? {});
  const sites = Object.fromEntries(
    Object.entries(settings.sites).map(([site, own]) => {
      const account = accounts.find(([name]) => name === site)?.[1];
      return [site, account ? { ...own, account } : own];
    }),
  ) as Settings['sites'];
  return {
    ...settings,
    ...(id !== undefined && { pack: id, packChosen: true }),
    ...(values.language && { language: values.language }),
    ...(values.role !== undefined && { role: values.role }),
    ...(values.hideNotes !== undefined && { hideNotes: values.hideNotes }),
    sites,
  };
}

/** A pack with the organisation's own contacts, cameras and words. */
export function packWith(pack: PolicyPack, { values }: ManagedState): PolicyPack {
  const { contacts, workDevices = [], consentQuestion } = values;
  return {
    ...pack,
    contacts: contacts ?? pack.contacts,
    workDevices: [...pack.workDevices, ...workDevices],
    questions: consentQuestion
      ? pack.questions.map((each) => (each.topic === 'photo-consent' ? { ...each, question: consentQuestion } : each))
      : pack.questions,
  };
}
