import type { Site } from '#model/draft.ts';
import type { Result } from '#model/result.ts';

/** Where something may be published: the four sites, the organisation's own site, and what only staff see. */
export const CHANNELS = ['facebook', 'linkedin', 'x', 'whatsapp', 'site', 'internal'] as const satisfies readonly (
  | Site
  | 'site'
  | 'internal'
)[];
export type Channel = (typeof CHANNELS)[number];

/** What a consent is for. To have one's photo taken is not yet to have it published: `photo` is publishing it. */
export const PURPOSES = ['name', 'photo', 'photo-taking'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** One consent as the organisation archived it. */
export interface Consent {
  readonly purposes: readonly Purpose[];
  readonly channels: readonly Channel[];
  /** `YYYY-MM-DD`: the first day on which it does not hold any more. Absent: it has no end. */
  readonly until?: string;
  /** Taken back: whatever it was for, nothing more may be published and what is online must go. */
  readonly withdrawn: boolean;
  /** Where the form is kept; empty when the organisation did not say. Stands readable in the register file. */
  readonly reference: string;
}

/** What the register holds of one person besides the fingerprints: no name, no number. */
export interface RegisterRecord {
  readonly kind: 'client' | 'relative';
  readonly consents: readonly Consent[];
}

/** A person of the export, in clear; lives only while a register is built. */
export interface RegisterPerson {
  /** Row of the export, from 1, as a spreadsheet counts. */
  readonly line: number;
  /** First name, calling name, nickname, each as written. */
  readonly firsts: readonly string[];
  /** Surname with its prefix, maiden name, each as written. */
  readonly surnames: readonly string[];
  readonly record: RegisterRecord;
}

/** What a register file says of itself. */
export interface RegisterFacts {
  /** Number of persons it was built from, relatives included. */
  readonly persons: number;
  readonly relatives: number;
  /** Persons with at least one consent. */
  readonly withConsent: number;
  /** `YYYY-MM-DD`. */
  readonly built: string;
  /** Rounds of PBKDF2-SHA-256 for one surname. */
  readonly rounds: number;
  /** Share of unrelated full names that are found in it too, 0 to 1. */
  readonly strangers: number;
  readonly isSigned: boolean;
  /** Which lists of names it was made with: with others some of its names are spelt otherwise and not found. */
  readonly lists?: string;
}

export type RegisterProblem =
  | 'not-a-register'
  | 'truncated'
  | 'tampered'
  | 'newer-version'
  | 'not-signed'
  | 'wrong-signature';

/** What is done with Web Crypto, so that the core itself needs no browser. */
export interface RegisterCrypto {
  random(bytes: number): Uint8Array<ArrayBuffer>;
  /** PBKDF2 with HMAC-SHA-256, 32 bytes. */
  slow(secret: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<Uint8Array<ArrayBuffer>>;
  /** HMAC-SHA-256, 32 bytes. */
  keyed(key: Uint8Array<ArrayBuffer>): Promise<(text: string) => Promise<Uint8Array<ArrayBuffer>>>;
  /** SHA-256 of the text in UTF-8, as lower-case hex. */
  digest(text: string): Promise<string>;
  /** ECDSA P-256 with SHA-256 over the text; key and signature in base64 (SPKI and raw). False for anything malformed. */
  isSignedBy(text: string, signature: string, publicKey: string): Promise<boolean>;
}

export type RegisterResult<Value> = Result<Value, RegisterProblem>;
