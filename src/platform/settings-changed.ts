import { native } from '#platform/native.ts';
import { KEPT_MANAGED, SETTINGS, SHELF } from '#platform/storage-keys.ts';

/** Calls back whenever settings or packs were written anywhere in the extension, or set by IT. Returns how to stop. */
export function onSettingsChanged(changed: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>) => {
    if ([SETTINGS, KEPT_MANAGED, SHELF].some((key) => Object.hasOwn(changes, key))) changed();
  };
  native.storage.local.onChanged.addListener(listener);
  return () => native.storage.local.onChanged.removeListener(listener);
}
