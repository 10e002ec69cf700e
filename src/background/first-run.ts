import type { ManagedState } from '#model/managed.ts';

/** The first page is for who has to choose; where IT chose already there is nothing to ask. */
export async function greet(managed: () => Promise<ManagedState>, openWelcomePage: () => Promise<void>): Promise<void> {
  const { values, pack } = await managed();
  if (!pack && values.policy === undefined) await openWelcomePage();
}
