import type { DraftLanguage, TextDocument, Token } from '#model/document.ts';
import occupations from '#rules/lists/occupations.txt?raw';
import places from '#rules/lists/places.txt?raw';
import german from '#rules/lists/traceable-de.txt?raw';
import english from '#rules/lists/traceable-en.txt?raw';
import french from '#rules/lists/traceable-fr.txt?raw';
import dutch from '#rules/lists/traceable-nl.txt?raw';
import { phraseMatcher } from '#text/phrases.ts';

export const TRACE_KINDS = [
  'unique',
  'publicity',
  'event',
  'look',
  'family',
  'past',
  'made-up',
  'time',
  'room',
  'living',
  'occupation',
  'place',
  'age',
] as const;
/** By what somebody can be recognised; `living` says that they are cared for here. */
export type TraceKind = (typeof TRACE_KINDS)[number];

export interface TraceCue {
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
  readonly kind: TraceKind;
}

const LISTS: readonly (readonly [DraftLanguage, ReturnType<typeof phraseMatcher>])[] = [
  ['nl', phraseMatcher(dutch)],
  ['fr', phraseMatcher(french)],
  ['en', phraseMatcher(english)],
  ['de', phraseMatcher(german)],
];
const OCCUPATIONS = phraseMatcher(occupations);
const PLACES = phraseMatcher(places);
/** "oud-marktkoopman", "ex-chanteuse": the hyphen parts them. */
const FORMER = new Set(
  'oud ex gewezen voormalig voormalige ancien ancienne former retired ehemaliger ehemalige'.split(' '),
);
const STREET = /(?:straat|laan|plein|dijk|gracht|steenweg|lei|kade)$/;
/** Before a name that is probably a place. */
const INTO = new Set(['uit', 'te', 'nabij', 'tussen', 'rond', 'from', 'near', 'aus', 'nach']);

const known = new WeakMap<TextDocument, readonly TraceCue[]>();

/** Everything in the document by which somebody could be recognised, whoever it is about; in order, may overlap. */
export function traceCuesIn(document: TextDocument): readonly TraceCue[] {
  let cues = known.get(document);
  if (!cues) {
    cues = [...listed(document), ...ages(document.tokens), ...placesIn(document)].sort((a, b) => a.from - b.from);
    known.set(document, cues);
  }
  return cues;
}

function listed(document: TextDocument): readonly TraceCue[] {
  const lists = LISTS.filter(([language]) => document.languages.includes(language)).map(([, list]) => list);
  return [
    ...lists.flatMap((list) => list.every(document).map(({ from, to, value }) => ({ from, to, kind: kindOf(value) }))),
    ...OCCUPATIONS.find(document).map(({ from, to }) => {
      const before = document.tokens[from - 1]?.norm === '-' ? from - 2 : from - 1;
      const former = FORMER.has(document.tokens[before]?.norm ?? '');
      return { from: former ? before : from, to, kind: 'occupation' as const };
    }),
  ];
}

function kindOf(value: string): TraceKind {
  const kind = TRACE_KINDS.find((each) => each === value);
  if (!kind) throw new Error(`a list of cues has a kind that is none: ${value}`);
  return kind;
}

function placesIn(document: TextDocument): readonly TraceCue[] {
  const { tokens } = document;
  const found: TraceCue[] = PLACES.find(document)
    .filter(({ from, value }) => value !== '^' || (tokens[from]?.capital && !tokens[from]?.first))
    .map(({ from, to }) => ({ from, to, kind: 'place' }));
  tokens.forEach((token, index) => {
    if (found.some(({ from, to }) => from <= index && index < to)) return;
    const guessed = token.kind === 'word' && token.capital && !token.first && INTO.has(tokens[index - 1]?.norm ?? '');
    const street = token.kind === 'word' && token.norm.length > 7 && STREET.test(token.norm);
    if (guessed || street) found.push({ from: index, to: index + 1, kind: 'place' });
  });
  return found;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const AGE_UNIT = words(
  'jaar jaren jr jarige jarig lentes kaarsjes maand maanden ans an mois year years yr yrs yo old jahre jahren',
);
const AGE_BEFORE = words(
  'van is was wordt word geworden werd bijna net inmiddels d of turned aged nearly age de ses mit wird les fete feter',
);
const AGE_AFTER = words('wordt geworden werd is inmiddels ondertussen oud tegenwoordig');
/** A time that passed, not an age: "na 3 jaar", "6 jaar elke dag", "4 ans que". */
const SINCE = words(
  'na al sinds binnen over voor om de elke iedere laatste depuis pendant apres dans chaque for after in since every ago seit nach',
);
const LASTING = words(
  'lang geleden elke elken alle dat later samen getrouwd que de du dans ago long now of together ervaring dienst',
);
const MOST = 115;
/** Behind a number that is no age. */
const OTHER_UNIT = words(
  'uur u uren min minuten dagen weken euro eur km kilometer kilo kg gram g mg ml cl l liter procent % keer x maal man mensen ' +
    'bewoners clienten collega stuks heure heures h minute minutes jours semaines fois personnes kilos euros hour hours hrs ' +
    'mins days weeks times people residents pound pounds p stunden stunde tage wochen mal uhr bus bte tot t en et and',
);
const MONTH = /^(?:jan|feb|fev|maa|mar|apr|avr|mei|mai|may|jun|juin|jul|juil|aug|aou|sep|okt|oct|nov|dec)/;
const AGE = /^\d{1,3}(?:[.,]5)?(?:jarige)?$/;

/** Numbers that say how old somebody is: "93 jaar", "(34)", ", 17,", "is 64", "104 wordt". */
function ages(tokens: readonly Token[]): readonly TraceCue[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'number' || !AGE.test(token.norm)) return [];
    const number = Number.parseFloat(token.norm.replace(',', '.'));
    return number <= MOST && isAge(tokens, index, number) ? [{ from: index, to: index + 1, kind: 'age' as const }] : [];
  });
}

function isAge(tokens: readonly Token[], index: number, number: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  const after = next?.text === '-' ? tokens[index + 2] : next;
  const behind = tokens[(next === after ? index : index + 1) + 2];
  if (after && AGE_UNIT.has(after.norm)) return !SINCE.has(before?.norm ?? '') && !LASTING.has(behind?.norm ?? '');
  if (before?.text === '(' && next?.text.startsWith(')')) return true;
  if (number < 4 || (next && (OTHER_UNIT.has(next.norm) || MONTH.test(next.norm)))) return false;
  const closes = !next || /^[,.!?]/.test(next.text);
  if (before?.text === ',' && closes) return true;
  if (closes && /^[.!?]/.test(before?.text ?? '') && number > 12) return true;
  if (number > 12 && next && AGE_AFTER.has(next.norm)) return true;
  return number > 12 && before !== undefined && AGE_BEFORE.has(before.norm);
}
