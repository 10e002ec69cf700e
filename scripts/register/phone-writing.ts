import { pick } from '#scripts/names/random.ts';
import type { MadePerson, Variant } from '#scripts/register/made-names.ts';
import { type Half, halfOf } from '#scripts/register/origin-names.ts';
import { camel, joinedName, plain, SHORT, slip, squeezed } from '#scripts/register/other-writing.ts';

/** What is heard the same and spelled otherwise. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ij/, 'y'],
  [/y/, 'ij'],
  [/ck/, 'k'],
  [/ae/, 'aa'],
  [/uy/, 'ui'],
  [/ey/, 'ei'],
  [/ou/, 'oe'],
  [/th/, 't'],
  [/gh/, 'g'],
  [/ph/, 'f'],
  [/x/, 'ks'],
  [/c(?=[aouklr])/, 'k'],
  [/z/, 's'],
  [/(?<=[a-z])k(?=[aou])/, 'c'],
  [/([lmnprst])\1/, '$1'],
  [/(?<=[aeiou])([lmnst])(?=[aeiou])/, '$1$1'],
];

/** As somebody spells it who only heard it: one sound of it otherwise. */
function byEar(word: string, random: () => number): string | null {
  const fitting = SOUNDS.filter(([sound]) => sound.test(word.slice(1)));
  if (fitting.length === 0) return null;
  const [sound, other] = pick(fitting, random);
  return word.charAt(0) + word.slice(1).replace(sound, other);
}

/** How a carer types this person on a phone. */
export function phoneVariantsOf(person: MadePerson, random: () => number): readonly Variant[] {
  const { calling, prefix, surname, maiden } = person;
  const { joint, last, whole } = joinedName(person);
  const variants: Variant[] = [];
  const add = (kind: string, text: string | null, isWeak = false) => {
    if (text !== null) variants.push({ kind, text, isWeak });
  };
  const short = SHORT[prefix.toLowerCase()];
  const initial = calling.charAt(0);
  add('whole', whole);
  add('lower case', plain(whole).toLowerCase());
  if (plain(whole) !== whole) add('no accents', plain(whole));
  add('first name with, surname without capital', `${calling} ${last.toLowerCase()}`);
  add('straight quotes', whole.includes('’') ? whole.replaceAll('’', "'") : null);
  add('quote left out', whole.includes('’') ? whole.replaceAll('’', '') : null);
  add('short prefix, lower case', short ? `${calling} ${pick(short, random)} ${surname}`.toLowerCase() : null);
  add('age behind', `${whole} (${pick(['78', '86', '94'], random)})`);
  add('emoji glued on', `${whole}${pick(['😍', '🥰', '🎂', '💪'], random)}`);
  add('emoji before', `${pick(['😍', '🥰', '🎂', '💪'], random)}${whole}`);
  add('title, lower case', `${pick(['mevr', 'mw', 'dhr', 'meneer', 'mevrouw', 'mvr'], random)} ${last.toLowerCase()}`);
  add(
    'title and short prefix',
    short ? `${pick(['mevr', 'dhr', 'mw.'], random)} ${pick(short, random)} ${surname}` : null,
  );
  add('title and initial', `${pick(['Mevr.', 'Dhr.', 'mw'], random)} ${initial}. ${last}`);
  add('initial without blank', `${initial}.${last}`);
  add('initial without dot', `${initial} ${last}`);
  add('initial behind', `${last} ${initial}.`);
  add('surname, comma, first name', `${last}, ${calling}`);
  add('surname first', `${last} ${calling}`);
  add('surname in lower case first', `${last} ${calling}`.toLowerCase());
  add(
    'by ear, surname',
    mended(byEar(surname, random), (heard) => `${calling} ${prefix}${prefix && joint}${heard}`),
  );
  add(
    'by ear, first name',
    mended(byEar(calling, random), (heard) => `${heard} ${last}`),
  );
  add(
    'slip in surname',
    mended(slip(surname, random), (slipped) => `${calling} ${prefix}${prefix && joint}${slipped}`),
  );
  add(
    'slip in first name',
    mended(slip(calling, random), (slipped) => `${slipped} ${last}`),
  );
  add(
    'slip, lower case',
    mended(slip(surname, random), (slipped) => `${calling} ${prefix} ${slipped}`.toLowerCase().replace('  ', ' ')),
  );
  add('first letter drawn out', `${whole.slice(0, 2)}${whole.charAt(1).repeat(2)}${whole.slice(2)}`);
  add('blank left out', `${calling}${capital(last)}`);
  add('possessive', pick([`${whole}'s`, `${whole}s`, `${whole}'`], random));
  add('of them', `${whole} ${pick(["z'n", 'haar', 'zijn', "d'r"], random)}`);
  add('hashtag', `#${camel(calling)}${camel(last).replace(/[’']/g, '')}`);
  add('hashtag with underscore', `#${squeezed(calling)}_${squeezed(last)}`.toLowerCase());
  add('hashtag, lower case', `#${squeezed(whole).toLowerCase()}`);
  add('handle with dot', `@${squeezed(calling)}.${squeezed(last)}`.toLowerCase());
  add('handle, surname first', `@${squeezed(last)}_${squeezed(calling)}`.toLowerCase());
  add('handle and year', `@${squeezed(calling)}${squeezed(last)}${pick(['41', '1938', '_x'], random)}`.toLowerCase());
  add('line break', `${calling}\n${last}`);
  add(
    'diminutive',
    calling.includes('-') ? null : `${calling.replace(/e$/, '')}${pick(['ke', 'tje', 'je'], random)} ${last}`,
  );
  if (maiden !== '') {
    add('both names', `${calling} ${last}-${maiden}`);
    add('both names, blanks around the hyphen', `${calling} ${last} - ${maiden}`);
    add('both names, the other first', `${calling} ${maiden}-${last}`);
    add('title and both names', `mevrouw ${last}-${maiden}`);
    add('own name', `${calling} ${maiden}`);
  }
  add('first name, in care', calling, true);
  add('first name in lower case, in care', calling.toLowerCase(), true);
  add('first name and initial, in care', `${calling} ${surname.charAt(0)}`, true);
  return variants;
}

