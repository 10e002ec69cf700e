/** What the register of clients says of the consents of somebody it knows. */
export const REGISTER_LABELS = ['consent-valid', 'consent-expired', 'consent-withdrawn', 'photo-not-agreed'] as const;

/**
 * Everything a detector can report: the words in which packs write their rules. A new label is added here first,
 * so that packs, detectors and the pack validation keep speaking of the same things.
 */
export const LABELS = [
  // persons named
  'client-name',
  'relative-name',
  'colleague-name',
  'unknown-name',
  // what is told
  'care-detail',
  'colleague-detail',
  'consent-stated',
  // what makes someone recognisable
  'client-word',
  'age',
  'place',
  'room',
  'time',
  'occupation',
  'family',
  'unusual-event',
  'made-up-name',
  'traceable',
  // identifiers
  'bsn',
  'insz',
  'iban',
  'phone',
  'email',
  'address',
  'birth-date',
  'file-number',
  'plate',
  'access-code',
  // an access code that is a client's: of their home, their bank card
  'client-code',
  // voice
  'organisation',
  'works-here',
  'opinion',
  'disclaimer',
  'speaks-for-organisation',
  'internal-info',
  'grievance',
  'criticism-response',
  'abusive',
  // abusive, and about clients
  'belittling',
  'heated',
  'client-contact',
  'rights',
  'promise',
  'source-missing',
  'role-not-stated',
  'only-link',
  'private-use',
  'hard-to-read',
  // the register of clients
  ...REGISTER_LABELS,
  'not-client',
] as const;
export type Label = (typeof LABELS)[number];
