import type { Span } from '#model/span.ts';

const TOKEN_KINDS = ['word', 'number', 'punctuation', 'emoji', 'mention', 'hashtag', 'url', 'email'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface Token extends Span {
  /** Cut from the text as it stands. */
  readonly text: string;
  /** Lower case, without diacritics, curly quotes made straight: what lists are compared with. */
  readonly norm: string;
  readonly kind: TokenKind;
  /** Starts with an upper-case letter. */
  readonly capital: boolean;
  /** First token of its sentence or line: its capital says little. */
  readonly first: boolean;
}

export type DraftLanguage = 'nl' | 'fr' | 'en' | 'de';

/** A draft's text, cut once; all detectors share it. Offsets are UTF-16 units of `text`. */
export interface TextDocument {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly paragraphs: readonly Span[];
  /** Languages that the text may be in, likeliest first; never empty. */
  readonly languages: readonly DraftLanguage[];
}
