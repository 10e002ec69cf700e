/** The fixed vocabulary for what a finding is about; every rule in a pack has exactly one. */
export const TOPICS = [
  'client-name',
  'colleague-name',
  'client-traceable',
  'care-detail',
  'identifier',
  'photo-consent',
  'photo-dignity',
  'photo-metadata',
  'disclaimer-missing',
  'speaks-for-organisation',
  'internal-info',
  'work-grievance',
  'criticism-response',
  'abusive',
  'heated',
  'client-contact',
  'rights',
  'promise',
  'source-missing',
  'role-not-stated',
  'only-link',
  'private-use',
  'readability',
] as const;
export type Topic = (typeof TOPICS)[number];

/** From light to heavy. `note` never interrupts, `pause` asks once after Post. */
export const SEVERITIES = ['note', 'warn', 'pause'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a whole draft deserves: its heaviest finding, or `clear`. */
export type Verdict = Severity | 'clear';

/** The heaviest of the severities; `clear` when there are none. */
export function heaviest(severities: readonly Severity[]): Verdict {
  return severities.reduce<Verdict>(
    (top, next) => (top === 'clear' || SEVERITIES.indexOf(next) > SEVERITIES.indexOf(top) ? next : top),
    'clear',
  );
}
