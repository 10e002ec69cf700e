import type { Language, Translated } from '#model/language.ts';
import type { PolicyProblem, ProblemCode } from '#model/policy-problem.ts';
import { cut } from '#policy/path.ts';

const VALUE_SHOWN = 40;
const CHOICES_SHOWN = 60;
const CHOICES_BESIDE = 12;

/** One text made for every language. */
export const inEach = (make: (language: Language) => string): Translated => ({
  nl: make('nl'),
  fr: make('fr'),
  en: make('en'),
});

const KIND_NAMES = {
  text: { nl: 'tekst tussen aanhalingstekens', fr: 'du texte entre guillemets', en: 'text in quotes' },
  number: { nl: 'een getal', fr: 'un nombre', en: 'a number' },
  whole: { nl: 'een geheel getal', fr: 'un nombre entier', en: 'a whole number' },
  flag: { nl: 'true of false', fr: 'true ou false', en: 'true or false' },
  list: { nl: 'een lijst: [ … ]', fr: 'une liste\u00a0: [ … ]', en: 'a list: [ … ]' },
  record: { nl: '{ … }', fr: '{ … }', en: '{ … }' },
  nothing: { nl: 'null', fr: 'null', en: 'null' },
} as const satisfies Record<string, Translated>;

export type KindName = keyof typeof KIND_NAMES;

export const kindName = (kind: KindName): Translated => KIND_NAMES[kind];

/** A value as an error shows it: short, and never more than its kind for anything large. */
export function shown(value: unknown): Translated {
  if (typeof value === 'string') return same(JSON.stringify(cut(value, VALUE_SHOWN)));
  if (typeof value === 'number' || typeof value === 'boolean') return same(String(value));
  if (value === null || value === undefined) return KIND_NAMES.nothing;
  return Array.isArray(value) ? KIND_NAMES.list : KIND_NAMES.record;
}

export const same = (text: string): Translated => ({ nl: text, fr: text, en: text });

/**
 * "one of: a, b, c", with the one that was probably meant in front; then the others are few, since whoever mistyped
 * one name does not need forty.
 */
export function choicesOf(values: readonly (string | number)[], found: unknown): Translated {
  const [only] = values;
  if (values.length === 1 && typeof only === 'number') return inEach((language) => `${NUMBER[language]} ${only}`);
  const meant = typeof found === 'string' ? nearest(found, values.map(String)) : undefined;
  const most = meant === undefined ? CHOICES_SHOWN : CHOICES_BESIDE;
  const listed = values.slice(0, most).join(', ') + (values.length > most ? ', …' : '');
  const start = {
    nl: meant ? `misschien "${meant}"? Een van: ` : 'een van: ',
    fr: meant ? `peut-être « ${meant} » ? Au choix : ` : 'au choix : ',
    en: meant ? `perhaps "${meant}"? One of: ` : 'one of: ',
  };
  return inEach((language) => start[language] + listed);
}

const NUMBER = { nl: 'het getal', fr: 'le nombre', en: 'the number' };

/** The candidate that differs by at most a third of its letters; undefined when none is that near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length === 0 || word.length > 60) return undefined;
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate;
}

/** Letters to add, drop or change (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const TITLES: Readonly<Record<ProblemCode, Translated>> = {
  'not-json': { nl: 'Dit is geen geldige JSON', fr: 'Ce n’est pas du JSON valable', en: 'This is not valid JSON' },
  'too-large': { nl: 'Het bestand is te groot', fr: 'Le fichier est trop grand', en: 'The file is too large' },
  'too-deep': { nl: 'Te diep genest', fr: 'Trop de niveaux imbriqués', en: 'Nested too deeply' },
  'too-many': { nl: 'Te veel', fr: 'Trop d’éléments', en: 'Too many' },
  'wrong-type': { nl: 'Een ander soort waarde', fr: 'Un autre type de valeur', en: 'Another kind of value' },
  'unknown-key': { nl: 'Onbekende sleutel', fr: 'Clé inconnue', en: 'Unknown key' },
  'missing-key': { nl: 'Er ontbreekt iets', fr: 'Il manque quelque chose', en: 'Something is missing' },
  'duplicate-key': {
    nl: 'Dezelfde sleutel staat er twee keer',
    fr: 'La même clé apparaît deux fois',
    en: 'The same key stands here twice',
  },
  'not-a-choice': { nl: 'Geen bekende waarde', fr: 'Valeur inconnue', en: 'Not a known value' },
  'too-long': { nl: 'Te lang', fr: 'Trop long', en: 'Too long' },
  'too-short': { nl: 'Te kort', fr: 'Trop court', en: 'Too short' },
  'out-of-range': { nl: 'Buiten de grenzen', fr: 'Hors limites', en: 'Out of range' },
  'bad-format': { nl: 'Andere vorm verwacht', fr: 'Une autre forme est attendue', en: 'Another form is expected' },
  markup: { nl: 'Opmaakcodes kunnen hier niet', fr: 'Pas de balises ici', en: 'No markup here' },
  duplicate: { nl: 'Dit staat er al', fr: 'Cela existe déjà', en: 'This is there already' },
  'unknown-reference': {
    nl: 'Verwijst naar iets dat er niet is',
    fr: 'Renvoie à ce qui n’existe pas',
    en: 'Refers to what is not there',
  },
  'unknown-base': { nl: 'Onbekend basispakket', fr: 'Paquet de base inconnu', en: 'Unknown base pack' },
  cycle: {
    nl: 'De pakketten bouwen op elkaar voort in een kring',
    fr: 'Les paquets se basent l’un sur l’autre en cercle',
    en: 'The packs build on each other in a circle',
  },
  contradiction: { nl: 'Dit spreekt zichzelf tegen', fr: 'Contradiction', en: 'This contradicts itself' },
};

const WORDS = {
  found: { nl: 'Gevonden', fr: 'Trouvé', en: 'Found' },
  expected: { nl: 'Verwacht', fr: 'Attendu', en: 'Expected' },
  rule: { nl: 'regel', fr: 'règle', en: 'rule' },
} as const satisfies Record<string, Translated>;

/** A problem as one or two lines for a person. */
export function problemText(problem: PolicyProblem, language: Language): string {
  const { file, line, column, path, rule, code, found, expected } = problem;
  const at = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const inRule = rule === undefined ? '' : ` (${WORDS.rule[language]} ${rule})`;
  const where = [at, path].filter((part) => part !== '').join(' · ') + inRule;
  const colon = language === 'fr' ? ' :' : ':';
  const said = `${WORDS.found[language]}${colon} ${found[language]}. ${WORDS.expected[language]}${colon} ${expected[language]}.`;
  return `${where}\n  ${TITLES[code][language]}. ${said}`;
}
