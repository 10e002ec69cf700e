import { CHANNELS, type Channel, PURPOSES, type Purpose } from '#model/register.ts';
import { normOf } from '#text/characters.ts';

/** What a column of names holds. `name` is a whole name in one cell; `number` only tells which rows are one person. */
export const NAME_FIELDS = [
  'first',
  'calling',
  'nickname',
  'prefix',
  'surname',
  'maiden',
  'name',
  'relatives',
  'number',
] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** What a column about consent tells. */
export const CONSENT_FIELDS = ['given', 'channels', 'purposes', 'until', 'withdrawn', 'reference'] as const;
export type ConsentField = (typeof CONSENT_FIELDS)[number];

/** How one column is read. Columns that tell nothing that the register needs are `left-out`: nothing of them is kept. */
export type Column =
  | { readonly field: NameField | 'left-out' }
  | {
      readonly field: ConsentField;
      readonly channel?: Channel;
      readonly purpose?: Purpose;
      /** The day in an `until` column is the last that holds: "tot en met". */
      readonly isInclusive?: true;
    };

/** Headings in Dutch, French and English, without accents, blanks and signs. */
const NAME_HEADINGS: Readonly<Record<NameField, string>> = {
  first:
    'voornaam voornamen doopnaam prenom prenoms firstname firstnames givenname givennames forename forenames first voorn officielevoornaam',
  calling:
    'roepnaam aanspreeknaam prenomusuel nomusuel callingname calledname preferredname knownas called gebruiksnaam roepnamen',
  nickname: 'bijnaam koosnaam troetelnaam surnom sobriquet nickname nick bijnamen alias petitnom',
  prefix: 'tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels particule prefix infix nameprefix surnameprefix tv',
  surname:
    'achternaam familienaam geslachtsnaam nomdefamille surname lastname familyname last achternamen familienamen nomfamille nomusage nomdusage',
  maiden:
    'meisjesnaam geboortenaam eigennaam nomdejeunefille nomdenaissance nomjeunefille maidenname birthname maiden partnernaam naampartner achternaampartner nomdepartenaire nomdepoux partnersurname geboorteachternaam',
  name: 'naam volledigenaam naamclient naambewoner nom nomcomplet nometprenom nomprenom name fullname clientname naamvoornaam client clientnaam bewoner clientname resident patient',
  relatives:
    'familie familieleden naasten naaste verwanten verwant relatie relaties mantelzorger mantelzorgers contactpersoon contactpersonen vertegenwoordiger partner kinderen ouders proches proche famille relatives relative family contacts contactpersons nextofkin parents children personnesdecontact personnedecontact aidant aidants familycontacts',
  number:
    'clientnummer clientnr bewonersnummer dossiernummer nummer nr id clientid number clientnumber numero numeroclient numerodossier dossiernr zorgnummer patientnummer',
};
const HEADING_OF = new Map(NAME_FIELDS.flatMap((field) => NAME_HEADINGS[field].split(' ').map((one) => [one, field])));

const words = (text: string) => new Set(text.split(' '));
const CHANNEL_WORDS: Readonly<Record<Channel, ReadonlySet<string>>> = {
  facebook: words('facebook fb messenger'),
  linkedin: words('linkedin'),
  x: words('x twitter'),
  whatsapp: words('whatsapp wa'),
  site: words('site website web webpagina siteweb website websites'),
  internal: words('intern interne internal internally intranet internes personeel nieuwsbrief newsletter'),
};
const PURPOSE_WORDS: Readonly<Record<Purpose, ReadonlySet<string>>> = {
  name: words('naam namen name names nom noms naamsvermelding'),
  photo: words(
    'foto fotos photo photos beeld beelden beeldmateriaal image images portret video videos film films picture pictures',
  ),
  'photo-taking': words('nemen maken take taking taken prise prendre opname opnames fotograferen'),
};
const FIELD_WORDS: Readonly<Record<Exclude<ConsentField, 'given'>, ReadonlySet<string>>> = {
  withdrawn: words(
    'ingetrokken intrekking teruggetrokken herroepen withdrawn withdrawal revoked retire retiree retrait revoque revoquee',
  ),
  until: words(
    'tot until einddatum eind einde vervaldatum vervalt verloopt geldig expires expiry expiration end valid jusque jusqu fin echeance valable',
  ),
  reference: words(
    'referentie reference ref vindplaats formulier bewaarplaats verwijzing document kenmerk form where emplacement formulaire bewaard map',
  ),
  channels: words('kanaal kanalen canal canaux channel channels medium media'),
  purposes: words('doel doelen doeleinden purpose purposes finalite finalites but buts waarvoor gebruik usage usages'),
};
const CONSENT_WORDS = words(
  'toestemming toestemmingen toelating consent consents akkoord accord accords consentement consentements permission machtiging autorisation toestemmingsverklaring',
);
const INCLUSIVE = /\btot en met\b|\bt\/?m\b|\binclusi(?:ef|ve)\b|\binclus\b|\bthrough\b/;
const TAKING = ['nemen', 'maken', 'take', 'taking', 'prise', 'prendre', 'opname', 'fotograferen'];

