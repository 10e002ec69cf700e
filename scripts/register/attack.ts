import { webCrypto } from '#platform/web-crypto.ts';
import { passes, readFile } from '#register/file.ts';
import { firstKey, surnameKey, wordsOf } from '#register/keys.ts';
import { DEFAULT_PARAMETERS } from '#register/parameters.ts';
import type { NameKeys, Register } from '#register/register.ts';
import { type MadePerson, madePersons } from '#scripts/register/made-names.ts';

/** So many names the attacker tries; every client is among them. */
const LIST = 100_000;
const BATCH = 2000;

const keysOf = (first: string, surname: string): NameKeys => ({
  firsts: [firstKey(wordsOf(first))],
  surnames: [surnameKey(wordsOf(surname))],
});

/** A list of plausible names from the same lists as the clients', with all clients in it. */
function listWith(clients: readonly MadePerson[]): readonly MadePerson[] {
  return [...clients, ...madePersons(LIST - clients.length, 4711)];
}

/** Names that no list holds, as rare as can be: no client shares a first name or surname with them by chance. */
function rareNames(count: number): readonly { readonly first: string; readonly surname: string }[] {
  const syllables = 'ba de fi go lu me ni po ra su ta ve wo ze ka li mo nu pe ri'.split(' ');
  const word = (seed: number, length: number) =>
    Array.from({ length }, (_, at) => syllables[Math.floor(seed / 20 ** at) % 20] ?? '').join('');
  return Array.from({ length: count }, (_, at) => ({ first: word(at * 7919, 3), surname: word(at * 104_729, 4) }));
}

/** What the attacker learns, in lines: the share of hits that are clients, for several kinds of attacker. */
export async function attack(register: Register, clients: readonly MadePerson[]): Promise<readonly string[]> {
  const list = listWith(clients);
  const isClient = new Set(clients);
  const hits = await hitsOf(register, list, ({ first, surname }) => [keysOf(first, surname)]);
  const real = hits.filter((person) => isClient.has(person)).length;
  const knowing = await hitsOf(register, list, ({ first, calling, surname, maiden }) => [
    keysOf(first, surname),
    keysOf(calling, surname),
    ...(maiden === '' ? [] : [keysOf(first, maiden)]),
    { firsts: [], surnames: [surnameKey(wordsOf(surname))] },
  ]);
  const knowingReal = knowing.filter((person) => isClient.has(person)).length;
  const rare = rareNames(5000);
  const rareHits = await hitsOf(register, rare, ({ first, surname }) => [keysOf(first, surname)]);
  const share = rareHits.length / rare.length;
  const worst = clients.length / (clients.length + share * (LIST - clients.length));
  return [
    `first name and surname: ${hits.length} hits, ${real} of them clients: ${percent(real, hits.length)}`,
    `who also knows calling and maiden names: ${knowing.length} hits, ${knowingReal} clients: ${percent(knowingReal, knowing.length)}`,
    `names nobody shares: ${percent(rareHits.length, rare.length)} match; with such a list of ${LIST}, ${(100 * worst).toFixed(1)} % of the hits are clients`,
  ];
}

/** Those of whom every way that the attacker knows to write them is found. */
async function hitsOf<Person>(
  register: Register,
  list: readonly Person[],
  waysOf: (person: Person) => readonly NameKeys[],
): Promise<readonly Person[]> {
  const hits: Person[] = [];
  for (let at = 0; at < list.length; at += BATCH) {
    const batch = list.slice(at, at + BATCH);
    await register.learn(batch.flatMap(waysOf));
    hits.push(...batch.filter((person) => waysOf(person).every((keys) => register.find(keys) !== null)));
  }
  return hits;
}

/** The same with nothing but the sieve of the file, which costs next to nothing to try. */
export async function attackSieve(file: string, clients: readonly MadePerson[]): Promise<string> {
  const read = await readFile(file, webCrypto);
  if (!read.ok) throw new Error(read.error);
  const { firsts, surnames, salt } = read.value.content;
  const keyed = await webCrypto.keyed(salt);
  let [all, real] = [0, 0];
  for (const [index, { first, surname }] of listWith(clients).entries()) {
    const {
      firsts: [firstOf = ''],
      surnames: [surnameOf = ''],
    } = keysOf(first, surname);
    const isPassing =
      passes(firsts, await keyed(`first ${firstOf}`)) && passes(surnames, await keyed(`surname ${surnameOf}`));
    if (!isPassing) continue;
    all += 1;
    if (index < clients.length) real += 1;
  }
  return `${all} names pass, ${real} of them clients: ${percent(real, all)}`;
}

/** Surnames that one core derives in a second. */
export async function guessesASecond(): Promise<number> {
  const salt = webCrypto.random(16);
  const start = performance.now();
  let count = 0;
  // One after the other: one core at work.
  for (; performance.now() - start < 2000; count += 1)
    await webCrypto.slow(`=name${count}`, salt, DEFAULT_PARAMETERS.rounds);
  return (1000 * count) / (performance.now() - start);
}

const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
