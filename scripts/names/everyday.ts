import { FIRST_NAMES, SURNAMES } from '#detectors/person/name-lists.ts';
import type { TextDocument } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import capitalWords from '#rules/lists/capital-words.txt?raw';
import { tagsOf } from '#scripts/names/labels.ts';
import { type MadeName, makeName, type NameParts } from '#scripts/names/name-maker.ts';
import { pick } from '#scripts/names/random.ts';
import { cutDocument } from '#text/document.ts';
import { entriesOf } from '#text/sorted-words.ts';

/** A text with what is known of its tokens: 1 part of a name, 0 not, 2 not known and left out of the training. */
export interface Taught {
  readonly document: TextDocument;
  readonly tags: Uint8Array;
}

export type EverydayLanguage = 'nl' | 'fr' | 'en';

/** Subjects that a name can stand for, and what may stand before or behind a sentence. */
const SUBJECTS: Record<EverydayLanguage, RegExp> = {
  nl: /(?<![\p{L}'])(?:hij|zij|ze|hem|iemand|(?:mijn|de|onze|haar|zijn|een) (?:vader|moeder|broer|zus|man|vrouw|buurman|buurvrouw|vriend|vriendin|dokter|leraar|jongen|meisje|kind|baas))(?![\p{L}'])/giu,
  fr: /(?<![\p{L}'’])(?:il|elle|lui|quelqu’un|(?:mon|ma|le|la|son|sa|une?) (?:père|mère|frère|sœur|homme|femme|ami|amie|médecin|enfant|garçon|fille|voisin|voisine))(?![\p{L}'’])/giu,
  en: /(?<![\p{L}'’])(?:he|she|him|someone|(?:my|the|his|her|a) (?:father|mother|brother|sister|man|woman|friend|doctor|boy|girl|child|neighbour|neighbor|boss))(?![\p{L}'’])/giu,
};
const BEFORE: Record<EverydayLanguage, readonly string[]> = {
  nl: [
    'Hoi @, ',
    'Hey @ ',
    'Dag @, ',
    '@, ',
    'Beste @, ',
    'Volgens @ ',
    'Vandaag met @ ',
    'Lieve @ ',
    'Voor @: ',
    '@: ',
    'Onze @ zegt: ',
    '@ en @ ',
  ],
  fr: [
    'Salut @, ',
    'Coucou @ ',
    'Bonjour @, ',
    '@, ',
    'Chère @, ',
    'Selon @ ',
    'Avec @ ',
    'Pour @ : ',
    '@ dit : ',
    '@ et @ ',
  ],
  en: ['Hi @, ', 'Hey @ ', 'Dear @, ', '@, ', 'Today with @ ', 'Our @ says ', 'For @: ', 'Thanks @ ', '@ and @ '],
};
const BEHIND = [
  ' @',
  ', @',
  ' groetjes @',
  ' gr @',
  ' bisous @',
  ' x @',
  ' love @',
  ' van @',
  ' met @',
  ' avec @',
  ' de @',
  ' chez @',
  ' with @',
  ' from @',
  ' bij @',
  ' @ en @',
  ' @ x',
];
/** A name here stands for whoever was named in the source; more in `nl` because it holds few names of itself. */
const SHARE: Record<EverydayLanguage, number> = { nl: 0.5, fr: 0.4, en: 0.4 };
/** So many sentences get capitals that are no name: places, brands, or just a capital as in titles and headings. */
const MISLED = 0.3;
const PLACED: Record<EverydayLanguage, readonly string[]> = {
  nl: [
    ' in @',
    ' bij @',
    ' naar @',
    ' van @',
    ' uit @',
    ' op @',
    ' in Huize @',
    ' bij De @',
    ' van het @',
    ' met @',
    ' en @',
    ' (@)',
  ],
  fr: [' à @', ' chez @', ' de @', ' en @', ' au @', ' du @', ' la @', ' avec @', ' et @', ' (@)'],
  en: [' in @', ' at @', ' to @', ' from @', ' the @', ' of @', ' with @', ' and @', ' (@)'],
};
const LOWERED = 0.38;
const SHOUTED = 0.02;

/** Capitals inside sentences that are known to be no person, for the sources in which unknown ones mostly are. */
const NO_PERSON = new Set(
  (
    'i mr mrs miss ms sir god lord london king queen english french german british american england france paris europe ' +
    'christmas easter monday tuesday wednesday thursday friday saturday sunday january february march april june july ' +
    'august september october november december monsieur madame mademoiselle dieu seigneur angleterre espagne italie ' +
    'allemagne amerique europe afrique asie londres rome venise roi reine empereur eglise etat french house city council ' +
    'university church bible new york the indian greek roman dutch german court street road'
  ).split(' '),
);

/** Turns everyday sentences into taught ones: names put in, those that stood there exchanged, a good third lowered. */
export function teachEveryday(
  lines: readonly string[],
  language: EverydayLanguage,
  parts: NameParts,
  random: () => number,
): Taught[] {
  const taught: Taught[] = [];
  for (const line of lines) {
    const exchanged = exchangeNames(line.replaceAll('@', ''), language, parts, random);
    if (!exchanged) continue;
    const named =
      exchanged.places.length === 0 && random() < SHARE[language] ? putIn(line, language, parts, random) : exchanged;
    taught.push(finished(random() < MISLED ? mislead(named, language, random) : named, random));
  }
  return taught;
}

