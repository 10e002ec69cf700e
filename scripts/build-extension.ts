import { spawnSync } from 'node:child_process';
import { buildOnce } from '#scripts/fresh.ts';

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

/** Builds the extension for these browsers unless it is up to date. What the build says is shown only if it fails. */
export async function buildExtension(browsers: readonly ('chrome' | 'firefox')[] = ['chrome', 'firefox']) {
  for (const browser of browsers) {
    await buildOnce(`dist/${browser}`, SOURCES, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', browser]);
      if (status !== 0) throw new Error(`the extension for ${browser} could not be built\n${stdout}\n${stderr}`);
    });
  }
}

export async function main(): Promise<number> {
  await buildExtension();
  return 0;
}
