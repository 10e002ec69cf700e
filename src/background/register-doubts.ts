import type { Place } from '#background/register-places.ts';
import {
  BY,
  COMPANY,
  CREDITS,
  FAMILY,
  FOR,
  FORMER,
  isFeast,
  isGreeting,
  isPlaceBefore,
  isRole,
  isStaffRole,
  isWork,
  NO_COMPANY,
  OF,
  OURS,
  PLACES_BEHIND,
  QUOTES,
  STREET,
  TITLED,
  TITLES,
  WORK_UNIT,
} from '#background/register-words.ts';
import { isKnownWord } from '#detectors/person/found-names.ts';
import { namesSeen } from '#detectors/person/persons.ts';
import { publicName } from '#detectors/person/public-persons.ts';
import type { DetectorInput } from '#model/detector.ts';
import type { TextDocument, Token } from '#model/document.ts';
import { firstKey, isListedFirst, isListedRoot, isListedSurname, SMALL } from '#register/keys.ts';

/**
 * Whether what stands at a name says that it is somebody else than a client: who made, did or wrote something, a street
 * or house that is called so, somebody who is spoken to. Knows what stands right beside the name only.
 */
export function isOfAnother({ document, draft }: DetectorInput, place: Place): boolean {
  const { tokens } = document;
  const own = tokens[place.from];
  if (own?.kind === 'mention') return place.from === 0 && draft.surface === 'comment';
  const last = tokens[place.to]?.norm ?? '';
  if (STREET.test(last) && last.length > 7 && !isListedSurname(last)) return true;
  const behind = tokens[place.to + 1];
  if (behind && PLACES_BEHIND.has(behind.norm)) return true;
  if (place.from < place.to && PLACES_BEHIND.has(last) && !isListedSurname(last)) return true;
  return (
    hasRole(document, place) ||
    hasRoleBehind(tokens, place) ||
    hasWorkBehind(tokens, place) ||
    isCredit(document, place) ||
    isOfWork(tokens, place) ||
    isKnownToAll(tokens, place)
  );
}

/** Called as somebody whom many know: of clients of that name the draft has to tell more. */
const isKnownToAll = (tokens: readonly Token[], { from, to }: Place): boolean =>
  from < to && publicName(tokens, { from, to }) === 'whole';

/** The word before a name, a full stop or colon between them aside. */
function wordBefore(tokens: readonly Token[], from: number): number {
  const sign = tokens[from - 1]?.text;
  return sign === '.' || sign === ':' || sign === '-' || sign === "'" || sign === '‘' ? from - 2 : from - 1;
}

function hasRole(document: TextDocument, place: Place): boolean {
  const { tokens } = document;
  const { from, to } = place;
  const at = wordBefore(tokens, from);
  const word = tokens[at]?.norm ?? '';
  const own = tokens[from]?.norm ?? '';
  if (from < to && !isListedFirst(own) && (isPlaceBefore(own) || isStaffRole(own))) return true;
  if (isPlaceBefore(word) || TITLED.has(own)) return true;
  // "Voorzitter: Jan Peeters." tells who it is; "We hebben een kampioen: Jan Peeters won" only what they did.
  if (!isRole(word) || (tokens[from - 1]?.text === ':' && !isLast(document, place))) return false;
  const former = tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1];
  return !FORMER.has(former?.norm ?? '');
}

/** "Mirjam Osinga, wijkverpleegkundige", "Olu Adebayo (our matron)". What a client did for a living is no such role. */
function hasRoleBehind(tokens: readonly Token[], { to }: Place): boolean {
  const isRoleAt = (at: number) => isStaffRole(tokens[at]?.norm ?? '');
  const sign = tokens[to + 1]?.text;
  // "Gerard Bontekoe, vrijwillig chauffeur"
  if ((sign === ',' || sign === '(') && (isRoleAt(to + 2) || isRoleAt(to + 3))) return true;
  // "is vandaag onze nieuwe zorgmanager"
  const ours = [1, 2, 3, 4].find((step) => OURS.has(tokens[to + step]?.norm ?? ''));
  return ours !== undefined && (isRoleAt(to + ours + 1) || isRoleAt(to + ours + 2));
}

/** "Ingrid Bouwmeester van het wondteam", "Gerben op de receptie". */
function hasWorkBehind(tokens: readonly Token[], { from, to }: Place): boolean {
  if (from === to || !OF.has(tokens[to + 1]?.norm ?? '')) return false;
  return [2, 3].some((step) => WORK_UNIT.test(tokens[to + step]?.norm ?? ''));
}

function isCredit(document: TextDocument, place: Place): boolean {
  const { tokens } = document;
  if (!isBehindCredit(tokens, place) && !CREDITS.has(tokens[place.from]?.norm ?? '')) return false;
  return isLast(document, place);
}

/** "Foto: Jan Peeters bij de konijnen" tells who is in it. */
const isPictured = (document: TextDocument, place: Place): boolean =>
  isBehindCredit(document.tokens, place) && !isLast(document, place);

const isBehindCredit = (tokens: readonly Token[], { from }: Place): boolean =>
  CREDITS.has(tokens[wordBefore(tokens, from)]?.norm ?? '');

/** Nothing more is said of them. */
function isLast({ text, tokens }: TextDocument, { to }: Place): boolean {
  const [last, behind] = [tokens[to], tokens[to + 1]];
  return !behind || behind.kind === 'punctuation' || text.slice(last?.end ?? 0, behind.start).includes('\n');
}

