import type { RegisterCrypto, RegisterPerson, RegisterRecord } from '#model/register.ts';
import { type Cells, type Sieve, writeFile } from '#register/file.ts';
import { firstKey, surnameKey, versionOfLists, wordsOf } from '#register/keys.ts';
import { CELL_LOAD, columnLoad, FIRST_LOAD, type Parameters, SURNAME_LOAD, sieveBits } from '#register/parameters.ts';
import { isSealed, sealOf } from '#register/seal.ts';
import { cellOf, type Hashed, hashedFrom, numberAt, type Placed, place } from '#register/spread.ts';

export interface BuildOptions extends Parameters {
  readonly crypto: RegisterCrypto;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** How far it is, 0 to 1; called often. */
  readonly onProgress?: (done: number) => void;
}

/** So many derivations are under way at a time: enough for every core, few enough to stop soon. */
const BATCH = 64;
/** Salt, in bytes (NIST SP 800-132 asks for at least 16). */
const SALT = 16;
/** Under one surname, the records of each first name. */
type Names = Map<string, Map<string, Set<number>>>;

interface Derived extends Hashed {
  readonly firsts: readonly (Hashed & { readonly records: readonly number[]; readonly seal: number })[];
}

/** The register file of these persons. Nothing readable of their names goes into it. */
export async function buildRegister(persons: readonly RegisterPerson[], options: BuildOptions): Promise<string> {
  const { crypto, rounds, strangers, today, onProgress } = options;
  const salt = crypto.random(SALT);
  const { names, records } = gathered(persons);
  const derived: Derived[] = [];
  const all = [...names];
  for (let at = 0; at < all.length; at += BATCH) {
    const batch = all.slice(at, at + BATCH);
    derived.push(...(await Promise.all(batch.map(([surname, firsts]) => derive(surname, firsts, salt, options)))));
    onProgress?.(Math.min(1, (at + batch.length) / all.length));
  }
  const placed = place(derived, CELL_LOAD);
  const allFirsts = new Set([...names.values()].flatMap((firsts) => [...firsts.keys()]));
  const sieve = await crypto.keyed(salt);
  return writeFile(
    {
      facts: { ...countsOf(persons), built: today, rounds, strangers, lists: versionOfLists() },
      salt,
      firsts: await sieveOf('first', [...allFirsts], FIRST_LOAD, sieve),
      surnames: await sieveOf('surname', [...names.keys()], SURNAME_LOAD, sieve),
      placed,
      cells: cellsOf(derived, placed, strangers, records),
      records,
    },
    crypto,
  );
}

function countsOf(persons: readonly RegisterPerson[]) {
  return {
    persons: persons.length,
    relatives: persons.filter(({ record }) => record.kind === 'relative').length,
    withConsent: persons.filter(({ record }) => record.consents.length > 0).length,
  };
}

/** Persons by surname and first name. Two of one name have both records, and the strictest will count. */
function gathered(persons: readonly RegisterPerson[]): { names: Names; records: readonly RegisterRecord[] } {
  const texts = new Map<string, number>();
  for (const text of [...new Set(persons.map(({ record }) => JSON.stringify(record)))].sort()) {
    texts.set(text, texts.size);
  }
  const names: Names = new Map();
  for (const { firsts, surnames, record } of persons) {
    const index = texts.get(JSON.stringify(record)) ?? 0;
    const firstKeys = new Set(firsts.map((first) => firstKey(wordsOf(first))));
    for (const surname of new Set(surnames.map((one) => surnameKey(wordsOf(one))))) {
      if (surname === '') continue;
      const under = names.get(surname) ?? new Map<string, Set<number>>();
      names.set(surname, under);
      for (const first of firstKeys) under.set(first, (under.get(first) ?? new Set<number>()).add(index));
    }
  }
  return { names, records: [...texts.keys()].map((text): RegisterRecord => JSON.parse(text)) };
}

async function derive(
  surname: string,
  firsts: ReadonlyMap<string, ReadonlySet<number>>,
  salt: Uint8Array<ArrayBuffer>,
  { crypto, rounds }: BuildOptions,
): Promise<Derived> {
  const secret = await crypto.slow(surname, salt, rounds);
  const keyed = await crypto.keyed(secret);
  return {
    ...hashedFrom(secret),
    firsts: await Promise.all(
      [...firsts].map(async ([first, records]) => {
        const own = await keyed(first);
        return { ...hashedFrom(own), records: [...records], seal: sealOf(secret, own) };
      }),
    ),
  };
}

async function sieveOf(
  kind: 'first' | 'surname',
  names: readonly string[],
  load: number,
  keyed: (text: string) => Promise<Uint8Array>,
): Promise<Sieve> {
  const bits = sieveBits(names.length, load);
  const bytes = new Uint8Array(Math.ceil(bits / 8));
  for (let at = 0; at < names.length; at += BATCH) {
    for (const mac of await Promise.all(names.slice(at, at + BATCH).map((name) => keyed(`${kind} ${name}`)))) {
      const bit = numberAt(mac, 0) % bits;
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return { bits, bytes };
}

interface Entry {
  readonly column: number;
  readonly record: number;
  readonly seal: number;
}

function cellsOf(
  derived: readonly Derived[],
  inCells: Placed,
  strangers: number,
  records: readonly RegisterRecord[],
): Cells {
  const sealed = records.map(isSealed);
  const starts = new Uint32Array(inCells.cells + 1);
  const placed = Array.from({ length: inCells.cells }, (): Placed | null => null);
  const entriesIn = new Map<number, readonly Entry[]>();
  for (const each of derived) {
    const cell = cellOf(each, inCells);
    const inColumns = place(each.firsts, columnLoad(strangers));
    placed[cell] = inColumns;
    const entries = each.firsts.flatMap((first) =>
      first.records.map((record) => ({
        column: cellOf(first, inColumns),
        record,
        // Of two of one name the strictest counts: neither may be taken for the one who agreed.
        seal: first.records.every((one) => sealed[one]) ? first.seal : 0,
      })),
    );
    entriesIn.set(
      cell,
      entries.sort((a, b) => a.column - b.column || a.record - b.record),
    );
  }
  const all: Entry[] = [];
  for (let cell = 0; cell < inCells.cells; cell += 1) {
    all.push(...(entriesIn.get(cell) ?? []));
    starts[cell + 1] = all.length;
  }
  return {
    starts,
    placed,
    columns: Uint32Array.from(all, ({ column }) => column),
    records: Uint32Array.from(all, ({ record }) => record),
    seals: Uint16Array.from(all, ({ seal }) => seal),
  };
}
