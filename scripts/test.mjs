// `npm test`: installs what is missing and runs everything, in both browsers. `npm test -- unit` runs the steps named.
import { spawnSync } from 'node:child_process';
import { ensureBrowsers, ensureNode, ensurePackages } from './ensure.mjs';

const STEPS = {
  lint: [
    'npx biome check --colors=off --error-on-warnings',
    'node scripts/layers.mjs --check',
    'npx knip --no-progress',
  ],
  types: ['npx tsc --noEmit', 'npx tsc -p tsconfig.core.json'],
  unit: ['npx vitest run --project unit --project dom'],
  build: ['node scripts/build.mjs', 'npx web-ext lint --source-dir dist/firefox --warnings-as-errors'],
  e2e: ['npx vitest run --project e2e'],
};

ensureNode();
ensurePackages();
const named = process.argv.slice(2);
const wanted = named.length > 0 ? named : Object.keys(STEPS);
if (wanted.includes('e2e')) ensureBrowsers(['chromium', 'firefox']);

for (const step of wanted) {
  if (!STEPS[step]) {
    console.error(`Unknown step "${step}"; there are: ${Object.keys(STEPS).join(', ')}`);
    process.exit(2);
  }
  for (const command of STEPS[step]) {
    console.log(`\n▶ ${step}: ${command}`);
    const started = Date.now();
    const { status } = spawnSync(command, { stdio: 'inherit', shell: true });
    if (status !== 0) {
      console.error(`✖ ${step} failed: ${command}`);
      process.exit(status ?? 1);
    }
    console.log(`✔ ${step} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
}
