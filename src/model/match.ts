import type { Label } from '#model/labels.ts';
import type { Span } from '#model/span.ts';

export const WHO = ['client', 'relative', 'colleague', 'public', 'own-family', 'other'] as const;
/** About whom a match is. `relative` is a relative of a client; `other` is nobody that a rule is about. */
export type Who = (typeof WHO)[number];

/** One thing that a detector saw. */
export interface Match {
  /** What kind of thing, from the closed list in `#model/labels.ts`. */
  readonly label: Label;
  readonly where: Span;
  readonly who?: Who;
  /** How sure the detector is, 0 to 1; absent means certain. Rules may ask for a minimum. */
  readonly certainty?: number;
  /** Why the detector says so, as ids for `--explain`; no draft words. */
  readonly because?: readonly string[];
  /** Where the consent form is kept, as the organisation's register says. */
  readonly reference?: string;
}
