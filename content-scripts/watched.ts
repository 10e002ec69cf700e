import type { AudienceFact, ComposeBox } from '#content-scripts/adapters/contract.ts';
import type { BoxState } from '#content-scripts/banner/contract.ts';
import type { Answer } from '#content-scripts/gate/gate.ts';

/** What a session knows of an open box. */
export interface Watched {
  readonly box: ComposeBox;
  audience: AudienceFact;
  /** When it was read, in milliseconds of the computer's clock. */
  audienceAt: number;
  state: BoxState;
  /** The newest answer, with the text it is about. */
  answer: Answer | undefined;
  /** The check under way. A change meanwhile makes it stale: then it asks once more before it is done. */
  checking: Promise<Answer | undefined> | undefined;
  isStale: boolean;
  /** Checks in a row that got no answer. */
  unanswered: number;
  /** "Dit klopt niet" about a pause: it stays away for the same words in this draft. */
  readonly dismissed: Set<string>;
  /** Suggestions are being worked in: no second ones meanwhile. */
  isApplying: boolean;
}

/** A box of which nothing is known yet. */
export const watch = (box: ComposeBox): Watched => ({
  box,
  audience: { audience: 'unknown' },
  audienceAt: Number.NEGATIVE_INFINITY,
  state: { kind: 'checking' },
  answer: undefined,
  checking: undefined,
  isStale: false,
  unanswered: 0,
  dismissed: new Set(),
  isApplying: false,
});
