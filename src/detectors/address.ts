import { isOwnContact } from '#detectors/surroundings.ts';
import { type Leaning, leaning, OWN_CERTAINTY } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Token } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';
import type { Match } from '#model/match.ts';
import type { Span } from '#model/span.ts';

/** Dutch and German: the kind of street is the end of its name. */
const STREET_END =
  /.{2}(?:straat|straatje|laan|steenweg|stwg|stnwg|plein|dreef|gracht|singel|kade|kaai|plantsoen|weg|lei|straße|strasse|gasse|allee|platz)$/;
/** A kind of street that is nothing else, in any of the languages. */
const TELLING =
  /(?:straat|laan|steenweg|plein|dreef|strasse|platz)$|^(?:rue|avenue|chaussee|boulevard|heol|ffordd|stryd|road|street|lane)$/;
/** Ends of other words too: only with a capital. */
const STREET_END_CAPITAL =
  /.{3}(?:str|pad|dijk|baan|hof|park|vest|wal|dam|markt|veld|akker|kouter|hoek|ring|berg|heide|bos|poort|dal|erf|oord|burg|wijk|steeg|brink|dries|heuvel|meers|donk|beek|brug|molen|einde?|hout|blok|broek|haven|kwartier|vliet|weiden?|beemd|gaarde|horst|laar|werf|loop)$/;
const NO_STREET =
  /^(?:onderweg|halfweg|snelweg|autosnelweg|omweg|vanweg|luchtweg|spoorweg|hijweg|afwijk|urineweg|middenweg)$/;
const FRENCH_KIND =
  /^(?:rue|avenue|av|chaussee|boulevard|bd|bld|place|square|allee|impasse|chemin|clos|quai|route|ruelle|dreve|sentier|cite|venelle|esplanade|montee|faubourg|rond|cour|voie)$/;
const FRENCH_SMALL = /^(?:de|du|des|la|le|les|l'|d'|aux?|en|et|sur)$/;
const ENGLISH_KIND = /^(?:road|rd|street|lane|ln|avenue|ave|drive|crescent|terrace)$/;
/** Everyday words too: only with a capital. */
const ENGLISH_KIND_CAPITAL =
  /^(?:St|Close|Rise|Way|Gardens|Court|Place|Grove|Hill|Row|Square|Mews|Park|View|Walk|Green|Gate|Parade|Wharf|Quay|Promenade|Bank|End|Cottages?|House)$/;
const WELSH_KIND = /^(?:heol|ffordd|stryd|lôn|maes)$/;
/** Stand before the name of a street, with or without a capital. Not "van de": that joins a person to the street. */
const BEFORE_STREET =
  /^(?:sint|st|burg|burgemeester|pastoor|dr|prof|professor|koningin|koning|prins|prinses|oude?|nieuwe?|lange|korte|grote|kleine)$/;
