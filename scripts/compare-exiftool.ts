import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inflate } from '#background/inflate.ts';
import { cleanPhoto } from '#image/clean.ts';
import { sourceOfPieces } from '#image/pieces.ts';
import { readPhoto } from '#image/read.ts';
import { sourceOf } from '#image/source.ts';
import type { PhotoFacts } from '#model/photo.ts';
import { type Figure, median, table } from '#scripts/bench/figure.ts';
import { comparePixels, type Pair } from '#scripts/compare/pixels.ts';
import { madeSamples, PICTURES } from '#scripts/compare/samples.ts';

/** ExifTool's own names of the fields that we tell of. */
const FIELDS = {
  place: /:GPSPosition$/,
  times:
    /:(?:DateTimeOriginal|(?:Media|Track|Content)?CreateDate|ModifyDate|CreationDate|DateCreated|DateTimeDigitized|GPSDateStamp)$/,
  persons: /(?:PersonInImage|RegionName|RegionPersonDisplayName|BabyName)/,
  owners: /:(?:Artist|OwnerName|Creator|By-line|Author|XPAuthor|CameraOwnerName|Copyright|Rights|Owner)$/,
  serials: /:\w*SerialNumber2?$/,
  captions:
    /:(?:ImageDescription|Description|ObjectName|DocumentName|XPSubject|Instructions|SpecialInstructions|Caption-Abstract|UserComment|XPTitle|XPComment|Comment|Title|Headline)$/,
  keywords: /:(?:Keywords|Subject|SupplementalCategories|XPKeywords|HierarchicalSubject|LastKeywordXMP)$/,
  placeNames: /:(?:City|State|Country|Sub-location|Province-State|Country-PrimaryLocationName|LocationShownCity)$/,
} as const satisfies Partial<Record<keyof PhotoFacts, RegExp>>;
type Field = keyof typeof FIELDS;

type Truth = Readonly<Record<string, unknown>> & { readonly SourceFile: string };

/**
 * `npm run compare:exiftool`: our readers and our cleaning against ExifTool, on files of all formats that it fills with
 * every field, or on those of a folder (`-- FOLDER`), and whether copies decode to the same. `EXIFTOOL` names the program when it is not in the path.
 */
export async function main([folder]: readonly string[]): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'bezint-exiftool-'));
  try {
    const files = folder ? filesIn(folder) : madeSamples(work, exiftool);
    console.log(`${files.length} files`);
    await compareReading(files);
    const pairs = await compareCleaning(files, join(work, 'clean'));
    comparePixels(pairs, work);
    return 0;
  } finally {
    rmSync(work, { recursive: true });
  }
}

function exiftool(args: readonly string[]): string {
  const [program = '', ...first] = (process.env.EXIFTOOL ?? 'exiftool').split(' ');
  const { stdout, error } = spawnSync(program, [...first, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  if (error) throw new Error(`ExifTool cannot be run; EXIFTOOL says how, e.g. "perl folder/exiftool"`);
  return stdout;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => PICTURES.test(name))
    .map((name) => join(folder, name));

/** What ExifTool finds in each file. */
const truthOf = (files: readonly string[]): readonly Truth[] =>
  JSON.parse(exiftool(['-json', '-G', '-a', '-q', '-m', ...files]) || '[]');

/** Nothing but blanks and zeros; for a place a letter for the half of the earth is nothing too. */
const isSaid = (field: Field, value: unknown): boolean =>
  (field === 'place' ? /[1-9]/ : /[^0:\s.+/-]/).test(String(value));

/** True when the file has the field with something in it. */
const has = (truth: Truth, field: Field): boolean =>
  Object.entries(truth).some(
    ([name, value]) => FIELDS[field].test(name) && !/^(?:File|JFIF|PNG-pHYs):/.test(name) && isSaid(field, value),
  );

async function compareReading(files: readonly string[]): Promise<void> {
  const found = new Map<Field, { all: number; ours: number }>();
  const times: number[] = [];
  for (const truth of truthOf(files)) {
    const bytes = new Uint8Array(readFileSync(truth.SourceFile));
    const start = performance.now();
    const facts = await readPhoto(sourceOf(bytes), inflate);
    times.push(performance.now() - start);
    for (const field of Object.keys(FIELDS) as Field[]) {
      if (!has(truth, field)) continue;
      const count = found.get(field) ?? { all: 0, ours: 0 };
      const ours = facts[field];
      const isFound = Array.isArray(ours) ? ours.length > 0 : ours !== undefined;
      found.set(field, { all: count.all + 1, ours: count.ours + (isFound ? 1 : 0) });
      if (!isFound) console.log(`  not found: ${field} in ${basename(truth.SourceFile)}`);
    }
  }
  for (const [field, { all, ours }] of found) console.log(`${field}: ${ours} of ${all}`);
  const figures: readonly Figure[] = [
    { what: 'to read a file, median', unit: 'ms', value: median(times), aim: 20 },
    { what: 'to read a file, longest', unit: 'ms', value: Math.max(...times), aim: 2000 },
  ];
  console.log(table(figures));
}

async function compareCleaning(files: readonly string[], folder: string): Promise<readonly Pair[]> {
  mkdirSync(folder);
  const refused: Record<string, number> = {};
  const pairs: Pair[] = [];
  for (const [at, file] of files.entries()) {
    const source = sourceOf(new Uint8Array(readFileSync(file)));
    const result = await cleanPhoto(source, inflate);
    if (!result.ok) {
      refused[result.error] = (refused[result.error] ?? 0) + 1;
      continue;
    }
    const copy = sourceOfPieces(result.value, source);
    const path = join(folder, `${at}-${basename(file)}`);
    writeFileSync(path, await copy.slice(0, copy.size));
    pairs.push({ original: file, copy: path });
  }
  const left = pairs.length === 0 ? [] : truthOf(pairs.map(({ copy }) => copy));
  const dirty = left.filter((truth) => (Object.keys(FIELDS) as Field[]).some((field) => has(truth, field)));
  console.log(`cleaned: ${pairs.length} of ${files.length}; refused: ${JSON.stringify(refused)}`);
  console.log(`clean copies in which ExifTool still finds one of the fields: ${dirty.length}`);
  for (const truth of dirty) {
    const fields = (Object.keys(FIELDS) as Field[]).filter((field) => has(truth, field));
    console.log(`  ${basename(truth.SourceFile)}: ${fields.join(', ')}`);
  }
  compareTurning(left, pairs);
  return pairs;
}

/** How a picture is to be turned; '' when it is not. */
function turnOf(truth: Truth | undefined): string {
  const name = /\.(?:hei[cf]|avif)$/i.test(truth?.SourceFile ?? '') ? 'QuickTime:Rotation' : 'EXIF:Orientation';
  const turn = String(truth?.[name] ?? '');
  return /^(?:Horizontal|0$|Unknown)/.test(turn) ? '' : turn;
}

/** A picture that was to be turned is to be turned in the same way after it was cleaned. */
function compareTurning(copies: readonly Truth[], pairs: readonly Pair[]): void {
  const named = (truths: readonly Truth[]) => new Map(truths.map((truth) => [truth.SourceFile, truth]));
  const before = named(pairs.length === 0 ? [] : truthOf(pairs.map(({ original }) => original)));
  const after = named(copies);
  const turned = pairs.filter(({ original }) => turnOf(before.get(original)) !== '');
  const kept = turned.filter(({ original, copy }) => turnOf(before.get(original)) === turnOf(after.get(copy)));
  console.log(`turned as before: ${kept.length} of ${turned.length}`);
}
