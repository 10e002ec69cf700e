import { writeFileSync } from 'node:fs';
import { busy } from '#scripts/bench/busy.ts';
import { core } from '#scripts/bench/core.ts';
import { type Figure, table } from '#scripts/bench/figure.ts';
import { growth } from '#scripts/bench/growth.ts';
import { thisMachine } from '#scripts/bench/machine.ts';
import { page } from '#scripts/bench/page.ts';
import { peers } from '#scripts/bench/peers.ts';
import { popup } from '#scripts/bench/popup.ts';
import { sizes } from '#scripts/bench/sizes.ts';
import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';

/** `npm run bench`: every figure in one run, as tables. `--write` keeps them as docs/bench.md and docs/growth.md. */
export async function main(args: readonly string[]): Promise<number> {
  await buildExtension();
  await buildStandIns();
  const figures: readonly Figure[] = [
    ...core(),
    ...(await page()),
    ...(await busy()),
    ...(await popup()),
    ...sizes(),
    ...peers(),
  ];
  const text = table(figures);
  console.log(text);
  const isKept = args.includes('--write');
  console.log(`\n${await growth(isKept)}`);
  if (isKept) {
    writeFileSync(
      'docs/bench.md',
      `# Measured\n\n\`npm run bench -- --write\` made this page on ${thisMachine()}. How the figures grow with the length of a draft,
the register, the policy and the boxes on a page: [growth.md](growth.md).

“Nobody does anything” begins three seconds after the last key was answered: a second after the key, as it was measured
before, an answer may still be under way and a screen reader is not told of it yet, and that was taken for idleness. What
these cost, once, has a line of its own. That no timer and no frame is asked for is a test, \`test/e2e/lasting.test.ts\`.\n\n${text}\n`,
    );
  }
  return 0;
}
