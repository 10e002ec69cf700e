import browser from 'webextension-polyfill';
import { KEPT_MANAGED } from '#platform/storage-keys.ts';

/** What the browser's policies set for us; nothing when there are none, which Firefox tells by rejecting. */
export async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

/** The last values that could be used, kept on this device. */
export async function readKeptManaged(): Promise<unknown> {
  const { [KEPT_MANAGED]: kept } = await browser.storage.local.get(KEPT_MANAGED);
  return kept;
}

export async function keepManaged(values: object): Promise<void> {
  await browser.storage.local.set({ [KEPT_MANAGED]: values });
}

/** Calls back whenever IT has changed, added or removed a value. Firefox reads its policies only at its own start. */
export function onManagedChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}
