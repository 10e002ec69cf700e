import type { Draft, PeopleSeen, Site } from '#model/draft.ts';
import type { Language, TextTable } from '#model/language.ts';
import type { CleanRefusal, PhotoFacts } from '#model/photo.ts';
import type { Circumstances, ClauseKind, ContactPurpose } from '#model/policy.ts';
import type { RegisterProblem } from '#model/register.ts';
import type { RegisterState } from '#model/register-state.ts';
import type { Report } from '#model/report.ts';
import type { Result } from '#model/result.ts';
import type { Settings, WorkingHours } from '#model/settings.ts';
import type { Span } from '#model/span.ts';
import type { Theme } from '#model/theme.ts';
import type { Severity, Verdict } from '#model/topic.ts';

/** What a page knows of a draft. Account and disclaimer are the person's settings: the background adds them. */
export type PageDraft = Omit<Draft, 'account' | 'profileDisclaimer'>;

/**
 * Everything that pages and popup ask of the background: name → what is sent and what comes back.
 * The background trusts no message: `parse.ts` checks each one on arrival.
 */
export interface Protocol {
  /** The draft of one box. `revision` comes back so that an old answer is known as such. */
  check: {
    data: {
      readonly draft: PageDraft;
      readonly revision: number;
      /**
       * Absent: a page's own script wrote it. Then the register is not asked, nor what this person said of names, so
       * that no page can try names.
       */
      readonly writer?: Writer;
      /** The stretches that the script wrote, where both did: the register is asked about few names in them. */
      readonly scripted?: readonly Span[];
    };
    answer: { readonly revision: number; readonly report: Report };
  };
  /** "This is not a client": the name is not taken for one any more on this device. */
  notClient: {
    data: { readonly name: string };
    answer: true;
  };
  /** The register on this device. Only our own pages are answered, here and below. */
  register: {
    data: Record<string, never>;
    answer: RegisterState;
  };
  /** Puts a register file in the place of the one there is; what is wrong with it, and then nothing has changed. */
  importRegister: {
    data: { readonly file: string };
    answer: { readonly problem?: RegisterProblem };
  };
  removeRegister: {
    data: Record<string, never>;
    answer: RegisterState;
  };
  /** Takes back that a name is no client's. */
  forgetNotClient: {
    data: { readonly id: string };
    answer: RegisterState;
  };
  /** What a page needs to show itself. */
  page: {
    data: { readonly site: Site };
    answer: PageSettings;
  };
  /** What the toolbar button of this tab shows; told whenever it changes. */
  badge: {
    data: TabBadge;
    answer: true;
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
  /** What a pack would change, before anybody accepts it. Only our own pages are answered. */
  preview: {
    data: { readonly source: PackSourceText };
    answer: PackPreview;
  };
  /** Puts a pack in force; the one before it is kept. Rejects what `preview` finds faults in. */
  adopt: {
    data: { readonly source: PackSourceText };
    answer: Settings;
  };
  /** Puts the pack before this one in force again. */
  back: {
    data: Record<string, never>;
    answer: Settings;
  };
  /** Brings the part for photos into the frame that asks. */
  photos: {
    data: Record<string, never>;
    answer: boolean;
  };
  /** What a file tells. It goes no further than the background, and nothing of it is kept. */
  photo: {
    data: { readonly file: Blob };
    answer: PhotoFacts;
  };
  /** Who is in a picture. */
  people: {
    data: { readonly file: Blob };
    answer: PeopleFound;
  };
  /** A copy of a file that tells nothing besides what it shows. */
  clean: {
    data: { readonly file: Blob };
    answer: Result<Blob, CleanRefusal>;
  };
  /** A copy of a picture with its faces covered; null when the picture could not be drawn. */
  cover: {
    data: { readonly file: Blob; readonly faces: readonly FaceBox[]; readonly look: CoverLook };
    answer: Blob | null;
  };
  /** The policy that applies, as it is read in the popup. */
  policy: {
    data: Record<string, never>;
    answer: PolicyView;
  };
}

/** Who wrote a draft: the person every word, or the page's script some of them, which the person then took up. */
export type Writer = (typeof WRITERS)[number];
export const WRITERS = ['person', 'both'] as const;

/** A pack there is already, or the text of a pack file with the name the person knows it by. Neither is kept. */
export type PackSourceText = { readonly id: string } | { readonly name: string; readonly text: string };

/** A pack before it is accepted: everything that is wrong with it, or what it would change. */
export type PackPreview =
  | { readonly ok: false; readonly problems: readonly string[] }
  | ({ readonly ok: true } & SoundPreview);

export interface SoundPreview {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly organisation: string;
  /** Name of the pack that it is compared with. */
  readonly base: string;
  readonly changes: readonly RuleChangeView[];
  /** What it has of its own besides rules. */
  readonly own: {
    readonly clauses: number;
    readonly questions: number;
    readonly contacts: readonly string[];
    readonly disclaimer?: string;
  };
}

/** What becomes of one rule of the base pack, or a rule that is new. */
export interface RuleChangeView {
  readonly kind: 'added' | 'changed' | 'off';
  /** What the rule asks, as it will be; as it was when it is switched off. */
  readonly message: string;
  readonly rule: string;
  readonly severity: Severity;
  /** How a finding cites its clause. */
  readonly cite: string;
  readonly parts: readonly ChangedPartView[];
  readonly because?: string;
}

/** One thing said otherwise. */
export type ChangedPartView =
  | { readonly part: 'severity'; readonly was: Severity; readonly is: Severity }
  | { readonly part: 'message' | 'advice' | 'when'; readonly was: string; readonly is: string }
  | { readonly part: 'where'; readonly was: Circumstances; readonly is: Circumstances }
  | { readonly part: 'variants'; readonly is: readonly VariantView[] };

/** Where a rule says something else, and what. */
export interface VariantView {
  readonly where: Circumstances;
  readonly severity?: Severity;
  readonly message?: string;
  readonly advice?: string;
  readonly cite?: string;
}

/** A face in a picture, as parts of its width and height: 0 is left and top, 1 right and bottom. */
export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How sure it is that this is a face, 0 to 1. */
  readonly score: number;
}

