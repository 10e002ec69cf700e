import { type GroupedCue, isConcerned } from '#detectors/care/measures.ts';
import { bySentence, spanAround } from '#detectors/care/places.ts';
import { type Judgement, judgementsOf } from '#detectors/judgement/judgement.ts';
import type { TraceKind } from '#detectors/traceable/cues.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Label } from '#model/labels.ts';
import type { Match } from '#model/match.ts';

/** From this likelihood it is said; the rules ask for more before they warn. */
const SAID_FROM = 0.2;

/** What each kind of cue is called in findings; being cared for here is not a cue to tell. */
export const LABEL_OF: Readonly<Record<TraceKind, Label | null>> = {
  unique: 'unusual-event',
  publicity: 'unusual-event',
  event: 'unusual-event',
  look: 'unusual-event',
  family: 'family',
  past: 'occupation',
  occupation: 'occupation',
  'made-up': 'made-up-name',
  time: 'time',
  room: 'room',
  place: 'place',
  age: 'age',
  living: null,
};
/** Alone these point at nobody. */
const WEAK: ReadonlySet<TraceKind> = new Set<TraceKind>(['time', 'living']);

/**
 * Whether those around somebody would recognise them though no name is given: weighs occupation, age, place, room,
 * event, looks, relations and a made-up name together with who is meant. One match a sentence that gives somebody
 * away; `because` names the cues as labels. Silent on pure generalities, on public history and on the writer's own
 * people. Decided by `judgement/judgement.ts`.
 */
export const traceable: Detector = {
  id: 'traceable',
  detect: (input) => judgementsOf(input).flatMap((judged) => givesAway(input, judged)),
};

function givesAway({ document }: DetectorInput, { likely, measures, from, to }: Judgement): readonly Match[] {
  const certainty = likely['client-traceable'];
  if (certainty < SAID_FROM) return [];
  const concerned = measures.cues.filter(({ group }) => isConcerned(group));
  const strong = concerned.filter(({ kind }) => !WEAK.has(kind));
  const groups: readonly (readonly GroupedCue[])[] = bySentence(document, strong.length > 0 ? strong : concerned);
  const sensitive = measures.tellings.some((telling) => telling.strong && isConcerned(telling.group));
  const labels = labelsOf(concerned, sensitive);
  if (groups.length === 0) {
    const whole = { start: document.tokens[from]?.start ?? 0, end: document.tokens[to - 1]?.end ?? 0 };
    return [{ label: 'traceable', where: whole, who: 'client', certainty, because: labels }];
  }
  return groups.map((group) => ({
    label: 'traceable',
    where: spanAround(document, group),
    who: 'client',
    certainty,
    because: labels,
  }));
}

function labelsOf(cues: readonly GroupedCue[], sensitive: boolean): readonly Label[] {
  const labels = cues.flatMap(({ kind }) => LABEL_OF[kind] ?? []);
  return [...new Set([...labels, ...(sensitive ? (['care-detail'] as const) : [])])];
}
