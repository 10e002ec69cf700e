import type { Stretch } from '#detectors/care/stretches.ts';
import { type Telling, tellingsIn } from '#detectors/care/telling.ts';
import { type About, type Mention, subjectsOf } from '#detectors/subject.ts';
import type { Subjects } from '#detectors/subject-links.ts';
import { type TraceCue, traceCuesIn } from '#detectors/traceable/cues.ts';
import type { DetectorInput } from '#model/detector.ts';
import type { TextDocument } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';
import { tokenIndexAt } from '#text/document.ts';

/** Whom something is told about, as coarse as the models need it. */
const GROUPS = [
  'client',
  'relative',
  'colleague',
  'somebody',
  'nobody',
  'act',
  'self',
  'own-family',
  'addressee',
  'many',
  'other',
] as const;
export type Group = (typeof GROUPS)[number];
/** Of whom the models may say that something is told. `act` is what the writer did: "I gave the insulin". */
const CONCERNED: ReadonlySet<Group> = new Set<Group>(['client', 'relative', 'colleague', 'somebody', 'nobody', 'act']);
const ACTS: ReadonlySet<Telling['kind']> = new Set<Telling['kind']>([
  'treatment',
  'aid',
  'hygiene',
  'measure',
  'legal',
]);

const GROUP_OF: Readonly<Record<About, Group>> = {
  client: 'client',
  relative: 'relative',
  colleague: 'colleague',
  somebody: 'somebody',
  self: 'self',
  'own-family': 'own-family',
  addressee: 'addressee',
  clients: 'many',
  general: 'many',
  neighbour: 'other',
  professional: 'other',
  public: 'other',
  animal: 'other',
};

export type GroupedTelling = Telling & { readonly group: Group };
export type GroupedCue = TraceCue & { readonly group: Group };

/** Everything that the measures count, found once for a whole draft. */
export interface Found {
  readonly subjects: Subjects;
  readonly tellings: readonly Telling[];
  readonly cues: readonly TraceCue[];
}

/** Looks a draft through; `named`: persons recognised by their name. */
export function lookThrough(input: DetectorInput, named: readonly Mention[]): Found {
  return {
    subjects: subjectsOf(input.document, named),
    tellings: tellingsIn(input.document),
    cues: traceCuesIn(input),
  };
}

/** A stretch in numbers, each by its name: what the models decide on. */
export interface Measures {
  readonly values: ReadonlyMap<string, number>;
  readonly tellings: readonly GroupedTelling[];
  readonly cues: readonly GroupedCue[];
}

export const isConcerned = (group: Group): boolean => CONCERNED.has(group);

/** Counts in a stretch what is told, about whom, and what would give somebody away. */
export function measuresOf({ document, draft }: DetectorInput, findings: Found, stretch: Stretch): Measures {
  const { subjects } = findings;
  const tellings = within(findings.tellings, stretch).map((telling) => ({
    ...telling,
    group: groupOfTelling(telling, subjects.at(telling.from)),
  }));
  const some = within(findings.cues, stretch);
  const lived = livedIn(document, some);
  const cues = some.map((cue) => ({
    ...cue,
    group: groupOfCue(subjects.at(cue.from), lived.has(sentenceOf(document, cue))),
  }));
  const mentions = within(subjects.mentions, stretch);
  const values = new Map<string, number>();
  countTold(values, tellings);
  countCues(values, document, cues);
  countMentions(values, mentions);
  countDraft(values, document, draft, stretch);
  return { values, tellings, cues };
}

/** Of things in order of position, those that begin in the stretch. */
function within<Thing extends { readonly from: number }>(
  things: readonly Thing[],
  { from, to }: Stretch,
): readonly Thing[] {
  return things.slice(firstFrom(things, from), firstFrom(things, to));
}

function firstFrom(things: readonly { readonly from: number }[], index: number): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.from ?? 0) >= index) high = middle;
    else low = middle + 1;
  }
  return low;
}

function groupOf(mention: Mention | null): Group {
  return mention ? GROUP_OF[mention.about] : 'nobody';
}

const sentenceOf = ({ tokens, sentences }: TextDocument, { from }: { readonly from: number }): number =>
  tokenIndexAt(sentences, tokens[from]?.start ?? 0);

