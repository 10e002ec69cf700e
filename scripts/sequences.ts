import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { BROWSERS, type BrowserName, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { EDITORS, PER_PAGE, Sequences } from '#test/helpers/sequences/sequences.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { CATALOGUE, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';

const USAGE = `npm run sequences -- COUNT [SURFACE…] [chromium|firefox] [--seed N] [--side N]
  COUNT random sequences for each editor, or for each SURFACE (an id of test/stand-ins, or "all"), in both browsers
  or one. --seed: the first of them; a failure names its own. --side: so many of each browser side by side (1).`;

const FIRST_SEED = 118_800;

interface Wanted {
  readonly count: number;
  readonly seed: number;
  /** So many of each browser side by side. */
  readonly side: number;
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
  const [seed, withoutSeed] = numberAfter('--seed', args, FIRST_SEED);
  const [side, [first, ...names]] = numberAfter('--side', withoutSeed, 1);
  const count = Number(first);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed) || !(side >= 1)) return undefined;
  const browsers = BROWSERS.filter((name) => names.includes(name));
  const surfaces = names.filter((name) => !browsers.some((browser) => browser === name));
  const known = surfaces.includes('all') ? CATALOGUE : CATALOGUE.filter(({ id }) => surfaces.includes(id));
  if (surfaces.length > 0 && !surfaces.includes('all') && known.length < surfaces.length) return undefined;
  return {
    count,
    seed,
    side,
    entries: surfaces.length === 0 ? EDITORS : known,
    browsers: browsers.length === 0 ? BROWSERS : browsers,
  };
}

/** The number that follows a name, and the arguments without both. */
function numberAfter(name: string, args: readonly string[], otherwise: number): readonly [number, readonly string[]] {
  const at = args.indexOf(name);
  return at < 0 ? [otherwise, args] : [Number(args[at + 1]), args.toSpliced(at, 2)];
}

interface Tried {
  readonly entry: SurfaceEntry;
  count: number;
  failed: number;
  milliseconds: number;
}

/** So many sequences of one surface, one after the other in one page. */
interface Part {
  readonly tried: Tried;
  readonly first: number;
  readonly count: number;
}

/** The surfaces take turns, so that a run that is broken off has tried them all. Number of sequences that failed. */
async function inBrowser(name: BrowserName, { count, seed, entries, side }: Wanted): Promise<number> {
  const all = entries.map((entry): Tried => ({ entry, count: 0, failed: 0, milliseconds: 0 }));
  const parts: Part[] = [];
  for (let done = 0; done < count; done += PER_PAGE) {
    for (const tried of all) parts.push({ tried, first: seed + done, count: Math.min(PER_PAGE, count - done) });
  }
  await Promise.all(Array.from({ length: Math.min(side, parts.length) }, () => tryInOne(name, parts)));
  return all.reduce((sum, { failed }) => sum + failed, 0);
}

/** One of the browsers side by side: takes parts until none is left. */
async function tryInOne(name: BrowserName, parts: Part[]): Promise<void> {
  const browser = await openBrowser(name, { isQuick: true });
  let isOpen = true;
  void browser.closed.then(() => {
    isOpen = false;
  });
  try {
    await changeSettings(browser, { language: 'nl' });
    for (let part = parts.shift(); part && isOpen; part = parts.shift()) await tryPart(browser, part, () => isOpen);
  } finally {
    await browser.close();
  }
}

/** Ends when the browser was closed by hand: what is left would fail, and tell nothing. */
async function tryPart(browser: TestBrowser, { tried, first, count }: Part, isOpen: () => boolean): Promise<void> {
  const { name } = browser;
  const { id } = tried.entry;
  const sequences = new Sequences(browser, tried.entry);
  const started = performance.now();
  for (let seed = first; seed < first + count; seed += 1) {
    const why = await sequences.try(seed).then(() => undefined, String);
    if (!isOpen()) break;
    tried.count += 1;
    if (why === undefined) continue;
    tried.failed += 1;
    console.log(`✖ ${name} ${id} seed ${seed}: ${why}`);
  }
  if (isOpen()) await sequences.close();
  tried.milliseconds += performance.now() - started;
  if (tried.count === 0) return;
  const each = Math.round(tried.milliseconds / tried.count);
  console.log(`${name} ${id}: ${tried.count} sequences, ${tried.failed} failed, ${each} ms each`);
}
