import { existsSync } from 'node:fs';
import { build } from 'vite';
import { buildOnce } from '#scripts/fresh.ts';

const OUT = 'dist/stand-ins';
const PAGES = ['index', 'facebook', 'linkedin', 'x', 'whatsapp'];

/** Builds the pages that stand in for the sites, with the sites' own editors, unless they are up to date. */
export async function buildStandIns(): Promise<void> {
  await buildOnce(OUT, ['test/stand-ins', 'package-lock.json', 'scripts/build-stand-ins.ts'], async () => {
    const entries = [
      ...PAGES.map((page) => [page, `test/stand-ins/${page}/main.ts`] as const),
      // Linked by every page; imported by two it would be a file of its own that nothing links.
      ['base', 'test/stand-ins/shared/base.css'] as const,
    ];
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      base: '/_stand-in/',
      // Draft.js and what it brings were written for bundlers that know these names.
      define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: OUT,
        emptyOutDir: true,
        modulePreload: false,
        target: 'es2023',
        chunkSizeWarningLimit: 2000,
        rolldownOptions: {
          input: Object.fromEntries(entries.filter(([, path]) => existsSync(path))),
          output: {
            entryFileNames: '[name].js',
            chunkFileNames: 'chunk-[name]-[hash].js',
            assetFileNames: '[name][extname]',
          },
        },
      },
    });
  });
}

export async function main(): Promise<number> {
  await buildStandIns();
  return 0;
}
