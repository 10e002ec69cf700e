/**
 * The draft: what is about to be sent, as plain data. It is the only thing that leaves the page, and it goes no
 * further than our own background.
 */

export const SITES = ['facebook', 'linkedin', 'x', 'whatsapp'] as const;
export type Site = (typeof SITES)[number];

export const SURFACES = ['post', 'comment', 'message', 'status', 'caption', 'story', 'article', 'invitation'] as const;
/** What kind of box it is. A reply is a `comment`; a repost with thoughts and a thread part are a `post`. */
export type Surface = (typeof SURFACES)[number];

export const AUDIENCES = ['public', 'group', 'direct', 'unknown'] as const;
/** Who will be able to read it. `group` is any closed circle, `direct` one person; `unknown` counts as public. */
export type Audience = (typeof AUDIENCES)[number];

export const ACCOUNTS = ['personal', 'organisation'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Facts about one attached file, read in the page. Never the image itself. */
export interface AttachmentFacts {
  /** Identifies the attachment within its draft; not the file name. */
  readonly id: string;
  readonly kind: 'image' | 'video' | 'other';
}

export interface Draft {
  /** Exactly the editor's text; lines are separated by `\n`. All spans count UTF-16 units of it. */
  readonly text: string;
  readonly site: Site | 'unknown';
  readonly surface: Surface | 'unknown';
  readonly audience: Audience;
  readonly account: Account;
  /** True when the writer has said that the profile on this site carries the disclaimer. */
  readonly profileDisclaimer: boolean;
  readonly attachments: readonly AttachmentFacts[];
}

/** A draft of which only the text is known: a personal account, an unknown audience. */
export function draftOf(text: string, known: Partial<Omit<Draft, 'text'>> = {}): Draft {
  return {
    site: 'unknown',
    surface: 'unknown',
    audience: 'unknown',
    account: 'personal',
    profileDisclaimer: false,
    attachments: [],
    ...known,
    text,
  };
}
