import type { Account, Site } from '#model/draft.ts';
import type { Language } from '#model/language.ts';

/** What a person has set for one site. */
export interface SiteSettings {
  readonly account: Account;
  /** The profile on this site carries the disclaimer, so drafts need not. */
  readonly profileDisclaimer: boolean;
  /** Epoch milliseconds until when the person has paused checking here; 0 when not paused. */
  readonly pausedUntil: number;
}

/** Everything a person can set. Kept on the device; holds no draft words. */
export interface Settings {
  /** `auto` follows the browser. */
  readonly language: Language | 'auto';
  /** Id of the policy pack that applies. */
  readonly pack: string;
  /** False until the person (or IT) has chosen an organisation. */
  readonly packChosen: boolean;
  readonly sites: Readonly<Record<Site, SiteSettings>>;
}

const DEFAULT_SITE: SiteSettings = { account: 'personal', profileDisclaimer: false, pausedUntil: 0 };

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  pack: 'sector',
  packChosen: false,
  sites: { facebook: DEFAULT_SITE, linkedin: DEFAULT_SITE, x: DEFAULT_SITE, whatsapp: DEFAULT_SITE },
};
