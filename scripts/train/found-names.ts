import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { NameSpan } from '#detectors/person/name-spans.ts';

/** The names that were found in each draft, by its id, by a tagger that had not seen the draft. */
export type FoundNames = Readonly<Record<string, readonly NameSpan[]>>;

/** `npm run train -- names` leaves them here for `npm run train -- judgement`; not part of the project. */
const FILE = '.cache/found-names.jsonl';

export function keepFoundNames(found: FoundNames): void {
  mkdirSync(dirname(FILE), { recursive: true });
  const lines = Object.entries(found).map((entry) => JSON.stringify(entry));
  writeFileSync(FILE, `${lines.join('\n')}\n`);
}

/** Throws when nobody has found any yet: run `npm run train -- names` first. */
export function readFoundNames(): FoundNames {
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line): [string, readonly NameSpan[]] => JSON.parse(line)));
}
