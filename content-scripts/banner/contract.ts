import type { AudienceFact, BrokenReason, ComposeBox } from '#content-scripts/adapters/contract.ts';
import type { PhotoView } from '#content-scripts/photos/contract.ts';
import type { Language, TextTable } from '#model/language.ts';
import type { Finding, Report, Suggestion } from '#model/report.ts';
import type { ClauseText } from '#ui/finding-item.tsx';

/** What the person should see at one box right now. */
export type BoxState =
  | { readonly kind: 'checking' }
  /** Checked whole: nothing was found and nothing was left unchecked, or findings, or both lists filled. */
  | { readonly kind: 'checked'; readonly text: string; readonly report: Report }
  /** The background did not answer, or the extension was reloaded under the page. */
  | { readonly kind: 'failed'; readonly reason: 'timeout' | 'reloaded' | 'error' }
  /** Nothing is checked here, and why. `reloaded`: until the page is loaded again. */
  | { readonly kind: 'off'; readonly reason: BrokenReason | 'paused' | 'reloaded' };

export interface BoxView {
  readonly box: ComposeBox;
  readonly state: BoxState;
  readonly audience: AudienceFact;
  /** The site looks different from what was known: what is said may be wrong. */
  readonly isStrange?: boolean;
}

/** What the person chose in the dialog after Post. */
export type Choice = 'edit' | 'send';

export interface BannerTexts {
  readonly language: Language;
  /** The words in that language; absent: it has only those that it needs without the background, in Dutch. */
  readonly words?: TextTable;
  /** Name of the organisation whose policy applies; shown with each clause. */
  readonly organisation: string;
  /** What the clauses say, by their id, to be read in place; without it only the id is shown. */
  readonly clauses?: Readonly<Record<string, ClauseText>>;
  /** Whom to ask in doubt, as the policy calls them; absent: nobody is named. */
  readonly contact?: { readonly role: string };
  /** What the policy wants said in the dialog after Post. */
  readonly line?: string;
  /** The dialog asks why a draft may go all the same; default false. */
  readonly askReason?: boolean;
}

/** What the person did in our own interface. Only trusted events ever get here. */
export interface BannerEvents {
  /**
   * Suggestions were chosen, for stretches of the text as it was checked. Absent: they are words to read, not buttons.
   */
  readonly applied?: (box: ComposeBox, suggestions: readonly Suggestion[]) => void;
  /** "Dit klopt niet": the finding is not to be shown again for this text. */
  dismissed(box: ComposeBox, finding: Finding): void;
  /** "Geen cliënt": the names of the finding are not taken for a client's any more on this device. */
  notClient?(box: ComposeBox, finding: Finding): void;
  /** Draws what is to be said about attached files, where the banner has a place for it. */
  readonly drawFiles?: (place: HTMLElement, view: PhotoView) => void;
  /** "Waarom zie ik dit?": open the policy at the clause. */
  explained(finding: Finding): void;
  /** "Vraag het eerst na": somebody of the organisation is to be asked about these. */
  askedFirst(box: ComposeBox, findings: readonly Finding[]): void;
}

/**
 * Everything that Bezint draws in a page: status marks, underlines, banners and the dialog, all inside closed shadow
 * roots that the page can neither read nor press by script.
 */
export interface Banner {
  /** Draws or redraws what belongs to one box. Cheap when nothing changed. */
  show(view: BoxView): void;
  /** Removes everything that belongs to the box. */
  hide(box: ComposeBox): void;
  /**
   * The one dialog after Post. Resolves with the person's choice; Escape, closing and `hide` mean `edit`.
   * A failed check asks too ("could not check"), with the same two buttons.
   */
  ask(view: BoxView): Promise<Choice>;
  /** A short word at the box: the site did not take the send, please press it once more. */
  pressAgain(box: ComposeBox): void;
  /** A short word at the box: the suggestions were worked in, and how they are taken back. */
  applied(box: ComposeBox): void;
  /** The box did not take the suggestions: the text as it was meant to become is there to be copied. */
  offer(box: ComposeBox, text: string): void;
  /** The nudge in working hours at the box: it goes by itself, or with the next click. */
  remind(box: ComposeBox, text: string): void;
  /** A box that is recognised but not checked: a mark at it says so. Gone when the element leaves the page. */
  showBroken(element: HTMLElement, reason: BrokenReason): void;
  /** Language or organisation changed. */
  setTexts(texts: BannerTexts): void;
  /** Leaves nothing behind. */
  dispose(): void;
}
