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

/** When somebody works; the person says so, nothing else does. */
export interface WorkingHours {
  /** Off until the person switches the reminder on. */
  readonly isOn: boolean;
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
  /** Minutes after midnight on the person's own clock. `from` later than `until` is a night shift. */
  readonly from: number;
  readonly until: number;
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
  /** Id of the person's function in the organisation's list of who may speak for it; empty for none of them. */
  readonly role: string;
  /** Only what warns or pauses is shown, where the pack allows that. */
  readonly hideNotes: boolean;
  /** When the reminder about social media at work is shown. */
  readonly reminder: WorkingHours;
}

const DEFAULT_SITE: SiteSettings = { account: 'personal', profileDisclaimer: false, pausedUntil: 0 };

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  pack: 'sector',
  packChosen: false,
  sites: { facebook: DEFAULT_SITE, linkedin: DEFAULT_SITE, x: DEFAULT_SITE, whatsapp: DEFAULT_SITE },
  role: '',
  hideNotes: false,
  reminder: { isOn: false, days: [1, 2, 3, 4, 5], from: 8 * 60, until: 17 * 60 },
};

/** True when the moment lies in the hours in which the person works and wants to be reminded of it. */
export function isWorkingHour({ isOn, days, from, until }: WorkingHours, moment: Date): boolean {
  if (!isOn) return false;
  const minute = moment.getHours() * 60 + moment.getMinutes();
  const today = moment.getDay() || 7;
  const yesterday = today === 1 ? 7 : today - 1;
  if (from <= until) return days.includes(today) && minute >= from && minute < until;
  // A night shift belongs to the day on which it began.
  return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < until);
}
