import type { About, Mention } from '#detectors/subject.ts';
import type { TextDocument } from '#model/document.ts';
import { tokenIndexAt } from '#text/document.ts';

export interface Subjects {
  /** In order of position. */
  readonly mentions: readonly Mention[];
  /** Whom the words at this token are about: somebody in its sentence, else whom the talk was about before; null when nobody is. */
  at(index: number): Mention | null;
  /** The mentions that begin in the sentence (its place in `document.sentences`). */
  inSentence(sentence: number): readonly Mention[];
}

/** One person, of whom a "she" can speak. */
const PERSONS: ReadonlySet<About> = new Set<About>([
  'client',
  'relative',
  'own-family',
  'neighbour',
  'colleague',
  'public',
  'animal',
  'somebody',
]);
/** Worth pointing back at, even where the word is an unsure sign. */
const LIKELY: ReadonlySet<About> = new Set<About>(['client', 'own-family']);
/** So many mentions on either side are looked at: in a paste without full stops a sentence has no end. */
const NEARBY = 16;
/** So many sentences back a pronoun may point. */
const REACH = 4;

/** Lets every pronoun point back at whom it means, and answers who is talked about where. */
export function linkedMentions(document: TextDocument, mentions: readonly Mention[]): Subjects {
  const bySentence: Mention[][] = document.sentences.map(() => []);
  const sentenceOf = (mention: Mention): number => sentenceAt(document, mention.start);
  const linked: Mention[] = [];
  for (const mention of mentions) {
    const sentence = sentenceOf(mention);
    const meant = mention.pronoun && mention.about === 'somebody' ? meantBy(mention, sentence, bySentence) : null;
    const whole = meant ? { ...mention, about: meant.about, entry: `${mention.entry} → ${rootOf(meant)}` } : mention;
    linked.push(whole);
    bySentence[sentence]?.push(whole);
  }
  return {
    mentions: linked,
    inSentence: (sentence) => bySentence[sentence] ?? [],
    at(index) {
      const token = document.tokens[index];
      if (!token) return null;
      const sentence = sentenceAt(document, token.start);
      return subjectIn(bySentence[sentence] ?? [], index) ?? carriedOver(document, bySentence, sentence);
    },
  };
}

function sentenceAt(document: TextDocument, offset: number): number {
  return Math.min(tokenIndexAt(document.sentences, offset), document.sentences.length - 1);
}

/** The entry at the end of a chain of pronouns. */
const rootOf = ({ entry }: Mention): string => entry.split(' → ').at(-1) ?? entry;

function isPerson(mention: Mention): boolean {
  return PERSONS.has(mention.about);
}

function fits(pronoun: Mention, mention: Mention): boolean {
  if (!isPerson(mention) || !(mention.sure || LIKELY.has(mention.about))) return false;
  return pronoun.gender === 'x' || mention.gender === 'x' || mention.gender === pronoun.gender;
}

/** The nearest before it in its own sentence, else whom a sentence before began with. */
function meantBy(pronoun: Mention, sentence: number, bySentence: readonly Mention[][]): Mention | null {
  const near = bySentence[sentence]?.slice(-NEARBY).findLast((mention) => fits(pronoun, mention));
  if (near) return near;
  for (let back = 1; back <= REACH; back += 1) {
    const found = bySentence[sentence - back]?.slice(0, NEARBY).find((mention) => fits(pronoun, mention));
    if (found) return found;
  }
  return null;
}

/**
 * The nearest person before the words, else behind them, else the writer, the reader or everybody. A doctor who is
 * called in is nobody that the words are about.
 */
function subjectIn(mentions: readonly Mention[], index: number): Mention | null {
  const next = firstBehind(mentions, index);
  const before = mentions.slice(Math.max(0, next - NEARBY), next);
  const others = [...before].reverse().concat(mentions.slice(next, next + NEARBY));
  return (
    before.findLast(isPerson) ??
    before.findLast(({ sure, about }) => sure && about !== 'professional') ??
    others.find(isPerson) ??
    others.find(({ sure, about }) => (sure && about !== 'professional') || about === 'self') ??
    null
  );
}

/** Place of the first mention that begins behind the token. */
function firstBehind(mentions: readonly Mention[], index: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A sentence that names nobody speaks on of whom the one before spoke; not over a blank line. */
function carriedOver(document: TextDocument, bySentence: readonly Mention[][], sentence: number): Mention | null {
  const offset = document.sentences[sentence]?.start ?? 0;
  const paragraph = document.paragraphs[tokenIndexAt(document.paragraphs, offset)];
  for (let back = 1; back <= 2; back += 1) {
    const start = document.sentences[sentence - back]?.start;
    if (start === undefined || start < (paragraph?.start ?? 0)) return null;
    const person = bySentence[sentence - back]?.slice(0, NEARBY).find(isPerson);
    if (person) return person;
  }
  return null;
}