export interface PeopleFound {
  readonly people: PeopleSeen;
  /** Those that are sure or likely enough to be covered. */
  readonly faces: readonly FaceBox[];
}

export const COVER_LOOKS = ['solid', 'blur'] as const;
/** A blur can be undone by others; a solid cover cannot. */
export type CoverLook = (typeof COVER_LOOKS)[number];

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
  /** Functions that may speak for the organisation. */
  readonly roles: readonly { readonly id: string; readonly title: string; readonly where?: string }[];
  /** The organisation's own accounts, to follow. */
  readonly accounts: readonly { readonly on: string; readonly name: string }[];
  readonly questions: readonly { readonly clause: string; readonly text: string; readonly points: readonly string[] }[];
  /** Lines of the dialog after Post. */
  readonly gate: readonly { readonly clause: string; readonly text: string }[];
  readonly reminder?: { readonly clause: string; readonly text: string };
  readonly disclaimer?: { readonly short: string; readonly long: string };
  readonly mayHideNotes: boolean;
  /** Where "go back" leads: the pack that was in force before. */
  readonly previous?: { readonly name: string; readonly version: string };
  /** The pack was imported from a file. */
  readonly isImported: boolean;
  /** Why an imported pack that worked before does not any more; empty when all is in order. */
  readonly problems: readonly string[];
  readonly managed: ManagedView;
}

/** What the organisation has set for everybody through the browser's policies. */
export interface ManagedView {
  /** Settings that are set and that a person cannot change. */
  readonly locked: readonly LockedSetting[];
  /** Sites on which the account is set. */
  readonly accounts: readonly Site[];
  /** What was set and cannot be used, in the reader's language. */
  readonly problems: readonly string[];
}

/** What only the organisation can change, once it has set it. */
type LockedSetting = 'pack' | 'language' | 'role' | 'hideNotes';

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

/** All boxes of one page together, in numbers. */
export interface TabBadge {
  readonly points: number;
  readonly verdict: Verdict;
  /** `off`: nothing is checked here now. `unchecked`: not everything could be. */
  readonly state: 'on' | 'unchecked' | 'off';
}

export interface PageSettings {
  readonly language: Language;
  /** The interface in that language. Until they are there, a page says no more than why nothing is checked. */
  readonly words?: TextTable;
  /** Name of the organisation whose policy applies. */
  readonly organisation: string;
  readonly pausedUntil: number;
  /** Whether the dialog after Post asks for a reason (kept nowhere). */
  readonly askReason: boolean;
  /** Lines that the dialog after Post may show. */
  readonly gate: readonly string[];
  /** The reminder in working hours; absent until the person has switched it on. */
  readonly reminder?: { readonly hours: WorkingHours; readonly text: string };
  /** Whom to ask in doubt; absent when the policy names nobody. */
  readonly contact?: { readonly role: string; readonly mail?: string };
  /** What a finding's clause says, by its id, to be read in place. */
  readonly clauses: Readonly<Record<string, ClauseInBrief>>;
}

/** A clause as it is read beside a finding, in the reader's language. */
interface ClauseInBrief {
  readonly title: string;
  readonly text: string;
  /** How a finding cites it: document and section. */
  readonly cite: string;
}

export type MessageName = keyof Protocol;

/** Whom the background answers: the tab, when the message came from a page. */
export interface Sender {
  readonly tabId: number | undefined;
  /** The frame within the tab. */
  readonly frameId?: number | undefined;
  /** From the popup or the settings, not from a page of a site. */
  readonly isOwnPage: boolean;
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
  /** The site looks different from what was known when this version was made. */
  readonly isStrange?: true;
}
