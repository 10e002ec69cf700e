import { check } from '#checker/check.ts';
import type { Detector } from '#model/detector.ts';
import type { Language } from '#model/language.ts';
import type { PolicyPack } from '#model/policy.ts';
import type { Report } from '#model/report.ts';
import { heaviest } from '#model/topic.ts';
import type { NamedDraft } from '#scripts/check/read-drafts.ts';

/** One draft of which the two packs do not say the same. Names no words of it. */
export interface Difference {
  readonly id: string | number;
  readonly before: string;
  readonly after: string;
}

export interface TryOptions {
  readonly before: PolicyPack;
  readonly after: PolicyPack;
  readonly detectors: readonly Detector[];
  readonly language: Language;
}

/** The drafts whose verdict or findings differ between the packs. */
export function differences(drafts: readonly NamedDraft[], options: TryOptions): readonly Difference[] {
  const { detectors, language } = options;
  return drafts.flatMap(({ id, draft }) => {
    const [before, after] = [options.before, options.after].map((policy) =>
      verdictText(check(draft, { policy, detectors, language })),
    );
    return before === undefined || after === undefined || before === after ? [] : [{ id, before, after }];
  });
}

/** "warn: client-name SH-6 warn, abusive SH-dont-3 warn". */
function verdictText({ findings }: Report): string {
  const verdict = heaviest(findings.map(({ severity }) => severity));
  const told = findings.map(({ topic, clause, severity }) => `${topic} ${clause} ${severity}`);
  return told.length > 0 ? `${verdict}: ${told.join(', ')}` : verdict;
}
