import { pick } from '#scripts/names/random.ts';
import type { MadePerson, Variant } from '#scripts/register/made-names.ts';

export const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ß', 'ss');
export const squeezed = (text: string) => plain(text).replace(/[^\p{L}]/gu, '');
export const camel = (text: string) =>
  text
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sq',
  e: 'wr',
  i: 'uo',
  o: 'ip',
  u: 'yi',
  n: 'bm',
  m: 'n',
  s: 'ad',
  r: 'et',
  t: 'ry',
  l: 'k',
  k: 'jl',
  d: 'sf',
  b: 'vn',
  v: 'cb',
  c: 'xv',
};

/** One slip of the finger inside a word of six letters or more: a letter too few, twice, exchanged, or the key beside it. */
export function slip(word: string, random: () => number): string | null {
  if (word.length < 6) return null;
  const at = 2 + Math.floor(random() * (word.length - 3));
  const letter = word.charAt(at);
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at - 1) + letter + word.charAt(at - 1) + word.slice(at + 1),
    word.slice(0, at) + pick([...(NEIGHBOURS[letter] ?? 'e')], random) + word.slice(at + 1),
  ];
  const slipped = pick(ways, random);
  return slipped === word ? null : slipped;
}

export const SHORT: Readonly<Record<string, readonly string[]>> = {
  'van der': ['v.d.', 'vd', 'v/d', 'van d.'],
  'van den': ['v.d.', 'vd', 'v/d'],
  'van de': ['v.d.', 'vd', 'v/d'],
  van: ['v.', 'v'],
};
/** What is glued, taken apart: Vandewalle, Debruyne. */
const APART = /^(Vander|Vanden|Vande|Van|De)(?=\p{Ll}{4})/u;

/** What stands between prefix and surname, the two together, and the whole name by which somebody is called. */
export function joinedName({ calling, prefix, surname }: MadePerson) {
  const joint = prefix.endsWith('’') ? '' : ' ';
  const last = prefix === '' ? surname : `${prefix}${joint}${surname}`;
  return { joint, last, whole: `${calling} ${last}` };
}

/** How people write this person: other ways, in another order, than those of `variantsOf`. */
export function otherVariantsOf(person: MadePerson, random: () => number): readonly Variant[] {
  const { first, calling, prefix, surname, maiden } = person;
  const { joint, last, whole } = joinedName(person);
  const variants: Variant[] = [];
  const add = (kind: string, text: string | null, isWeak = false) => {
    if (text !== null) variants.push({ kind, text, isWeak });
  };
  add('as registered', `${first} ${last}`);
  add('calling name', whole);
  if (plain(whole) !== whole) add('no accents', plain(whole));
  add('lower case', whole.toLowerCase());
  add('capitals', whole.toUpperCase());
  add('surname in capitals', `${calling} ${last.toUpperCase()}`);
  const short = SHORT[prefix.toLowerCase()];
  if (short) add('short prefix', `${calling} ${pick(short, random)} ${surname}`);
  if (prefix !== '') {
    add(
      'prefix with other capitals',
      `${calling} ${prefix === prefix.toLowerCase() ? capital(prefix) : prefix.toLowerCase()}${joint}${surname}`,
    );
    add('prefix glued', `${calling} ${capital(squeezed(prefix) + squeezed(surname).toLowerCase())}`);
    add('prefix left out', `${calling} ${surname}`);
  }
  const [, glue] = APART.exec(surname) ?? [];
  if (glue && prefix === '')
    add('taken apart', `${calling} ${glue.replace(/^Van(?=.)/, 'Van ')} ${capital(surname.slice(glue.length))}`);
  if (maiden !== '') {
    add('both names', `${calling} ${last}-${maiden}`);
    add('both names, no hyphen', `${calling} ${last} ${maiden}`);
    add('own name', `${calling} ${maiden}`);
  }
  const slipped = slip(surname, random);
  if (slipped) add('slip in surname', `${calling} ${prefix === '' ? '' : prefix + joint}${slipped}`);
  const slippedFirst = slip(calling, random);
  if (slippedFirst) add('slip in first name', `${slippedFirst} ${last}`);
  add('possessive', pick([`${whole}’s`, `${whole}'s`, `${whole}s`, `${whole}’`], random));
  add('hashtag', `#${camel(calling)}${camel(last).replace(/[’']/g, '')}`);
  add('hashtag, lower case', `#${squeezed(whole).toLowerCase()}`);
  add(
    'handle',
    `@${squeezed(calling).toLowerCase()}${pick(['.', '_', ''], random)}${squeezed(last).toLowerCase()}${pick(['', '', '53', '_1941'], random)}`,
  );
  add('line break', `${calling}\n${last}`);
  add('two blanks', `${calling}  ${last}`);
  add('initial', `${calling.charAt(0)}. ${last}`);
  add('initials', `${calling.charAt(0)}.${pick([...'ABJM'], random)}. ${last}`);
  add(
    'title',
    `${pick(['mevrouw', 'Mevr.', 'mw.', 'mw', 'dhr.', 'de heer', 'meneer', 'madame', 'Mrs'], random)} ${last}`,
  );
  add('title and whole', `${pick(['mevrouw', 'meneer', 'Mme', 'Mr'], random)} ${whole}`);
  if (!calling.includes('-'))
    add('diminutive', `${calling.replace(/e?$/, '')}${pick(['ke', 'eke', 'tje'], random)} ${last}`);
  add('reversed', `${last} ${calling}`);
  add('beside an emoji', `${whole}${pick(['🎉', '❤️', '☀️'], random)}`);
  add('first name, in care', calling, true);
  add('first name and initial, in care', `${calling} ${surname.charAt(0)}.`, true);
  return variants;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences of our own that no other file holds; `@` stands for the name. */
export const OTHER_CARRIERS = {
  care: [
    '@ heeft sinds gisteren koorts en moest naar spoed, ik heb de hele nacht naast haar bed gezeten.',
    'De insuline van @ was weer op toen de avonddienst begon.',
    'Deze ochtend @ gewassen en aangekleed, er zat een decubituswonde op de hiel.',
    'dienst zit erop, @ was weer heel onrustig en riep de hele avond om haar moeder',
    'Onze bewoonster @ is vannacht zachtjes overleden, we gaan haar missen op de afdeling.',
    'Toilette de @ ce matin, la plaie au talon est enfin refermée.',
    '@ est tombée dans sa chambre, les urgences l’ont gardée pour la nuit.',
    '@ had a rough night on our ward, the catheter came out twice.',
  ],
  plain: [
    'Wat heeft @ weer mooi gezongen op de kermis!',
    'Met @ naar de markt geweest en een ijsje gegeten op het plein.',
    'Dikke proficiat @, al 93 lentes jong!',
    'Kijk eens wie er vandaag de eerste aardbeien plukte: @.',
    'Foto: @ bij de nieuwe konijnen.',
    'vandaag lekker buiten gezeten met @ zo genoten van de zon',
    'Kaarten, koffie en veel gelach met @ en de anderen.',
    'En de winnaar van onze quiz is @! Bravo!',
    '@ kreeg bezoek van de sint en straalde.',
    'Onze @ kan nog altijd het beste pannenkoeken bakken.',
    'Samen met @ de bloemetjes in de tuin water gegeven.',
    'Petite sortie au marché avec @, quel plaisir.',
    'Bravo à @ qui a gagné le loto de ce soir !',
    'Look who won the baking contest: @ ❤️',
    'Had such a nice walk with @ this morning.',
  ],
} as const;