interface Named {
  readonly text: string;
  readonly places: readonly Span[];
  /** Words that may or may not be a person. */
  readonly unsure: readonly Span[];
}

/** Lowers or shouts some, and tags the tokens. */
export function finished(named: Named, random: () => number): Taught {
  const dice = random();
  let text = named.text;
  if (dice < LOWERED) text = sameLength(text, text.toLowerCase());
  else if (dice < LOWERED + SHOUTED) text = sameLength(text, text.toUpperCase());
  if (dice < LOWERED / 2) text = text.replace(/[.!?]$/, '');
  const document = cutDocument(text);
  const { tokens } = document;
  const tags = tagsOf(tokens, named.places);
  const unsure = tagsOf(tokens, named.unsure);
  return { document, tags: tags.map((tag, index) => (tag === 0 && unsure[index] === 1 ? 2 : tag)) };
}

const sameLength = (text: string, changed: string) => (changed.length === text.length ? changed : text);

/** Finds the names of a sentence by list and capital and writes others there; null when it cannot tell. */
function exchangeNames(line: string, language: EverydayLanguage, parts: NameParts, random: () => number): Named | null {
  const { tokens } = cutDocument(line);
  const places: Span[] = [];
  let text = '';
  let done = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || !token.capital) continue;
    const isListed = FIRST_NAMES.has(token.norm) || SURNAMES.has(token.norm);
    if (token.first && !(FIRST_NAMES.has(token.norm) && !COMMON.has(token.norm))) continue;
    if (!isListed || (NO_PERSON.has(token.norm) && language !== 'nl')) {
      if (language !== 'nl' && !NO_PERSON.has(token.norm) && !token.first) return null;
      continue;
    }
    if (language !== 'nl' && !FIRST_NAMES.has(token.norm)) return null;
    // A name beside a capital: a full name or a place; too unsure to teach.
    const next = tokens[index + 1];
    if (next?.capital && next.kind === 'word' && language !== 'nl') return null;
    if (language === 'nl' && !FIRST_NAMES.has(token.norm)) continue;
    text += line.slice(done, token.start);
    const { name } = makeName(parts, random);
    places.push({ start: text.length, end: text.length + name.length });
    text += name;
    done = token.end;
  }
  return { text: text + line.slice(done), places, unsure: [] };
}

/** First names that open sentences as ordinary words. */
const COMMON = new Set(
  (
    'will mark rose may june grace hope faith joy bill art guy rob sue pat may dawn eve ivy penny sunny an bo daan door ' +
    'ben jan des do del are la le lin wit fee kas sam sem van de el ot stan ward wens wil mina min mon ma pa mo ali ' +
    'ange aimee claire blanche prune prudence victoire reine marin noel pascal constant franc juste lou or an en els'
  ).split(' '),
);

/** Writes a name where a pronoun or a relative stands, or before or behind the sentence. */
function putIn(line: string, language: EverydayLanguage, parts: NameParts, random: () => number): Named {
  const subjects = [...line.matchAll(SUBJECTS[language])];
  if (subjects.length > 0 && random() < 0.8) {
    const at = pick(subjects, random);
    return filled(`${line.slice(0, at.index)}@${line.slice(at.index + at[0].length)}`, parts, random);
  }
  if (random() < 0.55) {
    const rest = random() < 0.5 ? line : line.charAt(0).toLowerCase() + line.slice(1);
    return filled(pick(BEFORE[language], random) + rest, parts, random);
  }
  return filled(
    random() < 0.5 ? line.replace(/[.!?]?$/, (end) => pick(BEHIND, random) + end) : line + pick(BEHIND, random),
    parts,
    random,
  );
}

/** Writes made names for the `@`s. */
function filled(pattern: string, parts: NameParts, random: () => number): Named {
  const places: Span[] = [];
  let text = '';
  for (const [index, piece] of pattern.split('@').entries()) {
    if (index > 0) {
      const made: MadeName = makeName(parts, random);
      text += made.before;
      places.push({ start: text.length, end: text.length + made.name.length });
      text += made.name;
    }
    text += piece;
  }
  return { text, places, unsure: [] };
}

const PLACE_NAMES = entriesOf(capitalWords);
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Puts a capital where no person is. */
function mislead(named: Named, language: EverydayLanguage, random: () => number): Named {
  const { text, places, unsure } = named;
  const free = [...text.matchAll(/(?<=\p{L}[ -])\p{Ll}{4,}(?=[ ,.?!-]|$)/gu)].filter(
    (word) => !places.some((place) => word.index < place.end && place.start < word.index + word[0].length),
  );
  if (random() < 0.6 && free.length > 0) {
    const at = pick(free, random);
    const all = random() < 0.15;
    const word = all ? at[0].toUpperCase() : capitalised(at[0]);
    return { ...named, text: text.slice(0, at.index) + word + text.slice(at.index + word.length) };
  }
  const stop = /[.!?]*$/.exec(text)?.index ?? text.length;
  const word = capitalised(random() < 0.7 || free.length === 0 ? pick(PLACE_NAMES, random) : pick(free, random)[0]);
  const added = pick(PLACED[language], random).replace('@', word);
  return { text: text.slice(0, stop) + added + text.slice(stop), places, unsure };
}
