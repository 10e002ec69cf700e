import { readFileSync } from 'node:fs';
import type { Language } from '#model/language.ts';
import type { PolicyPack } from '#model/policy.ts';
import { failed, ok, type Result } from '#model/result.ts';
import { BUILT_IN, BUILT_IN_LIBRARY, isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';
import { type PackFile, packShape } from '#policy/pack-shape.ts';
import { problemText } from '#policy/problem-texts.ts';
import { readPack } from '#policy/read-pack.ts';
import { hasShape } from '#policy/validate.ts';
import { packFile } from '#scripts/policy/rules-page.ts';

export interface LoadedPack {
  readonly file: PackFile;
  readonly pack: PolicyPack;
}

/** The pack of that name or at that path, or every problem as text. */
export function loadPack(name: string, language: Language): Result<LoadedPack, readonly string[]> {
  if (isBuiltIn(name)) return ok({ file: packFile(name), pack: loadBuiltIn(name) });
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch {
    return failed([`${name}: expected a file that can be read, or one of ${BUILT_IN.join(', ')}`]);
  }
  const read = readPack({ file: name, text }, BUILT_IN_LIBRARY);
  if (!read.ok) return failed(read.error.map((problem) => problemText(problem, language)));
  const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (!hasShape(file, packShape)) throw new Error('a pack that was read has its shape');
  return ok({ file, pack: read.value });
}