const wordsIn = (text: string): readonly string[] =>
  normOf(text)
    .replace(/jusqu'?\s*au?\b/, 'jusque')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const found =
  <Key extends string>(keys: readonly Key[], table: Readonly<Record<Key, ReadonlySet<string>>>) =>
  (present: readonly string[]): readonly Key[] =>
    keys.filter((key) => present.some((word) => table[key].has(word)));

/** The channels that a text names: "Facebook en website". */
export const channelsIn = (text: string): readonly Channel[] => found(CHANNELS, CHANNEL_WORDS)(wordsIn(text));

/** The purposes that a text names; "foto nemen" is only the taking. */
export function purposesIn(text: string): readonly Purpose[] {
  return normOf(text)
    .split(/[,;+&/|]|\ben\b|\bet\b|\band\b/)
    .map(wordsIn)
    .flatMap((part) => {
      const all = found(PURPOSES, PURPOSE_WORDS)(part);
      const isTaking = part.some((word) => TAKING.includes(word));
      return isTaking ? all.filter((purpose) => purpose !== 'photo') : all;
    })
    .filter((purpose, at, all) => all.indexOf(purpose) === at);
}

/** How a column with this heading is read. */
export function columnOf(heading: string): Column {
  const joined = normOf(heading).replace(/[^\p{L}\p{N}]/gu, '');
  const name = HEADING_OF.get(joined);
  if (name) return { field: name };
  // consentFacebookPhoto, photoUntil
  const present = wordsIn(
    heading
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .replaceAll('LinkedIn', 'linkedin')
      .replaceAll('Linked In', 'linkedin')
      .replaceAll('WhatsApp', 'whatsapp')
      .replaceAll('Whats App', 'whatsapp'),
  );
  const [channel] = found(CHANNELS, CHANNEL_WORDS)(present);
  const [purpose] = purposesIn(present.join(' '));
  const about = { ...(channel && { channel }), ...(purpose && { purpose }) };
  const field = (['withdrawn', 'until', 'reference', 'channels', 'purposes'] as const).find((each) =>
    present.some((word) => FIELD_WORDS[each].has(word)),
  );
  if (field === 'until') return { field, ...about, ...(INCLUSIVE.test(normOf(heading)) && { isInclusive: true }) };
  if (field) return { field, ...about };
  const isConsent = channel !== undefined || purpose !== undefined || present.some((word) => CONSENT_WORDS.has(word));
  return isConsent ? { field: 'given', ...about } : { field: 'left-out' };
}

/** How all columns are read. "Naam" beside a first name is the surname. */
export function columnsOf(headings: readonly string[]): readonly Column[] {
  const columns = headings.map(columnOf);
  const has = (field: NameField) => columns.some((column) => column.field === field);
  if (!(has('first') || has('calling')) || has('surname')) return columns;
  let isTaken = false;
  return columns.map((column) => {
    if (column.field !== 'name' || isTaken) return column;
    isTaken = true;
    return { field: 'surname' };
  });
}

/** True when the columns hold enough to know people by. */
export function hasNames(columns: readonly Column[]): boolean {
  const has = (...fields: NameField[]) => columns.some(({ field }) => fields.some((one) => one === field));
  return has('name') || (has('surname', 'maiden') && has('first', 'calling', 'nickname'));
}