/** Streets of two words: Aachener Straße, Lange Weg. */
const STREET_ALONE = /^(?:strasse|str|weg|laan|plein|allee|platz|steenweg|dijk)$/;
const WIND = /^(?:noord|oost|zuid|west)$/;
const NUMBER_WORD = /^(?:nr|nummer|no|numero|number|n)$/;
const HOUSE = /^\d{1,4}(?:[a-df-g]|bis|hs)?(?:\/\d{1,4}[a-z]?)?$/;
/** What the number counts when it is no house. */
const ARTICLE = /^(?:de|het|'t|le|la|les|the)$/;
/** So much a name in front counts towards a client: more than one word that says organisation. */
const NAME_WEIGHT = 3;
/** The writer's own address: of account only where personal contact with a client is sought. */
const OWN = 'own-address';
const UNIT =
  /^(?:uur|u|h|jaar|j|km|m|meter|minuten|min|dagen|dag|weken|week|euro|keer|x|maal|personen|pers|man|mensen|%|€|procent|ans|jours|fois|years|days|times|miles|am|pm|:)$/;
/** Say that an address follows. */
const ADDRESS_WORD =
  /^(?:(?:opvang|schuil|onderduik|thuis|huis|woon|privé)?adres|adresse|address|woont|woonachtig|woonde|gewoond|logeert|verblijft|habite|loge|lives|wohnt)$/;
const BOX = /^(?:bus|bte|boite|box|b|app|appt|apt|flat|toestel)$/;
const IN = /^(?:in|te|à|a|at)$/;
const POSTCODE = /^[1-9]\d{3}$/;
const POSTCODE_JOINED = /^[1-9]\d{3}[a-z]{2}$/;
const UK_POSTCODE = /^[a-z]{1,2}\d{1,2}[a-z]?$/;

/**
 * Home address: street and house number, with box, postcode and place where they stand. Dutch, Flemish, French, German
 * and British forms, Dutch streets without a telling end by their postcode. Counts only where a client, a relative or
 * a refuge is spoken of: most addresses in posts are those of a feast, a shop or the organisation. Misses houses
 * without a number and addresses spread over a sentence.
 */
export const address: Detector = {
  id: 'address',
  detect: (input) => {
    const matches: Match[] = [];
    let end = -1;
    for (let index = 0; index < input.document.tokens.length; index += 1) {
      const found = index >= end ? addressAt(input.document.tokens, index) : null;
      if (!found) continue;
      end = found.to;
      matches.push(...matchOf(input, found));
    }
    return matches;
  },
};

/** Token indexes, half-open. */
interface Found {
  readonly from: number;
  readonly to: number;
}

function matchOf(input: DetectorInput, found: Found): readonly Match[] {
  const [first, last] = [input.document.tokens[found.from], input.document.tokens[found.to - 1]];
  if (!first || !last) return [];
  const where: Span = { start: first.start, end: last.end };
  if (isOwnContact(input, input.document.text.slice(where.start, where.end))) return [];
  const isTelling = input.document.tokens.slice(found.from, found.to).some(({ norm }) => TELLING.test(norm));
  const lean = leaning(input, where);
  const named = isNameBefore(input.document.tokens, found.from) ? NAME_WEIGHT : 0;
  const because = reasonFor({ ...lean, client: lean.client + named }, input.draft.audience, isTelling);
  if (because === null) return [];
  return [
    {
      label: 'address',
      where,
      ...(because === OWN && { certainty: OWN_CERTAINTY }),
      because: ['street-and-number', because],
    },
  ];
}

/** "Wim Dierckx, Zandstraat 7": two words with a capital and a comma. */
function isNameBefore(tokens: readonly Token[], from: number): boolean {
  const [first, last, comma] = [tokens[from - 3], tokens[from - 2], tokens[from - 1]];
  const isName =
    first?.kind === 'word' &&
    first.capital &&
    !first.first &&
    !ARTICLE.test(first.norm) &&
    last?.kind === 'word' &&
    last.capital;
  return isName && /^[,(]$/.test(comma?.text ?? '');
}

/** Why the address is somebody's home; null when it is not. */
function reasonFor(lean: Leaning, audience: Draft['audience'], isTelling: boolean): string | null {
  const { client, organisation, writer, private: secret, family } = lean;
  const ours = client + secret;
  if (family > 0 && family >= ours) return null;
  if (writer > 0 && writer >= ours && secret === 0) return audience === 'direct' && organisation === 0 ? OWN : null;
  if (ours >= 2) return organisation < ours ? 'client-context' : null;
  // In a chat an address that is nobody else's is where somebody has to go.
  const isChat = audience === 'group' || audience === 'direct';
  return isTelling && isChat && organisation === 0 && family === 0 && writer === 0 ? 'in-a-chat' : null;
}

/** The address of which the telling word (kind of street, house number or postcode) stands at `index`. */
function addressAt(tokens: readonly Token[], index: number): Found | null {
  const token = tokens[index];
  if (!token) return null;
  if (token.kind === 'word' && isStreet(token, tokens[index - 1])) return withNumberBehind(tokens, index);
  if (token.kind === 'word' && FRENCH_KIND.test(token.norm)) return french(tokens, index);
  if (HOUSE.test(token.norm)) return numberFirst(tokens, index) ?? bySurroundings(tokens, index);
  return null;
}

function isStreet({ norm, capital }: Token, previous: Token | undefined): boolean {
  if (STREET_ALONE.test(norm)) return capital && previous?.capital === true;
  return (STREET_END.test(norm) || (capital && STREET_END_CAPITAL.test(norm))) && !NO_STREET.test(norm);
}

/** "Prins Bernhardlaan 112 bus 3, 5751 AB Deurne". */
function withNumberBehind(tokens: readonly Token[], index: number): Found | null {
  // Akerstraat-Noord, Ringbaan-West.
  if (tokens[index + 1]?.text === '-' && WIND.test(tokens[index + 2]?.norm ?? '')) {
    return isHouse(tokens, index + 3) ? { from: streetStart(tokens, index), to: addressEnd(tokens, index + 4) } : null;
  }
  const dot = tokens[index + 1]?.text === '.' ? 1 : 0;
  // "Spakenburg, 97 is ie" is no address; "Kerkstraat, 97" is.
  const norm = tokens[index]?.norm ?? '';
  const isTelling = STREET_END.test(norm) || STREET_ALONE.test(norm);
  const comma = isTelling && tokens[index + 1 + dot]?.text === ',' ? 1 : 0;
  const called = NUMBER_WORD.test(tokens[index + 1 + dot + comma]?.norm ?? '') ? 1 : 0;
  const house = index + 1 + dot + comma + called;
  if (!isHouse(tokens, house)) return null;
  return { from: streetStart(tokens, index), to: addressEnd(tokens, house + 1) };
}

/** "rue des Alliés 27, 4800 Verviers", with the number behind the name. */
function french(tokens: readonly Token[], index: number): Found | null {
  let at = index + 1;
  while (at <= index + 7 && isFrenchName(tokens, at)) at += 1;
  if (at === index + 1 || /^les?$/.test(tokens[at - 1]?.norm ?? '')) return null;
  const house = tokens[at]?.text === ',' ? at + 1 : at;
  if (isHouse(tokens, house)) return { from: index, to: addressEnd(tokens, house + 1) };
  return null;
}

function isFrenchName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.kind === 'word' || token?.text === '-' || token?.text === '.';
}

/** "63 rue de la Colline à Huy", "14 Quarry Rise TQ9", "8 Heol Fawr". */
function numberFirst(tokens: readonly Token[], index: number): Found | null {
  let at = index + 1;
  if (tokens[at]?.norm === 'bis' || tokens[at]?.norm === 'ter') at += 1;
  if (tokens[at]?.text === ',') at += 1;
  const kind = tokens[at];
  if (kind?.kind !== 'word') return null;
  if (FRENCH_KIND.test(kind.norm)) {
    let end = at + 1;
    while (
      end <= at + 7 &&
      (tokens[end]?.capital || FRENCH_SMALL.test(tokens[end]?.norm ?? '') || tokens[end]?.text === '-')
    )
      end += 1;
    const named = tokens.slice(at + 1, end).some(({ capital }) => capital);
    return named ? { from: index, to: addressEnd(tokens, end) } : null;
  }
  if (WELSH_KIND.test(kind.norm) && tokens[at + 1]?.capital) return { from: index, to: addressEnd(tokens, at + 2) };
  for (let end = at + 1; end <= at + 3; end += 1) {
    const token = tokens[end];
    if (token?.kind !== 'word') return null;
    if (!ENGLISH_KIND.test(token.norm) && !ENGLISH_KIND_CAPITAL.test(token.text)) continue;
    return kind.capital || ENGLISH_KIND.test(token.norm) ? { from: index, to: addressEnd(tokens, end + 1) } : null;
  }
  return null;
}

/**
 * Any name in front of a house number, by what follows: "Het Laar 12, 5051 AB Goirle", "Vaartkom 31 bus 4"; or by what
 * goes before: "adres: Singel 4", "woont Het Eiland 9".
 */
function bySurroundings(tokens: readonly Token[], index: number): Found | null {
  const name = tokens[index - 1];
  if (name?.kind !== 'word' || !isHouse(tokens, index)) return null;
  const start = streetStart(tokens, index - 1);
  const isBoxed = BOX.test(tokens[index + 1]?.norm ?? '') && /^\d/.test(tokens[index + 2]?.text ?? '');
  const isCalled = tokens.slice(Math.max(0, start - 4), start).some(({ norm }) => ADDRESS_WORD.test(norm));
  const isNamed = name.capital && (isBoxed || isCalled);
  return isNamed || isDutchPostcodeBehind(tokens, index) ? { from: start, to: addressEnd(tokens, index + 1) } : null;
}

function isDutchPostcodeBehind(tokens: readonly Token[], index: number): boolean {
  const at = tokens[index + 1]?.text === ',' ? index + 2 : index + 1;
  const [digits, letters] = [tokens[at], tokens[at + 1]];
  const split = POSTCODE.test(digits?.norm ?? '') && /^[A-Z]{2}$/.test(letters?.text ?? '');
  return split || POSTCODE_JOINED.test(digits?.norm ?? '');
}

function isHouse(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !HOUSE.test(token.norm) || token.norm.startsWith('0')) return false;
  return !next || !UNIT.test(next.norm);
}

