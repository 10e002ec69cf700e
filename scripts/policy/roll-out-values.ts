import { readFileSync } from 'node:fs';
import type { Language } from '#model/language.ts';
import { failed, ok, type Result } from '#model/result.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { BUILT_IN_LIBRARY, isBuiltIn } from '#policy/built-in.ts';
import { readJson } from '#policy/json-text.ts';
import { readManagedValues } from '#policy/managed.ts';
import { PACK_LIMITS } from '#policy/pack-shape.ts';
import { problemText } from '#policy/problem-texts.ts';
import { Register } from '#register/register.ts';
import type { RollOutValues } from '#scripts/policy/roll-out-files.ts';
import { REGISTER_PROBLEMS } from '#scripts/register/texts.ts';

/** Values by name, from a file with them, a pack file or the name of a built-in pack; or everything wrong with them. */
export function readRollOutValues(name: string, language: Language): Result<RollOutValues, readonly string[]> {
  if (isBuiltIn(name)) return ok({ policy: name });
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch {
    return failed([`${name}: expected a file that can be read, or the name of a built-in pack`]);
  }
  // A register may stand beside the pack, so the text as a whole has no bound of its own here.
  const read = readJson(text, { ...PACK_LIMITS, characters: Number.POSITIVE_INFINITY });
  if (!read.ok) return failed([problemText({ ...read.error, file: name, path: '' }, language)]);
  const { value } = read.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed([`${name}: expected { … }: a pack, or values by name`]);
  }
  const values: RollOutValues = Object.hasOwn(value, 'format') ? { pack: value } : { ...value };
  const { problems } = readManagedValues(values, undefined, BUILT_IN_LIBRARY);
  return problems.length === 0 ? ok(values) : failed(problems.map((problem) => problemText(problem, language)));
}

/** The values with a register file among them, in one line as the registry of Windows wants it; it must be in order. */
export async function withRegister(
  values: RollOutValues,
  file: string,
): Promise<Result<RollOutValues, readonly string[]>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return failed([`${file}: expected a file that can be read`]);
  }
  const { registerKey } = values;
  const opened = await Register.open(text, webCrypto, typeof registerKey === 'string' ? registerKey : undefined);
  if (!opened.ok) return failed([`${file}: ${REGISTER_PROBLEMS[opened.error]}`]);
  return ok({ ...values, register: text.trim().replace(/\s*\n\s*/g, ' ') });
}
