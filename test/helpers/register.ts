import type { RegisterCrypto } from '#model/register.ts';
import type { KeptAsked, KeptNotClients, KeptRegister, RegisterStore } from '#platform/register-store.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { buildRegister } from '#register/build.ts';
import { LEAST_ROUNDS } from '#register/parameters.ts';
import { Register } from '#register/register.ts';
import { personsIn } from '#register/table.ts';

/** Invented clients, as a care system exports them. */
const EXPORT = [
  [
    'Voornaam',
    'Roepnaam',
    'Tussenvoegsel',
    'Achternaam',
    'Meisjesnaam',
    'Familie',
    'Naam Facebook',
    'Foto Facebook',
    'Geldig tot',
    'Ingetrokken',
    'Referentie',
  ],
  [
    'Gerda Maria',
    'Gerda',
    'van den',
    'Heuvel',
    'Janssens',
    'Piet van den Heuvel (zoon)',
    'ja',
    'nee',
    '2027-01-01',
    '',
    'map 12',
  ],
  ['Hilde', '', '', 'Verstraeten', '', '', 'nee', 'nee', '', '', ''],
  ['Marcel', '', 'De', 'Smet', '', '', 'ja', 'ja', '2026-11-22', '', 'map 3'],
  ['Önder', '', '', 'Yılmaz', '', '', 'ja', 'ja', '', 'ja', 'map 4'],
  ['Jan', '', '', 'Peeters-de Vries', '', '', '', '', '', '', ''],
];
export const TODAY = '2026-11-22';

/**
 * Every register of a test has the same salt: one name in ten matches another by design, and which ones hangs on the
 * salt, so that with a new one each time a test would fail now and then.
 */
const steadyCrypto: RegisterCrypto = {
  ...webCrypto,
  random: (bytes) => Uint8Array.from({ length: bytes }, (_, at) => (at * 89 + 7) % 256),
};

/** The register file of an export; in so few rounds only in tests. */
export async function registerFile(
  rows: readonly (readonly string[])[] = EXPORT,
  strangers = 0.1,
  crypto = steadyCrypto,
): Promise<string> {
  const found = personsIn({ rows, firstLine: 1 });
  if (!found.ok) throw new Error(found.error);
  return buildRegister(found.value.persons, { crypto, today: TODAY, rounds: LEAST_ROUNDS, strangers });
}

export async function register(rows: readonly (readonly string[])[] = EXPORT, strangers = 0.1): Promise<Register> {
  const opened = await Register.open(await registerFile(rows, strangers), webCrypto);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** A store that lives as long as the test. */
export function memoryStore(): RegisterStore {
  const kept: { register?: KeptRegister | undefined; notClients?: KeptNotClients | undefined; asked?: KeptAsked } = {};
  return {
    readRegister: async () => kept.register,
    keepRegister: async (next) => {
      kept.register = next;
    },
    readNotClients: async () => kept.notClients,
    keepNotClients: async (next) => {
      kept.notClients = next;
    },
    readAsked: async () => kept.asked,
    keepAsked: async (next) => {
      kept.asked = next;
    },
  };
}
