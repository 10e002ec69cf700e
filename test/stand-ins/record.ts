/** What a stand-in page tells a test: plain JSON, read as `window.standIn`. */
export interface StandInRecord {
  /** True once every box that the page opens by itself can be typed in. */
  readonly isReady: boolean;
  /** All that was sent, in order. */
  readonly sends: readonly Send[];
  /** Attempts that sent nothing, and why. */
  readonly ignored: readonly Ignored[];
  /** Uses of controls that look like sending and are not: a like, a voice message, the opener of a comment box. */
  readonly decoys: readonly { readonly name: string; readonly isTrusted: boolean }[];
  /** Text of each open box now, by the name of the box, from the editor's own model. */
  readonly models: Readonly<Record<string, string>>;
  /** Messages of errors that no page script caught. */
  readonly errors: readonly string[];
}

export interface Send {
  /** Kind of box, in the words of the extension's drafts: post, comment, message, caption. */
  readonly surface: string;
  /** Name of the box within the page, as in `models`. */
  readonly box: string;
  /** The editor's model at the moment of sending, lines joined by `\n`. */
  readonly text: string;
  /** Texts of the further parts of a thread, when there are any. */
  readonly rest: readonly string[];
  /** How many were sent from this page so far, this one included. */
  readonly count: number;
  readonly isTrusted: boolean;
  readonly via: SendWay;
  readonly attachments: readonly AttachmentRecord[];
}

export type SendWay = 'click' | 'key' | 'submit';

export interface AttachmentRecord {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

export interface Ignored {
  readonly box: string;
  readonly why: 'empty' | 'untrusted' | 'busy';
  readonly via: SendWay;
  readonly isTrusted: boolean;
}

declare global {
  interface Window {
    readonly standIn: StandInRecord;
  }
}
