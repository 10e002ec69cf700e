import { type GroupedTelling, isConcerned } from '#detectors/care/measures.ts';
import { bySentence, spanAround } from '#detectors/care/places.ts';
import type { TellingKind } from '#detectors/care/telling.ts';
import { type Judgement, judgementsOf } from '#detectors/judgement/judgement.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';

/** From this likelihood it is said; the rules ask for more before they warn. */
const SAID_FROM = 0.2;
/** From this likelihood a stretch in which no list hears anything tells care beside a number too. */
const BESIDE_NUMBER = 0.4;
/** From here on, in logits, the network is sure that a stretch gives a client's number. */
const NUMBER = 1;
/** What may not be told of a colleague either; that somebody has the flu is what a roster runs on. */
const OF_COLLEAGUES: ReadonlySet<TellingKind> = new Set<TellingKind>([
  'condition',
  'treatment',
  'mind',
  'family',
  'legal',
  'intimate',
  'behaviour',
]);

/**
 * What is told of one client's or relative's health, care, behaviour, mood, end of life, family, money or legal
 * situation, named or not; and such things of a colleague (`colleague-detail`). Silent on general information, on the
 * writer and the writer's own family. Decided by `judgement/judgement.ts`; misses what no word of the lists tells.
 */
export const careDetail: Detector = {
  id: 'care-detail',
  detect: (input) =>
    judgementsOf(input)
      .flatMap((judged) => [...ofClients(input, judged), ...ofColleagues(input, judged)])
      .sort((a, b) => a.where.start - b.where.start),
};

function ofClients({ document }: DetectorInput, { likely, measures, read, from, to }: Judgement): readonly Match[] {
  const told = likely['care-detail'];
  if (told < SAID_FROM) return [];
  const concerned = measures.tellings.filter(({ group }) => isConcerned(group) && group !== 'colleague');
  const all: readonly (readonly GroupedTelling[])[] = bySentence(document, concerned);
  const strong = all.filter((group) => group.some((telling) => telling.strong));
  const groups = strong.length > 0 ? strong : all;
  if (groups.length === 0) {
    // "Haar bsn is …": what is sensitive is the number, and that is said anyway.
    if (told < BESIDE_NUMBER && (read.get('identifier') ?? 0) > NUMBER) return [];
    // Nothing on the lists: the whole stretch tells it.
    const whole = { start: document.tokens[from]?.start ?? 0, end: document.tokens[to - 1]?.end ?? 0 };
    return [{ label: 'care-detail', where: whole, who: 'client', certainty: told }];
  }
  return groups.map((group) => ({
    label: 'care-detail',
    where: spanAround(document, group),
    who: group.every((each) => each.group === 'relative') ? 'relative' : 'client',
    certainty: told,
    because: reasons(group),
  }));
}

/**
 * The words alone are too little: "11 nieuwe collega's en 1 bezoeker die dacht dat …". How likely the stretch names a
 * colleague tells most of it: of 275 stretches in which the lists hear something the one third that is right lies above
 * one half, what is said in vain lies nearly all below.
 */
function ofColleagues({ document, draft }: DetectorInput, { likely, measures, subjects }: Judgement): readonly Match[] {
  const named = likely['colleague-name'];
  if (named < SAID_FROM) return [];
  const isGuest = draft.audience === 'direct';
  const told = measures.tellings.filter(({ kind, strong, group, from }) => {
    if (group !== 'colleague' || !strong || isGuest || !OF_COLLEAGUES.has(kind)) return false;
    return subjects.at(from)?.sure ?? false;
  });
  return bySentence(document, told).map((group) => ({
    label: 'colleague-detail',
    where: spanAround(document, group),
    who: 'colleague',
    certainty: named,
    because: reasons(group),
  }));
}

function reasons(group: readonly GroupedTelling[]): readonly string[] {
  return [...new Set(group.flatMap(({ kind, group: about }) => [`told:${kind}`, `about:${about}`]))];
}
