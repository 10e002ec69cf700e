import { lazy } from '#model/lazy.ts';
import capitalWords from '#rules/packed/capital-words.txt?raw';
import firstNames from '#rules/packed/first-names.txt?raw';
import nameWords from '#rules/packed/name-words.txt?raw';
import surnames from '#rules/packed/surnames.txt?raw';
import { unpackPhrases } from '#text/packed-phrases.ts';
import { SortedWords } from '#text/sorted-words.ts';

/** First names in the form of `Token.norm`; a double name stands in its parts. */
export const FIRST_NAMES = new SortedWords(firstNames);

/** Surnames in the form of `Token.norm`, without their tussenvoegsel; a double name stands in its parts. */
export const SURNAMES = new SortedWords(surnames);

/** Names that are ordinary words too: Roos, Mark, Wil. */
export const NAME_WORDS = new SortedWords(nameWords);

/** Places, feasts, brands, medicines: capitals that are no person. Some are names as well (Paris, Noel). */
export const CAPITAL_WORDS: Pick<SortedWords, 'has'> = { has: (norm) => capitals().has(norm) };
const capitals = lazy(() => unpackPhrases(capitalWords));

/** Small words inside surnames: van, de, El. They are part of a name only between or before its other parts. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    "van von vom de den der des di da do dos du d' del della la le les l' el al ben bin bint ibn ould ter ten te 't op in " +
    "vd v d vande vander vanden vander aan bij het zu zur st saint o' mac mc y e i en te"
  ).split(' '),
);
