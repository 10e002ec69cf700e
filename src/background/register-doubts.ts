import { type Place, TITLES } from '#background/register-places.ts';
import { isKnownWord } from '#detectors/person/found-names.ts';
import type { DetectorInput } from '#model/detector.ts';
import type { TextDocument, Token } from '#model/document.ts';
import { lazy } from '#model/lazy.ts';
import { isListedFirst, isListedSurname, SMALL } from '#register/keys.ts';
import occupations from '#rules/lists/occupations.txt?raw';
import { normOf } from '#text/characters.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Roles that a detector may have taken for a part of the name. */
const TITLED = words(
  'dr dokter docteur prof professor professeur minister ministre koning koningin roi reine king queen prins prinses pater zuster',
);
/** What somebody does for whom they are named, beside the project's list of occupations. */
const roles = lazy(
  () =>
    new Set([
      ...occupations
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map(normOf),
      ...words(
        'dr dokter docteur doctor prof professor professeur minister ministre gesundheitsministerin ministerin koning koningin roi reine ' +
          'king queen prins prinses pater burgemeester bourgmestre mayor staatssecretaris councillor senator deputy dame sir lord ' +
          'zanger zangeres artiest dj band groep auteur schrijfster kinderboekenschrijfster dichter dichteres columnist journalist ' +
          'journaliste presentator presentatrice acteur actrice regisseur kunstenaar kunstenares fotografe vormgever vormgeefster ' +
          'historicus filosoof philosophe sociologue socioloog sociologist psycholoog psychologue schepen voorzitter president ' +
          'directeur directrice director manager coach trainer instructeur juf meester gastdocent gastdocente gastspreker spreker ' +
          'spreekster speaker docent docente moderatie moderation modérateur intervenant intervenante sopraan tenor pianist komiek ' +
          'cabaretier wielrenner renner spits keeper chanteur chanteuse ecrivain écrivaine romanciere cuisinier chef kok ' +
          'vrijwilliger vrijwilligster benevole volunteer stagiair stagiaire intern azubine collega collegue colleague ' +
          'zorgmanager teamleider hoofdverpleegkundige verpleegkundige',
      ),
    ]),
);
/** Who was something once may be a client now: "oud-bakker", "gewezen burgemeester". */
const FORMER = words(
  'oud ex gewezen voormalig voormalige gepensioneerd gepensioneerde ancien ancienne former retired ehemaliger',
);
/** Behind one of these stands who made the picture, when nothing more is said of them: "Foto: Jan Peeters". */
const CREDITS = words("foto fotos foto's photo photos fotograaf photographe fotografie photography");
/** Works, by or about somebody whom many know. */
const WORKS = words(
  'boek boeken roman romans gedicht gedichten film films liedje liedjes lied liederen muziek hits hit cd nummer nummers song songs album ' +
    'plaat citaat quote uitspraak recept recepten schilderij schilderijen spotprent cartoon lezing documentaire reportage verhaal ' +
    'verhalen getuigenis logo hoorspel kookboek kookbuch horspiel buch lied livre livres chanson chansons recette recettes poeme ' +
    'poemes tableau citation theorie theory theorieen model methode book books poem poems music photographs painting paintings ' +
    'recipe lecture talk speech column podcast artikel article essay studie etude study onderzoek werk toneelstuk voorstelling ' +
    "concert optreden musical serie reeks tekst teksten texte textes woorden words wijsheid tentoonstelling expo biografie foto's " +
    'erven stichting fondation foundation',
);
const BY = words("van von de d' by of from over par door about about sur uber");
const QUOTES = new Set(["'", '’', '‘', '"', '”', '“', '»', '«']);
/** In front of the name of a place, a house, a shop. */
const PLACES_BEFORE = words(
  'rue avenue place boulevard salle zaal lokaal straat laan plein az uz zna umc wzc sint saint sainte st ste sankt kapsalon bakkerij backer ' +
    'cafe kroeg garage slagerij stichting kasteel chiro scouts villa maison residentie residence boulangerie coiffure restaurant ' +
    'ziekenhuis hopital hospital clinique school ecole college lyceum instituut editions uitgeverij winkel firma bus tram lijn kamp ' +
    'fanfare koor huize huis tuin park domaine ward',
);
/** Behind it. */
const PLACES_BEHIND = words(
  'straat laan plein mural library arena stadion stichting huis school college lyceum instituut ziekenhuis hospital hotel court ' +
    'centrum centre center fonds prijs prize award street road square house foundation zaal ward fondation',
);
const STREET = /(?:straat|laan|plein|dreef|steenweg|boulevard|singel|gracht|zaal|weg|staatsblad)$/;
const GREETINGS = words(
  'hallo hoi hey beste geachte dag goedemorgen goedemiddag goedenavond lieve bonjour bonsoir salut cher chere hello hi dear good hallo guten ' +
    'sehr geehrte geehrter liebe lieber dank bedankt merci thanks danke',
);

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
  return hasRole(tokens, place) || isCredit(document, place) || isOfWork(tokens, place);
}

