import type { NotClients } from '#background/not-clients.ts';
import { type RegisterView, registerDetector } from '#background/register-detector.ts';
import { type CheckOptions, check } from '#checker/check.ts';
import type { Draft } from '#model/draft.ts';
import type { Report } from '#model/report.ts';

/** What is known of names on this device. */
export interface KnownNames {
  readonly view: RegisterView | null;
  readonly notClients?: NotClients;
  /** May so many surnames be derived now? Who asks too fast is told no, and the report says what was left out. */
  readonly mayLearn?: (count: number) => boolean;
}

/**
 * `check` with the register, and with what the person said of names, as detectors of their own. Names that were never
 * met are derived first, and the draft is then checked once more; for names that are remembered, one check is all.
 */
export async function checkWithRegister(
  draft: Draft,
  options: Omit<CheckOptions, 'register'>,
  { view, notClients, mayLearn = () => true }: KnownNames,
): Promise<Report> {
  const notClient = (await notClients?.detector()) ?? null;
  const register = view && registerDetector(view);
  const whole = { ...options, ...(notClient && { detectors: [...options.detectors, notClient] }) };
  const report = check(draft, { ...whole, ...(register && { register }) });
  if (notClient) await notClients?.learn(notClient.pending);
  const pending = register?.pending ?? [];
  const surnames = new Set(pending.flatMap((keys) => keys.surnames));
  if (view && pending.length > 0) {
    if (!mayLearn(surnames.size)) {
      return { ...report, unchecked: [...report.unchecked, { what: 'register', reason: 'timeout' }] };
    }
    await view.register.learn(pending);
  }
  const isWhole = pending.length === 0 && (notClient?.pending.length ?? 0) === 0;
  return isWhole ? report : check(draft, { ...whole, ...(view && { register: registerDetector(view) }) });
}
