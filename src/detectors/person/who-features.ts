import type { DraftView } from '#detectors/person/draft-view.ts';
import { FIRST_NAMES, NAME_WORDS, PARTICLES, SURNAMES } from '#detectors/person/name-lists.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import { publicName } from '#detectors/person/public-persons.ts';
import { stemOf } from '#detectors/person/token-facts.ts';
import type { TextDocument, Token } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';
import { wordHash } from '#text/document-words.ts';
import { hashOf, mixed } from '#text/hash.ts';

/** What speaks for who one named person is. Only `named` may be told: the others are made of words of the draft. */
export interface WhoFeatures {
  readonly named: readonly string[];
  /** The hashes of those. */
  readonly hashes: readonly number[];
  readonly words: readonly number[];
  /** Words right beside the name. */
  readonly beside: readonly number[];
}

/** So many tokens of a long draft are looked at for its subject. */
const SUBJECT_TOKENS = 400;
/** A draft of less is hardly more than its names. In UTF-16 units. */
const SHORT_DRAFT = 60;
const POSSESSIVE = /^(?:zijn|haar|heur|zn|z'n|d'r|zen|hare|ha|'s|son|sa|his|her)$/;
const QUOTES = /^['"‘’“”«»]$/;
const LISTED = /^(?:en|et|and|und|ve|,|\+|&|\/|-|of|ou|or|met|avec|with)$/;
/** Cues of which the number tells something too. */
const COUNTED = new Set(['care', 'care-soft', 'ward', 'shift', 'home', 'celebrate', 'media', 'sport', 'client']);

/** What the draft as a whole says, for all its names. */
export function draftFeatures({ draft, document, cues, names }: DraftView): WhoFeatures {
  const { site, surface, audience } = placeOf(draft);
  const place = `${surface}/${audience}`;
  const named = new Set<string>([
    `site:${site}`,
    `place:${place}`,
    `account:${draft.account}`,
    `place:${place}/${draft.account}`,
    `names:${Math.min(4, names.length)}`,
    `length:${lengthOf(document.tokens.length)}`,
  ]);
  const counts = new Map<string, number>();
  for (const { id, from } of cues) if (from < SUBJECT_TOKENS) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [id, count] of counts) {
    named.add(`draft:${id}`);
    named.add(`draft:${id}@${audience}/${draft.account}`);
    if (COUNTED.has(id) && count > 1) named.add(`draft:${id}>${count > 3 ? 3 : 1}`);
  }
  const words = new Set<number>();
  for (const [index, { kind }] of document.tokens.slice(0, SUBJECT_TOKENS).entries()) {
    if (kind === 'word' || kind === 'hashtag' || kind === 'emoji') words.add(mixed(11, wordHash(document, index)));
  }
  return { named: [...named], hashes: hashesOf([...named]), words: [...words], beside: [] };
}

const hashesOf = (named: readonly string[]): readonly number[] => named.map((feature) => hashOf(feature));

/** A draft of which nothing is known is read as what most drafts are: a post that everybody can read. */
function placeOf({ site, surface, audience }: Draft): Pick<Draft, 'site' | 'surface' | 'audience'> {
  return {
    site: site === 'unknown' ? 'facebook' : site,
    surface: surface === 'unknown' ? 'post' : surface,
    audience: audience === 'unknown' ? 'public' : audience,
  };
}

function lengthOf(tokens: number): string {
  return tokens < 12 ? 'line' : tokens < 40 ? 'short' : tokens < 120 ? 'middle' : 'long';
}

/** What stands at and around one name. */
export function nameFeaturesOf(view: DraftView, name: NameSpan): WhoFeatures {
  const { document } = view;
  const { tokens, text } = document;
  const named: string[] = [];
  const words: number[] = [];
  const beside: number[] = [];
  const forms = formsOf(tokens, name, text);
  const main = forms[0] ?? 'other';
  const { surface, audience } = placeOf(view.draft);
  const place = `${surface}/${audience}`;
  named.push(
    ...forms.map((form) => `form:${form}`),
    `sure:${Math.max(-2, Math.min(6, Math.round(name.score / 2)))}`,
    `form:${main}@${place}`,
    `form:${main}@${view.draft.account}`,
  );
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
    beside.push(mixed(template, wordAt(document, step < 0 ? name.from + step : name.to + step)));
  }
  beside.push(
    mixed(7, mixed(wordAt(document, name.from - 1), wordAt(document, name.to + 1))),
    mixed(8, mixed(wordAt(document, name.from - 2), wordAt(document, name.from - 1))),
    mixed(9, mixed(wordAt(document, name.to + 1), wordAt(document, name.to + 2))),
  );
  for (let index = Math.max(0, name.from - 8); index < Math.min(tokens.length, name.to + 9); index += 1) {
    if (index < name.from || index > name.to) words.push(mixed(10, wordAt(document, index)));
  }
  return { named, hashes: hashesOf(named), words, beside };
}

