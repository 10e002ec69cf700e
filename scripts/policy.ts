import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DETECTORS } from '#detectors/index.ts';
import { BUILT_IN, loadBuiltIn } from '#policy/built-in.ts';
import { packShape } from '#policy/pack-shape.ts';
import { flawsIn } from '#policy/validate.ts';
import { problemText, readDrafts } from '#scripts/check/read-drafts.ts';
import { type PolicyArguments, readArguments, USAGE } from '#scripts/policy/arguments.ts';
import { outcomeName, runExamples } from '#scripts/policy/examples.ts';
import { generatedFiles } from '#scripts/policy/generated.ts';
import { lint } from '#scripts/policy/lint.ts';
import { newPack } from '#scripts/policy/new-pack.ts';
import { loadPack } from '#scripts/policy/pack-files.ts';
import { PENDING_FILE, readPending } from '#scripts/policy/pending.ts';
import { rollOutFiles } from '#scripts/policy/roll-out-files.ts';
import { readRollOutValues, withRegister } from '#scripts/policy/roll-out-values.ts';
import { packFile } from '#scripts/policy/rules-page.ts';
import { differences } from '#scripts/policy/try.ts';

const FOUND = 1;
const BAD_INPUT = 2;

/** The aids for whoever writes a pack; see USAGE. 0: in order, 1: something to mend, 2: bad input. */
export async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted.ok) return refuse([`${wanted.error}\n\n${USAGE}`]);
  const [first = '', second = ''] = wanted.value.operands;
  switch (wanted.value.command) {
    case 'lint':
      return lintFile(first, wanted.value);
    case 'try':
      return tryDrafts(first, second, wanted.value);
    case 'new':
      return startPack(first);
    case 'roll-out':
      return rollOut(first, wanted.value);
    case 'examples':
      return strikeOff();
    case 'write':
      return writeGenerated();
  }
}

function refuse(messages: readonly string[]): number {
  console.error(messages.join('\n'));
  return BAD_INPUT;
}

function lintFile(name: string, { language }: PolicyArguments): number {
  const loaded = loadPack(name, language);
  if (!loaded.ok) return refuse(loaded.error);
  const { summary, advice, wrong } = lint(loaded.value, DETECTORS);
  console.log(summary.join('\n'));
  for (const line of advice) console.log(`? ${line}`);
  for (const example of wrong) console.log(`✗ example does not hold: ${example}`);
  return wrong.length > 0 ? FOUND : 0;
}

function tryDrafts(name: string, file: string, { language, against }: PolicyArguments): number {
  const after = loadPack(name, language);
  if (!after.ok) return refuse(after.error);
  const before = loadPack(against ?? after.value.file.extends ?? 'sector', language);
  if (!before.ok) return refuse(before.error);
  const drafts = readDrafts(file);
  if (!drafts.ok) return refuse(drafts.error.map(problemText));
  const options = { before: before.value.pack, after: after.value.pack, detectors: DETECTORS, language };
  const found = differences(drafts.value, options);
  for (const { id, before: was, after: is } of found) console.log(`${id}\n  ${was}\n  → ${is}`);
  console.log(
    `${found.length} of ${drafts.value.length} drafts get another verdict under ${options.after.id} than under ${options.before.id}`,
  );
  return 0;
}

function startPack(id: string): number {
  const pack = newPack(id);
  const [flaw] = flawsIn(pack, packShape);
  if (flaw) return refuse([`NAME: expected ${flaw.expected.en}`]);
  const file = `${id}.pack.json`;
  if (existsSync(file)) return refuse([`${file} is there already`]);
  writeFileSync(file, `${JSON.stringify(pack, null, 2)}\n`);
  console.log(`${file} is there; check it with: npm run -s policy -- lint ${file}`);
  return 0;
}

/** Writes nothing before every value has been judged as Bezint would judge it. */
async function rollOut(file: string, { language, register, id }: PolicyArguments): Promise<number> {
  const given = readRollOutValues(file, language);
  const read = given.ok && register !== null ? await withRegister(given.value, register) : given;
  if (!read.ok) return refuse(read.error);
  mkdirSync('roll-out', { recursive: true });
  for (const [name, content] of rollOutFiles(read.value, id ?? undefined)) {
    writeFileSync(join('roll-out', name), content);
    console.log(join('roll-out', name));
  }
  return 0;
}

/** Only takes away: an example that stops to hold is a fault to look at, not one to write down. */
function strikeOff(): number {
  const outcomes = BUILT_IN.flatMap((id) => runExamples(packFile(id), loadBuiltIn(id), DETECTORS));
  const wrong = new Set(outcomes.filter(({ right }) => !right).map(outcomeName));
  const { head, names } = readPending(readFileSync(PENDING_FILE, 'utf8'));
  const left = names.filter((name) => wrong.has(name));
  writeFileSync(PENDING_FILE, [...head, ...left, ''].join('\n'));
  console.log(`${names.length - left.length} struck off, ${left.length} left`);
  const unlisted = [...wrong].filter((name) => !names.includes(name));
  for (const name of unlisted) console.log(`✗ example does not hold: ${name}`);
  return unlisted.length > 0 ? FOUND : 0;
}

function writeGenerated(): number {
  for (const [path, content] of generatedFiles()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(path);
  }
  return 0;
}