/** The word before a name, a full stop or colon between them aside. */
function wordBefore(tokens: readonly Token[], from: number): number {
  const sign = tokens[from - 1]?.text;
  return sign === '.' || sign === ':' || sign === '-' || sign === "'" || sign === '‘' ? from - 2 : from - 1;
}

function hasRole(tokens: readonly Token[], { from, to }: Place): boolean {
  const at = wordBefore(tokens, from);
  const word = tokens[at]?.norm ?? '';
  if (from < to && PLACES_BEFORE.has(tokens[from]?.norm ?? '')) return true;
  if (PLACES_BEFORE.has(word) || TITLED.has(tokens[from]?.norm ?? '')) return true;
  if (!roles().has(word)) return false;
  const former = tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1];
  return !FORMER.has(former?.norm ?? '');
}

function isCredit({ text, tokens }: TextDocument, { from, to }: Place): boolean {
  const word = tokens[wordBefore(tokens, from)]?.norm ?? '';
  if (!CREDITS.has(word) && !CREDITS.has(tokens[from]?.norm ?? '')) return false;
  const [last, behind] = [tokens[to], tokens[to + 1]];
  return !behind || behind.kind === 'punctuation' || text.slice(last?.end ?? 0, behind.start).includes('\n');
}

/** "het boek van", "« Les oubliés du dimanche » de", "'Dear Life' by"; small words between work and name are passed. */
function isOfWork(tokens: readonly Token[], { from }: Place): boolean {
  if (!BY.has(tokens[from - 1]?.norm ?? '')) return false;
  const before = tokens[from - 2];
  if (before && (QUOTES.has(before.text) || WORKS.has(before.norm))) return true;
  // "muziek is van", "recette de gaufres de"
  return [from - 3, from - 4].some((at) => WORKS.has(tokens[at]?.norm ?? ''));
}

/** "Hallo meneer Kaya", "'Mevrouw Bloem' wacht": who is spoken to or quoted is hardly a client; nor is a whole family. */
export function isGreeted(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (tokens[at]?.text === '.' || SMALL.has(tokens[at]?.norm ?? '')) at -= 1;
  const title = tokens[at];
  if (!title || !TITLES.has(title.norm)) return false;
  const before = tokens[at - 1];
  const isSpokenTo = before && (GREETINGS.has(before.norm) || before.text === ',' || QUOTES.has(before.text));
  return isSpokenTo === true || FAMILY.has(title.norm);
}

const FAMILY = words('fam familie famille family');

/** Where a name should be stands an ordinary word that no list has as one: "Vandaag Boef", "Mevrouw. Wij". */
export function plainWordIn(tokens: readonly Token[], { from, to }: Place): 'first' | 'last' | null {
  const isWord = (token: Token | undefined) =>
    token?.kind === 'word' && isKnownWord(token.norm) && !isListedSurname(token.norm) && !isListedFirst(token.norm);
  const first = tokens[from];
  if (from < to && first?.first && first.text.length > 1 && !SMALL.has(first.norm) && isWord(first)) return 'first';
  return isWord(tokens[to]) ? 'last' : null;
}

const COMPANY = words(
  'met with avec mit samen hoe proficiat gefeliciteerd felicitaties bravo hoera onze ons our notre unser unsere is waar welkom',
);

/** Somebody whom one is together with, who is congratulated, who is one of ours: hardly somebody that many know. */
export const isCompany = (tokens: readonly Token[], { from }: Place): boolean =>
  COMPANY.has(tokens[from - 1]?.norm ?? '');