function wordAt(document: TextDocument, index: number): number {
  const token = document.tokens[index];
  if (!token) return 1;
  if (token.kind === 'word' || token.kind === 'punctuation') return wordHash(document, index);
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
  if (QUOTES.test(text.charAt(first.start - 1))) forms.push('quoted');
  return forms;
}

/** Where the name stands: as an address, a signature, in a list, in brackets, with an age. */
function placing(view: DraftView, name: NameSpan, add: (feature: string) => void): void {
  const { tokens } = view.document;
  const [before, after, next] = [tokens[name.from - 1], tokens[name.to + 1], tokens[name.to + 2]];
  if (name.from === 0) add('at:start');
  else if (name.from < 3) add('at:head');
  if (name.to >= tokens.length - 2) add('at:end');
  if (tokens[name.from]?.first) add('at:opens');
  if (after?.text === ',' || after?.text.startsWith('!')) add('at:called');
  if (after?.text === ':') add('at:colon');
  if (before?.text === ',' && !after) add('at:behind-comma');
  if (before?.text === '(') add(after?.text.startsWith(')') ? 'at:bracketed' : 'at:bracket');
  if ((after?.text === '(' || after?.text === ',') && next?.kind === 'number') add('at:age');
  if (POSSESSIVE.test(after?.norm ?? '')) add('at:possessor');
  if (before && LISTED.test(before.norm) && view.nameEnds.has(name.from - 2)) add('at:listed');
  if (after && LISTED.test(after.norm) && view.nameStarts.has(name.to + 2)) add('at:listed');
  if (view.addresses[view.sentenceOf[name.from] ?? 0] === 1) add('in:second-person');
  if ((view.counts.get(tokens[name.from]?.norm ?? '') ?? 0) > 1) add('again');
  // What is blank around the words tells nothing.
  if ((tokens.at(-1)?.end ?? 0) - (tokens[0]?.start ?? 0) < SHORT_DRAFT) add('at:short');
}

/** Farther from the name than this, a cue counts for the sentence only. In tokens. */
const NEAR = 7;
/** No cue is longer. In tokens. */
const LONGEST_CUE = 8;

/** Cue words just before, just behind, in the sentence. */
function cuesAround(view: DraftView, name: NameSpan, add: (feature: string) => void): void {
  const { cues, firstCue, draft } = view;
  const { audience } = placeOf(draft);
  const isDot = (index: number) => view.document.tokens[index]?.text === '.';
  const around = new Set<string>();
  const until = firstCue[Math.min(firstCue.length - 1, name.to + NEAR + 2)] ?? cues.length;
  for (let at = firstCue[Math.max(0, name.from - NEAR - LONGEST_CUE)] ?? 0; at < until; at += 1) {
    const cue = cues[at];
    if (!cue) break;
    const { id, from, to } = cue;
    if (from <= name.to && to > name.from) {
      around.add(`is:${id}`);
      continue;
    }
    const side = to <= name.from ? 'before' : 'after';
    // The dot of "mevr." parts nothing.
    const gap = side === 'before' ? name.from - to - (isDot(to) && to < name.from ? 1 : 0) : from - name.to - 1;
    if (gap === 0) around.add(`right-${side}:${id}`);
    if (gap <= 2) around.add(`${side}:${id}`).add(`${side}:${id}@${audience}/${draft.account}`);
    if (gap <= NEAR) around.add(`near:${id}`);
  }
  for (const feature of around) add(feature);
  for (const id of view.cuesIn[view.sentenceOf[name.from] ?? 0] ?? []) add(`in:${id}`);
}
