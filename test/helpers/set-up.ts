import { spawnSync } from 'node:child_process';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { buildOnce } from '#scripts/fresh.ts';
import { buildHarness } from '#test/adapters/build-harness.ts';

/** All that the extension is built from. */
const SOURCES = [
  'content-scripts',
  'manifest.json',
  'package-lock.json',
  'popup',
  'public',
  'rules',
  'scripts/build.mjs',
  'src',
  'vite.config.ts',
];

/** Builds the extension for both browsers unless it is up to date. */
export async function buildExtension(): Promise<void> {
  for (const browser of ['chrome', 'firefox']) {
    await buildOnce(`dist/${browser}`, SOURCES, () => {
      const { status } = spawnSync(process.execPath, ['scripts/build.mjs', browser], { stdio: 'inherit' });
      if (status !== 0) throw new Error(`the extension for ${browser} could not be built`);
    });
  }
}

/** Before the first browser test: what they open is built from the sources as they are now. */
export default async function setUp(): Promise<void> {
  await buildStandIns();
  await buildExtension();
  await buildHarness();
}
