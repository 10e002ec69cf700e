// `npm test`: installs what is missing and runs everything, in both browsers. `npm test -- unit` runs the steps named.
import { spawn } from 'node:child_process';
import { ensureBrowsers, ensureNode, ensurePackages } from './ensure.mjs';

const STEPS = {
  lint: [
    'npx biome check --colors=off --error-on-warnings',
    'node scripts/layers.mjs --check',
    'npx knip --no-progress',
  ],
  types: ['npx tsc --noEmit', 'npx tsc -p tsconfig.core.json'],
  // Built only when it is out of date, so that the browser tests find it and need not build it once more.
  build: ['node scripts/run.mjs build-extension', 'npx web-ext lint --source-dir dist/firefox --warnings-as-errors'],
  unit: ['npx vitest run --project unit --project dom'],
  e2e: ['npx vitest run --project e2e'],
};
/** One stage after the other; what stands in one stage runs side by side. */
const STAGES = [[['lint', 'types', 'build'], ['unit']], [['e2e']]];

ensureNode();
ensurePackages();
const named = process.argv.slice(2);
for (const step of named) {
  if (STEPS[step]) continue;
  console.error(`Unknown step "${step}"; there are: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
const isWanted = (step) => named.length === 0 || named.includes(step);
if (isWanted('e2e')) ensureBrowsers(['chromium', 'firefox']);

for (const stage of STAGES) {
  const rows = stage.map((steps) => steps.filter(isWanted)).filter((steps) => steps.length > 0);
  // What runs beside something else is shown when it has ended.
  const outcomes = await Promise.all(rows.map((steps, at) => runAll(steps, at < rows.length - 1)));
  if (outcomes.includes(false)) process.exit(1);
}

/** Runs steps one after the other; false when one failed, and then none after it was run. */
async function runAll(steps, isHeldBack) {
  for (const step of steps)
    for (const command of STEPS[step]) if (!(await run(step, command, isHeldBack))) return false;
  return true;
}

async function run(step, command, isHeldBack) {
  const head = `\n▶ ${step}: ${command}`;
  if (!isHeldBack) console.log(head);
  const started = Date.now();
  const child = spawn(command, { stdio: isHeldBack ? ['ignore', 'pipe', 'pipe'] : 'inherit', shell: true });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (isHeldBack) process.stdout.write(`${head}\n${Buffer.concat(said)}`);
  if (status !== 0) console.error(`✖ ${step} failed: ${command}`);
  else console.log(`✔ ${step} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}
