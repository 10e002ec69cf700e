import { checkWithRegister, type KnownNames } from '#background/register-check.ts';
import { DETECTORS } from '#detectors/index.ts';
import type { PageDraft } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';
import type { PolicyPack } from '#model/policy.ts';
import type { Report } from '#model/report.ts';
import type { Settings } from '#model/settings.ts';

/** Checks what a page sent, with what the page is not told: account, profile and role as set, and what is shown. */
export async function checkPageDraft(
  draft: PageDraft,
  settings: Settings,
  policy: PolicyPack,
  language: Language,
  names: KnownNames = { view: null },
): Promise<Report> {
  const { account, profileDisclaimer } =
    draft.site === 'unknown' ? { account: 'personal' as const, profileDisclaimer: false } : settings.sites[draft.site];
  const exempt = policy.roles.find(({ id }) => id === settings.role)?.exempts ?? [];
  const whole = { ...draft, account, profileDisclaimer };
  const report = await checkWithRegister(whole, { policy, detectors: DETECTORS, language, exempt }, names);
  if (!settings.hideNotes) return report;
  return { ...report, findings: report.findings.filter(({ severity }) => severity !== 'note') };
}
