import { NotClients } from '#background/not-clients.ts';
import type { ManagedState } from '#model/managed.ts';
import type { RegisterCrypto, RegisterProblem, RegisterResult } from '#model/register.ts';
import type { RegisterState } from '#model/register-state.ts';
import { failed, ok } from '#model/result.ts';
import type { KeptRegister, RegisterStore } from '#platform/register-store.ts';
import { versionOfLists } from '#register/keys.ts';
import { Register } from '#register/register.ts';

/** What the keeper needs of the browser; tests hand in their own. */
export interface KeeperHelp {
  readonly store: RegisterStore;
  readonly crypto: RegisterCrypto;
  managed(): Promise<ManagedState>;
  now(): Date;
}

interface Current {
  readonly register: Register;
  readonly source: KeptRegister['source'];
}

const DAY = 86_400_000;

/** The day on this device, `YYYY-MM-DD`. */
export function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/**
 * The register in force: the one that the organisation has set, else the one that was imported here. One that cannot
 * be used changes nothing: the last good one stays, and the state says what is wrong.
 */
export class RegisterKeeper {
  readonly notClients: NotClients;
  readonly #help: KeeperHelp;
  /** What `#current` was made of: nothing is read twice while that stays as it is. */
  #madeOf: { readonly file: string | undefined; readonly key: string | undefined } | undefined;
  #current: Promise<Current | null> = Promise.resolve(null);
  #problem: RegisterProblem | undefined;

  constructor(help: KeeperHelp) {
    this.#help = help;
    this.notClients = new NotClients(help.store, help.crypto);
  }

  today(): string {
    return dayOf(this.#help.now());
  }

  async current(): Promise<Register | null> {
    return (await this.#inForce())?.register ?? null;
  }

  async state(): Promise<RegisterState> {
    const [current, notClients] = await Promise.all([this.#inForce(), this.notClients.entries()]);
    const age =
      current && Math.max(0, Math.round((Date.parse(this.today()) - Date.parse(current.register.facts.built)) / DAY));
    return {
      notClients,
      ...(this.#problem && { problem: this.#problem }),
      ...(current &&
        age !== null && {
          inForce: {
            facts: current.register.facts,
            source: current.source,
            age,
            ...(current.register.facts.lists !== versionOfLists() && { isOutdated: true as const }),
          },
        }),
    };
  }

  /** Puts a register file in the place of the one there is. Refused: nothing has changed. */
  async import(file: string): Promise<RegisterResult<true>> {
    const { values } = await this.#help.managed();
    if (values.register !== undefined) return failed('wrong-signature');
    const opened = await Register.open(file, this.#help.crypto, values.registerKey);
    if (!opened.ok) return opened;
    await this.#help.store.keepRegister({ file, source: 'imported' });
    this.#madeOf = undefined;
    return ok(true);
  }

  async remove(): Promise<void> {
    await this.#help.store.keepRegister(undefined);
    this.#madeOf = undefined;
  }

  async #inForce(): Promise<Current | null> {
    const { values } = await this.#help.managed();
    const { register: file, registerKey: key } = values;
    if (!this.#madeOf || this.#madeOf.file !== file || this.#madeOf.key !== key) {
      this.#madeOf = { file, key };
      this.#current = this.#read(file, key);
    }
    return this.#current;
  }

  async #read(managedFile: string | undefined, key: string | undefined): Promise<Current | null> {
    const { store, crypto } = this.#help;
    this.#problem = undefined;
    if (managedFile !== undefined) {
      const opened = await Register.open(managedFile, crypto, key);
      if (opened.ok) {
        await store.keepRegister({ file: managedFile, source: 'managed' });
        return { register: opened.value, source: 'managed' };
      }
      this.#problem = opened.error;
    }
    const kept = await store.readRegister();
    if (!kept) return null;
    if (kept.source === 'managed' && managedFile === undefined) {
      // The organisation has taken it away.
      await store.keepRegister(undefined);
      return null;
    }
    const opened = await Register.open(kept.file, crypto, key);
    if (opened.ok) return { register: opened.value, source: kept.source };
    this.#problem ??= opened.error;
    return null;
  }
}
