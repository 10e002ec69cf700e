import type { ManagedState } from '#model/managed.ts';
import { readManagedValues } from '#policy/managed.ts';
import type { PackLibrary } from '#policy/read-pack.ts';

/** Where managed values come from and where the last good ones are kept; tests hand in their own. */
export interface ManagedSource {
  readManaged(): Promise<unknown>;
  readKeptManaged(): Promise<unknown>;
  keepManaged(values: object): Promise<void>;
  onManagedChanged(changed: () => void): void;
}

/**
 * What the organisation has set, read once and again whenever it changes. The values in force are kept, so that a
 * later mistake of IT leaves them standing, also after a restart.
 */
export function watchManaged(source: ManagedSource, library: PackLibrary): () => Promise<ManagedState> {
  const read = async (): Promise<ManagedState> => {
    const [raw, kept] = await Promise.all([source.readManaged(), source.readKeptManaged()]);
    const state = readManagedValues(raw, kept, library);
    // The register has a store of its own, out of reach of pages.
    const { register: _register, ...lasting } = state.values;
    if (JSON.stringify(lasting) !== JSON.stringify(kept ?? {})) await source.keepManaged(lasting);
    return state;
  };
  let state = read();
  source.onManagedChanged(() => {
    // One after the other: what is kept must be from the read before.
    state = state.then(read, read);
  });
  return () => state;
}
