import type { AudienceFact } from '#content-scripts/adapters/contract.ts';
import { ancestorWith, attribute, find, findAll } from '#content-scripts/adapters/dom/tree.ts';
import * as selectors from '#content-scripts/adapters/whatsapp/selectors.ts';

/**
 * Who reads the open conversation, which may be told by its bar only. The rows name the chat's kind; a chat without rows
 * is told by its head.
 */
export function chatAudience(bar?: HTMLElement): AudienceFact {
  const conversation = find(document, selectors.conversation) ?? (bar && ancestorWith(bar, selectors.head, 'body'));
  if (!conversation) return { audience: 'unknown' };
  const ids = findAll(conversation, selectors.row).map((row) => attribute(row, 'data-id'));
  const has = (kind: string) => ids.some((id) => id.includes(kind));
  if (has('@newsletter')) return { audience: 'public' };
  if (has('@g.us')) return withSize(members(conversation));
  if (has('@broadcast')) return { audience: 'group' };
  if (has('@c.us') || has('@lid')) return isSelf(ids) ? { audience: 'direct', self: true } : { audience: 'direct' };
  return audienceByHead(conversation);
}

/** A group's members in the head, the writer included; 0 when they are not shown. */
function members(conversation: HTMLElement): number {
  const head = find(conversation, selectors.head);
  const names = head ? findAll(head, selectors.subtitle).map((name) => attribute(name, 'title').split(', ')) : [];
  return Math.max(0, ...names.map(({ length }) => length).filter((length) => length > 1));
}

const withSize = (size: number): AudienceFact => (size > 0 ? { audience: 'group', size } : { audience: 'group' });

/** Only in a chat with oneself does every message carry the mark of one's own side. Saved 2025-10. */
const isSelf = (ids: readonly string[]) => ids.every((id) => /^true_.*_out$/.test(id));

function audienceByHead(conversation: HTMLElement): AudienceFact {
  const head = find(conversation, selectors.head);
  if (!head) return { audience: 'unknown' };
  const size = members(conversation);
  // "last seen Monday, 10:00" has one comma as well; three names have two.
  if (find(head, selectors.groupPicture) || size > 2) return withSize(size);
  return { audience: find(head, selectors.personPicture) ? 'direct' : 'unknown' };
}
