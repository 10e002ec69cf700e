import type { NotClients } from '#background/not-clients.ts';
import { type NameToLearn, namesToLearn, type RegisterView, registerDetector } from '#background/register-detector.ts';
import { type CheckOptions, check } from '#checker/check.ts';
import { inputOf } from '#checker/observe.ts';
import type { Draft } from '#model/draft.ts';
import type { Report } from '#model/report.ts';
import { overlaps, type Span } from '#model/span.ts';

/** What is known of names on this device. */
export interface KnownNames {
  readonly view: RegisterView | null;
  readonly notClients?: NotClients;
  /**
   * May so many new names be asked about now, typed by the person or not? Who asks too fast is told no, and the report
   * says what was left out.
   */
  readonly mayLearn?: (count: number, isTyped: boolean) => Promise<boolean>;
  /** Stretches of the draft that a page's script wrote. Where there are any, so it may have named the files. */
  readonly scripted?: readonly Span[];
}

/**
 * `check` with the register, and with what the person said of names, as detectors of their own. Names that were never
 * met are derived first, so that one check is enough; only what stands in attached files may need a second.
 */
export async function checkWithRegister(
  draft: Draft,
  options: Omit<CheckOptions, 'register' | 'input'>,
  { view, notClients, mayLearn = async () => true, scripted = [] }: KnownNames,
): Promise<Report> {
  const notClient = (await notClients?.detector()) ?? null;
  if (!view && !notClient) return check(draft, options);
  const input = inputOf(draft, options.policy.organisation);
  const whole = { ...options, input, ...(notClient && { detectors: [...options.detectors, notClient] }) };
  /** False when too much was asked for. */
  const learn = async (names: readonly NameToLearn[], areTyped: boolean): Promise<boolean> => {
    if (!view || names.length === 0) return true;
    if (!(await mayLearn(names.length, areTyped))) return false;
    await view.register.learn(names.flatMap(({ keys }) => keys));
    return true;
  };
  const isTyped = ({ where }: NameToLearn) => !scripted.some((span) => overlaps(span, where));
  const named = view ? namesToLearn(input, view.register) : [];
  const allowed = [
    await learn(named.filter(isTyped), true),
    await learn(
      named.filter((name) => !isTyped(name)),
      false,
    ),
  ];
  let isAllowed = allowed.every(Boolean);
  notClient?.detect(input);
  const met = notClient?.pending.length ?? 0;
  if (notClient) await notClients?.learn(notClient.pending);
  const checked = () => {
    const register = view && registerDetector(view);
    return { report: check(draft, { ...whole, ...(register && { register }) }), pending: register?.pending ?? [] };
  };
  let { report, pending } = checked();
  // What stands in attached files was not met before.
  const others = notClient?.pending.slice(met) ?? [];
  if (isAllowed && pending.length + others.length > 0) {
    isAllowed = await learn(pending, scripted.length === 0);
    await notClients?.learn(others);
    if (isAllowed) ({ report, pending } = checked());
  }
  return isAllowed ? report : { ...report, unchecked: [...report.unchecked, { what: 'register', reason: 'timeout' }] };
}
