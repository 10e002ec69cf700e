import { pick } from '#scripts/names/random.ts';

export interface NameParts {
  readonly first: readonly string[];
  readonly surnames: readonly string[];
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const PARTICLES = [
  'van',
  'de',
  'van der',
  'van den',
  'van de',
  'De',
  'Van',
  'Van den',
  'Vanden',
  'ten',
  "D'",
  'El',
  'Ben',
  'Ould',
  'Di',
  'Da',
  'Le',
  'von',
  'Mac ',
  "O'",
  'Al',
  'del',
  'vd',
  'v.d.',
];
const TITLES = [
  'mw',
  'mw.',
  'mevr',
  'mevr.',
  'mevrouw',
  'dhr',
  'dhr.',
  'meneer',
  'mijnheer',
  'mme',
  'Mme',
  'madame',
  'M.',
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Frau',
  'Herr',
  'juf',
  'meester',
  'zuster',
  'dokter',
  'dr.',
  'nonkel',
  'tante',
  'oma',
  'opa',
  'bompa',
  'bomma',
  'papy',
  'mamy',
  'mémé',
  'tonton',
  'auntie',
  'uncle',
  'nonna',
  'kleine',
  'onze',
  'ons',
  'den',
  'notre',
  'petite',
  'little',
  'our',
];

/** What is put into a sentence: words before the name that are no part of it, and the name. */
export interface MadeName {
  readonly before: string;
  readonly name: string;
}

/** Writes names as people do: mostly a first name, sometimes more, initials, a nickname, a title before it. */
export function makeName(parts: NameParts, random: () => number): MadeName {
  const first = () => capital(pick(parts.first, random));
  const surname = () => {
    const bare = capital(pick(parts.surnames, random));
    if (random() > 0.35) return bare;
    const particle = pick(PARTICLES, random);
    return particle.endsWith("'") ? particle + bare : `${particle.trim()} ${bare}`;
  };
  const dice = random();
  const initial = () => first().charAt(0);
  if (dice < 0.5) return { before: '', name: first() };
  if (dice < 0.58) return { before: '', name: `${first()} ${surname()}` };
  if (dice < 0.68) return { before: `${pick(TITLES, random)} `, name: random() < 0.5 ? surname() : first() };
  if (dice < 0.73) return { before: '', name: diminutive(first(), random) };
  if (dice < 0.77) return { before: '', name: `${first()} ${initial()}${random() < 0.6 ? '.' : ''}` };
  if (dice < 0.79) return { before: '', name: `${first()}-${first()}` };
  if (dice < 0.81) return { before: '', name: `${initial()}. ${surname()}` };
  if (dice < 0.83) return { before: '', name: `${initial()}.${initial()}.` };
  if (dice < 0.85) return { before: '', name: masked(first()) };
  return { before: '', name: first() };
}

function diminutive(name: string, random: () => number): string {
  return name + pick(['ke', 'tje', 'je', 'eke', 'ie', 's', 'ken'], random);
}

function masked(name: string): string {
  return name.length < 4 ? name : `${name.charAt(0)}*${name.slice(2)}`;
}
