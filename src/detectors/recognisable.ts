import type { Group } from '#detectors/care/measures.ts';
import { judgementsOf } from '#detectors/judgement/judgement.ts';
import type { TraceKind } from '#detectors/traceable/cues.ts';
import { LABEL_OF } from '#detectors/traceable.ts';
import type { Detector } from '#model/detector.ts';
import type { Match, Who } from '#model/match.ts';

const WHO_OF: Readonly<Record<Group, Who>> = {
  client: 'client',
  relative: 'relative',
  colleague: 'colleague',
  'own-family': 'own-family',
  somebody: 'client',
  nobody: 'client',
  act: 'client',
  self: 'other',
  addressee: 'other',
  many: 'other',
  other: 'public',
};

const OWN: ReadonlySet<TraceKind> = new Set<TraceKind>([
  'unique',
  'publicity',
  'event',
  'look',
  'family',
  'past',
  'occupation',
  'place',
]);

/**
 * The single things by which somebody could be recognised (place, occupation, family, event …) and the words that stand
 * for one client, each with whom it is about. Alone none of them is worth a warning: `traceable.ts` weighs them.
 */
export const recognisable: Detector = {
  id: 'recognisable',
  detect: (input) =>
    judgementsOf(input)
      .flatMap(({ measures, subjects, from, to }): Match[] => [
        ...measures.cues.flatMap((cue) => {
          // Age, room, time and a made-up name have detectors of their own.
          const label = OWN.has(cue.kind) ? LABEL_OF[cue.kind] : null;
          const [first, last] = [input.document.tokens[cue.from], input.document.tokens[cue.to - 1]];
          if (!label || !first || !last) return [];
          return [{ label, where: { start: first.start, end: last.end }, who: WHO_OF[cue.group] }];
        }),
        ...subjects.mentions
          .filter((mention) => mention.about === 'client' && mention.sure && !mention.pronoun)
          .filter((mention) => mention.entry !== 'name' && mention.from >= from && mention.from < to)
          .map(({ start, end }): Match => ({ label: 'client-word', where: { start, end }, who: 'client' })),
      ])
      .sort((a, b) => a.where.start - b.where.start),
};
