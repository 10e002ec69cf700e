import type { Draft, Site } from '#model/draft.ts';
import type { Language } from '#model/language.ts';
import type { ClauseKind, ContactPurpose } from '#model/policy.ts';
import type { Report } from '#model/report.ts';
import type { Settings } from '#model/settings.ts';
import type { Theme } from '#model/theme.ts';

/** What a page knows of a draft. Account and disclaimer are the person's settings: the background adds them. */
export type PageDraft = Omit<Draft, 'account' | 'profileDisclaimer'>;

/**
 * Everything that pages and popup ask of the background: name → what is sent and what comes back.
 * The background trusts no message: `parse.ts` checks each one on arrival.
 */
export interface Protocol {
  /** The draft of one box. `revision` comes back so that an old answer is known as such. */
  check: {
    data: { readonly draft: PageDraft; readonly revision: number };
    answer: { readonly revision: number; readonly report: Report };
  };
  /** What a page needs to show itself. */
  page: {
    data: { readonly site: Site };
    answer: PageSettings;
  };
  /** Opens the policy in a tab of its own, at the clause when one is named. */
  open: {
    data: { readonly clause: string };
    answer: true;
  };
  settings: {
    data: Record<string, never>;
    answer: Settings;
  };
  /** Replaces the named settings; answers with all of them as they are now kept. */
  change: {
    data: Partial<Settings>;
    answer: Settings;
  };
  /** The policy that applies, as it is read in the popup. */
  policy: {
    data: Record<string, never>;
    answer: PolicyView;
  };
}

/** A policy in the reader's language. */
export interface PolicyView {
  readonly language: Language;
  /** Id of the pack. */
  readonly pack: string;
  readonly title: string;
  readonly organisation: string;
  readonly version: string;
  /** The packs there are to choose from, this one among them. */
  readonly choices: readonly PackChoice[];
  /** At most ten lines. */
  readonly beforeYouPost: readonly { readonly clause: string; readonly text: string }[];
  /** In the order of the policy. */
  readonly clauses: readonly ClauseView[];
  readonly contacts: readonly ContactView[];
  readonly managed: ManagedView;
}

/** What the organisation has set for everybody through the browser's policies. */
export interface ManagedView {
  /** Settings that are set and that a person cannot change. */
  readonly locked: readonly ('pack' | 'language')[];
  /** Sites on which the account is set. */
  readonly accounts: readonly Site[];
  /** What was set and cannot be used, in the reader's language. */
  readonly problems: readonly string[];
}

export interface PackChoice {
  readonly id: string;
  readonly name: string;
}

export interface ClauseView {
  readonly id: string;
  readonly how: readonly ClauseKind[];
  readonly theme: Theme;
  readonly title: string;
  readonly text: string;
  readonly why?: string;
  readonly example?: string;
  readonly instead?: string;
  readonly steps: readonly string[];
  /** How a finding cites it. */
  readonly cite: string;
}

export interface ContactView {
  readonly role: string;
  readonly mail?: string;
  readonly phone?: string;
  readonly for: readonly ContactPurpose[];
}

export interface PageSettings {
  readonly language: Language;
  /** Name of the organisation whose policy applies. */
  readonly organisation: string;
  readonly pausedUntil: number;
  /** What a finding's clause says, by its id, to be read in place. */
  readonly clauses: Readonly<Record<string, ClauseInBrief>>;
}

/** A clause as it is read beside a finding, in the reader's language. */
export interface ClauseInBrief {
  readonly title: string;
  readonly text: string;
  /** How a finding cites it: document and section. */
  readonly cite: string;
}

export type MessageName = keyof Protocol;

/** Whom the background answers: the tab, when the message came from a page. */
export interface Sender {
  readonly tabId: number | undefined;
}

export type Handlers = {
  readonly [Name in MessageName]: (data: Protocol[Name]['data'], from: Sender) => Promise<Protocol[Name]['answer']>;
};

/** What the popup asks of the page in the tab it stands over. */
export interface PageProtocol {
  status: { data: Record<string, never>; answer: TabStatus };
}

/** What is being checked in a tab. Counts only: no words of any draft. */
export interface TabStatus {
  readonly site: Site;
  readonly pausedUntil: number;
  readonly boxes: readonly BoxStatus[];
}

export interface BoxStatus {
  readonly surface: Draft['surface'];
  readonly audience: Draft['audience'];
  readonly state: 'checking' | 'checked' | 'failed' | 'off';
  readonly findings: number;
  readonly unchecked: number;
}
