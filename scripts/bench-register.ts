import { checkWithRegister } from '#background/register-check.ts';
import type { RegisterView } from '#background/register-detector.ts';
import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import { draftOf } from '#model/draft.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { buildRegister } from '#register/build.ts';
import { DEFAULT_PARAMETERS } from '#register/parameters.ts';
import { Register } from '#register/register.ts';
import { personsIn } from '#register/table.ts';
import { median } from '#scripts/bench/figure.ts';
import { draftsWithoutClients, falseHits, recall, type Writing } from '#scripts/register/accuracy.ts';
import { attack, attackSieve, guessesASecond } from '#scripts/register/attack.ts';
import { CARRIERS, exportOf, type MadePerson, madePersons, variantsOf } from '#scripts/register/made-names.ts';
import { originPersons } from '#scripts/register/origin-names.ts';
import { otherPersons } from '#scripts/register/other-names.ts';
import { OTHER_CARRIERS, otherVariantsOf } from '#scripts/register/other-writing.ts';
import { phoneCarriers, phoneVariantsOf } from '#scripts/register/phone-writing.ts';

const SIZES = [1000, 10_000, 100_000];
const POLICY = loadBuiltIn('sector');
const OPTIONS = { policy: POLICY, detectors: DETECTORS, language: 'nl' } as const;
const TODAY = '2026-01-15';

/**
 * `npm run bench:register`: what a register costs, what an attacker learns from its file, and how well it finds.
 * `-- --quick` leaves the largest out; `-- costs`, `-- attack` and `-- accuracy` do only that.
 */
export async function main(args: readonly string[]): Promise<number> {
  const sizes = args.includes('--quick') ? SIZES.slice(0, 2) : SIZES;
  const parts = args.filter((arg) => !arg.startsWith('--'));
  const isWanted = (part: string) => parts.length === 0 || parts.includes(part);
  if (isWanted('costs')) for (const size of sizes) await costs(size);
  const persons = madePersons(1000, 11);
  const file = await fileOf(persons);
  const register = await opened(file);
  if (isWanted('attack')) await attacked(persons, file, register);
  if (isWanted('accuracy')) {
    await accuracy('names from our lists', persons, register, { variantsOf, carriers: CARRIERS });
    const others = otherPersons(1000, 23);
    const writing = { variantsOf: otherVariantsOf, carriers: OTHER_CARRIERS };
    await accuracy('names by hand, other ways of writing', others, await opened(await fileOf(others)), writing);
    for (const half of ['looked-at', 'never-looked-at'] as const) {
      const clients = originPersons(1000, half);
      const phone = { variantsOf: phoneVariantsOf, carriers: phoneCarriers(half) };
      const what = `names of ten origins on a phone, the half that was ${half.replaceAll('-', ' ')}`;
      await written(what, clients, { register: await opened(await fileOf(clients)), today: TODAY }, phone);
    }
  }
  return 0;
}

async function attacked(persons: readonly MadePerson[], file: string, register: Register): Promise<void> {
  console.log('\nan attacker with the file of 1,000 clients and 100,000 names, all clients among them');
  for (const line of await attack(register, persons)) console.log(`  ${line}`);
  console.log(`  the sieve alone: ${await attackSieve(file, persons)}`);
  console.log(`  full guesses a second on one core: ${(await guessesASecond()).toFixed(0)}`);
}

async function fileOf(persons: readonly MadePerson[]): Promise<string> {
  const found = personsIn({ rows: exportOf(persons), firstLine: 1 });
  if (!found.ok) throw new Error(found.error);
  return buildRegister(found.value.persons, { ...DEFAULT_PARAMETERS, crypto: webCrypto, today: TODAY });
}

async function opened(file: string): Promise<Register> {
  const register = await Register.open(file, webCrypto);
  if (!register.ok) throw new Error(register.error);
  return register.value;
}

async function timed<Value>(work: () => Promise<Value> | Value): Promise<readonly [value: Value, time: number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

/** Milliseconds of processor, which a busy machine changes less than those of the clock. */
async function worked(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function costs(size: number): Promise<void> {
  const persons = madePersons(size, size);
  const [file, build] = await timed(() => fileOf(persons));
  globalThis.gc?.();
  const before = process.memoryUsage();
  const [register, load] = await timed(() => opened(file));
  const after = process.memoryUsage();
  const memory = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
  const view = { register, today: TODAY };
  console.log(`\n${size} clients`);
  console.log(
    `  build ${(build / 1000).toFixed(1)} s, file ${(file.length / 1000).toFixed(0)} kB, load ${load.toFixed(0)} ms, about ${memory.toFixed(1)} MB`,
  );

  const typing = draftOf(`${sentences(persons, 4)} ${FILLER}`.slice(0, 500), { site: 'facebook' });
  await checkWithRegister(typing, OPTIONS, { view });
  const without: number[] = [];
  const withIt: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    without.push(await worked(() => check(typing, OPTIONS)));
    withIt.push(await worked(() => checkWithRegister(typing, OPTIONS, { view })));
  }
  console.log(
    `  500 characters again: ${(median(withIt) - median(without)).toFixed(2)} ms more than ${median(without).toFixed(2)} ms (median, processor time)`,
  );

  const pastes: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const paste = draftOf(`${sentences(persons.slice(100 + round * 20), 10)} ${FILLER.repeat(9)}`.slice(0, 2000), {
      site: 'facebook',
    });
    check(paste, OPTIONS);
    const [, plain] = await timed(() => check(paste, OPTIONS));
    const [, fresh] = await timed(() => checkWithRegister(paste, OPTIONS, { view }));
    pastes.push(fresh - plain);
  }
  console.log(`  2,000 characters pasted, 10 new names: ${median(pastes).toFixed(0)} ms more (median)`);
}

const FILLER =
  'Wat een middag. De zon scheen, de koffie was warm en iedereen zong mee met de liedjes van vroeger, tot de laatste toe. ';

const sentences = (persons: readonly MadePerson[], count: number): string =>
  persons
    .slice(0, count)
    .map(({ calling, prefix, surname }) => `Gewandeld met ${[calling, prefix, surname].filter(Boolean).join(' ')}.`)
    .join(' ');

async function accuracy(
  what: string,
  persons: readonly MadePerson[],
  register: Register,
  writing: Writing,
): Promise<void> {
  const view = { register, today: TODAY };
  await written(what, persons, view, writing);
  const hits = await falseHits(draftsWithoutClients(), view);
  for (const [which, { drafts, changed }] of [
    ['all', hits],
    ['never learned from', hits.unseen],
  ] as const)
    console.log(
      `\n${drafts} labelled drafts without clients (${which}): ${changed} change, ${((changed / drafts) * 200).toFixed(2)} in 200`,
    );
}

async function written(
  what: string,
  persons: readonly MadePerson[],
  view: RegisterView,
  writing: Writing,
): Promise<void> {
  console.log(`\nwritten variants of registered names, half of the drafts about care: ${what}`);
  let [found, without, all] = [0, 0, 0];
  for (const kind of await recall(persons.slice(0, 100), writing, view, 5)) {
    console.log(
      `  ${kind.kind.padEnd(28)} ${share(kind.found, kind.all)} (without the register ${share(kind.without, kind.all)})`,
    );
    found += kind.found;
    without += kind.without;
    all += kind.all;
  }
  console.log(`  ${'all'.padEnd(28)} ${share(found, all)} (without the register ${share(without, all)})`);
}

const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
