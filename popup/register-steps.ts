import type { RegisterState } from '#model/register-state.ts';
import { ask } from '#platform/messaging.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { type ImportStep, type LookedAt, lookAt } from '#popup/register-look.ts';
import { buildRegister } from '#register/build.ts';
import { DEFAULT_PARAMETERS } from '#register/parameters.ts';
import { readTable } from '#register-import/read-table.ts';

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
