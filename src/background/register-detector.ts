import { isBelieved, isPossible } from '#background/register-belief.ts';
import { type AskedName, askedNames } from '#background/register-names.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import type { Span } from '#model/span.ts';
import type { Meant, NameKeys, Register } from '#register/register.ts';
import { channelOf, verdictOn } from '#register/verdict.ts';

/** What the detector needs besides the draft. */
export interface RegisterView {
  readonly register: Register;
  /** `YYYY-MM-DD`, the local day: consents end. */
  readonly today: string;
}

/** A name that was not met before, in all its readings. */
export interface NameToLearn {
  readonly where: Span;
  readonly keys: readonly NameKeys[];
}

/** A detector that may have to be told more before its answer is whole. */
export interface RegisterDetector extends Detector {
  /** Names that it met and could not ask about yet, each in all its readings; empty once they were learned. */
  readonly pending: readonly NameToLearn[];
}

/** The names of a draft that `Register.learn` has to learn before the detector can answer on them. */
export function namesToLearn(input: DetectorInput, register: Register): readonly NameToLearn[] {
  return askedNames(input).flatMap(({ readings, where }) => {
    const keys = readings.map((reading) => reading.keys).filter((each) => !register.isKnown(each));
    return keys.length > 0 ? [{ where, keys }] : [];
  });
}

/** A first name or surname alone: up to where the detector of persons speaks itself. */
const WEAK_FROM = 0.05;
const WEAK_TO = 0.15;

/**
 * Clients whom the register knows, with what their consents say. `consent-valid` takes the place of what other
 * detectors say of that name. Of a first name or surname alone the register is never sure: those count beside a care
 * detail only (`unknown-name`).
 */
export function registerDetector({ register, today }: RegisterView): RegisterDetector {
  const pending: NameToLearn[] = [];
  return {
    id: 'register',
    pending,
    detect: (input) => {
      pending.push(...namesToLearn(input, register));
      const found = askedNames(input).map((name) => ({ name, ...answered(name, register) }));
      return found.flatMap(({ name, isWeak, ...known }) => {
        // Mevrouw Peeters, who was Gerda Peeters before, is nobody else of that surname.
        const same = known.isWhole
          ? undefined
          : found.find((other) => other.isClient && isSamePerson(name, other.name));
        if (same) return repeatMatches(input, name, same, today);
        if (known.meant.length > 0) return knownMatches(input, name, known, today);
        return isWeak ? [weakMatch(name)] : [];
      });
    },
  };
}

interface Answer {
  /** Who may be meant; empty when nobody is known by this name. */
  readonly meant: readonly Meant[];
  /** First name and surname are known. */
  readonly isWhole: boolean;
  /** It is likely enough that this is a client. */
  readonly isClient: boolean;
  /** Somebody may be called so, which says little. */
  readonly isWeak: boolean;
}

function answered(name: AskedName, register: Register): Answer {
  const meant: Meant[] = [];
  let [isWhole, isClient, isWeak] = [false, false, false];
  for (const reading of name.readings) {
    const { kind, keys, isLoose } = reading;
    // As it is written it is somebody already.
    if (isLoose && isClient) continue;
    const hit = register.isKnown(keys) ? register.find(keys) : null;
    if (!hit) continue;
    if (kind === 'full' || kind === 'initialled' || kind === 'titled') {
      const isLikely = isBelieved(reading, name);
      if (!isLikely && !hit.meant.some((one) => isSure(one, name))) continue;
      meant.push(...(kind === 'full' ? hit.meant : clientsFirst(hit.meant)));
      isClient ||= isLikely || kind === 'full';
      isWhole ||= kind === 'full';
    } else {
      isWeak ||= name.client >= WEAK_FROM && name.client < WEAK_TO;
    }
  }
  return { meant, isWhole, isClient, isWeak };
}

/** Rules that warn ask for 0.5. */
const ASKING = 0.45;

/** Of a surname alone a relative is hardly meant where a client has it. */
function clientsFirst(meant: readonly Meant[]): readonly Meant[] {
  const clients = meant.filter(({ record }) => record.kind === 'client');
  return clients.length > 0 ? clients : meant;
}

/**
 * Whoever answers to a seal is meant, whatever the draft looks like. Who took their consent back is not missed for a
 * draft that tells little.
 */
const isSure = ({ record, isSealed }: Meant, name: AskedName): boolean =>
  isSealed || (record.consents.some(({ withdrawn }) => withdrawn) && isPossible(name));

/** "Gerda" further on is the Gerda Peeters of before. */
const isSamePerson = (name: AskedName, known: AskedName): boolean =>
  name.words.length > 0 &&
  name.words.length < known.words.length &&
  name.words.every((word) => known.words.includes(word));

type Known = Pick<Answer, 'meant' | 'isClient' | 'isWhole'>;

function knownMatches(
  { draft }: DetectorInput,
  { where }: AskedName,
  { meant, isClient, isWhole }: Known,
  today: string,
): readonly Match[] {
  const channel = channelOf(draft);
  const name = verdictOn(meant, 'name', channel, today);
  const matches: Match[] = [];
  const isRelative = meant.every(({ record }) => record.kind === 'relative');
  const add = (label: Match['label'], references: readonly string[] = [], sure = 1) =>
    matches.push({
      label,
      where,
      who: isRelative ? 'relative' : 'client',
      because: ['register'],
      ...(sure < 1 && { certainty: sure }),
      ...(references.length > 0 && { reference: references.join(', ') }),
    });
  if (name.standing === 'valid') add('consent-valid', name.references);
  else if (isClient) add(isRelative ? 'relative-name' : 'client-name', [], isWhole ? 1 : ASKING);
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

const weakMatch = ({ where, client }: AskedName): Match => ({
  label: 'unknown-name',
  where,
  certainty: client,
  because: ['register'],
});
