import type { AudienceFact } from '#content-scripts/adapters/contract.ts';
import { attribute, closest, find } from '#content-scripts/adapters/dom/tree.ts';
import * as selectors from '#content-scripts/adapters/x/selectors.ts';

/** Everybody reads a post, unless the account is protected. Communities and circles count as public. */
export function postAudience(): AudienceFact {
  return { audience: find(document, selectors.ownPadlock) ? 'group' : 'public' };
}

/**
 * The conversation's id tells: a group's starts with `g`, that of two people joins their numbers. It stands in the
 * address, in the drawer around the conversation.
 */
export function chatAudience(element: HTMLElement): AudienceFact {
  const conversation = closest(element, selectors.conversation);
  const named = conversation && /(?:g\d+|\d+-\d+)$/.exec(attribute(conversation, 'data-testid'))?.[0];
  const id = named ?? /^\/(?:i\/chat|messages)\/([\w-]+)/.exec(location.pathname)?.[1] ?? '';
  if (/^g\d+$/.test(id)) return { audience: 'group' };
  return { audience: /^\d+-\d+$/.test(id) ? 'direct' : 'unknown' };
}
