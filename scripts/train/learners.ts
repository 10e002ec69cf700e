import { type Counted, countedIn, type Question } from '#detectors/judgement/judgement.ts';
import { networkInput } from '#detectors/judgement/network-input.ts';
import { type WordFeatures, wordFeatures } from '#detectors/judgement/words.ts';
import type { NetworkInput } from '#detectors/learned/network.ts';
import { draftView } from '#detectors/person/draft-view.ts';
import { judgedBy, type NamesSeen } from '#detectors/person/persons.ts';
import type { DetectorInput } from '#model/detector.ts';
import { draftOf } from '#model/draft.ts';
import { isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';
import { type NamedDraft, namedDraft, readNamedDrafts } from '#scripts/names/named-drafts.ts';
import { everydayDrafts } from '#scripts/names/train-tagger.ts';
import { trainWho } from '#scripts/names/train-who.ts';
import { foldsByAuthor } from '#scripts/train/folds.ts';
import { type FoundNames, readFoundNames } from '#scripts/train/found-names.ts';
import { allLabelled, type LabelledDraft, labelledLines } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';
import { cutDocument } from '#text/document.ts';

/** In so many parts, each judged by models that have not seen it. */
export const FOLDS = 5;
/** The part that nothing is ever learned from. */
export const MEASURED = -1;
/** An everyday sentence is a draft that nobody wrote as one: it counts for less. */
const EVERYDAY_COST = 0.2;
/** So does a plain sentence: there are many alike, and in earnest most drafts are longer. */
const LINE_COST = 0.3;
/** So many neighbours are held back together: the same frame with other names. */
const LINES_TOGETHER = 30;

/** A draft as the first models leave it, which had not seen it. */
export interface Learner {
  readonly draft: LabelledDraft;
  /** `MEASURED`, or the part in which it is held back. */
  readonly fold: number;
  readonly cost: number;
  /** Whether its spans tell of every word what it is: of an everyday sentence nobody looked. */
  readonly isMarked: boolean;
  readonly names: NamesSeen;
  readonly stretches: readonly (Counted & { readonly words: WordFeatures; readonly reading: NetworkInput })[];
}

type Source = NamedDraft & { readonly labelled: LabelledDraft | null; readonly fold: number; readonly cost: number };

/** All drafts, seen through models of who is named that had not seen them; and those models, learned from all. */
export function learnersOf(corpora: string): {
  readonly learners: readonly Learner[];
  readonly files: ReturnType<typeof trainWho>['files'];
} {
  const found = readFoundNames();
  const sources = sourcesOf(corpora);
  const learned = sources.filter(({ fold }) => fold !== MEASURED);
  const whole = whoOf(learned, found);
  const learners = [MEASURED, ...Array(FOLDS).keys()].flatMap((fold) => {
    const { models } =
      fold === MEASURED
        ? whole
        : whoOf(
            learned.filter((source) => source.fold !== fold),
            found,
          );
    return sources.flatMap((source) => {
      if (source.fold !== fold || !source.labelled) return [];
      const input = inputOf(source.labelled);
      const names = judgedBy(draftView(input.draft, input.document, namesIn(found, source)), models);
      const stretches = countedIn(input, names).map((counted) => ({
        ...counted,
        words: wordFeatures(names, counted.measures, counted),
        reading: networkInput(names, counted.measures, counted),
      }));
      return [
        {
          draft: source.labelled,
          fold,
          cost: source.cost,
          isMarked: source.cost > EVERYDAY_COST,
          names,
          stretches,
        },
      ];
    });
  });
  return { learners, files: whole.files };
}

const whoOf = (sources: readonly Source[], found: FoundNames): ReturnType<typeof trainWho> =>
  trainWho(sources.map((source) => ({ ...source, names: namesIn(found, source), weight: source.cost })));

/** A draft that landed since would seem to name nobody. */
function namesIn(found: FoundNames, { id }: Source): FoundNames[string] {
  const names = found[id];
  if (!names) throw new Error(`nobody looked for names in ${id}: run \`npm run train -- names\` first`);
  return names;
}

/** Where everyday sentences are put, in turn. */
const PLACES = [
  { site: 'facebook', surface: 'post', audience: 'public' },
  { site: 'whatsapp', surface: 'message', audience: 'group' },
  { site: 'whatsapp', surface: 'message', audience: 'direct' },
  { site: 'x', surface: 'comment', audience: 'public' },
] as const;
const SILENT = {
  lang: 'nl',
  account: 'personal',
  pack: 'sector',
  topics: [],
  alsoFine: [],
  spans: [],
  severity: 'clear',
} as const;

function sourcesOf(corpora: string): readonly Source[] {
  const drafts = allLabelled();
  const names = readNamedDrafts('test/corpus/names');
  const foldOf = foldsByAuthor(
    [...drafts, ...names].map(({ id }) => id),
    FOLDS,
  );
  const labelled = drafts.map((draft) => ({
    ...namedDraft(draft),
    labelled: draft,
    fold: splitOf(draft.id) === 'measure' ? MEASURED : foldOf(draft.id),
    cost: 1,
  }));
  const lines = labelledLines().map((line, index) => ({
    ...namedDraft(line),
    labelled: line,
    fold: Math.floor(index / LINES_TOGETHER) % FOLDS,
    cost: LINE_COST,
  }));
  const marked = names.map((named) => ({ ...named, labelled: null, fold: foldOf(named.id), cost: 1 }));
  const everyday = everydayDrafts(corpora).map((named, index) => {
    const place = PLACES[index % PLACES.length] ?? PLACES[0];
    const { text } = named.draft;
    return {
      ...named,
      draft: draftOf(text, place),
      labelled: { ...SILENT, ...place, id: named.id, text },
      fold: index % FOLDS,
      cost: EVERYDAY_COST,
    };
  });
  return [...labelled, ...lines, ...marked, ...everyday];
}

function inputOf(labelled: LabelledDraft): DetectorInput {
  const policy = loadBuiltIn(isBuiltIn(labelled.pack) ? labelled.pack : 'sector');
  return {
    document: cutDocument(labelled.text),
    draft: draftOf(labelled.text, labelled),
    organisation: policy.organisation,
  };
}

/** What should be answered: `either` where both are right, or where another detector decides. */
export type Wanted = 'yes' | 'no' | 'either';

export function wantedOf(question: Question, { topics, alsoFine, spans, severity }: LabelledDraft): Wanted {
  if (alsoFine.includes(question)) return 'either';
  const about = (label: string) => spans.filter((span) => span.label === label).map(({ who }) => who);
  const isOfClients = (label: string) => about(label).some((who) => who === 'client' || who === 'relative');
  if (topics.includes(question)) {
    const isOfColleagues = about('care-detail').includes('colleague') && !isOfClients('care-detail');
    return question === 'care-detail' && isOfColleagues ? 'either' : 'yes';
  }
  if (severity !== 'clear') return 'no';
  // Consent makes it right to tell; it is told all the same.
  if (question === 'client-name') return isOfClients('person-name') ? 'either' : 'no';
  const isTold = isOfClients('care-detail') || about('care-detail').includes('colleague');
  return question === 'care-detail' && isTold ? 'either' : 'no';
}
