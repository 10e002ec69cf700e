import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildOnce } from '#scripts/fresh.ts';

/** Folder of the extension that holds the adapters and the harness, per browser. */
export const HARNESS = { chromium: 'dist/harness-chrome', firefox: 'dist/harness-firefox' } as const;

const SOURCES = ['content-scripts/adapters', 'test/adapters', 'src/model', 'manifest.json'];

/** An extension with the sites and the order of loading of the real one, and only the adapters in it. */
export async function buildHarness(): Promise<void> {
  for (const [browser, out] of Object.entries(HARNESS)) {
    await buildOnce(out, SOURCES, async () => {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir: out,
          emptyOutDir: true,
          target: 'es2023',
          minify: false,
          rolldownOptions: {
            input: 'test/adapters/harness.ts',
            output: { format: 'iife', entryFileNames: 'harness.js', codeSplitting: false },
          },
        },
      });
      mkdirSync(out, { recursive: true });
      writeFileSync(join(out, 'background.js'), '');
      writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifestFor(browser)));
    });
  }
}

function manifestFor(browser: string) {
  const own = JSON.parse(readFileSync('manifest.json', 'utf8'));
  return {
    manifest_version: 3,
    name: 'Adapter harness',
    version: '1',
    background: browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    content_scripts: [
      { matches: own.host_permissions, js: ['harness.js'], run_at: 'document_start', all_frames: true },
    ],
    host_permissions: own.host_permissions,
    browser_specific_settings: own.browser_specific_settings,
  };
}
