import type { Observation } from '#checker/observe.ts';
import type { Label } from '#model/labels.ts';
import type { Match, Who } from '#model/match.ts';
import type { Condition } from '#model/policy.ts';
import type { Span } from '#model/span.ts';
import { tokenIndexAt } from '#text/document.ts';

const CONCERNED: readonly Who[] = ['client', 'relative', 'colleague'];

/** How a condition fares in one stretch of the draft. */
export interface Outcome {
  readonly holds: boolean;
  /** What counted towards it, in order of position. */
  readonly matches: readonly Match[];
  /** Labels of `all` that do not stand there, and those of `any` or of a group of `eachOf` when too few of them do. */
  readonly missing: readonly Label[];
  /** Labels of `none` that do stand there. */
  readonly inTheWay: readonly Label[];
}

/**
 * False when the condition can hold nowhere in a draft in which only these labels stand. Most rules end here, in most
 * drafts.
 */
export function mayHold({ all, any, atLeast = 1, eachOf }: Condition, present: ReadonlySet<Label>): boolean {
  if (all && !all.every((label) => present.has(label))) return false;
  if (any && any.length > 0 && any.reduce((count, label) => (present.has(label) ? count + 1 : count), 0) < atLeast)
    return false;
  return (
    eachOf === undefined || eachOf.every((choice) => choice.length === 0 || choice.some((label) => present.has(label)))
  );
}

/** The condition in every sentence, paragraph or the whole draft in which anything of it stands; at least one. */
export function outcomes(condition: Condition, { matches, document }: Observation): readonly Outcome[] {
  const wanted = wantedLabels(condition);
  const unwanted = new Set(condition.none ?? []);
  const counted = matches.filter(
    (match) => unwanted.has(match.label) || (wanted.has(match.label) && counts(match, condition)),
  );
  const stretches = { sentence: document.sentences, paragraph: document.paragraphs, draft: [] };
  return grouped(counted, stretches[condition.within ?? 'draft']).map((group) => outcome(condition, group));
}

const wantedLabels = ({ all = [], any = [], eachOf = [] }: Condition): ReadonlySet<Label> =>
  new Set([...all, ...any, ...eachOf.flat()]);

function counts(match: Match, { who = CONCERNED, certainty = 0 }: Condition): boolean {
  return (match.who === undefined || who.includes(match.who)) && (match.certainty ?? 1) >= certainty;
}

/** The matches of each stretch; without stretches all of them together. */
function grouped(matches: readonly Match[], stretches: readonly Span[]): readonly (readonly Match[])[] {
  if (stretches.length === 0 || matches.length === 0) return [matches];
  const groups = new Map<number, Match[]>();
  for (const match of matches) {
    const index = tokenIndexAt(stretches, match.where.start);
    const group = groups.get(index);
    if (group) group.push(match);
    else groups.set(index, [match]);
  }
  return [...groups.values()];
}

function outcome(condition: Condition, group: readonly Match[]): Outcome {
  const { all = [], any = [], atLeast = 1, eachOf = [], none = [] } = condition;
  const labels = new Set(group.map(({ label }) => label));
  const lacking = (of: readonly Label[]) => of.filter((label) => !labels.has(label));
  const missing = [
    ...lacking(all),
    ...(any.length === 0 || any.length - lacking(any).length >= atLeast ? [] : lacking(any)),
    ...eachOf.filter((choice) => lacking(choice).length === choice.length).flat(),
  ];
  const inTheWay = none.filter((label) => labels.has(label));
  const wanted = wantedLabels(condition);
  return {
    holds: missing.length === 0 && inTheWay.length === 0 && wanted.size > 0 && isSureTogether(condition, group),
    matches: group.filter(({ label }) => wanted.has(label)),
    missing,
    inTheWay,
  };
}

/**
 * A name that is probably a client's beside care that is probably somebody's: each may be less sure than a rule on it
 * alone asks, as long as both at once are likely enough. Of a choice the surest counts.
 */
function isSureTogether({ all = [], any = [], eachOf = [], together }: Condition, group: readonly Match[]): boolean {
  if (together === undefined) return true;
  const surest = (of: readonly Label[]): number =>
    group.reduce((most, { label, certainty = 1 }) => (of.includes(label) ? Math.max(most, certainty) : most), 0);
  const choices = [...all.map((label) => [label]), any, ...eachOf].filter(({ length }) => length > 0);
  return choices.reduce((product, choice) => product * surest(choice), 1) >= together;
}
