import type { PhotoFacts } from '#model/photo.ts';

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

export const ATTACHMENT_KINDS = ['image', 'video', 'other'] as const;

export const PEOPLE_SEEN = ['faces', 'maybe', 'none', 'unknown'] as const;
/** What was seen of people in a picture; `unknown` when nobody could look into it. */
export type PeopleSeen = (typeof PEOPLE_SEEN)[number];

export const CONSENT_ANSWERS = ['yes', 'not-needed', 'no'] as const;
/** What the writer answered to a question about a photo. It lives as long as the draft. */
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** Facts about one attached file. Never the image itself. */
export interface AttachmentFacts {
  /** Identifies the attachment within its draft; not the file name. */
  readonly id: string;
  readonly kind: (typeof ATTACHMENT_KINDS)[number];
  /** It is still being read: nothing is said about it yet. */
  readonly isPending?: boolean;
  /** The file name, which tells things too. */
  readonly name?: string;
  /** What the file tells; absent while it was not read. */
  readonly photo?: PhotoFacts;
  readonly people?: PeopleSeen;
  /** By id of the pack's question. */
  readonly answers?: Readonly<Record<string, ConsentAnswer>>;
  /** Where the written consent can be found, as the writer noted it. */
  readonly reference?: string;
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
