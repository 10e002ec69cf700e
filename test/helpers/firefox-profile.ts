import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What a Firefox left that did nothing but start, without the extension: `makeStartedProfile` writes it. */
export const STARTED_PROFILE = 'dist/firefox-profile';

/** A lock is of the one that ran; which version ran makes an older Firefox refuse the profile. */
const LEFT_OUT = ['lock', 'compatibility.ini'];

/**
 * A profile for one Firefox. What Firefox makes of itself when it starts the first time costs as much processor time as
 * starting twice; a copy of the profile that `makeStartedProfile` made has it already, and knows no page yet.
 */
export function profileForOne(): { readonly path: string; dispose(): void } {
  const path = mkdtempSync(join(tmpdir(), 'bezint-firefox-'));
  if (existsSync(STARTED_PROFILE))
    cpSync(STARTED_PROFILE, path, { recursive: true, filter: (from) => !LEFT_OUT.includes(basename(from)) });
  return { path, dispose: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
