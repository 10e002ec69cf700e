// Times Harper by itself, since it loads sixteen megabytes of its own: `node harper.mjs FOLDER` reads a JSON list of
// texts from standard input and prints the median milliseconds of a warm lint of each.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const ROUNDS = 15;
const [folder = ''] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(`${folder}/${file}`).href);
const { LocalLinter } = await load('index.js');
const { binaryInlined } = await load('binaryInlined.js');
const linter = new LocalLinter({ binary: binaryInlined });
await linter.setup();

const medians = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  const times = [];
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    const started = performance.now();
    // It remembers what it has seen: every round gets a text that is new at its start.
    await linter.lint(`${round} ${text}`);
    if (round >= ROUNDS) times.push(performance.now() - started);
  }
  medians.push(times.sort((a, b) => a - b)[ROUNDS >> 1]);
}
console.log(JSON.stringify(medians));
