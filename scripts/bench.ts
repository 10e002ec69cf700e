import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { busy } from '#scripts/bench/busy.ts';
import { core } from '#scripts/bench/core.ts';
import { type Figure, table } from '#scripts/bench/figure.ts';
import { page } from '#scripts/bench/page.ts';
import { peers } from '#scripts/bench/peers.ts';
import { popup } from '#scripts/bench/popup.ts';
import { sizes } from '#scripts/bench/sizes.ts';
import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';

/** `npm run bench`: every figure in one run, as a table. `--write` keeps it as docs/bench.md. */
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
  if (args.includes('--write')) {
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
    writeFileSync(
      'docs/bench.md',
      `# Measured\n\n\`npm run bench -- --write\` made this page on ${machine}.\n\n${text}\n`,
    );
  }
  return 0;
}
