import type { PolicyPack } from '#model/policy.ts';
import { type PackLibrary, readPack } from '#policy/read-pack.ts';
import renames from '#rules/renames.json';
import sector from '#rules/sector/pack.json';
import sgl from '#rules/sgl/pack.json';
import sterkHuis from '#rules/sterk-huis/pack.json';
import wulverhorst from '#rules/wulverhorst/pack.json';
import zorggroepHHart from '#rules/zorggroep-h-hart/pack.json';

const FILES = {
  sector,
  'zorggroep-h-hart': zorggroepHHart,
  'sterk-huis': sterkHuis,
  wulverhorst,
  sgl,
} as const satisfies Record<string, unknown>;

/** The packs that come with the extension; `sector` is the base of the others. */
export const BUILT_IN = Object.keys(FILES) as readonly BuiltInId[];
export type BuiltInId = keyof typeof FILES;

export const isBuiltIn = (id: string): id is BuiltInId => Object.hasOwn(FILES, id);

/** What any pack may build on. */
export const BUILT_IN_LIBRARY: PackLibrary = {
  ids: BUILT_IN,
  get: (id) => (isBuiltIn(id) ? FILES[id] : undefined),
  renames,
};

const loaded = new Map<BuiltInId, PolicyPack>();

/** A pack of ours, its base worked in. Throws only if the project ships an invalid one, which its tests exclude. */
export function loadBuiltIn(id: BuiltInId): PolicyPack {
  const known = loaded.get(id);
  if (known) return known;
  const read = readPack({ file: `rules/${id}/pack.json`, value: FILES[id] }, BUILT_IN_LIBRARY);
  if (!read.ok) throw new Error(`the built-in pack ${id} is invalid`);
  loaded.set(id, read.value);
  return read.value;
}
