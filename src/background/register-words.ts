import occupations from '#rules/packed/occupations.txt?raw';
import { packedMatcher } from '#text/phrases.ts';

/** The words beside a name from which the register hears who is meant, all in the form of `Token.norm`. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A whole family, of whom nobody is meant more than the others. */
export const FAMILY = words('fam familie famille family');
/** In front of a surname. */
export const TITLES: ReadonlySet<string> = new Set([
  ...words(
    'mw mvr mevr mevrouw mej dhr mnr meneer menheer mijnheer heer mme mr mrs ms miss m monsieur madame mlle frau herr',
  ),
  ...FAMILY,
]);

/** Roles that a detector may have taken for a part of the name. */
export const TITLED = words(
  'dr dokter docteur prof professor professeur minister ministre koning koningin roi reine king queen prins prinses pater zuster',
);
/** What somebody does for whom they are named, beside the project's list of occupations. */
const ROLES = words(
  'dr dokter docteur doctor prof professor professeur minister ministre gesundheitsministerin ministerin koning koningin roi reine ' +
    'king queen prins prinses pater burgemeester bourgmestre mayor staatssecretaris councillor senator deputy dame sir lord ' +
    'zanger zangeres artiest dj band groep auteur schrijfster kinderboekenschrijfster dichter dichteres columnist journalist ' +
    'journaliste presentator presentatrice acteur actrice regisseur kunstenaar kunstenares fotografe vormgever vormgeefster ' +
    'historicus filosoof philosophe sociologue socioloog sociologist psycholoog psychologue schepen voorzitter president ' +
    'directeur directrice director manager coach trainer instructeur juf meester gastdocent gastdocente gastspreker spreker ' +
    'spreekster speaker docent docente moderatie moderation modérateur intervenant intervenante sopraan tenor pianist komiek ' +
    'cabaretier wielrenner renner spits keeper chanteur chanteuse ecrivain écrivaine romanciere cuisinier chef kok ' +
    'vrijwilliger vrijwilligster benevole volunteer stagiair stagiaire intern azubine collega collegue colleague ' +
    'lector lecteur ombudspersoon zorgmanager teamleider hoofdverpleegkundige verpleegkundige verpleegster matron nurse carer infirmiere infirmier kinesist kinesiste',
);
/** How many such words end: campusverantwoordelijke, penningmeester, hoofdonderzoeker. */
const ROLE_ENDING =
  /(?:verantwoordelijke|onderzoeker|onderzoekster|hoogleraar|meester|directeur|directrice|coordinator|coordinatrice|begeleider|begeleidster|leider|leidster|arts|verpleegkundige|therapeute?|voorzitter|kundige|manager|medewerker|medewerkster|chauffeur|consulente?|assistente?)$/;
const OCCUPATIONS = packedMatcher(occupations);

/** What somebody is named for: "burgemeester", "auteur", "campusverantwoordelijke"; not what one did for a living. */
export const isStaffRole = (norm: string): boolean => ROLES.has(norm) || ROLE_ENDING.test(norm);

/** The same, and any occupation. */
export const isRole = (norm: string): boolean => isStaffRole(norm) || OCCUPATIONS.has(norm);

/** Who was something once may be a client now: "oud-bakker", "gewezen burgemeester". */
export const FORMER = words(
  'oud ex gewezen voormalig voormalige gepensioneerd gepensioneerde ancien ancienne former retired ehemaliger',
);
/** Behind one of these stands who made the picture, when nothing more is said of them: "Foto: Jan Peeters". */
export const CREDITS = words("foto fotos foto's photo photos fotograaf photographe fotografie photography");
/** Works, by or about somebody whom many know. */
const WORKS = words(
  'boek boeken roman romans gedicht gedichten film films liedje liedjes lied liederen muziek hits hit cd nummer nummers song songs album ' +
    'plaat citaat quote uitspraak recept recepten schilderij schilderijen spotprent cartoon lezing documentaire reportage verhaal ' +
    'verhalen getuigenis logo hoorspel kookboek kookbuch horspiel buch lied livre livres chanson chansons recette recettes poeme ' +
    'poemes tableau citation theorie theory theorieen model methode book books poem poems music photographs painting paintings ' +
    'recipe lecture talk speech column podcast artikel article essay studie etude study onderzoek werk toneelstuk voorstelling ' +
    "concert optreden musical serie reeks tekst teksten texte textes woorden words wijsheid tentoonstelling expo biografie foto's " +
    'erven stichting fondation foundation tekening tekeningen affiche illustratie illustraties versje',
);
/** How such words end: kinderboek, streekroman, titelsong. */
const WORK_ENDING =
  /\p{L}{3}(?:boek|boeken|roman|romans|film|films|lied|liedje|song|gedicht|tekening|tekeningen|affiche|versje)$/u;

