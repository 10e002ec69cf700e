import type { Audience, Site, Surface } from '#model/draft.ts';
import type { Suggestion } from '#model/report.ts';
import type { Span } from '#model/span.ts';

/** Who will read what is in the box, as far as the page shows it. Read afresh at each check. */
export interface AudienceFact {
  readonly audience: Audience;
  /** Number of people in a group, the writer included, when the page shows it. */
  readonly size?: number;
  /** True when only the writer will read it: a chat with oneself, a post for "only me". */
  readonly self?: true;
}

/**
 * How a replacement ended. `done`: the box reads exactly as intended. `undone`: it did not, and reads as before again.
 * `failed`: it reads as neither, which the writer has to be told.
 */
export type Replaced = 'done' | 'undone' | 'failed';

/** The edges of a rectangle, in viewport pixels. */
export type Edges = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

/** What can be seen of a box, found out once for all words that are asked for. */
export interface Sight {
  /** The part of the box that is in sight. */
  readonly part: Edges;
  /** Kept by the box: what cuts words off inside it, by the element that they stand in. */
  readonly clippers: WeakMap<Element, readonly Element[]>;
}

/** One place where a draft is typed. It reads; the only thing it ever writes is a replacement the writer asked for. */
export interface ComposeBox {
  /** Unique within the page's life. */
  readonly id: number;
  readonly site: Site;
  readonly surface: Surface;
  /** The editor's root element or the textarea. */
  readonly element: HTMLElement;
  /** The dialog, form, article or footer that the box belongs to; the box itself when there is none. */
  readonly container: HTMLElement;
  audience(): AudienceFact;
  /** The text exactly as the editor's model has it, lines joined by `\n`; empty when only a placeholder shows. */
  read(): string;
  /** Where the words stand on the screen now, one rectangle a line, in viewport pixels. Empty when out of sight. */
  rectsOf(span: Span, sight: Sight): readonly DOMRect[];
  /** The control that sends, when it is in the page now. Its identity may change at any re-render. */
  submitControl(): HTMLElement | null;
  /**
   * Presses the control at which it was held, else the send control, once from script and found again just before;
   * where there is none and Enter sends, gives the editor that key. False when neither can be done: the writer has to
   * press again. When the control sends other boxes too (the parts of a thread), `sending` is asked for each first;
   * one that is held then has the word, and its `submit` sends them all.
   */
  submit(): boolean;
  /** Gives the box the focus with the caret where it last was. */
  focus(): void;
  /** Where the caret stands in the text, in UTF-16 units; null when it is elsewhere or on an empty line. */
  caret(): number | null;
  /**
   * Works the suggestions in one after the other, as a person would who selects the words and types: each is one step
   * to undo. The caret stays where the writer had it. None may hold or replace a line break.
   */
  replace(suggestions: readonly Suggestion[]): Promise<Replaced>;
}

/** How the writer asked to send. */
export type SendGesture = 'click' | 'key' | 'submit';

/** What an adapter tells. It knows nothing of policies, checks or findings. */
export interface PageEvents {
  opened(box: ComposeBox): void;
  changed(box: ComposeBox): void;
  closed(box: ComposeBox): void;
  /** An open shadow root was met for the first time: some events never come out of it. */
  met?(root: ShadowRoot): void;
  /**
   * The writer asks to send. True lets the gesture through untouched; false holds it: the site sees no event of it.
   * Called before any listener of the page. Must answer at once.
   */
  sending(box: ComposeBox, gesture: SendGesture): boolean;
  /**
   * Would `sending` hold now? Asked when a pointer goes down on the send control, so that a site that acts before the
   * click sees nothing of a press that will be held. Must answer at once and do nothing.
   */
  wouldHold(box: ComposeBox): boolean;
  /**
   * `submit` had no effect within 1.5 seconds: the site may refuse a press from script. The writer has to press once
   * more; that press goes through unasked as long as the text is the same.
   */
  unsent(box: ComposeBox): void;
  /** A box was recognised that cannot be read or held: shown as "not checking here", never silent. */
  broken(element: HTMLElement, reason: BrokenReason): void;
}

export type BrokenReason = 'not-covered' | 'unreadable' | 'no-submit';

/**
 * One site's page. On abort every open box is reported closed and nothing of the adapter is left; `start` may then be
 * called again.
 */
export interface SiteAdapter {
  readonly site: Site;
  /** Exact host names. */
  readonly hosts: readonly string[];
  start(root: Document, events: PageEvents, signal: AbortSignal): SiteHealth;
}

/** How a part of a box was found: as it was seen on the real site, by a last resort, or not at all. */
export type FoundBy = 'hook' | 'structure' | 'nothing';

/** Tells whether a site still looks as it did when its hooks were seen. No words of the page in it. */
export interface SiteHealth {
  /** Per surface that was opened since the start, how its editor and its send control were last found. */
  report(): readonly SurfaceHealth[];
}

export interface SurfaceHealth {
  readonly surface: Surface;
  readonly editor: FoundBy;
  /** Absent until there was a text to send. */
  readonly submit?: FoundBy;
}
