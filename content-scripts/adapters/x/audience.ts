import type { AudienceFact } from '#content-scripts/adapters/contract.ts';
import { find } from '#content-scripts/adapters/dom/tree.ts';
import * as selectors from '#content-scripts/adapters/x/selectors.ts';

/** Everybody reads a post, unless the account is protected. Communities and circles count as public. */
export function postAudience(): AudienceFact {
  return { audience: find(document, selectors.ownPadlock) ? 'group' : 'public' };
}

/** The address tells: a group's id starts with `g`, that of two people joins their numbers. In the drawer: unknown. */
export function chatAudience(): AudienceFact {
  const id = /^\/(?:i\/chat|messages)\/([\w-]+)/.exec(location.pathname)?.[1] ?? '';
  if (/^g\d+$/.test(id)) return { audience: 'group' };
  return { audience: /^\d+-\d+$/.test(id) ? 'direct' : 'unknown' };
}
