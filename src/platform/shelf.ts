import browser from 'webextension-polyfill';
import { SHELF } from '#platform/storage-keys.ts';

/** The packs chosen on this device, as they were kept. */
export async function readShelf(): Promise<unknown> {
  const { [SHELF]: kept } = await browser.storage.local.get(SHELF);
  return kept;
}

export async function keepShelf(shelf: readonly object[]): Promise<void> {
  await browser.storage.local.set({ [SHELF]: shelf });
}
