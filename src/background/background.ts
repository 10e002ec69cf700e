import { checkPageDraft } from '#background/check-page-draft.ts';
import { choices, packOf } from '#background/packs.ts';
import { pageSettings } from '#background/page-settings.ts';
import { policyView } from '#background/policy-view.ts';
import type { Handlers } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';
import type { ManagedState } from '#model/managed.ts';
import type { Settings } from '#model/settings.ts';
import { heaviest, type Verdict } from '#model/topic.ts';
import { settingsWith } from '#policy/managed.ts';

/** What the background needs of the browser; tests hand in their own. */
export interface BackgroundHelp {
  readSettings(): Promise<Settings>;
  writeSettings(settings: Settings): Promise<void>;
  /** What the organisation has set. */
  managed(): Promise<ManagedState>;
  languageOf(settings: Settings): Language;
  showBadge(tabId: number, points: number, verdict: Verdict): Promise<void>;
  openPolicyPage(clause: string): Promise<void>;
}

/** The answers to everything that pages and popup ask. Keeps nothing of any draft. */
export function createBackground(help: BackgroundHelp): Handlers {
  /** What holds now: the person's settings, below what the organisation has set. */
  const inForce = async () => {
    const [own, managed] = await Promise.all([help.readSettings(), help.managed()]);
    const settings = settingsWith(own, managed);
    return { settings, managed, pack: packOf(settings, managed), language: help.languageOf(settings) };
  };
  return {
    check: async ({ draft, revision }, { tabId }) => {
      const { settings, pack, language } = await inForce();
      const report = checkPageDraft(draft, settings, pack, language);
      if (tabId !== undefined) {
        void help.showBadge(tabId, report.findings.length, heaviest(report.findings.map(({ severity }) => severity)));
      }
      return { revision, report };
    },
    page: async ({ site }) => {
      const { settings, pack, language } = await inForce();
      return pageSettings(settings, site, pack, language);
    },
    open: async ({ clause }) => {
      await help.openPolicyPage(clause);
      return true;
    },
    settings: async () => (await inForce()).settings,
    policy: async () => {
      const { managed, pack, language } = await inForce();
      return policyView(pack, language, choices(managed), managed);
    },
    change: async (changes) => {
      await help.writeSettings({ ...(await help.readSettings()), ...changes });
      return (await inForce()).settings;
    },
  };
}
