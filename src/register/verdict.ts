import type { Draft } from '#model/draft.ts';
import type { Channel, Consent, Purpose, RegisterRecord } from '#model/register.ts';
import type { Meant } from '#register/register.ts';

/** What the archived consents say about publishing somebody here, now. From heavy to light. */
const STANDINGS = ['withdrawn', 'expired', 'none', 'valid'] as const;
type Standing = (typeof STANDINGS)[number];

export interface Verdict {
  readonly standing: Standing;
  /** Where the forms of the valid consents are kept, without repeats. */
  readonly references: readonly string[];
}

/** Where a draft will be published; null when that is not known: then no consent covers it. */
export function channelOf({ site }: Pick<Draft, 'site'>): Channel | null {
  return site === 'unknown' ? null : site;
}

/**
 * What one person agreed to. A withdrawal counts wherever it was for; a newer consent that holds counts above one that
 * has expired. On its last day (`until`) a consent does not hold any more.
 */
function standingOf(
  { consents }: RegisterRecord,
  purpose: Purpose,
  channel: Channel | null,
  today: string,
): { readonly standing: Standing; readonly reference: string } {
  const about = consents.filter(({ purposes }) => purposes.includes(purpose));
  const withdrawn = about.find((consent) => consent.withdrawn);
  if (withdrawn) return { standing: 'withdrawn', reference: withdrawn.reference };
  const here = about.filter(({ channels }) => channel !== null && channels.includes(channel));
  const holds = ({ until }: Consent) => until === undefined || today < until;
  const valid = here.find(holds);
  if (valid) return { standing: 'valid', reference: valid.reference };
  const expired = here[0];
  return expired ? { standing: 'expired', reference: expired.reference } : { standing: 'none', reference: '' };
}

/**
 * Of everybody who may be meant the strictest counts: two clients of one name, or a client and a relative. A consent
 * counts only for who answers to its seal; whoever meets an entry by chance has none.
 */
export function verdictOn(meant: readonly Meant[], purpose: Purpose, channel: Channel | null, today: string): Verdict {
  const all = meant.map(({ record, isSealed }) => {
    const told = standingOf(record, purpose, channel, today);
    return told.standing === 'valid' && !isSealed ? { standing: 'none' as const, reference: '' } : told;
  });
  const standing = STANDINGS.find((one) => all.some((each) => each.standing === one)) ?? 'none';
  const references = all.flatMap((each) => (standing === 'valid' && each.reference ? [each.reference] : []));
  return { standing, references: [...new Set(references)] };
}
