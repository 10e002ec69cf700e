import type { Observation } from '#checker/observe.ts';
import type { Label } from '#model/labels.ts';
import type { Match } from '#model/match.ts';
import type { Topic } from '#model/topic.ts';

/** Consent of a client (or who represents them) makes these right, wherever in the draft it is stated. */
const WITH_CONSENT: readonly Topic[] = [
  'client-name',
  'client-traceable',
  'care-detail',
  'photo-consent',
  'photo-dignity',
];
/** What a colleague who agreed makes right. */
const WITH_COLLEAGUE: readonly Topic[] = ['colleague-name', 'photo-consent'];

/** Topics on which this draft needs no finding: it says itself what would be asked, or the writer's role allows it. */
export function excusedTopics({ draft, matches }: Observation, exempt: readonly Topic[] = []): ReadonlySet<Topic> {
  const excused = new Set<Topic>(exempt);
  // The register knows better than the draft: whoever took their consent back is not excused by a word about consent.
  const isWithdrawn = labelled(matches, 'consent-withdrawn').length > 0;
  for (const consent of labelled(matches, 'consent-stated')) {
    const toClient = consent.who !== 'colleague' && !isWithdrawn;
    const toColleague = consent.who === undefined || consent.who === 'colleague';
    for (const topic of [...(toClient ? WITH_CONSENT : []), ...(toColleague ? WITH_COLLEAGUE : [])]) excused.add(topic);
  }
  if (draft.profileDisclaimer || labelled(matches, 'disclaimer').length > 0) excused.add('disclaimer-missing');
  return excused;
}

const labelled = (matches: readonly Match[], wanted: Label): readonly Match[] =>
  matches.filter(({ label }) => label === wanted);
