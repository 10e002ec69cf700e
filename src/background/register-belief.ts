import type { AskedName } from '#background/register-names.ts';
import type { Reading } from '#register/forms.ts';
import learned from '#rules/models/register-belief.json';

/**
 * Of a hundred whole names of strangers ten are in a register too, so what the draft says decides whether a hit is
 * believed: it must leave so much room for a client (`AskedName.unsaid`). `npm run train -- judgement` sets it, so that
 * few clients are lost in drafts that the models had not seen.
 */
const ROOM = learned.room;
/** A name that is not as it was written meets more strangers. */
const LOOSE = 2;
/** Whom one is together with, who is congratulated or one of ours is so much less likely known to all. */
const COMPANY = 0.2;
/** Who is named for what they do or made is believed to be a client only when the draft says so itself. */
const SURELY = 0.6;
/** What no list knows, as first name or as surname, may be no name at all: the draft itself must take it for a client. */
const UNLISTED = 0.3;
/** A surname alone in capitals, of which the register knows hardly more than the draft; and an unlisted one: "S. Tables". */
const [SHOUTED_SURNAME, UNLISTED_SURNAME] = [0.3, 0.06];
const NEVER = 2;

/** Whether somebody in the register is meant by this reading of a name, by all that the draft says. */
export const isBelieved = (reading: Reading, name: AskedName): boolean =>
  name.unsaid >= leastRoom(reading, name) && name.client >= leastClient(reading, name);

function leastRoom({ kind, isLoose, isRare }: Reading, { isCompany, isOurs }: AskedName): number {
  const isVague = isLoose || (isRare && kind !== 'full');
  return ROOM * (isVague ? LOOSE : 1) * (isCompany || isOurs ? COMPANY : 1);
}

function leastClient({ kind, isRare, isUnlisted }: Reading, name: AskedName): number {
  if (name.plainWord === 'first' || (isRare && name.plainWord !== null)) return NEVER;
  const surely = name.isOther ? SURELY : 0;
  if (kind === 'full') return Math.max(surely, isUnlisted ? UNLISTED : 0);
  // Of a surname that no list has the register holds the consonants: behind a title that tells nothing.
  if (isRare && (name.isShouted || !name.isCapital || kind === 'titled')) return NEVER;
  return Math.max(surely, name.isShouted ? SHOUTED_SURNAME : 0, isRare ? UNLISTED_SURNAME : 0);
}
