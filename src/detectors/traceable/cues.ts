import { age } from '#detectors/age.ts';
import { room } from '#detectors/room.ts';
import { time } from '#detectors/time.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { DraftLanguage, TextDocument, Token } from '#model/document.ts';
import occupations from '#rules/packed/occupations.txt?raw';
import places from '#rules/packed/places.txt?raw';
import german from '#rules/packed/traceable-de.txt?raw';
import english from '#rules/packed/traceable-en.txt?raw';
import french from '#rules/packed/traceable-fr.txt?raw';
import dutch from '#rules/packed/traceable-nl.txt?raw';
import { tokenIndexAt } from '#text/document.ts';
import { packedMatcher } from '#text/phrases.ts';

const TRACE_KINDS = [
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

const LISTS: readonly (readonly [DraftLanguage, ReturnType<typeof packedMatcher>])[] = [
  ['nl', packedMatcher(dutch)],
  ['fr', packedMatcher(french)],
  ['en', packedMatcher(english)],
  ['de', packedMatcher(german)],
];
const OCCUPATIONS = packedMatcher(occupations);
const PLACES = packedMatcher(places);
/** "oud-marktkoopman", "ex-chanteuse": the hyphen parts them. */
const FORMER = new Set(
  'oud ex gewezen voormalig voormalige ancien ancienne former retired ehemaliger ehemalige'.split(' '),
);
const STREET = /(?:straat|laan|plein|dijk|gracht|steenweg|lei|kade)$/;
/** Before a name that is probably a place. */
const INTO = new Set(['uit', 'te', 'nabij', 'tussen', 'rond', 'from', 'near', 'aus', 'nach']);

/** Everything in the draft by which somebody could be recognised, whoever it is about; in order, may overlap. */
export function traceCuesIn(input: DetectorInput): readonly TraceCue[] {
  const { document } = input;
  return [
    ...listed(document),
    ...bareAges(document.tokens),
    ...placesIn(document),
    ...detected(input, age, 'age'),
    ...detected(input, room, 'room'),
    ...detected(input, time, 'time'),
  ].sort((a, b) => a.from - b.from);
}

/** What another detector finds, as cues. */
function detected(input: DetectorInput, detector: Detector, kind: TraceKind): readonly TraceCue[] {
  const { tokens } = input.document;
  return detector.detect(input).map(({ where }) => ({
    from: tokenIndexAt(tokens, where.start),
    to: tokenIndexAt(tokens, where.end - 1) + 1,
    kind,
  }));
}

function listed(document: TextDocument): readonly TraceCue[] {
  const lists = LISTS.filter(([language]) => document.languages.includes(language)).map(([, list]) => list);
  const occupied = OCCUPATIONS.find(document);
  return [
    ...lists.flatMap((list) => list.every(document).map(({ from, to, value }) => ({ from, to, kind: kindOf(value) }))),
    ...occupied.flatMap(({ to }) => whereOf(document.tokens, to) ?? []),
    ...occupied.map(({ from, to }) => {
      const before = document.tokens[from - 1]?.norm === '-' ? from - 2 : from - 1;
      const former = FORMER.has(document.tokens[before]?.norm ?? '');
      return { from: former ? before : from, to, kind: 'occupation' as const };
    }),
  ];
}

const OF = new Set(['van', 'uit', 'in', 'te', 'op', 'de', "d'", 'du', 'a', 'of', 'from', 'at', 'von', 'aus', 'vom']);

/** Where somebody was what they were: "klompenmaker van Enter", "sonneur de Chimay". */
function whereOf(tokens: readonly Token[], index: number): TraceCue | null {
  const [of, place] = [tokens[index], tokens[index + 1]];
  if (!of || !OF.has(of.norm) || place?.kind !== 'word' || !place.capital) return null;
  return { from: index + 1, to: index + 2, kind: 'place' };
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
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of found) taken.fill(1, from, to);
  tokens.forEach((token, index) => {
    if (taken[index] === 1) return;
    const guessed = token.kind === 'word' && token.capital && !token.first && INTO.has(tokens[index - 1]?.norm ?? '');
    const street = token.kind === 'word' && token.norm.length > 7 && STREET.test(token.norm);
    if (guessed || street) found.push({ from: index, to: index + 1, kind: 'place' });
  });
  return found;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const AGE_AFTER = words('wordt geworden werd is inmiddels ondertussen');
const AGE_BEFORE = words('is was wordt word geworden werd ze hij net inmiddels turned aged nearly');
/** Behind a number that is no age. */
const OTHER_UNIT = words(
  'uur u uren min minuten dagen weken maanden euro eur km kilometer kilo kg gram g mg ml cl l liter procent % keer x maal man ' +
    'mensen bewoners clienten collega stuks heure heures h minute minutes jours semaines fois personnes kilos euros hour hours ' +
    'hrs mins days weeks times people residents pound pounds p stunden stunde tage wochen mal uhr bus bte tot t en et and or of',
);
const MONTH = /^(?:jan|feb|fev|maa|mar|apr|avr|mei|mai|may|jun|juin|jul|juil|aug|aou|sep|okt|oct|nov|dec)/;
const YOUNGEST = 13;
const OLDEST = 115;

/** Ages that stand as a bare number: ", 17,", "is 64.", "104 wordt", "91." What says that it is one is `age`'s. */
function bareAges(tokens: readonly Token[]): readonly TraceCue[] {
  return tokens.flatMap((token, index) => {
    const number = token.kind === 'number' && /^\d{2,3}$/.test(token.norm) ? Number(token.norm) : 0;
    if (number < YOUNGEST || number > OLDEST || !isBareAge(tokens[index - 1], tokens[index + 1])) return [];
    return [{ from: index, to: index + 1, kind: 'age' as const }];
  });
}

function isBareAge(before: Token | undefined, after: Token | undefined): boolean {
  if (after && (OTHER_UNIT.has(after.norm) || MONTH.test(after.norm) || after.kind === 'emoji')) return false;
  const closes = !after || /^[,.!?]/.test(after.text);
  if (closes && (before?.text === ',' || (before !== undefined && /^[.!?]/.test(before.text)))) return true;
  if (after && AGE_AFTER.has(after.norm)) return true;
  return closes && before !== undefined && AGE_BEFORE.has(before.norm);
}
