import { native } from '#platform/native.ts';

/** False once the extension was updated, reloaded or removed under a page that still runs a script of ours. */
export function isConnected(): boolean {
  try {
    return native.runtime?.id !== undefined;
  } catch {
    return false; // Firefox throws on the dead object
  }
}
