import type { DraftLanguage, TextDocument } from '#model/document.ts';
import german from '#rules/packed/care-de.txt?raw';
import english from '#rules/packed/care-en.txt?raw';
import french from '#rules/packed/care-fr.txt?raw';
import dutch from '#rules/packed/care-nl.txt?raw';
import terms from '#rules/packed/care-terms.txt?raw';
import { tokenIndexAt } from '#text/document.ts';
import { lowered } from '#text/lowered.ts';
import { packedMatcher } from '#text/phrases.ts';

/** What kind of thing is told about somebody. */
const TELLING_KINDS = [
  'condition',
  'symptom',
  'treatment',
  'aid',
  'hygiene',
  'behaviour',
  'mind',
  'decline',
  'birth',
  'family',
  'legal',
  'intimate',
  'measure',
] as const;
export type TellingKind = (typeof TELLING_KINDS)[number];

/** Words that tell something of somebody's care, whoever it is. */
export interface Telling {
  readonly from: number;
  readonly to: number;
  readonly kind: TellingKind;
  /** False for words that say little alone ("pain", "fell"). */
  readonly strong: boolean;
  /** The list entry, for `--explain`; never words of the draft. */
  readonly entry: string;
}

const ANY = packedMatcher(terms);
const LISTS: readonly (readonly [DraftLanguage, ReturnType<typeof packedMatcher>])[] = [
  ['nl', packedMatcher(dutch)],
  ['fr', packedMatcher(french)],
  ['en', packedMatcher(english)],
  ['de', packedMatcher(german)],
];

const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,2})?`;
/** Numbers that only care writes so: a temperature, a dose, a birth weight, weeks of pregnancy, blood pressure. */
const MEASURES = new RegExp(
  [
    String.raw`\b(?:3[6-9]|4[0-2])[.,]\d\b(?:\s*(?:°|graden|de fièvre))?`,
    String.raw`\b(?:3[89]|4[012])\s?(?:°|graden koorts|de fièvre|fieber)`,
    String.raw`\b${NUMBER}\s?(?:mg|mcg|[µμ]g|ml|cc|ie|eh|mmol|mmhg|promille|‰)\b`,
    String.raw`\b\d\s?l\s?(?:o2|zuurstof|oxygène|oxygen)\b`,
    String.raw`\b(?:op|à|at|auf|met)?\s?[23]\d\s(?:weken|semaines|weeks|wochen|ssw)\b`,
    String.raw`\b(?:[4-9]\d{2}|[1-4]\d{3})\s?(?:gram|grammes|g|gr)\b(?!\s(?:de|d'|van|bloem|suiker|boter|flour|sugar|butter|of))`,
    String.raw`\b(?:rr|bp|ta|tensie|bloeddruk|tension)\s?\d{2,3}`,
    String.raw`\b\d{2,3}\s(?:over|op|sur|over)\s\d{2,3}\b`,
    String.raw`\b(?:iq|qi)\s?(?:van|de|of)?\s?\d{2,3}\b`,
    String.raw`\bx\s?\d\b|\b\d\s?x\b`,
  ].join('|'),
  'gu',
);

/** Quick to ask: without it there is no measure. Most numbers of a draft are hours, rooms and ages. */
const MAYBE_MEASURE =
  /[34]\d[.,]\d|\d\s?(?:[°‰µμgx]|de f|fie|m[cglm]|cc|ie|eh|pro|l\s?[oz])|\d\s(?:we|wo|se|ss|(?:over|op|sur)\s\d)|(?:rr|bp|ta|sie|uk|on|x)\s?\d|iq|qi/;

/** Everything in the document that sounds of care, in order; the longest at each place. */
export function tellingsIn(document: TextDocument): readonly Telling[] {
  const lists = [ANY, ...LISTS.filter(([language]) => document.languages.includes(language)).map(([, list]) => list)];
  const hits: Telling[] = lists.flatMap((list) =>
    list.find(document).flatMap(({ start, end, from, to, entry, value }) => {
      const { kind, strong, capitals } = readValue(value);
      return capitals && /\p{Ll}/u.test(document.text.slice(start, end)) ? [] : [{ from, to, entry, kind, strong }];
    }),
  );
  hits.push(...measuresIn(document));
  hits.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return hits.filter((hit) => {
    const free = hit.from >= end;
    if (free) end = hit.to;
    return free;
  });
}

/** `kind`, then `^` for what counts in capitals only (ALS, not "als"), then `?` for what says little alone. */
function readValue(value: string): Pick<Telling, 'kind' | 'strong'> & { readonly capitals: boolean } {
  const kind = TELLING_KINDS.find((each) => each === value.replace(/[\^?]+$/, ''));
  if (!kind) throw new Error(`a list of care words has a kind that is none: ${value}`);
  return { kind, strong: !value.endsWith('?'), capitals: value.includes('^') };
}

function measuresIn(document: TextDocument): readonly Telling[] {
  const text = lowered(document.text);
  if (!MAYBE_MEASURE.test(text)) return [];
  return [...text.matchAll(MEASURES)].map((match) => {
    const from = tokenIndexAt(document.tokens, match.index);
    const to = tokenIndexAt(document.tokens, match.index + match[0].trimEnd().length - 1) + 1;
    return { from, to, kind: 'measure', strong: !match[0].includes('x'), entry: 'measure' };
  });
}
