import type { RegisterCrypto, RegisterFacts, RegisterRecord, RegisterResult } from '#model/register.ts';
import { ok } from '#model/result.ts';
import { passes, type RegisterContent, readFile } from '#register/file.ts';
import { answersTo } from '#register/seal.ts';
import { cellOf, hashedFrom } from '#register/spread.ts';

/** What a name in a draft may be, as keys (`keys.ts`). One of the two lists may be empty. */
export interface NameKeys {
  readonly firsts: readonly string[];
  readonly surnames: readonly string[];
}

/** Somebody who may be meant. */
export interface Meant {
  readonly record: RegisterRecord;
  /** The name answers to the seal of whoever agreed to be named: the consents are theirs. */
  readonly isSealed: boolean;
}

/** What the register says of a name. Where nobody is named it only says that somebody may be called so. */
export interface Hit {
  readonly meant: readonly Meant[];
}

/** More names than this are not remembered: then it begins anew. */
const MOST_REMEMBERED = 20_000;

interface KnownSurname {
  /** -1: nobody is called so. */
  readonly cell: number;
  readonly secret: Uint8Array;
  /** The first names of that cell, as far as they were asked for. */
  readonly firsts: Map<string, Uint8Array>;
  readonly keyed: ((text: string) => Promise<Uint8Array>) | null;
}

/**
 * A register that can be asked. Names are derived once (slowly, at the same time) and remembered for as long as this
 * lives; asking for a remembered name is immediate.
 */
export class Register {
  readonly facts: RegisterFacts;
  readonly #content: RegisterContent;
  readonly #crypto: RegisterCrypto;
  readonly #sieve: Promise<(text: string) => Promise<Uint8Array>>;
  readonly #firsts = new Map<string, boolean>();
  readonly #surnames = new Map<string, KnownSurname>();
  readonly #underway = new Map<string, Promise<KnownSurname>>();

  private constructor(content: RegisterContent, isSigned: boolean, crypto: RegisterCrypto) {
    this.facts = { ...content.facts, isSigned };
    this.#content = content;
    this.#crypto = crypto;
    this.#sieve = crypto.keyed(content.salt);
  }

  /** Reads a register file whole or not at all. `publicKey`: only one that was signed with its other half. */
  static async open(file: string, crypto: RegisterCrypto, publicKey?: string): Promise<RegisterResult<Register>> {
    const read = await readFile(file, crypto, publicKey);
    return read.ok ? ok(new Register(read.value.content, read.value.isSigned, crypto)) : read;
  }

  /** True when `find` can answer on the name at once. */
  isKnown({ firsts, surnames }: NameKeys): boolean {
    if (!firsts.every((first) => this.#firsts.has(first))) return false;
    const passing = firsts.filter((first) => this.#firsts.get(first));
    if (firsts.length > 0 && passing.length === 0) return true;
    return surnames.every((surname) => {
      const known = this.#surnames.get(surname);
      return known && (known.cell === -1 || passing.every((first) => known.firsts.has(first)));
    });
  }

  /** Derives what `find` needs. The sieve first: what does not pass it costs nothing more. */
  async learn(names: readonly NameKeys[]): Promise<void> {
    if (this.#surnames.size > MOST_REMEMBERED || this.#firsts.size > MOST_REMEMBERED) {
      this.#surnames.clear();
      this.#firsts.clear();
    }
    await Promise.all(names.map((name) => this.#learnOne(name)));
  }

  /** What the register says of a name that it knows (`isKnown`); null when nobody in it is called so. */
  find({ firsts, surnames }: NameKeys): Hit | null {
    const passing = firsts.filter((first) => this.#firsts.get(first));
    if (firsts.length > 0 && passing.length === 0) return null;
    if (surnames.length === 0) return { meant: [] };
    const bySurname = surnames.map((surname) => this.#meantBy(surname, firsts.length > 0 ? passing : null));
    // A name may be read in several ways; one that answers to a seal is the right one.
    const sealed = bySurname.filter((meant) => meant.some(({ isSealed }) => isSealed));
    const meant = (sealed.length > 0 && firsts.length > 0 ? sealed : bySurname).flat();
    return meant.length > 0 ? { meant } : null;
  }

  async #learnOne({ firsts, surnames }: NameKeys): Promise<void> {
    await Promise.all(firsts.map((first) => this.#learnFirst(first)));
    const passing = firsts.filter((first) => this.#firsts.get(first));
    if (firsts.length > 0 && passing.length === 0) return;
    await Promise.all(
      surnames.map(async (surname) => {
        const known = await this.#knownSurname(surname);
        if (!known.keyed) return;
        for (const first of passing) {
          if (!known.firsts.has(first)) known.firsts.set(first, await known.keyed(first));
        }
      }),
    );
  }

  /** One derivation a surname, however many ask for it at a time. */
  async #knownSurname(surname: string): Promise<KnownSurname> {
    const known = this.#surnames.get(surname);
    if (known) return known;
    const underway = this.#underway.get(surname) ?? this.#learnSurname(surname);
    this.#underway.set(surname, underway);
    const learned = await underway;
    this.#surnames.set(surname, learned);
    this.#underway.delete(surname);
    return learned;
  }

  async #learnFirst(first: string): Promise<void> {
    if (this.#firsts.has(first)) return;
    const keyed = await this.#sieve;
    this.#firsts.set(first, passes(this.#content.firsts, await keyed(`first ${first}`)));
  }

  async #learnSurname(surname: string): Promise<KnownSurname> {
    const { salt, surnames, placed, cells, facts } = this.#content;
    const keyed = await this.#sieve;
    if (!passes(surnames, await keyed(`surname ${surname}`))) return NOBODY;
    const secret = await this.#crypto.slow(surname, salt, facts.rounds);
    const cell = cellOf(hashedFrom(secret), placed);
    if (!cells.placed[cell]) return NOBODY;
    return { cell, secret, firsts: new Map(), keyed: await this.#crypto.keyed(secret) };
  }

  /** `firsts` null: everybody of that surname. */
  #meantBy(surname: string, firsts: readonly string[] | null): readonly Meant[] {
    const { cells, records } = this.#content;
    const known = this.#surnames.get(surname);
    const placed = known && cells.placed[known.cell];
    if (!known || !placed) return [];
    const secrets = firsts?.flatMap((first) => known.firsts.get(first) ?? []) ?? null;
    const columns = secrets?.map((secret) => cellOf(hashedFrom(secret), placed));
    const meant: Meant[] = [];
    for (let at = cells.starts[known.cell] ?? 0; at < (cells.starts[known.cell + 1] ?? 0); at += 1) {
      const record = records[cells.records[at] ?? 0];
      if (!record || (columns && !columns.includes(cells.columns[at] ?? -1))) continue;
      const seal = cells.seals[at] ?? 0;
      meant.push({ record, isSealed: seal > 0 && answersTo(seal, known.secret, secrets) });
    }
    return meant;
  }
}

const NOBODY: KnownSurname = { cell: -1, secret: new Uint8Array(), firsts: new Map(), keyed: null };
