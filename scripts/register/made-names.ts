import { FIRST_NAMES, NAME_WORDS, SURNAMES } from '#detectors/person/name-lists.ts';
import { pick, randomFrom } from '#scripts/names/random.ts';

/** A made person, as an export of a care system would have them. */
export interface MadePerson {
  readonly first: string;
  readonly calling: string;
  readonly nickname: string;
  readonly prefix: string;
  readonly surname: string;
  readonly maiden: string;
}

const PREFIXES = [
  '',
  '',
  '',
  '',
  '',
  'van',
  'de',
  'van den',
  'van der',
  'van de',
  'De',
  'Van',
  'Van den',
  'Vanden',
  'ter',
  'El',
];

const capital = (word: string) =>
  word.replace(/(^|[-' ])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** Names from the project's own lists, that are long enough to be told from words. The same seed, the same persons. */
export function madePersons(count: number, seed: number): readonly MadePerson[] {
  const random = randomFrom(seed);
  const firsts = [...FIRST_NAMES].filter((name) => name.length > 2 && !NAME_WORDS.has(name));
  const surnames = [...SURNAMES].filter((name) => name.length > 2 && !NAME_WORDS.has(name) && !FIRST_NAMES.has(name));
  const seen = new Set<string>();
  const persons: MadePerson[] = [];
  while (persons.length < count) {
    const first = capital(pick(firsts, random));
    const surname = capital(pick(surnames, random));
    if (seen.has(`${first} ${surname}`)) continue;
    seen.add(`${first} ${surname}`);
    const calling = random() < 0.2 ? capital(pick(firsts, random)) : first;
    persons.push({
      first,
      calling,
      nickname: random() < 0.1 ? `${calling}ke` : '',
      prefix: pick(PREFIXES, random),
      surname,
      maiden: random() < 0.25 ? capital(pick(surnames, random)) : '',
    });
  }
  return persons;
}

/** The export as a table, headings first. */
export function exportOf(persons: readonly MadePerson[]): readonly (readonly string[])[] {
  return [
    ['Voornaam', 'Roepnaam', 'Bijnaam', 'Tussenvoegsel', 'Achternaam', 'Meisjesnaam'],
    ...persons.map(({ first, calling, nickname, prefix, surname, maiden }) => [
      first,
      calling,
      nickname,
      prefix,
      surname,
      maiden,
    ]),
  ];
}

/** How people write a name. `weak`: nothing but a first name. */
export interface Variant {
  readonly kind: string;
  readonly text: string;
  readonly isWeak: boolean;
}

const swapLetters = (word: string, random: () => number): string => {
  if (word.length < 6) return word;
  const at = 1 + Math.floor(random() * (word.length - 3));
  const dice = random();
  if (dice < 0.25) return word.slice(0, at) + word.slice(at + 1);
  if (dice < 0.5) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  if (dice < 0.75) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + pick([...'aeiourstln'], random) + word.slice(at + 1);
};

/** All ways of writing this person. */
export function variantsOf(person: MadePerson, random: () => number): readonly Variant[] {
  const { calling, first, prefix, surname, maiden, nickname } = person;
  const last = [prefix, surname].filter(Boolean).join(' ');
  const short = prefix.replace(/^[Vv]an de[nr]?$/, 'vd').replace(/^van$/i, 'v.');
  const glued = (prefix + surname).toLowerCase().replaceAll(' ', '');
  const strong = (kind: string, text: string): Variant => ({ kind, text, isWeak: false });
  return [
    strong('full', `${first} ${last}`),
    strong('calling', `${calling} ${last}`),
    strong('lower case', `${calling} ${last}`.toLowerCase()),
    strong('shouted', `${calling} ${last}`.toUpperCase()),
    strong('short prefix', `${calling} ${[short, surname].filter(Boolean).join(' ')}`),
    strong('glued prefix', `${calling} ${capital(glued)}`),
    strong('accent', `${calling.replace('e', 'é')} ${last}`),
    strong('line break', `${calling}\n${last}`),
    strong('possessive', `${calling} ${last}'s`),
    strong('titled', `mevrouw ${last}`),
    strong('titled short', `dhr. ${last}`),
    strong('initial', `${calling.charAt(0)}. ${last}`),
    strong('typing error', `${calling} ${[prefix, swapLetters(surname, random)].filter(Boolean).join(' ')}`),
    strong('hashtag', `#${calling}${capital(last).replaceAll(' ', '')}`),
    strong('handle', `@${calling.toLowerCase()}${glued}`),
    strong('diminutive', `${calling}ke ${last}`),
    ...(maiden ? [strong('maiden', `${calling} ${maiden}`), strong('double', `${calling} ${last}-${maiden}`)] : []),
    ...(nickname ? [strong('nickname', `${nickname} ${last}`)] : []),
    { kind: 'first, in care', text: calling, isWeak: true },
    { kind: 'first and initial, in care', text: `${calling} ${surname.charAt(0)}.`, isWeak: true },
  ];
}

/** Sentences in which somebody is named; `care` tells about their care, `plain` nothing. `@` stands for the name. */
export const CARRIERS = {
  care: [
    'Vannacht is @ weer gevallen, de wonde op haar hoofd is gehecht.',
    '@ wil al drie dagen niet eten en is erg in de war.',
    'Onze bewoner @ kreeg vandaag een nieuwe rolstoel van de kiné.',
    'Ce matin @ a refusé ses médicaments, elle est très agitée.',
    'Had a long night shift, @ had another seizure and needed oxygen.',
    'Medicatie van @ is aangepast door de huisarts, graag opvolgen.',
  ],
  plain: [
    'Vandaag gezellig gewandeld met @ langs het water.',
    'Zo mooi om te zien hoe @ geniet van het concert in de zaal!',
    '@ werd vandaag 90 jaar en dat hebben we gevierd met taart.',
    'Wafels gebakken met @ en de rest van de leefgroep.',
    'Belle après-midi avec @ à l’atelier peinture.',
    'Lovely afternoon with @ in the garden of the home.',
  ],
} as const;
