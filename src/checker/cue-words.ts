import type { Label } from '#model/labels.ts';
import type { Language, Translated } from '#model/language.ts';

/** What each label is called where a finding says what it combined. Short nouns, no verdicts. */
const CUE_WORDS: Readonly<Record<Label, Translated>> = {
  'client-name': { nl: 'naam van een cliënt', fr: 'nom d’un client', en: 'client’s name' },
  'relative-name': { nl: 'naam van een naaste', fr: 'nom d’un proche', en: 'relative’s name' },
  'colleague-name': { nl: 'naam van een collega', fr: 'nom d’un collègue', en: 'colleague’s name' },
  'unknown-name': { nl: 'naam', fr: 'nom', en: 'name' },
  'care-detail': { nl: 'zorgdetail', fr: 'détail de soins', en: 'care detail' },
  'colleague-detail': { nl: 'iets over een collega', fr: 'détail sur un collègue', en: 'detail about a colleague' },
  'consent-stated': { nl: 'toestemming', fr: 'consentement', en: 'consent' },
  'consent-withdrawn': { nl: 'ingetrokken toestemming', fr: 'consentement retiré', en: 'withdrawn consent' },
  'consent-valid': { nl: 'toestemming gevonden', fr: 'accord trouvé', en: 'consent found' },
  'consent-expired': { nl: 'verlopen toestemming', fr: 'accord expiré', en: 'expired consent' },
  'photo-not-agreed': {
    nl: 'geen toestemming voor een foto',
    fr: 'pas d’accord pour une photo',
    en: 'no consent for a photo',
  },
  'not-client': { nl: 'geen cliënt', fr: 'pas un client', en: 'not a client' },
  'client-word': { nl: 'cliënt', fr: 'client', en: 'client' },
  age: { nl: 'leeftijd', fr: 'âge', en: 'age' },
  place: { nl: 'plaats', fr: 'lieu', en: 'place' },
  room: { nl: 'kamer', fr: 'chambre', en: 'room' },
  time: { nl: 'tijdstip', fr: 'moment', en: 'time' },
  occupation: { nl: 'beroep of verleden', fr: 'métier ou passé', en: 'occupation or past' },
  family: { nl: 'familie', fr: 'famille', en: 'family' },
  'unusual-event': { nl: 'opvallende gebeurtenis', fr: 'événement marquant', en: 'unusual event' },
  'made-up-name': { nl: 'verzonnen naam', fr: 'nom d’emprunt', en: 'made-up name' },
  traceable: { nl: 'herkenbaar samen', fr: 'reconnaissable par l’ensemble', en: 'recognisable together' },
  bsn: { nl: 'burgerservicenummer', fr: 'numéro BSN', en: 'citizen service number' },
  insz: { nl: 'rijksregisternummer', fr: 'numéro de registre national', en: 'national register number' },
  iban: { nl: 'rekeningnummer', fr: 'numéro de compte', en: 'bank account number' },
  phone: { nl: 'telefoonnummer', fr: 'numéro de téléphone', en: 'phone number' },
  email: { nl: 'e-mailadres', fr: 'adresse e-mail', en: 'e-mail address' },
  address: { nl: 'adres', fr: 'adresse', en: 'address' },
  'birth-date': { nl: 'geboortedatum', fr: 'date de naissance', en: 'date of birth' },
  'file-number': { nl: 'dossiernummer', fr: 'numéro de dossier', en: 'file number' },
  'access-code': { nl: 'code of wachtwoord', fr: 'code ou mot de passe', en: 'code or password' },
  organisation: { nl: 'organisatie', fr: 'organisation', en: 'organisation' },
  'works-here': { nl: 'medewerker', fr: 'membre du personnel', en: 'member of staff' },
  opinion: { nl: 'mening', fr: 'opinion', en: 'opinion' },
  disclaimer: { nl: 'persoonlijke titel', fr: 'à titre personnel', en: 'personal capacity' },
  'speaks-for-organisation': {
    nl: 'spreekt als de organisatie',
    fr: 'parle comme l’organisation',
    en: 'speaks as the organisation',
  },
  'internal-info': { nl: 'interne informatie', fr: 'information interne', en: 'internal information' },
  grievance: { nl: 'ergernis over het werk', fr: 'irritation au travail', en: 'irritation about work' },
  'criticism-response': { nl: 'antwoord op kritiek', fr: 'réponse à une critique', en: 'answer to criticism' },
  belittling: { nl: 'kleinerend over cliënten', fr: 'rabaissant pour des clients', en: 'belittling clients' },
  abusive: { nl: 'kwetsende woorden', fr: 'mots blessants', en: 'hurtful words' },
  heated: { nl: 'felle toon', fr: 'ton vif', en: 'heated tone' },
  'client-contact': { nl: 'persoonlijk contact', fr: 'contact personnel', en: 'personal contact' },
  rights: { nl: 'werk van een ander', fr: 'œuvre d’autrui', en: 'someone else’s work' },
  promise: { nl: 'belofte', fr: 'promesse', en: 'promise' },
  'source-missing': { nl: 'bron ontbreekt', fr: 'source absente', en: 'no source' },
  'role-not-stated': { nl: 'werkgever niet genoemd', fr: 'employeur non mentionné', en: 'employer not stated' },
  'only-link': { nl: 'alleen een link', fr: 'un lien seul', en: 'a bare link' },
  'private-use': { nl: 'privébericht', fr: 'message privé', en: 'private matter' },
  'hard-to-read': { nl: 'lange zinnen', fr: 'longues phrases', en: 'long sentences' },
};

/** The label's name for a reader, by its id; null when the id is no label. */
export function cueWord(id: string, language: Language): string | null {
  return Object.hasOwn(CUE_WORDS, id) ? CUE_WORDS[id as Label][language] : null;
}
