import type { RegisterProblem } from '#model/register.ts';
import type { RegisterState } from '#model/register-state.ts';
import { ask } from '#platform/messaging.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { buildRegister } from '#register/build.ts';
import type { Column } from '#register/columns.ts';
import { DEFAULT_PARAMETERS } from '#register/parameters.ts';
import { headingsOf, personsIn, type ReadPersons, type Table, type TableProblem } from '#register/table.ts';
import { readTable } from '#register-import/read-table.ts';

/** How far somebody is with a file they chose. */
export type ImportStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly problem: TableProblem | RegisterProblem }
  | LookedAt
  /** `done` from 0 to 1. */
  | { readonly kind: 'building'; readonly done: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' };

/** A table as it would be used, before anything is made of it. */
export interface LookedAt {
  readonly kind: 'looked-at';
  readonly table: Table;
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
  /** Absent when the columns do not tell who is who. */
  readonly found?: ReadPersons;
  readonly problem?: TableProblem;
}

/** Milliseconds: a large register is read and kept. */
const PATIENCE = 30_000;
const REGISTER_START = 'bezint-register ';

/** Reads a file: a register is put in force at once, an export is looked at first. */
export async function readChosen(file: File): Promise<ImportStep> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = new TextDecoder().decode(bytes.subarray(0, REGISTER_START.length));
  if (start === REGISTER_START) return importRegister(new TextDecoder().decode(bytes));
  const table = await readTable(bytes);
  return table.ok ? lookAt(table.value) : { kind: 'refused', problem: table.error };
}

/** The table with its columns as they are known by their headings, or as somebody chose them. */
export function lookAt(table: Table, chosen?: readonly Column[]): ImportStep {
  const { headings, columns: known } = headingsOf(table);
  const columns = chosen ?? known;
  const found = personsIn(table, columns);
  if (found.ok) return { kind: 'looked-at', table, headings, columns, found: found.value };
  if (found.error !== 'no-name-columns') return { kind: 'refused', problem: found.error };
  return { kind: 'looked-at', table, headings, columns, problem: found.error };
}

/** Makes the register and puts it in force. Nothing of the table is kept, here or elsewhere. */
export async function buildFrom(
  { found }: LookedAt,
  today: string,
  onProgress: (done: number) => void,
): Promise<ImportStep> {
  if (!found) return { kind: 'failed' };
  return importRegister(
    await buildRegister(found.persons, { ...DEFAULT_PARAMETERS, crypto: webCrypto, today, onProgress }),
  );
}

async function importRegister(file: string): Promise<ImportStep> {
  try {
    const { problem } = await ask('importRegister', { file }, PATIENCE);
    return problem ? { kind: 'refused', problem } : { kind: 'done' };
  } catch {
    return { kind: 'failed' };
  }
}

/** What there is; undefined when the background does not answer. */
export async function askRegister(
  change?: { readonly remove: true } | { readonly forget: string },
): Promise<RegisterState | undefined> {
  try {
    if (!change) return await ask('register', {}, PATIENCE);
    return 'remove' in change
      ? await ask('removeRegister', {}, PATIENCE)
      : await ask('forgetNotClient', { id: change.forget }, PATIENCE);
  } catch {
    return undefined;
  }
}
