import type { Label } from '#model/labels.ts';
import type { Match } from '#model/match.ts';
import { overlaps } from '#model/span.ts';

/** What was found in the register, or said by the writer, settles whose name it is. */
const SETTLING: ReadonlySet<Label> = new Set(['consent-valid', 'not-client']);
const SETTLED: ReadonlySet<Label> = new Set(['client-name', 'relative-name', 'unknown-name', 'colleague-name']);

/** Leaves out what detectors say of a name that is settled: a client who agreed, somebody who is no client. */
export function settled(matches: readonly Match[]): readonly Match[] {
  const places = matches.filter(({ label }) => SETTLING.has(label)).map(({ where }) => where);
  if (places.length === 0) return matches;
  return matches.filter(({ label, where }) => !SETTLED.has(label) || !places.some((place) => overlaps(place, where)));
}
