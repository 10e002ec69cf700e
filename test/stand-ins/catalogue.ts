import { facebook } from '#test/stand-ins/facebook/catalogue.ts';
import { linkedin } from '#test/stand-ins/linkedin/catalogue.ts';
import { whatsapp } from '#test/stand-ins/whatsapp/catalogue.ts';
import { x } from '#test/stand-ins/x/catalogue.ts';

/** The same in the languages of the extension. */
type Words = Readonly<Record<'nl' | 'fr' | 'en', string>>;

/** One place to type in a stand-in, and how a person gets there: for the index page, the tour and the tests. */
export interface SurfaceEntry {
  readonly id: string;
  readonly site: 'facebook' | 'linkedin' | 'x' | 'whatsapp';
  /** As the extension's drafts call it. */
  readonly surface: 'post' | 'comment' | 'message' | 'caption' | 'invitation';
  /** Who reads it, in the same words; what an adapter must find out. */
  readonly audience: 'public' | 'group' | 'direct';
  /** What it is, without the site's name. */
  readonly title: Words;
  readonly url: string;
  /** Pressed one after the other to get the box; empty when it is there from the start. */
  readonly open: readonly string[];
  /** The editor's root. Selectors go into open shadow roots; the last visible match counts. */
  readonly box: string;
  /** Name of the box in `StandInRecord.models`. */
  readonly model: string;
  readonly submit: string;
  /** Sends from within the box; null when no key does. */
  readonly sendKey: string | null;
  /** Makes a new line. */
  readonly newLine: string;
  /** Controls next to the box that must never count as sending: pressed with an empty box. */
  readonly decoy?: string;
  /** Number of files that are attached from the start; default none. */
  readonly attached?: number;
}

export const CATALOGUE: readonly SurfaceEntry[] = [...facebook, ...linkedin, ...x, ...whatsapp];

/** One of each kind: the same box with the same control elsewhere differs in who reads it only. */
export const KINDS: ReadonlySet<SurfaceEntry> = new Set(
  CATALOGUE.filter(
    (entry, at) =>
      CATALOGUE.findIndex(
        ({ box, submit, newLine }) => box === entry.box && submit === entry.submit && newLine === entry.newLine,
      ) === at,
  ),
);

/** The surface of this id. Throws when the catalogue has lost it: a test would try nothing. */
export function entryOf(id: string): SurfaceEntry {
  const entry = CATALOGUE.find((one) => one.id === id);
  if (!entry) throw new Error(`no stand-in ${id}`);
  return entry;
}

/** An invented draft for each site with something that should give one pause; to copy from the index page. */
export const RISKY_DRAFTS = {
  facebook: {
    nl: 'Vandaag is mevrouw Jansen van kamer 12 weer gevallen. Ze is 87 en erg in de war, zo zielig.',
    fr: "Aujourd'hui madame Lambert de la chambre 12 est encore tombée. Elle a 87 ans et elle est très confuse.",
    en: 'Mrs Jansen from room 12 fell again today. She is 87 and very confused, poor thing.',
  },
  linkedin: {
    nl: 'Trots op ons team! Bij meneer De Wit (74, beginnende dementie) in Goirle hebben we de insuline thuis geregeld.',
    fr: 'Fière de notre équipe ! Chez monsieur Dubois (74 ans, démence débutante) à Namur, nous avons organisé l’insuline à domicile.',
    en: 'Proud of our team! For Mr De Wit (74, early dementia) in Goirle we arranged insulin at home.',
  },
  x: {
    nl: 'Nachtdienst: weer agressie van Kevin B. op de crisisgroep. Zijn moeder belt elke dag: 06-12345678.',
    fr: 'Service de nuit : encore des agressions de Kevin B. au groupe de crise. Sa mère appelle chaque jour : 0470 12 34 56.',
    en: 'Night shift: Kevin B. was aggressive again on the crisis ward. His mother calls every day: 06-12345678.',
  },
  whatsapp: {
    nl: 'Kan iemand morgen bij Fatima El Amrani langs? BSN 111222333, medicatie ligt klaar.',
    fr: 'Quelqu’un peut-il passer demain chez Fatima El Amrani ? NISS 85.07.30-033.28, les médicaments sont prêts.',
    en: 'Can someone visit Fatima El Amrani tomorrow? BSN 111222333, medication is ready.',
  },
} as const;
