import { readdirSync, readFileSync } from 'node:fs';
import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import type { Detector } from '#model/detector.ts';
import { draftOf } from '#model/draft.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { type Figure, table } from '#scripts/bench/figure.ts';
import { cutDocument } from '#text/document.ts';

const DRAFTS = 'test/corpus/drafts';
const SIZES = [500, 10_000, 100_000];
const AIMS: Readonly<Record<number, number>> = { 500: 2, 10000: 30 };
const LARGEST_POLICY = 'zorggroep-h-hart';

/** Warm medians of a whole check on our own labelled drafts. */
export function core(): readonly Figure[] {
  const policy = loadBuiltIn(LARGEST_POLICY);
  return SIZES.map((size) => {
    const draft = draftOf(sampleText(size));
    const value = medianOf(size, () => check(draft, { policy, detectors: DETECTORS, language: 'nl' }));
    const aim = AIMS[size];
    return { what: `check of ${size} characters, warm`, unit: 'ms', value, ...(aim !== undefined && { aim }) };
  });
}

/** `node scripts/run.mjs bench/core`: the same, and which part takes what. */
export async function main(): Promise<number> {
  console.log(table(core()));
  const policy = loadBuiltIn(LARGEST_POLICY);
  const middle = sampleText(10_000);
  const document = cutDocument(middle);
  const input = { document, draft: draftOf(middle), organisation: policy.organisation };
  const parts: [string, number][] = [['cutDocument', medianOf(middle.length, () => cutDocument(middle))]];
  for (const detector of DETECTORS) parts.push([detector.id, medianOf(middle.length, () => run(detector, input))]);
  console.log(`\nparts at ${middle.length} characters`);
  for (const [name, time] of parts.sort((a, b) => b[1] - a[1])) console.log(`${name.padEnd(20)} ${time.toFixed(3)}`);
  return 0;
}

/** A fresh document each time, so that what detectors remember of one does not flatter them. */
const run = (detector: Detector, { document, draft, organisation }: Parameters<Detector['detect']>[0]) =>
  detector.detect({ document: { ...document }, draft, organisation });

/** Our labelled drafts in the order of their files, up to so many UTF-16 units. */
export function sampleText(size: number): string {
  return readdirSync(DRAFTS)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`${DRAFTS}/${name}`, 'utf8').trim().split('\n'))
    .map((line): { readonly text: string } => JSON.parse(line))
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, size);
}

/** Warm median in milliseconds. `size` is what one run works on, in units: long ones run less often. */
export function medianOf(size: number, work: () => unknown): number {
  const rounds = size > 50_000 ? 15 : 60;
  const times: number[] = [];
  for (let round = 0; round < rounds * 2; round += 1) {
    const start = performance.now();
    work();
    // The first half warms up.
    if (round >= rounds) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
