// Runs a TypeScript command of scripts/ through vite, so that it sees the same modules, word lists and JSON as the
// extension: `node scripts/run.mjs check --json FILE` runs scripts/check.ts with the arguments behind its name.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [command, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], command, ...args];
const { module } = await runnerImport(fileURLToPath(new URL(`./${command}.ts`, import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = (await module.main(args)) ?? 0;
