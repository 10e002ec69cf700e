import type { AudienceFact } from '#content-scripts/adapters/contract.ts';
import {
  audienceAbove,
  audienceIn,
  knowsLanguage,
  labelOf,
  saysOpen,
} from '#content-scripts/adapters/dom/audience-words.ts';
import { attribute, byId, closest, find, findAll, wordsOf } from '#content-scripts/adapters/dom/tree.ts';
import * as selectors from '#content-scripts/adapters/facebook/selectors.ts';

const UNKNOWN: AudienceFact = { audience: 'unknown' };

/** The button above the text names the readers; in a group its page and the words in the empty box do. */
export function postAudience(element: HTMLElement, container: HTMLElement): AudienceFact {
  if (/^\/groups\//.test(location.pathname)) return groupAudience(element);
  return audienceAbove(element, container) ?? UNKNOWN;
}

function groupAudience(element: HTMLElement): AudienceFact {
  const placeholder = attribute(element, 'aria-placeholder') || attribute(element, 'aria-label');
  if (saysOpen(placeholder)) return { audience: 'public' };
  return knowsLanguage() ? { audience: 'group' } : UNKNOWN;
}

/** A comment is read by whoever reads the post; its icon tells where the page gives it words. */
export function commentAudience(element: HTMLElement): AudienceFact {
  let post = closest(element, selectors.article);
  // A reply stands in the article of a comment, which stands in that of the post.
  for (let outer = post; outer; outer = outer.parentElement && closest(outer.parentElement, selectors.article)) {
    post = outer;
  }
  for (const icon of post ? findAll(post, selectors.iconWords) : []) {
    const told = audienceIn(labelOf(icon));
    if (told) return told;
  }
  return UNKNOWN;
}

const SEVERAL = /,|&| (?:and|en|et|und|y|e|ed) /;

/** The names at the top of a conversation, or those the box says it writes to. Several names make a group. */
export function messageAudience(element: HTMLElement, container: HTMLElement): AudienceFact {
  if (selectors.storyPath.test(location.pathname)) return { audience: 'direct' };
  const names = `${wordsOf(find(container, selectors.title))} ${described(element)}`.trim();
  if (names === '') return UNKNOWN;
  return { audience: SEVERAL.test(names) ? 'group' : 'direct' };
}

/** 2022: the id of an element with the words; 2025: the words themselves. */
function described(element: HTMLElement): string {
  const words = attribute(element, 'aria-describedby');
  const target = words === '' ? null : byId(element, words);
  return target ? wordsOf(target) : words;
}
