import type { Audience, Site, Surface } from '#model/draft.ts';
import type { Span } from '#model/span.ts';

/** Who will read what is in the box, as far as the page shows it. Read afresh at each check. */
export interface AudienceFact {
  readonly audience: Audience;
  /** Number of people in a group, when the page shows it. */
  readonly size?: number;
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
  rectsOf(span: Span): readonly DOMRect[];
  /** The control that sends, when it is in the page now. Its identity may change at any re-render. */
  submitControl(): HTMLElement | null;
  /** Presses the send control once from script, found again just before; false when there is none. */
  submit(): boolean;
  /** Gives the box the focus with the caret where it last was. */
  focus(): void;
}

/** How the writer asked to send. */
export type SendGesture = 'click' | 'key' | 'submit';

/** What an adapter tells. It knows nothing of policies, checks or findings. */
export interface PageEvents {
  opened(box: ComposeBox): void;
  changed(box: ComposeBox): void;
  closed(box: ComposeBox): void;
  /**
   * The writer asks to send. True lets the gesture through untouched; false holds it: the site sees no event of it.
   * Called before any listener of the page. Must answer at once.
   */
  sending(box: ComposeBox, gesture: SendGesture): boolean;
  /** A box was recognised that cannot be read or held: shown as "not checking here", never silent. */
  broken(element: HTMLElement, reason: BrokenReason): void;
}

export type BrokenReason = 'not-covered' | 'unreadable' | 'no-submit';

/** One site's page. `start` may be called again after the signal aborted; after abort nothing of it is left. */
export interface SiteAdapter {
  readonly site: Site;
  /** Exact host names. */
  readonly hosts: readonly string[];
  start(root: Document, events: PageEvents, signal: AbortSignal): void;
}
