import type { PackChoice } from '#messages/protocol.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import type { PolicyPack } from '#model/policy.ts';
import type { Settings } from '#model/settings.ts';
import { BUILT_IN, isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';
import { packWith } from '#policy/managed.ts';

/** The pack that the organisation has set or the person chosen; the sector's when it is not known any more. */
export function packOf({ pack }: Pick<Settings, 'pack'>, managed: ManagedState = NOTHING_MANAGED): PolicyPack {
  return packWith(managed.pack ?? loadBuiltIn(isBuiltIn(pack) ? pack : 'sector'), managed);
}

/** Every pack there is to choose from, by the name of its organisation. */
export function choices(managed: ManagedState = NOTHING_MANAGED): readonly PackChoice[] {
  const own = managed.pack ? [{ id: managed.pack.id, name: managed.pack.organisation.name }] : [];
  const others = BUILT_IN.filter((id) => id !== managed.pack?.id);
  return [...own, ...others.map((id) => ({ id, name: loadBuiltIn(id).organisation.name }))];
}
