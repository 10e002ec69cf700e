import type { Account, Site } from '#model/draft.ts';
import type { Language, Translated } from '#model/language.ts';
import type { Contact, PolicyPack, WorkDevice } from '#model/policy.ts';
import type { PolicyProblem } from '#model/policy-problem.ts';

/** What an organisation sets for all its staff through the browser's own policies. What is absent the person sets. */
export interface ManagedValues {
  /** Id of a built-in pack. */
  readonly policy?: string;
  /** A whole pack file; stands above `policy`. */
  readonly pack?: unknown;
  readonly language?: Language;
  /** Whose account is used on a site, e.g. on the computers of the communication department. */
  readonly accounts?: Readonly<Partial<Record<Site, Account>>>;
  /** In the place of the pack's contacts. */
  readonly contacts?: readonly Contact[];
  /** Besides the pack's. */
  readonly workDevices?: readonly WorkDevice[];
  /** In the place of the pack's question whether everybody in a photo agreed. */
  readonly consentQuestion?: Translated;
  /** The function that everybody who uses this computer has, e.g. in the communication department. */
  readonly role?: string;
  /** Whether notes are hidden. */
  readonly hideNotes?: boolean;
  /** Whether the dialog after Post asks for a reason. */
  readonly askReason?: boolean;
  /** The register of clients, as its file stands. */
  readonly register?: string;
  /** Public key (ECDSA P-256, SPKI in base64) with whose other half every register must be signed. */
  readonly registerKey?: string;
}

/** What is in force now. */
export interface ManagedState {
  readonly values: ManagedValues;
  /** The whole pack that was set, its base worked in. */
  readonly pack: PolicyPack | undefined;
  /** What was set and cannot be used; the last good value of it is in force, if there was one. */
  readonly problems: readonly PolicyProblem[];
}

export const NOTHING_MANAGED: ManagedState = { values: {}, pack: undefined, problems: [] };