/** Back over the other words of the name: those with a capital, and titles and the like. */
function streetStart(tokens: readonly Token[], index: number): number {
  let start = index;
  for (let at = index - 1; at >= 0 && at >= index - 5; at -= 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token || !next || next.start - token.end > 1) break;
    if (token.kind === 'word' && (token.capital || BEFORE_STREET.test(token.norm))) start = at;
    else if (token.text !== '-' && token.text !== '.') break;
  }
  return start;
}

/** On over addition, box, postcode and place. */
function addressEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  const glued = tokens[end]?.start === tokens[end - 1]?.end;
  if (
    glued &&
    /^[-/]$/.test(tokens[end]?.text ?? '') &&
    /^(?:\d{1,3}[a-z]?|[ivx]{1,4}|[a-z]|bis|hs)$/.test(tokens[end + 1]?.norm ?? '')
  )
    end += 2;
  else if (/^(?:[a-f]|bis|ter|hs|rd)$/.test(tokens[end]?.norm ?? '')) end += 1;
  const box = tokens[end]?.text === ',' ? end + 1 : end;
  if (BOX.test(tokens[box]?.norm ?? '') && /^\d/.test(tokens[box + 1]?.text ?? '')) end = box + 2;
  const place = tokens[end]?.text === ',' ? end + 1 : end;
  return placeEnd(tokens, place) ?? end;
}

/** Postcode, place or both; null when neither stands there. */
function placeEnd(tokens: readonly Token[], from: number): number | null {
  let at = from;
  if (POSTCODE.test(tokens[at]?.norm ?? '')) {
    at += 1;
    if (/^[A-Z]{2}$/.test(tokens[at]?.text ?? '')) at += 1;
  } else if (POSTCODE_JOINED.test(tokens[at]?.norm ?? '') || UK_POSTCODE.test(tokens[at]?.norm ?? '')) at += 1;
  const afterIn = IN.test(tokens[at]?.norm ?? '') && at === from ? at + 1 : at;
  let end = afterIn;
  while (end < afterIn + 3 && isPlaceName(tokens, end, end === afterIn)) end += 1;
  if (end > afterIn) return end;
  return at > from ? at : null;
}

function isPlaceName(tokens: readonly Token[], index: number, isFirst: boolean): boolean {
  const token = tokens[index];
  if (!token || token.first) return false;
  if (token.kind === 'word' && token.capital) return true;
  return !isFirst && token.text === '-';
}
