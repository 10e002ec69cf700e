import { hashOf, mixed } from '#detectors/learned/hash.ts';
import type { Cue } from '#detectors/person/cues.ts';
import { FIRST_NAMES, NAME_WORDS, PARTICLES, SURNAMES } from '#detectors/person/name-lists.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import { publicName } from '#detectors/person/public-persons.ts';
import { stemOf } from '#detectors/person/token-facts.ts';
import type { TextDocument, Token } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';
import { stretchAt } from '#text/document.ts';

/** What speaks for who one named person is. Only `named` may be told: `words` are made of words of the draft. */
export interface WhoFeatures {
  readonly named: readonly string[];
  readonly words: readonly number[];
  /** Words right beside the name. */
  readonly beside: readonly number[];
}

/** What is the same for all names of a draft, looked up once. */
export interface DraftView {
  readonly draft: Draft;
  readonly document: TextDocument;
  readonly cues: readonly Cue[];
  readonly names: readonly NameSpan[];
}

/** So many tokens of a long draft are looked at for its subject. */
const SUBJECT_TOKENS = 400;
const SECOND_PERSON = /^(?:je|jij|jou|jouw|u|uw|ge|gij|tu|te|toi|ton|ta|vous|votre|vos|you|your|ur|du|dein|ihr|sie)$/;
const POSSESSIVE = /^(?:zijn|haar|heur|zn|z'n|d'r|zen|hare|ha|'s|son|sa|his|her)$/;
const QUOTES = /^['"‘’“”«»]$/;
const LISTED = /^(?:en|et|and|und|ve|,|\+|&|\/|-|of|ou|or|met|avec|with)$/;

/** What the draft as a whole says, for all its names. */
export function draftFeatures({ draft, document, cues, names }: DraftView): WhoFeatures {
  const place = `${draft.surface}/${draft.audience}`;
  const named = new Set<string>([
    `site:${draft.site}`,
    `place:${place}`,
    `account:${draft.account}`,
    `place:${place}/${draft.account}`,
    `names:${Math.min(4, names.length)}`,
    `length:${lengthOf(document.tokens.length)}`,
  ]);
  for (const { id } of cues) {
    named.add(`draft:${id}`);
    named.add(`draft:${id}@${draft.audience}/${draft.account}`);
  }
  const words = new Set<number>();
  for (const { kind, norm } of document.tokens.slice(0, SUBJECT_TOKENS)) {
    if (kind === 'word' || kind === 'hashtag' || kind === 'emoji') words.add(mixed(11, hashOf(norm)));
  }
  return { named: [...named], words: [...words], beside: [] };
}

function lengthOf(tokens: number): string {
  return tokens < 12 ? 'line' : tokens < 40 ? 'short' : tokens < 120 ? 'middle' : 'long';
}

/** What stands at and around one name. */
export function nameFeaturesOf(view: DraftView, name: NameSpan): WhoFeatures {
  const { tokens, text } = view.document;
  const named: string[] = [];
  const words: number[] = [];
  const beside: number[] = [];
  const forms = formsOf(tokens, name, text);
  named.push(...forms.map((form) => `form:${form}`), `sure:${Math.max(-2, Math.min(6, Math.round(name.score / 2)))}`);
  const main = forms[0] ?? 'other';
  const place = `${view.draft.surface}/${view.draft.audience}`;
  named.push(`form:${main}@${place}`, `form:${main}@${view.draft.account}`);
  const known = publicName(tokens, name);
  if (known) named.push(`public:${known}`, `public:${known}@${main}`);
  placing(view, name, (feature) => named.push(feature, `${feature}@${place}`));
  cuesAround(view, name, (feature) => named.push(feature));
  for (const [template, step] of [
    [1, -1],
    [2, -2],
    [3, 1],
    [4, 2],
    [5, 3],
    [6, -3],
  ] as const) {
    const at = step < 0 ? name.from + step : name.to + step;
    beside.push(mixed(template, wordAt(tokens, at)));
  }
  beside.push(
    mixed(7, mixed(wordAt(tokens, name.from - 1), wordAt(tokens, name.to + 1))),
    mixed(8, mixed(wordAt(tokens, name.from - 2), wordAt(tokens, name.from - 1))),
    mixed(9, mixed(wordAt(tokens, name.to + 1), wordAt(tokens, name.to + 2))),
  );
  for (let index = Math.max(0, name.from - 8); index < Math.min(tokens.length, name.to + 9); index += 1) {
    if (index < name.from || index > name.to) words.push(mixed(10, wordAt(tokens, index)));
  }
  return { named, words, beside };
}

function wordAt(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (!token) return 1;
  if (token.kind === 'word' || token.kind === 'punctuation') return hashOf(token.norm);
  return hashOf(`#${token.kind}`);
}

/** How the name is written; the first is the main form. */
function formsOf(tokens: readonly Token[], { from, to }: NameSpan, text: string): string[] {
  const first = tokens[from];
  if (!first) return [];
  if (first.kind === 'mention') return ['handle'];
  if (first.kind === 'hashtag') return ['hashtag'];
  const parts = tokens.slice(from, to + 1).filter(({ kind, norm }) => kind === 'word' && !PARTICLES.has(norm));
  const initials = parts.filter((part) => part.text.length === 1).length;
  const forms: string[] = [];
  if (parts.length > 0 && initials === parts.length) forms.push('initials');
  else if (initials > 0) forms.push('part-initial');
  else if (parts.length > 1) forms.push('full');
  else if (parts.some(({ norm }) => FIRST_NAMES.has(norm))) forms.push('first');
  else if (parts.some(({ norm }) => SURNAMES.has(norm)) || PARTICLES.has(first.norm)) forms.push('surname');
  else if (parts.some(({ norm }) => stemOf(norm))) forms.push('diminutive');
  else forms.push('unlisted');
  if (!first.capital) forms.push('lower');
  if (parts.some(({ norm }) => NAME_WORDS.has(norm))) forms.push('word');
  if (/['’]s?$/.test(tokens[to]?.text ?? '')) forms.push('possessive');
  if (QUOTES.test(text.charAt((first.start ?? 0) - 1))) forms.push('quoted');
  return forms;
}

/** Where the name stands: as an address, a signature, in a list, in brackets, with an age. */
function placing({ document, names, draft }: DraftView, name: NameSpan, add: (feature: string) => void): void {
  const { tokens, sentences } = document;
  const [before, after] = [tokens[name.from - 1], tokens[name.to + 1]];
  if (name.from === 0) add('at:start');
  else if (name.from < 3) add('at:head');
  if (name.to >= tokens.length - 2) add('at:end');
  if (tokens[name.from]?.first) add('at:opens');
  if (after?.text === ',' || after?.text.startsWith('!')) add('at:called');
  if (after?.text === ':') add('at:colon');
  if (before?.text === ',' && !after) add('at:behind-comma');
  if (before?.text === '(') add(after?.text.startsWith(')') ? 'at:bracketed' : 'at:bracket');
  if (after?.text === '(' && tokens[name.to + 2]?.kind === 'number') add('at:age');
  if (after?.text === ',' && tokens[name.to + 2]?.kind === 'number') add('at:age');
  if (POSSESSIVE.test(after?.norm ?? '')) add('at:possessor');
  if (before && LISTED.test(before.norm) && names.some((other) => other.to === name.from - 2)) add('at:listed');
  if (after && LISTED.test(after.norm) && names.some((other) => other.from === name.to + 2)) add('at:listed');
  const sentence = stretchAt(sentences, tokens[name.from]?.start ?? 0);
  if (
    sentence &&
    tokens.some((token) => token.start >= sentence.start && token.end <= sentence.end && SECOND_PERSON.test(token.norm))
  )
    add('in:second-person');
  const text = tokens.slice(name.from, name.to + 1).map((token) => token.norm);
  const again = tokens.filter((token) => text[0] === token.norm).length;
  if (again > 1) add('again');
  if (draft.text.length < 60) add('at:short');
}

/** Cue words just before, just behind, in the sentence. */
function cuesAround({ document, cues, draft }: DraftView, name: NameSpan, add: (feature: string) => void): void {
  const { tokens, sentences } = document;
  const sentence = stretchAt(sentences, tokens[name.from]?.start ?? 0);
  const seen = new Set<string>();
  const once = (feature: string) => {
    if (!seen.has(feature)) add(feature);
    seen.add(feature);
  };
  for (const { id, from, to } of cues) {
    if (from <= name.to && to > name.from) {
      once(`is:${id}`);
      continue;
    }
    const gap = to <= name.from ? name.from - to : from - name.to - 1;
    const isBefore = to <= name.from;
    if (gap === 0) once(`${isBefore ? 'right-before' : 'right-after'}:${id}`);
    if (gap <= 2) once(`${isBefore ? 'before' : 'after'}:${id}`);
    if (gap <= 2) once(`${isBefore ? 'before' : 'after'}:${id}@${draft.audience}/${draft.account}`);
    if (gap <= 7) once(`near:${id}`);
    const start = tokens[from]?.start ?? 0;
    if (sentence && start >= sentence.start && start < sentence.end) once(`in:${id}`);
  }
}
