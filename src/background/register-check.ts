import { type RegisterView, registerDetector } from '#background/register-detector.ts';
import { type CheckOptions, check } from '#checker/check.ts';
import type { Draft } from '#model/draft.ts';
import type { Report } from '#model/report.ts';
import type { NameKeys } from '#register/register.ts';

/** May so many names be derived now? Those who ask too fast are told no, and the report says what was left out. */
export type MayLearn = (names: readonly NameKeys[]) => boolean;

/**
 * `check` with the register as one more detector. Names that it never met are derived first, and the draft is then
 * checked once more; for names that it remembers, one check is all.
 */
export async function checkWithRegister(
  draft: Draft,
  options: Omit<CheckOptions, 'register'>,
  view: RegisterView,
  mayLearn: MayLearn = () => true,
): Promise<Report> {
  const first = registerDetector(view);
  const report = check(draft, { ...options, register: first });
  if (first.pending.length === 0) return report;
  if (!mayLearn(first.pending)) {
    return { ...report, unchecked: [...report.unchecked, { what: 'register', reason: 'timeout' }] };
  }
  await view.register.learn(first.pending);
  return check(draft, { ...options, register: registerDetector(view) });
}
