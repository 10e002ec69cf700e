import { type AskedName, askedNames } from '#background/register-names.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match, Who } from '#model/match.ts';
import type { Reading } from '#register/forms.ts';
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
  /** Names that it met and could not ask about yet, each in all its readings; empty once they were learned. */
  readonly pending: readonly (readonly NameKeys[])[];
}

/** The names of a draft that `Register.learn` has to learn before the detector can answer on them. */
export function namesToLearn(input: DetectorInput, register: Register): readonly (readonly NameKeys[])[] {
  return askedNames(input).flatMap(({ readings }) => {
    const unknown = readings.map(({ keys }) => keys).filter((keys) => !register.isKnown(keys));
    return unknown.length > 0 ? [unknown] : [];
  });
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
  public: 0.02,
  colleague: 0.1,
  'own-family': 0.08,
};
/** The same for a name that is not as it was written (`Reading.isLoose`). */
const LOOSELY_BELIEVED: Readonly<Record<Who, number>> = {
  client: 0,
  relative: 0,
  other: 0.005,
  public: 0.08,
  colleague: 0.12,
  'own-family': 0.1,
};
/** Somebody whom one is together with or who is congratulated is so much less likely known to all. */
const COMPANY = 0.2;
/** Who is named for what they do or made is believed to be a client only when the draft says so itself. */
const SURELY = 0.6;
/** What no list knows as a name may be no name at all: then the draft itself must say more. */
const DOUBTFUL = 0.03;
/**
 * Behind a title or initials stands a surname alone, and many share one: the register hardly knows more than the
 * draft. From here on it is believed; less so where a title stands before somebody whom many know, or in capitals.
 */
const TITLED_FROM = 0.03;
const INITIALLED_FROM = 0.01;
const DOUBTFULLY_TITLED_FROM = 0.3;
/** Between these a surname alone is warned about, outside them asked about. */
const WARNED_FROM = 0.2;
const DETECTED_FROM = 0.5;
/** The same for a first name or surname alone: up to where the detector of persons speaks itself. */
const WEAK_FROM = 0.05;
const WEAK_TO = 0.15;
/** A rare first name that the register knows is a client's from here on, without a word about care beside it. */
const RARE_FROM = 0.35;
const RARE_TO = 0.5;

/**
 * Clients whom the register knows, with what their consents say. `consent-valid` takes the place of what other
 * detectors say of that name. Of a first name or surname alone the register is never sure: those count beside a care
 * detail only (`unknown-name`).
 */
export function registerDetector({ register, today }: RegisterView): RegisterDetector {
  const pending: (readonly NameKeys[])[] = [];
  return {
    id: 'register',
    pending,
    detect: (input) => {
      pending.push(...namesToLearn(input, register));
      const found = askedNames(input).map((name) => ({ name, ...answered(name, register) }));
      return found.flatMap(({ name, isWeak, isRare, isWhole, ...known }) => {
        // Mevrouw Peeters, who was Gerda Peeters before, is nobody else of that surname.
        const same = isWhole ? undefined : found.find((other) => other.isClient && isSamePerson(name, other.name));
        if (same) return repeatMatches(input, name, same, today);
        if (known.meant.length > 0) return knownMatches(input, name, known, today);
        return isWeak || isRare ? [weakMatch(name, isRare)] : [];
      });
    },
  };
}

interface Answer {
  /** Who may be meant; empty when nobody is known by this name. */
  readonly meant: readonly Meant[];
  /** First name and surname are known. */
  readonly isWhole: boolean;
  /** Of a surname alone: how sure that makes. */
  readonly certainty: number;
  /** It is likely enough that this is a client. */
  readonly isClient: boolean;
  /** Somebody may be called so, which says little. */
  readonly isWeak: boolean;
  readonly isRare: boolean;
}

function answered(name: AskedName, register: Register): Answer {
  const meant: Meant[] = [];
  let [isWhole, isClient, isWeak, isRare] = [false, false, false, false];
  for (const reading of name.readings) {
    const { kind, keys, isLoose } = reading;
    // As it is written it is somebody already.
    if (isLoose && isClient) continue;
    const hit = register.isKnown(keys) ? register.find(keys) : null;
    if (!hit) continue;
    if (kind === 'full' || kind === 'initialled' || kind === 'titled') {
      const isLikely = name.client >= leastFor(reading, name);
      if (!isLikely && !hit.meant.some(isSure)) continue;
      meant.push(...(kind === 'full' ? hit.meant : clientsFirst(hit.meant)));
      isClient ||= isLikely || kind === 'full';
      isWhole ||= kind === 'full';
    } else {
      isWeak ||= name.client >= WEAK_FROM && name.client < WEAK_TO;
      isRare ||= kind === 'first' && reading.isRare && isRareClient(name);
    }
  }
  return { meant, isWhole, isClient, isWeak, isRare, certainty: isWhole ? 1 : surnameCertainty(name.client) };
}

/** From which probability on, by the draft alone, the register is believed about this reading of a name. */
function leastFor({ kind, isRare, isLoose }: Reading, name: AskedName): number {
  const { who, isOther, isCompany, isShouted, isCapital, plainWord } = name;
  if (plainWord === 'first' || (isRare && plainWord !== null)) return NEVER;
  const surely = isOther ? SURELY : 0;
  const least = (isLoose ? LOOSELY_BELIEVED : BELIEVED)[who] * (isCompany && who !== 'colleague' ? COMPANY : 1);
  if (kind === 'full') return Math.max(least, surely, isRare && isLoose ? DOUBTFUL : 0);
  if (isRare && (isShouted || !isCapital)) return NEVER;
  const isDoubtful = isShouted || (kind === 'titled' && (who === 'public' || who === 'colleague'));
  const own = kind === 'titled' ? TITLED_FROM : INITIALLED_FROM;
  return Math.max(isDoubtful ? DOUBTFULLY_TITLED_FROM : own, BELIEVED[who], surely);
}

const NEVER = 2;
/** Rules that warn ask for 0.5. Where the detector of persons is sure it speaks itself, and where nothing tells it asks. */
const [ASKING, WARNING] = [0.45, 0.6];

const surnameCertainty = (client: number): number =>
  client >= WARNED_FROM && client < DETECTED_FROM ? WARNING : ASKING;

const isRareClient = ({ who, client, isCapital, isShouted, plainWord }: AskedName): boolean =>
  who === 'client' && isCapital && !isShouted && plainWord === null && client >= RARE_FROM && client < RARE_TO;

/** Of a surname alone a relative is hardly meant where a client has it. */
function clientsFirst(meant: readonly Meant[]): readonly Meant[] {
  const clients = meant.filter(({ record }) => record.kind === 'client');
  return clients.length > 0 ? clients : meant;
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

type Known = Pick<Answer, 'meant' | 'isClient' | 'certainty'>;

function knownMatches(
  { draft }: DetectorInput,
  { where }: AskedName,
  { meant, isClient, certainty }: Known,
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
  else if (isClient) add(isRelative ? 'relative-name' : 'client-name', [], certainty);
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
