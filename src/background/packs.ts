import type { PackChoice } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import type { ChosenPack, PackShelf } from '#model/pack-shelf.ts';
import type { PolicyPack } from '#model/policy.ts';
import type { PolicyProblem } from '#model/policy-problem.ts';
import type { Result } from '#model/result.ts';
import type { Settings } from '#model/settings.ts';
import { BUILT_IN, BUILT_IN_LIBRARY, isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';
import { packWith } from '#policy/managed.ts';
import { readPack } from '#policy/read-pack.ts';

/** The pack that speaks for no organisation. */
const SECTOR = 'sector';

type Chosen = Pick<Settings, 'pack'>;

/** The pack that the organisation has set or the person chosen; the sector's when it is not known any more. */
export function packOf({ pack }: Chosen, managed: ManagedState = NOTHING_MANAGED, shelf: PackShelf = []): PolicyPack {
  const own = managed.pack ?? (managed.values.policy === undefined ? importedPack(pack, shelf) : undefined);
  return packWith(own ?? loadBuiltIn(isBuiltIn(pack) ? pack : SECTOR), managed);
}

function importedPack(id: string, shelf: PackShelf): PolicyPack | undefined {
  const read = readImported(id, shelf);
  return read?.ok ? read.value : undefined;
}

/** What is wrong by now with the pack in force, which was sound when it was imported. */
export function importedProblems({ pack }: Chosen, shelf: PackShelf): readonly PolicyProblem[] {
  const read = readImported(pack, shelf);
  return !read || read.ok ? [] : read.error;
}

type ReadPack = Result<PolicyPack, readonly PolicyProblem[]>;
/** A pack is read once and not for every draft. */
const alreadyRead = new WeakMap<ChosenPack, ReadPack>();

function readImported(id: string, shelf: PackShelf): ReadPack | undefined {
  const chosen = shelf.find((each) => each.id === id);
  if (chosen?.file === undefined) return undefined;
  const read = alreadyRead.get(chosen) ?? readPack({ file: '', value: chosen.file }, BUILT_IN_LIBRARY);
  alreadyRead.set(chosen, read);
  return read;
}

/** What a pack is called to choose or to read: its organisation, or its title when it is nobody's in particular. */
export const nameOf = ({ id, title, organisation }: PolicyPack, language: Language): string =>
  id === SECTOR ? title[language] : organisation.name;

/** Every pack there is to choose from, by the name of its organisation: what was brought first, then ours. */
export function choices(
  language: Language,
  managed: ManagedState = NOTHING_MANAGED,
  shelf: PackShelf = [],
): readonly PackChoice[] {
  const imported = shelf.flatMap(({ id }) => importedPack(id, shelf) ?? []);
  const own = [...(managed.pack ? [managed.pack] : []), ...imported];
  const ours = BUILT_IN.map(loadBuiltIn);
  const byId = new Map([...ours, ...own].map((pack) => [pack.id, pack]));
  const order = new Set([...own, ...ours].map(({ id }) => id));
  return [...order].flatMap((id) => {
    const pack = byId.get(id);
    return pack ? [{ id, name: nameOf(pack, language) }] : [];
  });
}
