import { lazy } from '#model/lazy.ts';
import firstNames from '#rules/packed/first-names.txt?raw';
import moreSurnames from '#rules/packed/more-surnames.txt?raw';
import surnames from '#rules/packed/surnames.txt?raw';
import { normOf } from '#text/characters.ts';
import { SortedWords } from '#text/sorted-words.ts';

/**
 * A name as the register compares it: what is left of the many ways in which people write one. Both sides go through
 * here, the export when the register is built and the draft when it is checked.
 */

/** Small words in front of or inside surnames: nobody is sure of them, so they never count. */
export const SMALL: ReadonlySet<string> = new Set(
  (
    "van von vom de den der des di da do dos du d' del della la le les l' el al ben bin bint ibn ould ter ten te 't t op in " +
    "vd v d vande vander vanden vandr vdb vdh vda aan bij het zu zur st saint o' mac mc y en e i s's"
  ).split(' '),
);
/** The same, glued on: Vandenbroucke, Devos, Vanderelst. What is left must still be a name. */
const GLUED = /^(?:van(?:den|der|de|ter|t)?|den?|der|ver|ter|ten|el|d')(?=[a-z]{4})/;

const entries = lazy(() => ({
  firsts: [...new SortedWords(firstNames)],
  surnames: [...new SortedWords(surnames), ...new SortedWords(moreSurnames)],
}));

/** Spellings that sound alike become one, double letters single: Wijckmans and Wyckmans, Janssen and Jansen. */
export function folded(norm: string): string {
  const known = FOLDED.get(norm);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const fold = foldOf(norm);
  FOLDED.set(norm, fold);
  return fold;
}

/** The same few words are folded over and over while somebody types. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 2000;

function foldOf(norm: string): string {
  return norm
    .replace(/[^\p{L}]/gu, '')
    .replace(/sch$/, 's')
    .replaceAll('ij', 'i')
    .replaceAll('y', 'i')
    .replaceAll('ck', 'k')
    .replaceAll('qu', 'kw')
    .replaceAll('c', 'k')
    .replaceAll('kh', 'k')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('dt', 't')
    .replaceAll('gh', 'g')
    .replaceAll('z', 's')
    .replaceAll('x', 'ks')
    .replaceAll('sh', 's')
    .replaceAll('ae', 'a')
    .replaceAll('ou', 'u')
    .replaceAll('oe', 'u')
    .replace(/(\p{L})\1+/gu, '$1');
}

const bare = (word: string) => folded(word.replace(GLUED, ''));
const bareEntry = (word: string) => foldOf(word.replace(GLUED, ''));

/** How keys are made of names; another number when that changes. */
const WAY = '3';

/** FNV-1a of the lists and of how keys are made: with others the same name has another key. */
export const versionOfLists = lazy(() =>
  [...entries().firsts, ...entries().surnames, WAY]
    .reduce((hash, name) => {
      let mixed = hash;
      for (let at = 0; at < name.length; at += 1) mixed = Math.imul(mixed ^ name.charCodeAt(at), 0x01000193);
      return Math.imul(mixed ^ 10, 0x01000193);
    }, 0x811c9dc5 | 0)
    .toString(36),
);

const listedFirsts = lazy(() => new Set(entries().firsts.map(foldOf)));
const listedSurnames = lazy(() => new Set(entries().surnames.map(bareEntry)));
const exactFirsts = lazy((): ReadonlySet<string> => new Set(entries().firsts));

/** On the project's list of first names, as it is written. */
export const isListedFirst = (norm: string): boolean => exactFirsts().has(norm);
/** A key of a first name (`firstKey`) that is on the list. */
export const isListedRoot = (key: string): boolean => listedFirsts().has(key);
/** On the project's list of surnames, in any spelling. */
export const isListedSurname = (norm: string): boolean => listedSurnames().has(bare(norm));

const ENDINGS = ['ske', 'tje', 'eke', 'ken', 'ke', 'je', 'ie', "'s", 's'];

/** The name inside a diminutive or possessive, both sides alike: Jantje and Jan, Polleke and Pol. */
function rootOf(norm: string): string {
  const fold = folded(norm);
  for (const ending of ENDINGS) {
    if (!norm.endsWith(ending) || norm.length - ending.length < 3) continue;
    const shorter = norm.slice(0, -ending.length);
    const stem = folded(shorter);
    // Truuzeke is Truus is Trus: the fold has done the rest. Grietjeke is Grietje is Griet.
    if (stem.length > 2 && listedFirsts().has(stem)) return rootOf(shorter);
  }
  return fold;
}

/** Shortest word in which one typing error is looked for, in letters. */
const LONG = 5;

/** Names by first letter and length, so that few of them are compared. */
type ByStart = ReadonlyMap<string, readonly string[]>;

function byStart(names: Iterable<string>): ByStart {
  const groups = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const key = `${name.charAt(0)}${name.length}`;
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}

/** As people write them, and as keys hold them. A slip changes a fold by more than one letter: Miejer is Meijer, whose fold is meier. */
interface Slips {
  readonly written: ByStart;
  readonly folds: ByStart;
}
const letters = (name: string) => name.replace(/[^\p{L}]/gu, '');
const slipsOfSurnames = lazy(
  (): Slips => ({
    written: byStart(entries().surnames.map(letters)),
    folds: byStart(listedSurnames()),
  }),
);
const slipsOfFirsts = lazy(
  (): Slips => ({ written: byStart(entries().firsts.map(letters)), folds: byStart(listedFirsts()) }),
);

/** So many names on a list are asked for in the place of one that is on none. */
const MOST_NEAR = 2;

/**
 * Folds of names on a list that are one typing error away from this word, which itself is on none: as it is written, or
 * else by its fold. Nobody misses the first key.
 */
function nearest(
  { written, fold }: { readonly written: string; readonly fold: string },
  slips: Slips,
  foldFor: (name: string) => string,
): readonly string[] {
  const near = nearIn(written, slips.written);
  return near.length > 0 ? near.map(foldFor) : nearIn(fold, slips.folds);
}

function nearIn(word: string, list: ByStart): readonly string[] {
  const near: string[] = [];
  for (const length of [word.length, word.length - 1, word.length + 1]) {
    for (const other of list.get(`${word.charAt(0)}${length}`) ?? []) {
      if (near.length < MOST_NEAR && isOneErrorApart(word, other)) near.push(other);
    }
  }
  return near;
}

/** One letter more, less or other, or two neighbours exchanged. */
function isOneErrorApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/**
 * The consonants after the first letter, in the order of the alphabet: what a wrong vowel and two letters exchanged
 * leave standing in a name that no list has.
 */
function skeleton(fold: string): string {
  const bones = fold.slice(1).replace(/[aeiouh]/g, '');
  return bones.length < 2 ? fold : fold.charAt(0) + [...bones].sort().join('');
}

/** Peeters and Peeter's, Jansen and Jansens are one: nobody knows whether the s is of the name. */
const singular = (fold: string): string => fold.replace(/(?<=.{3})s$/, '');

function surnameId(fold: string): string {
  const one = singular(fold);
  return listedSurnames().has(fold) || listedSurnames().has(one) ? `=${one}` : `~${skeleton(one)}`;
}

/** Words of one surname without its small ones, as tokens hold them (`Token.norm`); '' when nothing is left. */
export function surnameKey(words: readonly string[]): string {
  const own = words.filter((word) => !SMALL.has(word));
  const fold = bare((own.length > 0 ? own : words).join(''));
  return fold.length < 2 ? '' : surnameId(fold);
}

/** A first name that no list has, at least so long, is compared by its consonants. */
const LONG_UNLISTED = 6;

const firstId = (root: string): string =>
  listedFirsts().has(root) || root.length < LONG_UNLISTED ? root : `~${skeleton(root)}`;

/** The same for a first name, calling name or nickname; `Jan-Willem` and `Jan Willem` are one. */
export function firstKey(words: readonly string[]): string {
  const whole = words.join('');
  return whole.length < 2 ? '' : firstId(rootOf(whole));
}

/** What a surname in a draft may be: itself, or a listed name of which it is a slip. */
export function surnameKeys(words: readonly string[]): readonly string[] {
  const key = surnameKey(words);
  if (key === '' || key.startsWith('=')) return key === '' ? [] : [key];
  const own = words.filter((word) => !SMALL.has(word));
  const written = letters((own.length > 0 ? own : words).join(''));
  if (written.length < LONG) return [key];
  const slips = nearest({ written, fold: bare(written) }, slipsOfSurnames(), bare);
  return [...new Set([key, ...slips.map(surnameId)])];
}

/** What a first name in a draft may be: itself, what it is a diminutive of, or a listed name of which it is a slip. */
export function firstKeys(words: readonly string[]): readonly string[] {
  const key = firstKey(words);
  if (key === '') return [];
  const whole = words.join('');
  const small = exactFirsts().has(whole)
    ? []
    : ENDINGS.flatMap((ending) => (whole.endsWith(ending) ? stemsOf(whole.slice(0, -ending.length)) : []));
  const slips = listedFirsts().has(key) ? [] : slipsIn(words);
  return [...new Set([key, ...[...small, ...slips.map(rootOf)].map(firstId)])];
}

/** Whole names with one slip mended: Albet is Albert; of Marie-Lpuise the part that no list has. */
function slipsIn(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => !exactFirsts().has(word));
  const odd = words[at];
  const isOne = odd !== undefined && words.every((word, index) => index === at || exactFirsts().has(word));
  if (!isOne) return [];
  const written = letters(odd);
  if (words.join('').length < LONG) return [];
  return nearest({ written, fold: folded(odd) }, slipsOfFirsts(), (name) => name).map((name) =>
    words.map((word, index) => (index === at ? name : word)).join(''),
  );
}

/** Germaineke is of Germaine too, not of Germain only; Xiomarake and Zwettelinje of names that no list has. */
function stemsOf(shorter: string): readonly string[] {
  if (shorter.length < 4) return [];
  const stems = [shorter, `${shorter}e`].map(folded);
  const listed = stems.filter((stem) => listedFirsts().has(stem));
  return listed.length > 0 ? listed : stems;
}

/** A name as one text, cut into the words of which keys are made: lower case, without accents, dots and brackets. */
export function wordsOf(name: string): readonly string[] {
  return normOf(name)
    .split(/[^\p{L}']+/u)
    .map((word) => word.replace(/^'(?!t$)|'$/g, ''))
    .filter((word) => word !== '');
}