const mended = (text: string | null, use: (text: string) => string): string | null =>
  text === null ? null : use(text);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const CARE = [
  '@ had vannacht weer 39 koorts, dokter gebeld en paracetamol gegeven',
  'net thuis van de late, @ is gevallen in de badkamer en had een bult op het hoofd 😔',
  'Vandaag afscheid genomen van @. Palliatief sinds maandag, nu eindelijk rust.',
  'ik kreeg een klap van @ toen ik haar wou wassen, sommige dagen zijn zwaar',
  'De sondevoeding van @ liep weer niet door vannacht.',
  '@ herkende mij niet meer vandaag, die dementie gaat snel achteruit 💔',
  'zo trots op @!! na 3 maanden revalidatie terug op eigen benen naar het toilet',
  'Wondzorg bij @ duurde een uur, doorligwonde op de stuit is open gegaan.',
  '@ wou weer niet drinken, uitgedroogd en verward, straks infuus',
  'Heel de shift bezig geweest met @, agressief en roepen op de gang',
  '@ heeft corona, de hele gang in isolatie, pff',
  'Gisteren is @ opgenomen in het UZ met een longontsteking, duim mee',
  'bloedsuiker van @ stond op 2.1 bij de ochtendronde, schrik gehad',
  'pfff @ weer weggelopen uit de gesloten afdeling, politie erbij',
  'Matin difficile : @ a encore arraché sa sonde.',
  '@ est en soins palliatifs depuis hier, courage à la famille.',
  'Night shift done. @ pulled out her catheter again 😩',
  'New meds for @ today, let’s hope the seizures stop.',
] as const;

const PLAIN = [
  'Verjaardagsfeest voor @ vandaag, taart en koffie voor iedereen 🎂',
  'kijk @ eens shinen op het zomerfeest 😍',
  'Vanmiddag met @ gaan fietsen op de duofiets, wat een weertje!',
  'met @ naar de zee geweest, pootje baden en een frietje',
  'Bingo gewonnen door @ en wat waren we blij!',
  '@ heeft de mooiste paasdoos van de afdeling geknutseld',
  'Gouden bruiloft voor @ en echtgenote, proficiat van ons allemaal!',
  'ons @ op het podium, wie had dat gedacht',
  '@ leerde mij vandaag breien. Op mijn leeftijd!',
  'Frietjesdag! @ at er drie porties 😂',
  'Welkom aan @ op onze leefgroep, we zijn blij dat je er bent.',
  'Nieuw in huis sinds maandag: @. Zeg zeker eens dag!',
  'eerste keer met @ in het zwembad vandaag 💦',
  'De hond kwam op bezoek en @ straalde van oor tot oor.',
  '@ vertelde over vroeger, over de boerderij en de oorlog. Stil van.',
  'Selfie met @ op de kerstmarkt 🎄',
  'Dank aan @ om samen met ons soep te maken',
  'De kapster is geweest, zie @ eens blinken!',
  'Carnaval op de afdeling: @ als prins en de rest als piraat',
  'vandaag moederdag gevierd, @ kreeg bloemen van de kleinkinderen',
  'We hebben een kampioen: @ won de petanque 🏆',
  'Samen appeltaart gebakken, @ schilde alles',
  'Op de foto zie je @ met het konijn van de buren.',
  '@ zwaait naar iedereen vanop het terras ☀️',
  'gezellig namiddagje met @ en den bompa van kamer 12',
  'Wat een topdag in Planckendael met @!',
  'Joyeux anniversaire @ ! 92 ans aujourd’hui.',
  'Un grand sourire de @ pendant la musique.',
  'Happy birthday @! 95 years young today.',
  'Look at @ dancing at our summer party!',
] as const;

/** Sentences for one of the halves; `@` stands for the name. */
export const phoneCarriers = (half: Half) => ({ care: halfOf(CARE, half), plain: halfOf(PLAIN, half) });