/** The sentences that say that somebody lives here. */
function livedIn(document: TextDocument, cues: readonly TraceCue[]): ReadonlySet<number> {
  return new Set(cues.filter(({ kind }) => kind === 'living').map((cue) => sentenceOf(document, cue)));
}

/**
 * "The last mayor of ..." is a public person by his words only; "we have the last mayor of ... living here" is not
 * about us.
 */
function groupOfCue(mention: Mention | null, isLivedIn: boolean): Group {
  const group = groupOf(mention);
  const isNobody = (group === 'other' && mention?.entry !== 'name') || (group === 'self' && isLivedIn);
  return isNobody ? 'nobody' : group;
}

function groupOfTelling({ kind }: Telling, mention: Mention | null): Group {
  const group = groupOf(mention);
  return group === 'self' && ACTS.has(kind) ? 'act' : group;
}

type Counts = Map<string, number>;

function add(counts: Counts, name: string, most: number): void {
  counts.set(name, Math.min(most, (counts.get(name) ?? 0) + 1));
}

function countTold(counts: Counts, tellings: Measures['tellings']): void {
  const kinds = new Set<string>();
  for (const { kind, strong, group } of tellings) {
    const strength = strong ? 'strong' : 'weak';
    add(counts, `${strength} of ${group}`, 3);
    add(counts, `${strength}`, 5);
    if (!CONCERNED.has(group)) continue;
    kinds.add(kind);
    add(counts, `${strength} concerned`, 5);
    add(counts, `${strength} ${kind}`, 3);
  }
  counts.set('kinds told', kinds.size);
}

/** So many tokens between an occupation and what makes it the only one. */
const NEAR = 4;

function countCues(counts: Counts, document: TextDocument, cues: Measures['cues']): void {
  const bySentence = new Map<number, Set<string>>();
  for (const cue of cues) {
    const { kind, group } = cue;
    const concerned = CONCERNED.has(group);
    add(counts, `${kind} ${concerned ? 'concerned' : 'of others'}`, 3);
    if (!concerned) continue;
    const sentence = sentenceOf(document, cue);
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(kind));
  }
  for (const kinds of bySentence.values()) {
    for (const kind of ['time', 'living']) kinds.delete(kind);
    counts.set('cues together', Math.max(counts.get('cues together') ?? 0, kinds.size));
  }
  cues.forEach((first, index) => {
    if (!CONCERNED.has(first.group)) return;
    for (let at = index + 1; (cues[at]?.from ?? Number.POSITIVE_INFINITY) <= first.to + NEAR; at += 1) {
      const second = cues[at];
      if (!second || second.from < first.to || first.kind === second.kind) continue;
      if (PAIRS.has(`${first.kind} ${second.kind}`)) add(counts, `${first.kind} then ${second.kind}`, 2);
    }
  });
}

const PAIRS = new Set([
  'unique occupation',
  'past occupation',
  'occupation place',
  'unique place',
  'age place',
  'age occupation',
  'family occupation',
  'event place',
]);

function countMentions(counts: Counts, mentions: readonly Mention[]): void {
  for (const { about, sure, pronoun, entry } of mentions) {
    if (pronoun && about !== 'self' && about !== 'addressee') add(counts, 'pronouns', 4);
    if (pronoun && (about === 'self' || about === 'addressee' || about === 'somebody'))
      add(counts, `${about} meant`, 4);
    if (!pronoun) add(counts, `${about}${sure ? '' : '?'} named`, 3);
    if (entry === 'name') add(counts, `name of ${about}`, 3);
  }
}

function countDraft(counts: Counts, { tokens }: TextDocument, draft: Draft, { from, to }: Stretch): void {
  const flag = (name: string, holds: boolean): void => void counts.set(name, holds ? 1 : 0);
  flag('organisation writes', draft.account === 'organisation');
  flag('to a group', draft.audience === 'group');
  flag('to one person', draft.audience === 'direct');
  flag('comment', draft.surface === 'comment');
  flag('linkedin', draft.site === 'linkedin');
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'number') add(counts, 'numbers', 5);
    if (token?.kind === 'hashtag') add(counts, 'hashtags', 3);
    if (token?.kind === 'url') add(counts, 'links', 1);
    if (token?.text === '?') add(counts, 'questions', 2);
    if (token?.text === '%') add(counts, 'percent', 1);
  }
  counts.set('length', to - from);
}
