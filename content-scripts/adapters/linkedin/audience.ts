import type { AudienceFact } from '#content-scripts/adapters/contract.ts';
import { audienceAbove, audienceIn } from '#content-scripts/adapters/dom/audience-words.ts';
import { closestAcross, find, findAll, wordsOf } from '#content-scripts/adapters/dom/tree.ts';
import * as selectors from '#content-scripts/adapters/linkedin/selectors.ts';

const UNKNOWN: AudienceFact = { audience: 'unknown' };

/** The button above the text names the readers. A company's page is public, a group closed. */
export function postAudience(element: HTMLElement, container: HTMLElement): AudienceFact {
  if (/^\/company\//.test(location.pathname)) return { audience: 'public' };
  const button = find(container, selectors.olderAudience) ?? find(container, selectors.newerAudience);
  const told = audienceIn(wordsOf(button)) ?? audienceAbove(element, container);
  if (told) return told;
  return /^\/groups\//.test(location.pathname) ? { audience: 'group' } : UNKNOWN;
}

/** A comment is read by whoever reads the post. */
export function commentAudience(element: HTMLElement): AudienceFact {
  const post = closestAcross(element, selectors.post);
  if (post && find(post, selectors.openIcon)) return { audience: 'public' };
  if (/^\/groups\//.test(location.pathname)) return { audience: 'group' };
  return post && find(post, selectors.closedIcon) ? { audience: 'group' } : UNKNOWN;
}

/** The names at the top; in a new message the chosen recipients. */
export function messageAudience(container: HTMLElement): AudienceFact {
  const title = wordsOf(find(container, selectors.conversationTitle) ?? find(container, selectors.anyTitle));
  if (find(container, selectors.recipientInput) || title === '') {
    const count = findAll(container, selectors.recipient).length;
    if (count > 0) return count > 1 ? { audience: 'group', size: count + 1 } : { audience: 'direct' };
  }
  if (title === '' || find(container, selectors.recipientInput)) return UNKNOWN;
  return { audience: /,|&| (?:and|en|et|und|y|e) /.test(title) ? 'group' : 'direct' };
}
