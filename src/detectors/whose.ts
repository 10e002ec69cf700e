import { judgementsOf } from '#detectors/judgement/judgement.ts';
import { namesSeen } from '#detectors/person/persons.ts';
import { probabilityOf } from '#detectors/person/who.ts';
import { type About, subjectsOf } from '#detectors/subject.ts';
import { perInput } from '#detectors/surroundings.ts';
import type { DetectorInput } from '#model/detector.ts';
import type { TextDocument } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import contextList from '#rules/packed/identifier-context.txt?raw';
import { tokenIndexAt } from '#text/document.ts';
import { packedMatcher } from '#text/phrases.ts';

const CUES = ['client', 'organisation', 'writer', 'private', 'family', 'order', 'home', 'named'] as const;
/**
 * Whose words around a number, address or date make it: see `rules/lists/identifier-context.txt`. `home` says that it
 * is somebody's own, at home; `named` that one client or relative is spoken of.
 */
type Cue = (typeof CUES)[number];

/** How strongly each stands around a place; 0 is not at all. */
export type Leaning = Readonly<Record<Cue, number>>;

type Sums = Record<Cue, number>;
const noSums = (): Sums => ({
  client: 0,
  organisation: 0,
  writer: 0,
  private: 0,
  family: 0,
  order: 0,
  home: 0,
  named: 0,
});

/** The cues of a document, added up once for each sentence and paragraph: one look serves every place in it. */
interface Tally {
  readonly sentences: ReadonlyMap<number, Sums>;
  readonly paragraphs: ReadonlyMap<number, Sums>;
  readonly total: Sums;
}

/** What stands in other paragraphs never weighs more than this, however long the text is. */
const MOST_ELSEWHERE = 2;
/** What an organisation posts is its own, unless a client is named beside it. */
const ORGANISATION_ACCOUNT = 6;

/** Of the writer's own number or address: enough only for a rule that asks who is approached with it. */
export const OWN_CERTAINTY = 0.35;

/** So many words about clients is it worth when the network reads that somebody is identified, for each logit … */
const READ_WEIGHT = 2;
/** … above this, since a number alone makes it think so a little, … */
const READ_FROM = 1;
/** … and never more than a client's name is worth: it reads a doctor's number as a client's, too. */
const READ_MOST = 3;

const matcher = packedMatcher(contextList);

const tallyOf = perInput((input): Tally => {
  const { document } = input;
  const sentences = new Map<number, Sums>();
  const paragraphs = new Map<number, Sums>();
  const total = noSums();
  for (const { start, cue, weight } of [...wordCues(document), ...personCues(document), ...nameCues(input)]) {
    total[cue] += weight;
    sumsAt(sentences, document.sentences, start)[cue] += weight;
    sumsAt(paragraphs, document.paragraphs, start)[cue] += weight;
  }
  return { sentences, paragraphs, total };
});

interface CueAt {
  readonly start: number;
  readonly cue: Cue;
  readonly weight: number;
}

function wordCues(document: TextDocument): readonly CueAt[] {
  return matcher.find(document).flatMap(({ start, value }): readonly CueAt[] => {
    const cue = CUES.find((each) => value.startsWith(each));
    return cue ? [{ start, cue, weight: value.endsWith('2') ? 2 : 1 }] : [];
  });
}

/** Who is spoken of says whose a number is, where it is sure. */
const BY_PERSON: Partial<Record<About, Cue>> = {
  client: 'client',
  relative: 'client',
  'own-family': 'family',
  professional: 'organisation',
};

function personCues(document: TextDocument): readonly CueAt[] {
  return subjectsOf(document).mentions.flatMap(({ start, about, sure, pronoun }): readonly CueAt[] => {
    const cue = BY_PERSON[about];
    if (!cue || !sure || pronoun) return [];
    return cue === 'client'
      ? [cue, 'named' as const].map((each) => ({ start, cue: each, weight: 1 }))
      : [{ start, cue, weight: 1 }];
  });
}

/** A name that is surely a client's, or their relative's, weighs like so many words about clients. */
const NAME = 3;
/** Below this it says nothing. */
const LIKELY = 0.35;

function nameCues(input: DetectorInput): readonly CueAt[] {
  return namesSeen(input).judged.flatMap((judged) => {
    const { start } = judged.name;
    return [probabilityOf(judged, 'client'), probabilityOf(judged, 'relative')]
      .filter((likely) => likely >= LIKELY)
      .flatMap((likely) => (['client', 'named'] as const).map((cue): CueAt => ({ start, cue, weight: NAME * likely })));
  });
}

function sumsAt(sums: Map<number, Sums>, stretches: readonly Span[], offset: number): Sums {
  const index = tokenIndexAt(stretches, offset);
  const found = sums.get(index) ?? noSums();
  sums.set(index, found);
  return found;
}

/**
 * What the words around `where` say about whose it is: those in its sentence count most, those in other paragraphs
 * least.
 */
export function leaning(input: DetectorInput, where: Span): Leaning {
  const { document, draft } = input;
  const { sentences, paragraphs, total } = tallyOf(input);
  const inSentence = sentences.get(tokenIndexAt(document.sentences, where.start));
  const inParagraph = paragraphs.get(tokenIndexAt(document.paragraphs, where.start));
  const sum = noSums();
  for (const cue of CUES) {
    sum[cue] = (inSentence?.[cue] ?? 0) + (inParagraph?.[cue] ?? 0) / 2 + Math.min(total[cue] / 2, MOST_ELSEWHERE);
  }
  // "Haar eigen rekening", "bel hem thuis": nobody's but theirs, whoever posts it.
  sum.client += sum.home;
  if (draft.account === 'organisation' && sum.home === 0) sum.organisation += ORGANISATION_ACCOUNT;
  sum.client += Math.min(READ_MOST, READ_WEIGHT * Math.max(0, readAt(input, where) - READ_FROM));
  return sum;
}

/** What the network says of the stretch around a place: whether a number or an address in it is a client's, in logits. */
function readAt(input: DetectorInput, { start }: Span): number {
  const token = tokenIndexAt(input.document.tokens, start);
  const stretch = judgementsOf(input).find(({ from, to }) => from <= token && token < to);
  return stretch?.read.get('identifier') ?? 0;
}