/** "het boek van", "« Les oubliés du dimanche » de", "'Dear Life' by"; small words between work and name are passed. */
function isOfWork(tokens: readonly Token[], { from }: Place): boolean {
  if (!BY.has(tokens[from - 1]?.norm ?? '')) return false;
  const before = tokens[from - 2];
  if (before && (QUOTES.has(before.text) || isWork(before.norm))) return true;
  // "muziek is van", "recette de gaufres de"
  return [from - 3, from - 4].some((at) => isWork(tokens[at]?.norm ?? ''));
}

/**
 * "Hallo meneer Kaya", "Mevrouw Jansen, wij hebben", "'Mevrouw Bloem' wacht": who is spoken to or quoted is hardly a
 * client; nor is a whole family.
 */
export function isGreeted(tokens: readonly Token[], { from, to }: Place): boolean {
  let at = from - 1;
  while (tokens[at]?.text === '.' || SMALL.has(tokens[at]?.norm ?? '')) at -= 1;
  const title = tokens[at];
  if (!title || !TITLES.has(title.norm)) return false;
  const before = tokens[at - 1];
  if (!before && tokens[to + 1]?.text === ',') return true;
  const isSpokenTo = before && (isGreeting(before.norm) || before.text === ',' || QUOTES.has(before.text));
  return isSpokenTo === true || FAMILY.has(title.norm);
}

/**
 * Where a name should be stands an ordinary word that no list has as one: "Vandaag Boef", "Mevrouw. Wij". Jantje is of
 * a list by what it is the diminutive of.
 */
export function plainWordIn(tokens: readonly Token[], { from, to }: Place): 'first' | 'last' | null {
  // Peeters J.
  const end = tokens[to]?.text.length === 1 && from < to ? to - 1 : to;
  const [first, last] = [tokens[from], tokens[end]];
  if (!first || !last || first.kind !== 'word') return null;
  const isLower = !first.capital;
  // "warrior Isla-Mae", "linken Handschuh": who writes a surname with a capital writes the first name so, too.
  if (isLower && from < end && last.capital && !SMALL.has(first.norm) && !isListedRoot(firstKey([first.norm])))
    return 'first';
  const isWord = (token: Token) => isNoPart(token) && isKnownWord(token.norm);
  if (from < to && first.text.length > 1 && isWord(first)) return 'first';
  // "Jan Rot vertaalde de Mattheuspassie", "Emma komt zaterdag": more than a name.
  const isBetween = tokens
    .slice(from + 1, end)
    .some((token) => (token.capital ? isShouted(first) && isWord(token) : isNoPart(token)));
  if (isBetween) return 'first';
  // Without capitals "elke mol" and "nada maar" are no names, though both words are on a list.
  return isWord(last) || (isLower && from < to && !last.capital && isKnownWord(last.norm)) ? 'last' : null;
}

/** No small word, and on no list. */
const isNoPart = ({ kind, norm }: Token): boolean =>
  kind === 'word' && !SMALL.has(norm) && !isListedSurname(norm) && !isListedRoot(firstKey([norm]));

const isShouted = ({ text }: Token): boolean => text.length > 2 && text === text.toUpperCase();

/** Where a name begins with the title before it: "met de heer Wouters", "proficiat mevr. Peeters". */
function titledFrom(tokens: readonly Token[], start: number): number {
  const from = signedFrom(tokens, start);
  const before = tokens[from - 1]?.text === '.' ? from - 2 : from - 1;
  const title = tokens[before]?.norm ?? '';
  if (!TITLES.has(title)) return from;
  return title === 'heer' && tokens[before - 1]?.norm === 'de' ? before - 1 : before;
}

/** Where the emoji before a name begin: "voor 😍Jan Peeters". */
function signedFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at - 1]?.kind === 'emoji') at -= 1;
  return at;
}

/** Somebody whom one is together with, who is congratulated, who stands in the picture: hardly somebody that many know. */
export function isCompany(document: TextDocument, place: Place): boolean {
  const titled = { ...place, from: titledFrom(document.tokens, place.from) };
  return isTogether(document.tokens, titled) || isPictured(document, titled);
}

const isTogether = (tokens: readonly Token[], { from }: Place): boolean => {
  const [before, other] = [tokens[from - 1]?.norm ?? '', tokens[from - 2]?.norm ?? ''];
  return (COMPANY.has(before) && !NO_COMPANY.has(other)) || (FOR.has(before) && isFeast(other));
};

/** "Onze Jan Peeters": one of ours, who may work here or live here. */
export const isOurs = (tokens: readonly Token[], { from }: Place): boolean =>
  OURS.has(tokens[titledFrom(tokens, from) - 1]?.norm ?? '');

/** Cues of the detector of persons that tell of care, and of clients as such. */
const IN_CARE = ['care', 'care-soft', 'client'];

/** "Medicatie van Jan Peeters is aangepast": of whom is told how they are cared for. */
export function isInCare(input: DetectorInput, { from }: Place): boolean {
  const { tokens } = input.document;
  const { cuesIn, sentenceOf } = namesSeen(input).view;
  // What stands before an emoji is a sentence of its own.
  const signs = signedFrom(tokens, from);
  const begins = signs < from ? [from, signs - 1] : [from];
  return begins.some((at) => IN_CARE.some((cue) => cuesIn[sentenceOf[at] ?? 0]?.has(cue)));
}
