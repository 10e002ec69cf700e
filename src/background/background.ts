import { checkPageDraft } from '#background/check-page-draft.ts';
import { choices, packOf } from '#background/packs.ts';
import { pageSettings } from '#background/page-settings.ts';
import { policyView } from '#background/policy-view.ts';
import type { Handlers } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';
import type { Settings } from '#model/settings.ts';
import { heaviest, type Verdict } from '#model/topic.ts';

/** What the background needs of the browser; tests hand in their own. */
export interface BackgroundHelp {
  readSettings(): Promise<Settings>;
  writeSettings(settings: Settings): Promise<void>;
  languageOf(settings: Settings): Language;
  showBadge(tabId: number, points: number, verdict: Verdict): Promise<void>;
  openPolicyPage(clause: string): Promise<void>;
}

/** The answers to everything that pages and popup ask. Keeps nothing of any draft. */
export function createBackground(help: BackgroundHelp): Handlers {
  return {
    check: async ({ draft, revision }, { tabId }) => {
      const settings = await help.readSettings();
      const report = checkPageDraft(draft, settings, help.languageOf(settings));
      if (tabId !== undefined) {
        void help.showBadge(tabId, report.findings.length, heaviest(report.findings.map(({ severity }) => severity)));
      }
      return { revision, report };
    },
    page: async ({ site }) => {
      const settings = await help.readSettings();
      return pageSettings(settings, site, packOf(settings), help.languageOf(settings));
    },
    open: async ({ clause }) => {
      await help.openPolicyPage(clause);
      return true;
    },
    settings: () => help.readSettings(),
    policy: async () => {
      const settings = await help.readSettings();
      return policyView(packOf(settings), help.languageOf(settings), choices());
    },
    change: async (changes) => {
      const settings = { ...(await help.readSettings()), ...changes };
      await help.writeSettings(settings);
      return settings;
    },
  };
}
