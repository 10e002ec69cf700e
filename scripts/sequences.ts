import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { BROWSERS, type BrowserName, openBrowser } from '#test/helpers/browser.ts';
import { EDITORS, PER_PAGE, Sequences } from '#test/helpers/sequences/sequences.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { CATALOGUE, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';

const USAGE = `npm run sequences -- COUNT [SURFACE…] [chromium|firefox] [--seed N]
  COUNT random sequences for each editor, or for each SURFACE (an id of test/stand-ins, or "all"), in both browsers
  or one. --seed: the first of them; a failure names its own.`;

const FIRST_SEED = 118_800;

interface Wanted {
  readonly count: number;
  readonly seed: number;
  readonly entries: readonly SurfaceEntry[];
  readonly browsers: readonly BrowserName[];
}

/** `npm run sequences -- 1000 x-post firefox`: the random sequences of test/e2e/sequences.test.ts, as many as wanted. */
export async function main(args: readonly string[]): Promise<number> {
  const wanted = wantedOf(args);
  if (!wanted) {
    console.error(USAGE);
    return 2;
  }
  await buildExtension();
  await buildStandIns();
  const failed = await Promise.all(wanted.browsers.map((name) => inBrowser(name, wanted)));
  return failed.some((count) => count > 0) ? 1 : 0;
}

function wantedOf(args: readonly string[]): Wanted | undefined {
  const at = args.indexOf('--seed');
  const seed = at < 0 ? FIRST_SEED : Number(args[at + 1]);
  const [first, ...names] = at < 0 ? args : args.toSpliced(at, 2);
  const count = Number(first);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) return undefined;
  const browsers = BROWSERS.filter((name) => names.includes(name));
  const surfaces = names.filter((name) => !browsers.some((browser) => browser === name));
  const known = surfaces.includes('all') ? CATALOGUE : CATALOGUE.filter(({ id }) => surfaces.includes(id));
  if (surfaces.length > 0 && !surfaces.includes('all') && known.length < surfaces.length) return undefined;
  return {
    count,
    seed,
    entries: surfaces.length === 0 ? EDITORS : known,
    browsers: browsers.length === 0 ? BROWSERS : browsers,
  };
}

interface Tried {
  readonly entry: SurfaceEntry;
  readonly sequences: Sequences;
  count: number;
  failed: number;
  milliseconds: number;
}

/** The surfaces take turns, so that a run that is broken off has tried them all. Number of sequences that failed. */
async function inBrowser(name: BrowserName, { count, seed: first, entries }: Wanted): Promise<number> {
  const browser = await openBrowser(name);
  const all = entries.map(
    (entry): Tried => ({ entry, sequences: new Sequences(browser, entry), count: 0, failed: 0, milliseconds: 0 }),
  );
  try {
    await changeSettings(browser, { language: 'nl' });
    for (let done = 0; done < count; done += PER_PAGE) {
      for (const tried of all) await tryMore(name, tried, first + done, Math.min(PER_PAGE, count - done));
    }
  } finally {
    await browser.close();
  }
  return all.reduce((sum, { failed }) => sum + failed, 0);
}

async function tryMore(name: BrowserName, tried: Tried, first: number, count: number): Promise<void> {
  const { entry, sequences } = tried;
  const started = performance.now();
  for (let seed = first; seed < first + count; seed += 1) {
    const why = await sequences.try(seed).then(() => undefined, String);
    tried.count += 1;
    if (why === undefined) continue;
    tried.failed += 1;
    console.log(`✖ ${name} ${entry.id} seed ${seed}: ${why}`);
  }
  await sequences.close();
  tried.milliseconds += performance.now() - started;
  const each = Math.round(tried.milliseconds / tried.count);
  console.log(`${name} ${entry.id}: ${tried.count} sequences, ${tried.failed} failed, ${each} ms each`);
}
