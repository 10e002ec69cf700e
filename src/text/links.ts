import type { TokenKind } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import { lowered } from '#text/lowered.ts';

export interface Link extends Span {
  readonly kind: Extract<TokenKind, 'url' | 'email'>;
}

// Lengths are bounded by what the standards allow (RFC 5321: 64 before the @, 255 behind), so a paste of nothing but
// dots costs a fixed number of steps a character.
const DOMAIN = /@((?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,6}\p{L}{2,24})(?![\p{L}\p{N}])/uy;
const LOCAL_CHARACTER = /[\p{L}\p{N}._%+'-]/u;
const MAX_LOCAL = 64;
/** Quick to ask: without it there is no web link. */
const MAYBE = /\.[a-z]{2}|:\/\/|www\./i;
const WITH_SCHEME = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}/gu;
const ENDS =
  'be|nl|com|org|net|eu|fr|de|uk|info|io|gov|edu|vlaanderen|brussels|amsterdam|health|care|me|tv|app|gle|ly|gl|example';
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,4}(?:${ENDS})(?:/[^\\s<>"“”]{0,2000})?(?![\\p{L}\\p{N}@])`,
  'gu',
);
/** Belongs to the sentence around a link, not to it. */
const TRAILING = /[.,;:!?)\]}'’…*_]+$/;

/** E-mail addresses and web links, in order, not overlapping. Addresses win over the domain inside them. */
export function linksOf(text: string): readonly Link[] {
  const found: Link[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    DOMAIN.lastIndex = at;
    const domain = DOMAIN.exec(text);
    if (!domain) continue;
    const start = localStart(text, at);
    if (start < at) found.push({ start, end: at + domain[0].length, kind: 'email' });
  }
  const small = MAYBE.test(text) ? lowered(text) : '';
  for (const pattern of small === '' ? [] : [WITH_SCHEME, BARE]) {
    for (const match of small.matchAll(pattern)) {
      const trimmed = match[0].replace(TRAILING, '');
      if (trimmed.includes('.')) found.push({ start: match.index, end: match.index + trimmed.length, kind: 'url' });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((link) => {
    const free = link.start >= end;
    if (free) end = link.end;
    return free;
  });
}

function localStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_LOCAL && LOCAL_CHARACTER.test(text.charAt(start - 1))) start -= 1;
  // A dot or quote before the first letter is the sentence's.
  while (start < at && /[.'%+-]/.test(text.charAt(start))) start += 1;
  return start;
}
