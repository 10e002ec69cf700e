import type { PackChoice } from '#messages/protocol.ts';
import type { PolicyPack } from '#model/policy.ts';
import type { Settings } from '#model/settings.ts';
import { BUILT_IN, isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';

/** The pack that the person has chosen; the sector's when it is not known any more. */
export function packOf({ pack }: Pick<Settings, 'pack'>): PolicyPack {
  return loadBuiltIn(isBuiltIn(pack) ? pack : 'sector');
}

/** Every pack there is to choose from, by the name of its organisation. */
export function choices(): readonly PackChoice[] {
  return BUILT_IN.map((id) => ({ id, name: loadBuiltIn(id).organisation.name }));
}
