import type { Draft } from '#model/draft.ts';
import type { Language } from '#model/language.ts';
import type { Report } from '#model/report.ts';

/**
 * Everything that is said between the parts of the extension: name → what is sent and what comes back.
 * The background trusts no message: `parse.ts` checks each one on arrival.
 */
export interface Protocol {
  /** The draft of one box. `revision` comes back so that an old answer is known as such. */
  check: {
    data: { readonly draft: Draft; readonly revision: number };
    answer: { readonly revision: number; readonly report: Report };
  };
  /** What a page needs to show itself: language, policy name, contact, paused or not. */
  page: {
    data: { readonly site: Draft['site'] };
    answer: PageSettings;
  };
}

export interface PageSettings {
  readonly language: Language;
  readonly organisation: string;
  /** Epoch milliseconds until when the person has paused this site; 0 when not paused. */
  readonly pausedUntil: number;
}

export type MessageName = keyof Protocol;
