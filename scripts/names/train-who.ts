import { decodeFilter } from '#detectors/learned/filter.ts';
import { decodeWeights, encodeWeights, quantised, type Weights } from '#detectors/learned/weights.ts';
import { foundNames } from '#detectors/person/found-names.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import { PERSON_CLASSES, personHashes, type WhoClass, type WhoModels, whoHashes } from '#detectors/person/who.ts';
import { draftFeatures, nameFeaturesOf } from '#detectors/person/who-features.ts';
import { overlaps, type Span } from '#model/span.ts';
import { viewOf } from '#scripts/names/draft-view.ts';
import { type Example, learnClasses, learnYesNo, withoutRare } from '#scripts/names/logistic.ts';
import type { NamedDraft, Place } from '#scripts/names/named-drafts.ts';
import { randomFrom } from '#scripts/names/random.ts';

const PERSON = { buckets: 2 ** 15, epochs: 10, rate: 0.05, decay: 3e-3 };
const WHO = { buckets: 2 ** 16, epochs: 20, rate: 0.03, decay: 3e-3 };
const LARGEST = 1.5;
/** So many weights are kept, the largest: some 6 bits each in what people download. */
const MOST_WEIGHTS = { person: 4_000, who: 30_000 };
const RARE = 3;

/** Which class a found name is taught as. */
function classOf(places: readonly Place[], name: Span): WhoClass {
  return places.find((place) => overlaps(place, name))?.who ?? 'none';
}

/** A draft with the names that were found in it by a tagger that had not seen it. */
export interface Seen extends NamedDraft {
  readonly names: readonly NameSpan[];
  /** How much it counts; 1 when not told. */
  readonly weight?: number;
}

/** Learns whether a name is a person, and who; returns the models and their files as text. */
export function trainWho(seen: readonly Seen[]): { models: WhoModels; files: { isPerson: string; who: string } } {
  const person: Example[] = [];
  const who: Example[] = [];
  for (const { draft, places, names, weight = 1 } of seen) {
    const view = viewOf(draft, names);
    const ofDraft = whoHashes(draftFeatures(view));
    for (const name of names) {
      const features = nameFeaturesOf(view, name);
      const label = classOf(places, name);
      person.push({ features: Uint32Array.from(personHashes(features)), label: label === 'none' ? 0 : 1, weight });
      if (label === 'none') continue;
      who.push({
        features: Uint32Array.from([...ofDraft, ...whoHashes(features)]),
        label: PERSON_CLASSES.indexOf(label),
        weight,
      });
    }
  }
  const { row, bias } = learnYesNo(withoutRare(person, RARE), PERSON, randomFrom(5));
  const isPerson = weightsOf([row], [bias], ['person'], PERSON.buckets, MOST_WEIGHTS.person);
  const learned = learnClasses(withoutRare(who, RARE), PERSON_CLASSES.length, WHO, randomFrom(7), MOST_WEIGHTS.who);
  const whoWeights = weightsOf(learned.rows, learned.bias, PERSON_CLASSES, WHO.buckets, MOST_WEIGHTS.who);
  const made = 'Made by `npm run train -- names` from our own drafts. Licence: as the project.';
  return {
    models: { isPerson, who: whoWeights },
    files: {
      isPerson: encodeWeights(isPerson, ['Whether a found name is a person at all.', made]),
      who: encodeWeights(whoWeights, ['Who a named person is.', made]),
    },
  };
}

function weightsOf(
  rows: readonly Float64Array[],
  bias: readonly number[],
  classes: readonly string[],
  buckets: number,
  most: number,
): Weights {
  const rounded = quantised(rows, LARGEST, most);
  return { ...rounded, bias: bias.map((one) => Math.round(one * 1e4) / 1e4), classes, buckets };
}

/** What a pair of trained tagger files finds in a draft. */
export function namesBy(files: { readonly weights: string; readonly known: string }) {
  const [weights, known] = [decodeWeights(files.weights), decodeFilter(files.known)];
  return ({ draft }: NamedDraft) => foundNames(viewOf(draft, []).document, weights, known);
}
