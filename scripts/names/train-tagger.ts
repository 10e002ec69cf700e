import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeFilter } from '#detectors/learned/filter.ts';
import { encodeWeights, quantised } from '#detectors/learned/weights.ts';
import { MOST_FEATURES, nameFeatures } from '#detectors/person/name-features.ts';
import { FIRST_NAMES, SURNAMES } from '#detectors/person/name-lists.ts';
import { letterCase } from '#detectors/person/tagger.ts';
import { factsOf, LIST } from '#detectors/person/token-facts.ts';
import { draftOf } from '#model/draft.ts';
import { type EverydayLanguage, type Taught, teachEveryday } from '#scripts/names/everyday.ts';
import { type Example, learnYesNo, withoutRare } from '#scripts/names/logistic.ts';
import type { NameParts } from '#scripts/names/name-maker.ts';
import type { NamedDraft } from '#scripts/names/named-drafts.ts';
import { randomFrom } from '#scripts/names/random.ts';
import { teachDrafts } from '#scripts/names/teach-drafts.ts';
import { cutDocument } from '#text/document.ts';

const BUCKETS = 2 ** 16;
/** Of the bits one in fifty is set: so seldom a word that nobody knows, a surname say, is taken for an ordinary one. */
const FILTER_SIZE = 2 ** 20;
/** Weights beyond this are cut when they are rounded. */
const LARGEST = 3;
/** So many weights are kept, the largest: some 6 bits each in what people download. */
const MOST_WEIGHTS = 25_000;
/** So many copies of each draft, with other names. */
const COPIES = 5;
/** A name that is put in is unknown to the lists this often, so that the context learns to speak too. */
const FORGOTTEN = 0.25;
/** Features that occur less often are left out. */
const RARE = 3;
/** One everyday sentence in so many is read as a draft. */
const SAMPLED = 12;
const LANGUAGES: readonly EverydayLanguage[] = ['nl', 'fr', 'en'];

/** Trains the name tagger; returns the two model files as text. */
export function trainTagger(corpora: string, drafts: readonly NamedDraft[]): { weights: string; known: string } {
  const random = randomFrom(20_251);
  const lines = LANGUAGES.map((language) => ({ language, lines: everydayLines(corpora, language) }));
  const known = knownWords([...lines.flatMap((set) => set.lines), ...drafts.map(({ draft }) => draft.text)]);
  const parts = nameParts(corpora);
  const taught = [
    ...lines.flatMap((set) => teachEveryday(set.lines, set.language, parts, random)),
    ...teachDrafts(drafts, COPIES, parts, random),
  ];
  const examples = taught.flatMap((one) => examplesOf(one, known, random));
  const { row, bias } = learnYesNo(
    withoutRare(examples, RARE),
    { buckets: BUCKETS, epochs: 4, rate: 0.12, decay: 2e-5 },
    random,
  );
  const rounded = quantised([row], LARGEST, MOST_WEIGHTS);
  const about = [
    "Which words are part of a person's name. Made by `npm run train -- names` from Mozilla Common Voice sentences (CC0)",
    'with names put in, and our own drafts. Licence: as the project.',
  ];
  return {
    weights: encodeWeights({ ...rounded, classes: ['name'], buckets: BUCKETS, bias: [bias] }, about),
    known: encodeFilter(known, FILTER_SIZE, [
      'Ordinary words, one bit each. Made by `npm run train -- names` from Mozilla Common Voice sentences (CC0) and our own drafts.',
    ]),
  };
}

function everydayLines(corpora: string, language: EverydayLanguage): readonly string[] {
  return readFileSync(join(corpora, `everyday-${language}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.length > 8);
}

/** Every umpteenth everyday sentence, with its names as people whom no rule is about. */
export function everydayDrafts(corpora: string): readonly NamedDraft[] {
  const random = randomFrom(4);
  const parts = nameParts(corpora);
  return LANGUAGES.flatMap((language) => {
    const lines = everydayLines(corpora, language).filter((_, index) => index % SAMPLED === 0);
    return teachEveryday(lines, language, parts, random).map(({ document, tags }, index) => ({
      id: `everyday-${language}-${index}`,
      draft: draftOf(document.text),
      places: document.tokens
        .filter((_, at) => tags[at] === 1)
        .map(({ start, end }) => ({ start, end, who: 'other' as const })),
    }));
  });
}

/** Words that stand in lower case at least twice. Rarer ones stay unknown, as many ordinary words of a draft will be. */
function knownWords(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const document = cutDocument(text);
    const { tokens } = document;
    if (letterCase(document) === 'lower' && tokens.length > 12) continue;
    for (const { kind, capital, norm } of tokens) {
      if (kind === 'word' && !capital) counts.set(norm, (counts.get(norm) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word));
}

/** Names for putting in: our lists, and the rarer ones of the gazetteers. */
function nameParts(corpora: string): NameParts {
  const counted = (name: string, key: 'first' | 'surname') => {
    const read: unknown = JSON.parse(readFileSync(join(corpora, name), 'utf8'));
    const rows = (read as Record<string, [string, number][]>)[key] ?? [];
    return rows.map(([word]) => word).filter((word) => !word.includes(' '));
  };
  const gazetteers = ['gazetteer-nl.json', 'gazetteer-be.json'];
  return {
    first: [
      ...[...FIRST_NAMES].filter((name) => name.length > 2),
      ...gazetteers.flatMap((name) => counted(name, 'first')),
    ],
    surnames: [...SURNAMES, ...gazetteers.flatMap((name) => counted(name, 'surname'))],
  };
}

function examplesOf({ document, tags }: Taught, known: ReadonlySet<string>, random: () => number): Example[] {
  const { tokens } = document;
  const caseOf = letterCase(document);
  const all = LIST.first | LIST.surname | LIST.stem;
  const facts = factsOf(tokens, (norm) => known.has(norm), caseOf === 'upper').map((fact, index) =>
    tags[index] === 1 && random() < FORGOTTEN ? { ...fact, lists: fact.lists & ~all } : fact,
  );
  const out = new Uint32Array(MOST_FEATURES);
  const examples: Example[] = [];
  let [last, lastButOne] = [0, 0];
  for (const [index, token] of tokens.entries()) {
    if (facts[index]?.isWord && tags[index] !== 2) {
      const count = nameFeatures(facts, index, { last, lastButOne }, caseOf !== 'mixed', out);
      examples.push({ features: out.slice(0, count), label: tags[index] ?? 0 });
    }
    const tag = tags[index] === 1 || ((token.text === '-' || token.text === '.') && last === 1) ? 1 : 0;
    [lastButOne, last] = [last, token.kind === 'word' || token.text === '-' || token.text === '.' ? tag : 0];
  }
  return examples;
}
