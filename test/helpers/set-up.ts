import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { buildHarness } from '#test/adapters/build-harness.ts';
import { makeStartedProfile } from '#test/helpers/started-profile.ts';

/** Before the first browser test: what they open is built from the sources as they are now. */
export default async function setUp(): Promise<void> {
  await buildStandIns();
  await buildExtension();
  await buildHarness();
  await makeStartedProfile();
}
