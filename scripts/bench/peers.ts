import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import nlp from 'compromise/three';
import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import { personsOf } from '#detectors/person/persons.ts';
import type { TextDocument } from '#model/document.ts';
import { draftOf } from '#model/draft.ts';
import { overlaps, type Span } from '#model/span.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import firstNames from '#rules/lists/first-names.txt?raw';
import { medianOf, sampleText } from '#scripts/bench/core.ts';
import type { Figure } from '#scripts/bench/figure.ts';
import { allLabelled } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';
import { cutDocument } from '#text/document.ts';

const HARPER = 'harper.js@2.10.0';
/** Seventy megabytes that only this needs: fetched when somebody measures, not with every installation. */
const HARPER_FOLDER = 'node_modules/.cache/harper';
const SIZES = [500, 10_000];
const POLICY = 'zorggroep-h-hart';
const ORGANISATION = { name: '', aliases: [], ownContacts: [] };

/**
 * What others do with the same texts in the same run: Harper (grammar of English), compromise's `.people()` and a list
 * of first names with a capital. On speed all of them, on names the last two. Peers that cannot be fetched are left out.
 */
export function peers(): readonly Figure[] {
  return [...speed(), ...names()];
}

function speed(): readonly Figure[] {
  const policy = loadBuiltIn(POLICY);
  const texts = SIZES.map(sampleText);
  const harper = timesOfHarper(texts);
  return texts.flatMap((text, index) => {
    const draft = draftOf(text);
    const value = medianOf(text.length, () => check(draft, { policy, detectors: DETECTORS, language: 'nl' }));
    const figure = (name: string, theirs: number): Figure => ({
      what: `check of ${text.length} characters`,
      unit: 'ms',
      value,
      beside: { name, value: theirs },
    });
    const lint = harper?.[index];
    const people = medianOf(text.length, () => nlp(text).people().out('offset'));
    return [...(lint === undefined ? [] : [figure('Harper, lint', lint)]), figure('compromise, people', people)];
  });
}

/** Undefined where it cannot be fetched. */
function timesOfHarper(texts: readonly string[]): readonly number[] | undefined {
  const folder = `${HARPER_FOLDER}/node_modules/harper.js/dist`;
  if (!existsSync(folder)) {
    spawnSync('npm', ['install', '--prefix', HARPER_FOLDER, '--no-save', '--ignore-scripts', HARPER], { shell: true });
  }
  const { status, stdout } = spawnSync(process.execPath, ['scripts/bench/harper.mjs', folder], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

/** Names of persons found and rightly said, by overlap, in the labelled drafts that are only counted. */
function names(): readonly Figure[] {
  const drafts = allLabelled().filter(({ id }) => splitOf(id) === 'measure');
  const ours = scoreOf(drafts, (document, text) =>
    personsOf({ document, draft: draftOf(text), organisation: ORGANISATION }).map(({ where }) => where),
  );
  const others = {
    'compromise, people': scoreOf(drafts, (_document, text) => peopleIn(text)),
    'list and capital': scoreOf(drafts, listedIn),
  };
  return Object.entries(others).flatMap(([name, theirs]) => [
    { what: 'names found', unit: '%', value: ours.found, beside: { name, value: theirs.found } },
    { what: 'names said that are right', unit: '%', value: ours.right, beside: { name, value: theirs.right } },
  ]);
}

type Reader = (document: TextDocument, text: string) => readonly Span[];

function scoreOf(drafts: ReturnType<typeof allLabelled>, read: Reader) {
  let [wanted, hit, said, right] = [0, 0, 0, 0];
  for (const { text, spans } of drafts) {
    const gold = spans.filter(({ label }) => label === 'person-name').flatMap(({ quote }) => placesOf(text, quote));
    const found = read(cutDocument(text), text);
    wanted += gold.length;
    hit += gold.filter((span) => found.some((one) => overlaps(one, span))).length;
    said += found.length;
    right += found.filter((one) => gold.some((span) => overlaps(one, span))).length;
  }
  return { found: (100 * hit) / wanted, right: (100 * right) / said };
}

function placesOf(text: string, quote: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

function peopleIn(text: string): readonly Span[] {
  const found: readonly { readonly offset: { readonly start: number; readonly length: number } }[] = nlp(text)
    .people()
    .json({ offset: true });
  return found.map(({ offset: { start, length } }) => ({ start, end: start + length }));
}

const LISTED = new Set(firstNames.split('\n').map((line) => line.split('\t')[0]?.trim().toLowerCase()));

function listedIn({ tokens }: TextDocument): readonly Span[] {
  return tokens.filter(({ capital, norm }) => capital && LISTED.has(norm));
}
