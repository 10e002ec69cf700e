import { weightOf } from '#detectors/learned/linear.ts';
import { decodeWeights } from '#detectors/learned/weights.ts';
import { type DraftView, draftView } from '#detectors/person/draft-view.ts';
import { foundNames } from '#detectors/person/found-names.ts';
import { type Judged, judgeNames, PERSON_CLASSES, probabilityOf, type WhoModels } from '#detectors/person/who.ts';
import { draftFeatures, type WhoFeatures } from '#detectors/person/who-features.ts';
import { perInput } from '#detectors/surroundings.ts';
import type { DetectorInput } from '#model/detector.ts';
import { lazy } from '#model/lazy.ts';
import type { Who } from '#model/match.ts';
import type { Span } from '#model/span.ts';
import isPersonWeights from '#rules/models/is-person.txt?raw';
import whoWeights from '#rules/models/who.txt?raw';

/** A name in the draft, and who it most likely is. */
export interface Person {
  /** The name as it stands, without title, kinship word or possessive. Offsets in UTF-16 units. */
  readonly where: Span;
  /** First and last token of it, inclusive. */
  readonly from: number;
  readonly to: number;
  /** The likeliest; `other` also when nothing tells. */
  readonly who: Who;
  /** How probable it is that this is a person at all, 0 to 1. */
  readonly person: number;
  /** How probable it is that this is a client or a relative of one, 0 to 1. */
  readonly client: number;
  /**
   * How probable it is that the draft does not say of them that they are a colleague, known to the public or of the
   * writer's own family, 0 to 1: where it is high, a client may be meant, whatever else is probable.
   */
  readonly unsaid: number;
  /** How probable it is that this is a colleague whom it may harm to be named here, 0 to 1. */
  readonly colleague: number;
  /** The ids of the cues that decided, weightiest first. */
  readonly because: readonly string[];
}

const ownModels = lazy((): WhoModels => ({ isPerson: decodeWeights(isPersonWeights), who: decodeWeights(whoWeights) }));
const SAYS_MOST = 4;

/** The names of a draft with what the models make of them. */
export interface NamesSeen {
  readonly view: DraftView;
  readonly judged: readonly Judged[];
  /** The same, place by place: also what is hardly a person. */
  readonly named: readonly Person[];
  /** Those that are probably a person's. */
  readonly persons: readonly Person[];
}

/**
 * Every name in a draft that is probably a person's, in order, with who it is. Shared by all detectors. Misses: names
 * that are ordinary words in lower case, and names without any hint around them.
 */
export function personsOf(input: DetectorInput): readonly Person[] {
  return namesSeen(input).persons;
}

/** What `personsOf` is made of. Worked out once per input. */
export const namesSeen = perInput((input): NamesSeen => {
  const view = draftView(input.draft, input.document, foundNames(input.document));
  return view.names.length > 0 ? judgedBy(view, ownModels()) : { view, judged: [], named: [], persons: [] };
});

/** Who the names of a draft are, by these models. */
export function judgedBy(view: DraftView, models: WhoModels): NamesSeen {
  const common = draftFeatures(view);
  const judged = judgeNames(view, models, common);
  const commonReasons = PERSON_CLASSES.map((_, row) => lazy(() => reasonsIn(common, models, row)));
  const named = judged.map((each) =>
    personOf(each, (row) => ownReasonsFirst(reasonsIn(each.features, models, row), commonReasons[row]?.() ?? [])),
  );
  return { view, judged, named, persons: named.filter(({ person }) => person >= PERSON_FROM) };
}

/** Below this it is a shop, a street, a pet or an ordinary word. */
const PERSON_FROM = 0.4;

const NOT_SAID = ['client', 'relative', 'other'] as const;

function personOf(judged: Judged, reasonsFor: (row: number) => readonly string[]): Person {
  const { name, who, person } = judged;
  const best = who.indexOf(Math.max(...who));
  const likeliest = PERSON_CLASSES[best] ?? 'other';
  return {
    where: { start: name.start, end: name.end },
    from: name.from,
    to: name.to,
    who: likeliest === 'colleague-at-ease' ? 'colleague' : likeliest,
    person,
    client: probabilityOf(judged, 'client') + probabilityOf(judged, 'relative'),
    unsaid: NOT_SAID.reduce((sum, one) => sum + (who[PERSON_CLASSES.indexOf(one)] ?? 0), 0),
    colleague: probabilityOf(judged, 'colleague'),
    because: reasonsFor(best),
  };
}

/** A cue that speaks for a class, as its id: `draft:ward`, `before:own-kin`, `form:first`. */
interface Reason {
  readonly feature: string;
  readonly weight: number;
}

/** Each cue once, as they come. */
function reasonsIn({ named, hashes }: WhoFeatures, models: WhoModels, row: number): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const [index, feature] of named.entries()) {
    const weight = weightOf(models.who, row, hashes[index] ?? 0);
    if (weight > 0 && !reasons.has(feature) && !feature.includes('@')) reasons.set(feature, { feature, weight });
  }
  return [...reasons.values()];
}

/** The weightiest of both; among equals those of the name come before those of the draft. */
function ownReasonsFirst(own: readonly Reason[], common: readonly Reason[]): readonly string[] {
  const others = common.filter(({ feature }) => !own.some((reason) => reason.feature === feature));
  return [...own, ...others]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SAYS_MOST)
    .map(({ feature }) => feature);
}
