// `node scripts/run.mjs bench/growth`: how what we do grows with what it is done on, in some two minutes. `--write`
// keeps it as docs/growth.md, with a picture.
import { writeFileSync } from 'node:fs';
import { checkWithRegister } from '#background/register-check.ts';
import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import { draftOf } from '#model/draft.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { buildRegister } from '#register/build.ts';
import { DEFAULT_PARAMETERS, LEAST_ROUNDS } from '#register/parameters.ts';
import { Register } from '#register/register.ts';
import { personsIn } from '#register/table.ts';
import { boxGrowth } from '#scripts/bench/box-growth.ts';
import { sampleText } from '#scripts/bench/core.ts';
import { type Curve, curvePicture, curveTables } from '#scripts/bench/curve.ts';
import { thisMachine } from '#scripts/bench/machine.ts';
import { exportOf, madePersons } from '#scripts/register/made-names.ts';

const CHARACTERS = [500, 1000, 5000, 10_000, 50_000, 100_000];
const CLIENTS = [1000, 10_000, 100_000];
/** How often the rules of a pack stand in it, under other names. */
const TIMES = [1, 10, 50];
const POLICY = 'zorggroep-h-hart';
const PICTURE = 'pictures/growth.svg';
const TODAY = '2026-01-15';

export async function main(args: readonly string[]): Promise<number> {
  const text = await growth(args.includes('--write'));
  console.log(text);
  return 0;
}

/** All curves as tables. `isKept`: docs/growth.md and its picture are written too. */
export async function growth(isKept: boolean): Promise<string> {
  const curves = [textGrowth(), packGrowth(), ...(await registerGrowth()), ...(await boxGrowth())];
  const tables = curveTables(curves);
  if (isKept) {
    writeFileSync(`docs/${PICTURE}`, curvePicture(curves));
    writeFileSync('docs/growth.md', page(tables));
  }
  return tables;
}

const page = (tables: string) => `# How it grows

\`node scripts/run.mjs bench/growth --write\` made this page on ${thisMachine()}. Of many runs the
fastest, so that what else the machine does counts least; for boxes the median of the keys. The last column says with
which power of its size a figure grows over the whole of its range: 0 is not at all, 1 in step, 2 would be too fast.

![The curves, both axes in powers of ten; a dashed line grows in step with its size](${PICTURE})

${tables}

A pack of an organisation has at most 300 rules of its own, which is the second point of its curve at most. The registers
are built with the fewest rounds that are allowed: that changes only how long building takes, and a name that was never met.
The boxes stand on one page with a short text in each; the page keeps 200 open at a time, further ones open when the
writer turns to them.
`;

function textGrowth(): Curve {
  const policy = loadBuiltIn(POLICY);
  return {
    what: 'check, by length of the draft',
    by: 'characters',
    unit: 'ms',
    points: CHARACTERS.map((size) => {
      const draft = draftOf(sampleText(size));
      return { size, value: timeOf(() => check(draft, { policy, detectors: DETECTORS, language: 'nl' })) };
    }),
  };
}

function packGrowth(): Curve {
  const policy = loadBuiltIn(POLICY);
  const draft = draftOf(sampleText(500));
  return {
    what: 'check of 500 characters, by rules of the policy',
    by: 'rules',
    unit: 'ms',
    points: TIMES.map((times) => {
      const rules = Array.from({ length: times }, (_, copy) =>
        policy.rules.map((rule) => ({ ...rule, id: copy === 0 ? rule.id : `${rule.id}-${copy}` })),
      ).flat();
      const many = { ...policy, rules };
      const value = timeOf(() => check(draft, { policy: many, detectors: DETECTORS, language: 'nl' }));
      return { size: rules.length, value };
    }),
  };
}

async function registerGrowth(): Promise<readonly Curve[]> {
  const policy = loadBuiltIn(POLICY);
  const draft = draftOf(sampleText(500));
  const by = 'clients';
  const kinds = {
    file: { what: 'file of the register', by, unit: 'kB', points: [] as Point[] },
    load: { what: 'opening the register', by, unit: 'ms', points: [] as Point[] },
    check: { what: 'check of 500 characters with the register', by, unit: 'ms', points: [] as Point[] },
  } as const;
  for (const size of CLIENTS) {
    const found = personsIn({ rows: exportOf(madePersons(size, size)), firstLine: 1 });
    if (!found.ok) throw new Error(found.error);
    const file = await buildRegister(found.value.persons, {
      ...DEFAULT_PARAMETERS,
      rounds: LEAST_ROUNDS,
      crypto: webCrypto,
      today: TODAY,
    });
    kinds.file.points.push({ size, value: file.length / 1000 });
    const load = await timeOfAsync(() => Register.open(file, webCrypto));
    kinds.load.points.push({ size, value: load });
    const opened = await Register.open(file, webCrypto);
    if (!opened.ok) throw new Error(opened.error);
    const known = { view: { register: opened.value, today: TODAY } };
    const value = await timeOfAsync(() =>
      checkWithRegister(draft, { policy, detectors: DETECTORS, language: 'nl' }, known),
    );
    kinds.check.points.push({ size, value });
  }
  return [kinds.file, kinds.load, kinds.check];
}

type Point = Curve['points'][number];

/** As often as fits in so many milliseconds, but so often at least. */
const BUDGET = 1500;
const LEAST = 3;
const MOST = 100;

/** The fastest of many warm runs, in milliseconds: what else the machine does counts least. */
function timeOf(work: () => unknown): number {
  for (let warm = 0, end = performance.now() + BUDGET; warm === 0 || performance.now() < end; warm += 1) work();
  const times: number[] = [];
  for (const end = performance.now() + BUDGET; !isEnough(times, end); ) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

async function timeOfAsync(work: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < LEAST; warm += 1) await work();
  const times: number[] = [];
  for (const end = performance.now() + BUDGET; !isEnough(times, end); ) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

const isEnough = ({ length }: readonly number[], end: number) =>
  length >= MOST || (length >= LEAST && performance.now() > end);
