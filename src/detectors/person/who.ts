import { hashOf } from '#detectors/learned/hash.ts';
import { scoresOf, sigmoid, softmax } from '#detectors/learned/linear.ts';
import type { Weights } from '#detectors/learned/weights.ts';
import { PARTICLES } from '#detectors/person/name-lists.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import { type DraftView, draftFeatures, nameFeaturesOf, type WhoFeatures } from '#detectors/person/who-features.ts';
import type { Token } from '#model/document.ts';

/**
 * Who a name may stand for. `colleague-at-ease` is a colleague whom it does not harm to be named here: in a roster, a
 * greeting in the team chat, as contact of a vacancy. `none` is no person at all: a shop, a street, a pet, a word.
 */
export const WHO_CLASSES = [
  'client',
  'relative',
  'colleague',
  'colleague-at-ease',
  'public',
  'own-family',
  'other',
  'none',
] as const;
export type WhoClass = (typeof WHO_CLASSES)[number];
/** The classes that the second model tells apart; whether it is a person at all, the first one says. */
export const PERSON_CLASSES = WHO_CLASSES.filter((one) => one !== 'none');

/** The two models: is it a person, and who. */
export interface WhoModels {
  readonly isPerson: Weights;
  readonly who: Weights;
}

export interface Judged {
  readonly name: NameSpan;
  /** How probable it is that the name is a person's. */
  readonly person: number;
  /** How probable each class is if it is a person, in the order of `PERSON_CLASSES`. */
  readonly who: readonly number[];
  readonly features: WhoFeatures;
}

/** What the first model looks at: the name itself and the words at its side. */
export function personHashes(own: WhoFeatures): number[] {
  return [...own.named.map((feature) => hashOf(feature)), ...own.beside];
}

/** What the second model looks at: the whole draft, and what stands at the name. */
export function whoHashes(draft: WhoFeatures, own: WhoFeatures): number[] {
  return [
    ...draft.named.map((feature) => hashOf(feature)),
    ...draft.words,
    ...own.named.map((feature) => hashOf(feature)),
    ...own.words,
    ...own.beside,
  ];
}

/** Judges every name of a draft. Names that share a word are one person and are judged together. */
export function judgeNames(view: DraftView, models: WhoModels): readonly Judged[] {
  const common = draftFeatures(view);
  const single = view.names.map((name) => {
    const features = nameFeaturesOf(view, name);
    const [isPerson = 0] = scoresOf(models.isPerson, personHashes(features));
    return { name, features, isPerson, who: scoresOf(models.who, whoHashes(common, features)) };
  });
  const { tokens } = view.document;
  return single.map(({ name, features }) => {
    const same = single.filter((other) => sharesWord(tokens, name, other.name));
    const mean = (pick: (one: (typeof single)[number]) => number) =>
      same.reduce((sum, other) => sum + pick(other), 0) / same.length;
    return {
      name,
      features,
      person: sigmoid(mean((one) => one.isPerson)),
      who: softmax(PERSON_CLASSES.map((_, row) => mean((one) => one.who[row] ?? 0))),
    };
  });
}

function sharesWord(tokens: readonly Token[], a: NameSpan, b: NameSpan): boolean {
  if (a === b) return true;
  const words = new Set(tokens.slice(a.from, a.to + 1).map(({ norm }) => norm));
  return tokens
    .slice(b.from, b.to + 1)
    .some(({ norm, kind }) => kind === 'word' && norm.length > 1 && !PARTICLES.has(norm) && words.has(norm));
}
