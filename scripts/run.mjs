// Runs a TypeScript command of scripts/ bundled by vite, as the extension is: the same modules, word lists and JSON at
// the same speed. `node scripts/run.mjs check --json FILE` runs scripts/check.ts with the arguments behind its name.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const [command, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], command, ...args];
// What a command builds itself must not depend on how the command was built.
process.env.NODE_ENV ??= 'development';
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
// Of its own: commands run side by side.
const outDir = mkdtempSync(join(cache, 'run-'));
const removeOutDir = () => rmSync(outDir, { recursive: true, force: true });
process.once('exit', removeOutDir);
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    ssr: `scripts/${command}.ts`,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'command.mjs', codeSplitting: false } },
  },
});
const module = await import(pathToFileURL(join(outDir, 'command.mjs')).href);
removeOutDir();
process.exitCode = (await module.main(args)) ?? 0;
