import { rmSync } from 'node:fs';
import { buildOnce } from '#scripts/fresh.ts';
import { openFirefox } from '#test/helpers/firefox.ts';
import { STARTED_PROFILE } from '#test/helpers/firefox-profile.ts';

/** Makes the profile of which each Firefox takes a copy: without the extension, and after no page. */
export async function makeStartedProfile(): Promise<void> {
  // Another Firefox than the one that made it does not use what it does not know.
  await buildOnce(STARTED_PROFILE, ['test/helpers/firefox.ts', 'test/helpers/started-profile.ts'], async () => {
    rmSync(STARTED_PROFILE, { recursive: true, force: true });
    const firefox = await openFirefox({ extension: false, profile: STARTED_PROFILE });
    await (await firefox.open('about:blank')).close();
    await firefox.close();
  });
}
