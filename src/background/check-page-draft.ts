import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import type { PageDraft } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';
import type { Policy } from '#model/policy.ts';
import type { Report } from '#model/report.ts';
import type { Settings } from '#model/settings.ts';

/** Checks what a page sent, with what the page is not told: account and profile as set for that site. */
export function checkPageDraft(draft: PageDraft, settings: Settings, policy: Policy, language: Language): Report {
  const { account, profileDisclaimer } =
    draft.site === 'unknown' ? { account: 'personal' as const, profileDisclaimer: false } : settings.sites[draft.site];
  return check({ ...draft, account, profileDisclaimer }, { policy, detectors: DETECTORS, language });
}
