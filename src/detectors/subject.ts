import { linkedMentions, type Subjects } from '#detectors/subject-links.ts';
import { formerly, kinOf, titleOf } from '#detectors/subject-owner.ts';
import { bareRooms } from '#detectors/subject-rooms.ts';
import type { DraftLanguage, TextDocument } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import german from '#rules/packed/people-de.txt?raw';
import english from '#rules/packed/people-en.txt?raw';
import french from '#rules/packed/people-fr.txt?raw';
import dutch from '#rules/packed/people-nl.txt?raw';
import { type PhraseHit, packedMatcher } from '#text/phrases.ts';

/**
 * About whom a stretch of a draft speaks. `relative` is somebody's relative, not the writer's own; `addressee` is who
 * is spoken to; `clients` are many or any of them; `somebody` is a he or she whom nothing before introduces.
 */
export type About =
  | 'client'
  | 'relative'
  | 'own-family'
  | 'neighbour'
  | 'colleague'
  | 'professional'
  | 'public'
  | 'animal'
  | 'self'
  | 'addressee'
  | 'clients'
  | 'general'
  | 'somebody';

type Gender = 'm' | 'f' | 'x';

/** A word or phrase that points at somebody. */
export interface Mention extends Span {
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
  readonly about: About;
  /** False where the word often means something else. */
  readonly sure: boolean;
  /** `x` where the word does not say. */
  readonly gender: Gender;
  /** The list entry that was met, fit for `Match.because`: never words of the draft. */
  readonly entry: string;
  /** A pronoun: its `about` is that of the mention that it points back at. */
  readonly pronoun: boolean;
}

const LISTS: readonly (readonly [DraftLanguage, ReturnType<typeof packedMatcher>])[] = [
  ['nl', packedMatcher(dutch)],
  ['fr', packedMatcher(french)],
  ['en', packedMatcher(english)],
  ['de', packedMatcher(german)],
];

const plainMentions = new WeakMap<TextDocument, readonly Mention[]>();
const plainSubjects = new WeakMap<TextDocument, Subjects>();

/**
 * Who is talked about where, without looking at names: from role and kinship words, titles, rooms and pronouns.
 * `named` adds persons that somebody else recognised by their name; pronouns then point back at them too.
 * Works for Dutch (Flemish too), French, English and German; misses who is meant by "that one" or by a nickname.
 */
export function subjectsOf(document: TextDocument, named: readonly Mention[] = []): Subjects {
  if (named.length > 0) return linkedMentions(document, together(mentionsIn(document), named));
  let subjects = plainSubjects.get(document);
  if (!subjects) {
    subjects = linkedMentions(document, mentionsIn(document));
    plainSubjects.set(document, subjects);
  }
  return subjects;
}

function mentionsIn(document: TextDocument): readonly Mention[] {
  let mentions = plainMentions.get(document);
  if (!mentions) {
    const hits = LISTS.filter(([language]) => document.languages.includes(language)).flatMap(([, list]) =>
      list.find(document),
    );
    const listed = withoutOverlap(hits).flatMap((hit) => mentionOf(document, hit) ?? []);
    mentions = together(listed, roomsIn(document, listed));
    plainMentions.set(document, mentions);
  }
  return mentions;
}

/** Whoever lives behind a bare number: "14 weigert insuline". */
function roomsIn(document: TextDocument, listed: readonly Mention[]): readonly Mention[] {
  const taken = new Set(listed.flatMap(({ from, to }) => [from, to - 1]));
  return bareRooms(document.tokens).flatMap((index) => {
    const token = document.tokens[index];
    if (!token || taken.has(index)) return [];
    const { start, end } = token;
    return [
      { start, end, from: index, to: index + 1, about: 'client', sure: true, gender: 'x', entry: '#', pronoun: false },
    ];
  });
}

/** The longest at each place: two languages may both know a word. */
function withoutOverlap(hits: PhraseHit[]): readonly PhraseHit[] {
  const sorted = hits.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sorted.filter((hit) => {
    const free = hit.from >= end;
    if (free) end = hit.to;
    return free;
  });
}

function mentionOf(document: TextDocument, hit: PhraseHit): Mention | null {
  const [role = '', ...marks] = hit.value.split(' ');
  const { start, end, from, to, entry } = hit;
  const gender = marks.includes('m') ? 'm' : marks.includes('f') ? 'f' : 'x';
  const base = { start, end, from, to, entry, gender, sure: !marks.includes('?'), pronoun: false } as const;
  switch (role) {
    case 'kin':
      return { ...base, ...kinOf(document.tokens, from, to) };
    case 'client':
      return { ...base, ...titleOf(document.tokens, from) };
    case 'third':
      return isVerb(document, from) ? null : { ...base, about: 'somebody', pronoun: true };
    case 'you':
      return { ...base, about: 'addressee', pronoun: true };
    case 'self':
      return isBeside(document, from) ? null : { ...base, about: 'self', pronoun: true };
    case 'public':
    case 'colleague':
      return { ...base, ...formerly(document.tokens, from, role) };
    case 'clients':
    case 'neighbour':
    case 'professional':
    case 'animal':
    case 'general':
      return { ...base, about: role };
    default:
      throw new Error(`a list of people words has a role that is none: ${role}`);
  }
}

const BESIDE = new Set(
  'bij van met voor aan op naar onder door chez avec pour de with for from to at bei mit von zu'.split(' '),
);

/** "Bij ons", "chez nous", "with us": where somebody is, not whom the words are about. */
function isBeside({ tokens }: TextDocument, index: number): boolean {
  return BESIDE.has(tokens[index - 1]?.norm ?? '');
}

const MANY = new Set('we wij ze zij er die dat dit ze jullie ge gij te zullen mensen allemaal allebei waar'.split(' '));

/** Dutch "zijn" is "his" or "to be". */
function isVerb(document: TextDocument, index: number): boolean {
  if (document.tokens[index]?.norm !== 'zijn') return false;
  const [before, after] = [document.tokens[index - 1], document.tokens[index + 1]];
  if (after?.kind !== 'word' || MANY.has(after.norm)) return true;
  return before !== undefined && (MANY.has(before.norm) || /(?:en|s)$/.test(before.norm));
}

function together(mentions: readonly Mention[], named: readonly Mention[]): readonly Mention[] {
  const taken = new Set(named.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
  return [...mentions.filter(({ from }) => !taken.has(from)), ...named].sort((a, b) => a.from - b.from);
}
