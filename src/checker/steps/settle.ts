import type { Label } from '#model/labels.ts';
import type { Match } from '#model/match.ts';
import { overlaps } from '#model/span.ts';

const NAMES: readonly Label[] = ['client-name', 'relative-name', 'unknown-name', 'colleague-name'];
const CONSENTS: readonly Label[] = ['consent-valid', 'consent-expired', 'consent-withdrawn', 'photo-not-agreed'];
/** What settles whose name it is, and what is then not said of it any more. */
const SETTLED_BY: Readonly<Partial<Record<Label, readonly Label[]>>> = {
  'consent-valid': NAMES,
  'not-client': [...NAMES, ...CONSENTS],
};

/** Leaves out what detectors say of a name that is settled: a client who agreed, somebody who is no client. */
export function settled(matches: readonly Match[]): readonly Match[] {
  const settling = matches.filter(({ label }) => SETTLED_BY[label] !== undefined);
  if (settling.length === 0) return matches;
  return matches.filter(
    ({ label, where }) =>
      !settling.some((other) => SETTLED_BY[other.label]?.includes(label) && overlaps(other.where, where)),
  );
}
