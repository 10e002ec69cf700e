import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import type { PageDraft } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';
import type { PolicyPack } from '#model/policy.ts';
import type { Report } from '#model/report.ts';
import type { Settings } from '#model/settings.ts';

/** Checks what a page sent, with what the page is not told: account, profile and role as set, and what is shown. */
export function checkPageDraft(draft: PageDraft, settings: Settings, policy: PolicyPack, language: Language): Report {
  const { account, profileDisclaimer } =
    draft.site === 'unknown' ? { account: 'personal' as const, profileDisclaimer: false } : settings.sites[draft.site];
  const exempt = policy.roles.find(({ id }) => id === settings.role)?.exempts ?? [];
  const report = check({ ...draft, account, profileDisclaimer }, { policy, detectors: DETECTORS, language, exempt });
  if (!settings.hideNotes) return report;
  return { ...report, findings: report.findings.filter(({ severity }) => severity !== 'note') };
}
