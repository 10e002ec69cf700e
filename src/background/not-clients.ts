import { askedNames } from '#background/register-names.ts';
import type { Detector } from '#model/detector.ts';
import type { RegisterCrypto } from '#model/register.ts';
import type { NotClientEntry } from '#model/register-state.ts';
import type { KeptNotClients, RegisterStore } from '#platform/register-store.ts';
import { folded, SMALL, wordsOf } from '#register/keys.ts';

/** More than this are not kept: the oldest go. */
const MOST_NAMES = 500;
const KEY_BYTES = 32;
/** Hex digits of a fingerprint that are kept. */
const ID_LENGTH = 32;

/** A detector that may have to be told more before its answer is whole. */
export interface NotClientDetector extends Detector {
  readonly pending: readonly string[];
}

/**
 * Names of which somebody on this device said that they are no client's. Kept as fingerprints under a key of the
 * device: they are no list of names, though whoever has the device can try names on it.
 */
export class NotClients {
  readonly #store: RegisterStore;
  readonly #crypto: RegisterCrypto;
  readonly #ids = new Map<string, string>();
  #kept: Promise<KeptNotClients | undefined>;

  constructor(store: RegisterStore, crypto: RegisterCrypto) {
    this.#store = store;
    this.#crypto = crypto;
    this.#kept = store.readNotClients();
  }

  async entries(): Promise<readonly NotClientEntry[]> {
    return (await this.#kept)?.names ?? [];
  }

  async add(name: string, today: string): Promise<void> {
    const known = nameKey(wordsOf(name));
    if (known === '') return;
    const kept = (await this.#kept) ?? { key: this.#crypto.random(KEY_BYTES), names: [] };
    const id = await this.#idOf(known, kept.key);
    const others = kept.names.filter((entry) => entry.id !== id);
    await this.#keep({ key: kept.key, names: [...others, { id, since: today }].slice(-MOST_NAMES) });
  }

  async remove(id: string): Promise<void> {
    const kept = await this.#kept;
    if (kept) await this.#keep({ ...kept, names: kept.names.filter((entry) => entry.id !== id) });
  }

  /** Finds them in a draft; null when there are none. */
  async detector(): Promise<NotClientDetector | null> {
    const kept = await this.#kept;
    if (!kept || kept.names.length === 0) return null;
    const ids = new Set(kept.names.map(({ id }) => id));
    const pending: string[] = [];
    return {
      id: 'not-client',
      pending,
      detect: (input) =>
        askedNames(input).flatMap(({ words, where }) => {
          const name = nameKey(words);
          const id = this.#ids.get(name);
          if (id === undefined && name !== '') pending.push(name);
          return id !== undefined && ids.has(id) ? [{ label: 'not-client' as const, where }] : [];
        }),
    };
  }

  /** Takes the fingerprints of names that the detector met for the first time. */
  async learn(names: readonly string[]): Promise<void> {
    const kept = await this.#kept;
    if (kept) await Promise.all(names.map((name) => this.#idOf(name, kept.key)));
  }

  async #idOf(name: string, key: Uint8Array<ArrayBuffer>): Promise<string> {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const bytes = await (await this.#crypto.keyed(key))(name);
    const id = [...bytes]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .slice(0, ID_LENGTH);
    if (this.#ids.size > 10_000) this.#ids.clear();
    this.#ids.set(name, id);
    return id;
  }

  async #keep(kept: KeptNotClients): Promise<void> {
    await this.#store.keepNotClients(kept);
    this.#kept = Promise.resolve(kept);
  }
}

const nameKey = (words: readonly string[]): string =>
  words
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .map(folded)
    .join(' ');
