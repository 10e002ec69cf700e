import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '#model/result.ts';
import { CONSENT_FIELDS, type Column, NAME_FIELDS } from '#register/columns.ts';
import {
  DEFAULT_PARAMETERS,
  LEAST_ROUNDS,
  LEAST_STRANGERS,
  MOST_ROUNDS,
  MOST_STRANGERS,
  type Parameters,
} from '#register/parameters.ts';

export const USAGE = `npm run register -- build EXPORT --out register.bezint [--column HEADING=WHAT]… [--skip-refused] [--strangers SHARE] [--rounds N]
npm run register -- inspect register.bezint [--public-key KEY]
npm run register -- try register.bezint "Voornaam Achternaam" …
npm run register -- sign register.bezint --key private-key.pem

  EXPORT         .csv or .xlsx from the care system, headings in the first row (docs/register.md)
  --out          where the register goes; nothing is written when something is wrong
  --column       what a column holds, where its heading does not say so: first, calling, nickname, prefix, surname,
                 maiden, name, relatives, number, given, channels, purposes, until, withdrawn, reference or left-out;
                 for HEADING a column letter will do as well (--column C=surname)
  --skip-refused build without the rows that cannot be used
  --strangers    share of names that are not in it and match all the same: more hides the clients better and
                 gives more false hits; ${DEFAULT_PARAMETERS.strangers} when left out, from ${LEAST_STRANGERS} to ${MOST_STRANGERS}
  --rounds       of PBKDF2-SHA-256 for one surname; ${DEFAULT_PARAMETERS.rounds} when left out, from ${LEAST_ROUNDS} to ${MOST_ROUNDS}
  --public-key   accept only what was signed with its other half`;

export interface BuildArguments extends Parameters {
  readonly command: 'build';
  readonly file: string;
  readonly out: string;
  readonly skipRefused: boolean;
  /** What the person says of columns, each as heading or letter and what it holds. */
  readonly columns: readonly ColumnChoice[];
}

export interface ColumnChoice {
  readonly heading: string;
  readonly field: Column['field'];
}

export type RegisterArguments =
  | BuildArguments
  | {
      readonly command: 'inspect' | 'try';
      readonly file: string;
      readonly names: readonly string[];
      readonly publicKey?: string;
    }
  | { readonly command: 'sign'; readonly file: string; readonly key: string };

/** What was asked for, or what is wrong with the asking. */
export function readArguments(args: readonly string[]): Result<RegisterArguments, string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return failed(error instanceof Error ? error.message : 'unreadable arguments');
  }
  const { values, positionals } = parsed;
  const [command, file, ...names] = positionals;
  if (file === undefined) return failed('expected a command and a file');
  const publicKey = values['public-key'];
  if (command === 'inspect' || command === 'try') {
    if (command === 'try' && names.length === 0) return failed('expected a name to try');
    return ok({ command, file, names, ...(publicKey !== undefined && { publicKey }) });
  }
  if (command === 'sign')
    return values.key === undefined ? failed('expected --key') : ok({ command, file, key: values.key });
  if (command !== 'build') return failed(`expected build, inspect, try or sign, found "${command}"`);
  if (values.out === undefined) return failed('expected --out');
  const rounds = Number(values.rounds ?? DEFAULT_PARAMETERS.rounds);
  const strangers = Number(values.strangers ?? DEFAULT_PARAMETERS.strangers);
  if (!Number.isSafeInteger(rounds) || rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS) {
    return failed(`--rounds: expected a whole number from ${LEAST_ROUNDS} to ${MOST_ROUNDS}`);
  }
  if (!(strangers >= LEAST_STRANGERS && strangers <= MOST_STRANGERS)) {
    return failed(`--strangers: expected a number from ${LEAST_STRANGERS} to ${MOST_STRANGERS}`);
  }
  const columns = readColumns(values.column ?? []);
  if (!columns.ok) return columns;
  const skipRefused = values['skip-refused'] ?? false;
  return ok({ command, file, out: values.out, skipRefused, columns: columns.value, rounds, strangers });
}

const FIELDS: readonly Column['field'][] = [...NAME_FIELDS, ...CONSENT_FIELDS, 'left-out'];

function readColumns(texts: readonly string[]): Result<readonly ColumnChoice[], string> {
  const chosen: ColumnChoice[] = [];
  for (const text of texts) {
    const at = text.lastIndexOf('=');
    const field = FIELDS.find((one) => one === text.slice(at + 1).trim());
    if (at < 1 || !field) return failed(`--column: expected HEADING= and one of ${FIELDS.join(', ')}`);
    chosen.push({ heading: text.slice(0, at).trim(), field });
  }
  return ok(chosen);
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      column: { type: 'string', multiple: true },
      'skip-refused': { type: 'boolean' },
      strangers: { type: 'string' },
      rounds: { type: 'string' },
      key: { type: 'string' },
      'public-key': { type: 'string' },
    },
  });