export const isWork = (norm: string): boolean => WORKS.has(norm) || WORK_ENDING.test(norm);
/** Where staff works, as one names a colleague by it: "Ingrid van het wondteam". A ward or a room is where one lives. */
export const WORK_UNIT =
  /(?:team|ploeg|dienst|bureau|receptie|administratie|keuken|secretariaat|directie|wasserij|technique|accueil|reception|kitchen|verwaltung|physiotherapie)$/;
/** Between a name and where its bearer belongs. */
export const OF = words('van vd von de du des from of op');
/** Between a work and who made it. */
export const BY = words("van von de d' by of from over par door about about sur uber");
export const QUOTES = new Set(["'", '’', '‘', '"', '”', '“', '»', '«']);
/** In front of the name of a place, a house, a shop, an animal. */
const PLACES_BEFORE = words(
  'boetiek boutique apotheek drankencentrale fonds rue avenue place boulevard salle zaal lokaal straat laan plein az uz zna umc wzc sint saint sainte st ste sankt kapsalon bakkerij backer ' +
    'cafe kroeg garage slagerij stichting kasteel chiro scouts villa maison residentie residence boulangerie coiffure restaurant ' +
    'ziekenhuis hopital hospital clinique school ecole college lyceum instituut editions uitgeverij winkel firma bus tram lijn kamp ' +
    'fanfare koor huize huis tuin park domaine ward bloemen blumen fleurs elektro brouwerij brauerei hoeve ferme hof brasserie ' +
    'bistro pizzeria taverne studio praktijk zaak club koe hond kat poes paard pony geit ezel konijn kip kuh hund katze pferd esel ' +
    'vache chien chat cheval cow dog cat horse donkey robot',
);
/** How such words end: Bouwcentrum Vanhecke, fotostudio Kloos. Too few letters before it are part of a name. */
const PLACE_ENDING =
  /\p{L}{3}(?:centrum|bedrijf|bedrijven|studio|therapie|winkel|handel|museum|markt|kunst|praktijk|bakkerij|slagerij|brouwerij|kwekerij|drukkerij|service|shop|bouw|apotheek)$/u;

export const isPlaceBefore = (norm: string): boolean => PLACES_BEFORE.has(norm) || PLACE_ENDING.test(norm);
/** Behind it. */
export const PLACES_BEHIND = words(
  'straat laan plein mural library arena stadion stichting huis school college lyceum instituut ziekenhuis hospital hotel court ' +
    'centrum centre center fonds prijs prize award street road square house foundation zaal ward fondation',
);
/** How streets and halls end. */
export const STREET = /(?:straat|laan|plein|dreef|steenweg|boulevard|singel|gracht|zaal|weg|staatsblad)$/;
const GREETINGS = words(
  'hallo hoi hey beste geachte dag goedemorgen goedemiddag goedenavond lieve bonjour bonsoir salut cher chere hello hi dear good hallo guten ' +
    'sehr geehrte geehrter liebe lieber dank dankjewel bedankt merci thanks danke',
);

/** In front of who is spoken to, however long it is drawn: heyyy. */
export const isGreeting = (norm: string): boolean =>
  GREETINGS.has(norm) || GREETINGS.has(norm.replace(/(\p{L})\1+/gu, '$1'));
/** Together with whom, to whom a wish goes, of whom one is glad. */
export const COMPANY = words(
  'met with avec mit samen hoe proficiat gefeliciteerd felicitaties bravo hoera is waar welkom birthday anniversaire verjaardag',
);
/** A day on which somebody is congratulated, and for whom it is. */
const FEAST =
  /(?:verjaardag|jubileum|bruiloft|feest|feestje|partijtje|anniversaire|fete|noces|birthday|party|wedding|geburtstag|hochzeit)$/;
export const isFeast = (norm: string): boolean => FEAST.test(norm);
export const FOR = words('voor pour for fur');
/** Whom one calls one of ours. */
export const OURS = words('onze ons onzen our notre nos unser unsere');

/** "Bellen met", "een gesprek met", "mijn naam is": whom to ask is no company, nor is who writes. */
export const NO_COMPANY = words(
  "bel bellen mail mailen contact gesprek gesproken interview praten overleg naam name nom 't dit eens accord agree debat podcast aflevering lezing",
);
