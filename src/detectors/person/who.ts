import { scoresOf, sigmoid, softmax, sumsOf } from '#detectors/learned/linear.ts';
import type { Weights } from '#detectors/learned/weights.ts';
import type { DraftView } from '#detectors/person/draft-view.ts';
import { PARTICLES } from '#detectors/person/name-lists.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import { nameFeaturesOf, type WhoFeatures } from '#detectors/person/who-features.ts';
import type { Token } from '#model/document.ts';

/**
 * Who a name may stand for. `colleague-at-ease` is a colleague whom it does not harm to be named here: in a roster, a
 * greeting in the team chat, as contact of a vacancy. `none` is no person at all: a shop, a street, a pet, a word.
 */
const WHO_CLASSES = [
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
export type PersonClass = (typeof PERSON_CLASSES)[number];

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

/** How probable it is that the name is a person's of this class. */
export const probabilityOf = ({ person, who }: Judged, of: PersonClass): number =>
  person * (who[PERSON_CLASSES.indexOf(of)] ?? 0);

/** What the first model looks at: the name itself and the words at its side. */
export function personHashes(own: WhoFeatures): number[] {
  return [...own.hashes, ...own.beside];
}

/** What the second model looks at: these of the whole draft, and these of what stands at the name. */
export function whoHashes({ hashes, words, beside }: WhoFeatures): number[] {
  return [...hashes, ...words, ...beside];
}

/** More names than this are judged by what the others with their words are: no person writes so many. */
const MOST_JUDGED = 300;

/** How far a clear case stands above what was learned, as a logit. */
const SURE = 3;

/** What needs no weighing: "mijn dochter Evi", "tante Rita" in a chat with one person, a public person by full name. */
function clearCase(named: readonly string[], audience: string): Exclude<WhoClass, 'none'> | null {
  if (named.includes('right-before:own-kin')) return 'own-family';
  if (audience === 'direct' && named.includes('right-before:kin-name') && !named.includes('before:client-kin')) {
    return 'own-family';
  }
  return named.includes('public:whole@full') ? 'public' : null;
}

interface Sum {
  person: number;
  readonly who: number[];
  count: number;
}

/** Judges every name of a draft; `common`: what the whole of it says. Names that share a word are one person and are judged together. */
export function judgeNames(view: DraftView, models: WhoModels, common: WhoFeatures): readonly Judged[] {
  const { tokens } = view.document;
  const ofDraft = sumsOf(models.who, whoHashes(common));
  const sums = new Map<string, Sum>();
  const judged = view.names.slice(0, MOST_JUDGED).map((name) => {
    const features = nameFeaturesOf(view, name);
    const [learned = 0] = scoresOf(models.isPerson, personHashes(features));
    const isTitled = features.named.includes('right-before:title');
    // Nobody says "mevrouw" to a thing.
    const person = isTitled ? Math.max(learned, SURE) : learned;
    const who = scoresOf(models.who, whoHashes(features), ofDraft);
    const sure = clearCase(features.named, view.draft.audience);
    if (sure) who[PERSON_CLASSES.indexOf(sure)] = Math.max(...who) + SURE;
    const words = wordsOf(tokens, name);
    for (const word of words) add(sums, word, person, who);
    return { name, features, words };
  });
  return judged.map(({ name, features, words }) => {
    const shared = words.flatMap((word) => sums.get(word) ?? []);
    const mean = (pick: (sum: Sum) => number) =>
      shared.reduce((total, sum) => total + pick(sum) / sum.count, 0) / Math.max(1, shared.length);
    return {
      name,
      features,
      person: sigmoid(mean((sum) => sum.person)),
      who: softmax(PERSON_CLASSES.map((_, row) => mean((sum) => sum.who[row] ?? 0))),
    };
  });
}

function add(sums: Map<string, Sum>, word: string, person: number, who: readonly number[]): void {
  const sum = sums.get(word) ?? { person: 0, who: who.map(() => 0), count: 0 };
  sum.person += person;
  for (const [row, score] of who.entries()) sum.who[row] = (sum.who[row] ?? 0) + score;
  sum.count += 1;
  sums.set(word, sum);
}

/** The words by which a name is known again; a name of nothing but small ones is known by its whole. */
function wordsOf(tokens: readonly Token[], { from, to }: NameSpan): readonly string[] {
  const parts = tokens.slice(from, to + 1).map(({ norm }) => norm);
  const words = parts.filter((norm) => norm.length > 1 && !PARTICLES.has(norm));
  return words.length > 0 ? words : [parts.join('')];
}
