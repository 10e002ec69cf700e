import { type AskedName, askedNames } from '#background/register-names.ts';
import { personsOf } from '#detectors/person/persons.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match, Who } from '#model/match.ts';
import type { Meant, NameKeys, Register } from '#register/register.ts';
import { channelOf, verdictOn } from '#register/verdict.ts';

/** What the detector needs besides the draft. */
export interface RegisterView {
  readonly register: Register;
  /** `YYYY-MM-DD`, the local day: consents end. */
  readonly today: string;
}

/** A detector that may have to be told more before its answer is whole. */
export interface RegisterDetector extends Detector {
  /** Names that it met and could not ask about yet; empty once `Register.learn` has learned them. */
  readonly pending: readonly NameKeys[];
}

/**
 * From this probability on that a name is a client's, judged by the draft alone, the register is believed, by who the
 * draft says it most likely is. A whole name that it knows is some seven times likelier to be a client's than before.
 * Somebody who is surely another is not looked at.
 */
const BELIEVED: Readonly<Record<Who, number>> = {
  client: 0,
  relative: 0,
  other: 0,
  public: 0.015,
  colleague: 0.03,
  'own-family': 0.05,
};
/**
 * Behind a title or initials stands a surname alone, and many share one: the register hardly knows more than the
 * draft. From here on it is believed; where the detector of persons is sure enough itself, the name is left to it.
 */
const SURNAME_FROM = 0.2;
/** Initials before it tell more than a title: that is how files and lists write people. */
const INITIALLED_FROM = 0.03;
/** From here on the detector of persons says itself that it is a client. */
const DETECTED_FROM = 0.5;
/** What no list knows as a name may be no name at all: then the draft itself must say more. */
const DOUBTFUL = 0.08;
/** The same for a first name or surname alone: up to where the detector of persons speaks itself. */
const WEAK_FROM = 0.05;
const WEAK_TO = 0.15;
/** A rare first name that the register knows is a client's from here on, without a word about care beside it. */
const RARE_FROM = 0.3;
const RARE_TO = 0.5;

/**
 * Clients whom the register knows, with what their consents say. `consent-valid` takes the place of what other
 * detectors say of that name. Of a first name or surname alone the register is never sure: those count beside a care
 * detail only (`unknown-name`).
 */
export function registerDetector({ register, today }: RegisterView): RegisterDetector {
  const pending: NameKeys[] = [];
  return {
    id: 'register',
    pending,
    detect: (input) => {
      const asked = askedNames(input.document, personsOf(input));
      for (const { readings } of asked) {
        for (const { keys } of readings) if (!register.isKnown(keys)) pending.push(keys);
      }
      const found = asked.map((name) => ({ name, ...answered(name, register) }));
      return found.flatMap(({ name, meant, isClient, isWeak, isRare }) => {
        if (meant.length > 0) return knownMatches(input, name, { meant, isClient }, today);
        const same = found.find((other) => other.isClient && isSamePerson(name, other.name));
        if (same) return repeatMatches(input, name, same, today);
        return isWeak || isRare ? [weakMatch(name, isRare)] : [];
      });
    },
  };
}

interface Answer {
  /** Who may be meant; empty when nobody is known by this name. */
  readonly meant: readonly Meant[];
  /** It is likely enough that this is a client. */
  readonly isClient: boolean;
  /** Somebody may be called so, which says little. */
  readonly isWeak: boolean;
  readonly isRare: boolean;
}

function answered({ readings, client, who, isShouted, isCapital }: AskedName, register: Register): Answer {
  const meant: Meant[] = [];
  let [isClient, isWeak, isRare] = [false, false, false];
  for (const { kind, keys, isRare: rare } of readings) {
    const hit = register.isKnown(keys) ? register.find(keys) : null;
    if (!hit) continue;
    if (kind === 'full') {
      if (client < Math.max(BELIEVED[who], rare ? DOUBTFUL : 0) && !hit.meant.some(isSure)) continue;
      meant.push(...hit.meant);
      isClient = true;
    } else if (kind === 'initialled' || kind === 'titled') {
      const isLikely =
        client >= (kind === 'titled' || isShouted ? SURNAME_FROM : INITIALLED_FROM) && !(rare && isShouted);
      if (!isLikely && !hit.meant.some(isSure)) continue;
      meant.push(...hit.meant);
      isClient ||= isLikely && client < DETECTED_FROM;
    } else {
      isWeak ||= client >= WEAK_FROM && client < WEAK_TO;
      isRare ||= kind === 'first' && rare && isCapital && !isShouted && client >= RARE_FROM && client < RARE_TO;
    }
  }
  return { meant, isClient, isWeak, isRare };
}

/**
 * Whoever answers to a seal is meant, whatever the draft looks like. Who took their consent back is not missed for a
 * draft that tells little; they are few, so few others are taken for them.
 */
const isSure = ({ record, isSealed }: Meant): boolean => isSealed || record.consents.some(({ withdrawn }) => withdrawn);

/** "Gerda" further on is the Gerda Peeters of before. */
const isSamePerson = (name: AskedName, known: AskedName): boolean =>
  name.words.length > 0 &&
  name.words.length < known.words.length &&
  name.words.every((word) => known.words.includes(word));

type Known = Pick<Answer, 'meant' | 'isClient'>;

function knownMatches(
  { draft }: DetectorInput,
  { where }: AskedName,
  { meant, isClient }: Known,
  today: string,
): readonly Match[] {
  const channel = channelOf(draft);
  const name = verdictOn(meant, 'name', channel, today);
  const matches: Match[] = [];
  const isRelative = meant.every(({ record }) => record.kind === 'relative');
  const add = (label: Match['label'], references: readonly string[] = []) =>
    matches.push({
      label,
      where,
      who: isRelative ? 'relative' : 'client',
      because: ['register'],
      ...(references.length > 0 && { reference: references.join(', ') }),
    });
  if (name.standing === 'valid') add('consent-valid', name.references);
  else if (isClient) add(isRelative ? 'relative-name' : 'client-name');
  const standings = [name.standing];
  if (draft.attachments.some(({ kind }) => kind !== 'other')) {
    const photo = verdictOn(meant, 'photo', channel, today).standing;
    standings.push(photo);
    if (photo === 'none' && isClient) add('photo-not-agreed');
  }
  if (standings.includes('withdrawn')) add('consent-withdrawn');
  else if (standings.includes('expired')) add('consent-expired');
  return matches;
}

/** Of somebody who was named whole elsewhere in the draft the same holds, but the photo is asked about once. */
function repeatMatches(input: DetectorInput, name: AskedName, known: Known, today: string): readonly Match[] {
  return knownMatches(input, name, known, today).filter(({ label }) => label !== 'photo-not-agreed');
}

function weakMatch({ where, client }: AskedName, isRare: boolean): Match {
  const because = ['register'];
  return isRare
    ? { label: 'client-name', where, who: 'client', certainty: Math.max(client, 0.6), because }
    : { label: 'unknown-name', where, certainty: client, because };
}
