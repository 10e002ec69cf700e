import type { AskedName } from '#background/register-names.ts';
import type { Reading } from '#register/forms.ts';
import learned from '#rules/models/register-belief.json';

/**
 * Of a hundred whole names of strangers ten are in a register too, so what the draft says decides whether a hit is
 * believed: it must leave so much room for a client (`AskedName.unsaid`). `npm run train -- judgement` sets it, so that
 * few clients are lost in drafts that the models had not seen.
 */
const ROOM = learned.room;
/** A name that is not as it was written meets more strangers; more where nothing near says client. */
const [LOOSE, LOOSE_AND_FAR] = [2, 2.5];
/**
 * Whom one is together with, who is congratulated or one of ours is so much less likely known to all; of whom the
 * sentence tells how they are cared for is so much less likely somebody who works.
 */
const NEAR = 0.2;
/** Who is named for what they do or made is believed to be a client only when the draft says so itself. */
const SURELY = 0.6;
/** What no list knows, as first name or as surname, may be no name at all: the draft itself must take it for a client. */
const UNLISTED = 0.2;
/** A surname alone in capitals, of which the register knows hardly more than the draft; and an unlisted one: "S. Tables". */
const [SHOUTED_SURNAME, UNLISTED_SURNAME] = [0.3, 0.06];
/** Where nothing near says client: a surname behind a title, and an ordinary word in the place of a surname. */
const [TITLED, PLAIN_WORD] = [0.2, 0.2];
/**
 * Where nothing near says client, somebody may still be spared by all that the draft tells together: unless it says
 * hardly anything of them.
 */
const [NAMED, HARDLY_SAID, HARDLY_SAID_OF_LOOSE] = [0.05, 0.2, 0.6];
/** So little of the room is enough for who took their consent back. */
const BARELY = 0.3;
const NEVER = 2;

/** Whether somebody in the register is meant by this reading of a name, by all that the draft says. */
export const isBelieved = (reading: Reading, name: AskedName): boolean =>
  name.unsaid >= leastRoom(reading, name) && name.client >= leastClient(reading, name) && mayBeNamed(reading, name);

/**
 * Whether it is worth a pause that somebody so called took their consent back: whatever the draft tells, but not where it
 * says that it is somebody else. They are few, and so are the others that are taken for them.
 */
export const isPossible = ({ isOther, unsaid }: AskedName): boolean => !isOther && unsaid >= ROOM * BARELY;

/** The draft as a whole may be one that names a client. */
const mayBeNamed = ({ isLoose }: Reading, name: AskedName): boolean =>
  isNear(name) || name.named >= NAMED || name.unsaid >= (isLoose ? HARDLY_SAID_OF_LOOSE : HARDLY_SAID);

const isNear = ({ isCompany, isOurs, isInCare }: AskedName): boolean => isCompany || isOurs || isInCare;

function leastRoom({ kind, isLoose, isRare }: Reading, name: AskedName): number {
  const isVague = isLoose || (isRare && kind !== 'full');
  return isNear(name) ? ROOM * NEAR * (isVague ? LOOSE : 1) : ROOM * (isVague ? LOOSE_AND_FAR : 1);
}

function leastClient({ kind, isRare, isUnlisted }: Reading, name: AskedName): number {
  if (name.plainWord === 'first' || (isRare && name.plainWord !== null)) return NEVER;
  const surely = name.isOther ? SURELY : 0;
  const alone = (least: number) => (isNear(name) ? 0 : least);
  const plain = name.plainWord === 'last' ? alone(PLAIN_WORD) : 0;
  if (kind === 'full') return Math.max(surely, plain, isUnlisted || (isRare && !name.isCapital) ? UNLISTED : 0);
  const titled = kind === 'titled' ? alone(TITLED) : 0;
  const shouted = name.isShouted ? SHOUTED_SURNAME : 0;
  if (!isRare) return Math.max(surely, plain, titled, shouted);
  // Of a surname that no list has the register holds the consonants: behind a title that tells nothing.
  if (name.isShouted || !name.isCapital) return NEVER;
  return Math.max(surely, kind === 'titled' ? alone(NEVER) || UNLISTED : alone(UNLISTED_SURNAME));
}
