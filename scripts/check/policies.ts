import { readFileSync } from 'node:fs';
import type { Language } from '#model/language.ts';
import type { Policy } from '#model/policy.ts';
import type { PolicyProblem } from '#model/policy-problem.ts';
import { failed, ok, type Result } from '#model/result.ts';
import { BUILT_IN, BUILT_IN_LIBRARY, isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';
import { readPack } from '#policy/read-pack.ts';
import type { FileProblem } from '#scripts/check/read-drafts.ts';

/** The pack of that name or at that path, its base worked in; or everything that is wrong with it. */
export function loadPolicy(pack: string, language: Language): Result<Policy, readonly FileProblem[]> {
  if (isBuiltIn(pack)) return ok(loadBuiltIn(pack));
  let text: string;
  try {
    text = readFileSync(pack, 'utf8');
  } catch {
    return failed([
      { file: pack, expected: `expected a pack: ${BUILT_IN.join(', ')} or the path of a file that can be read` },
    ]);
  }
  const read = readPack({ file: pack, text }, BUILT_IN_LIBRARY);
  return read.ok ? read : failed(read.error.map((problem) => asFileProblem(problem, language)));
}

function asFileProblem({ file, line, path, expected, found }: PolicyProblem, language: Language): FileProblem {
  const expectation = `${path === '' ? '' : `${path}: `}expected ${expected[language]}, found ${found[language]}`;
  return { file, ...(line !== undefined && { line }), expected: expectation };
}
