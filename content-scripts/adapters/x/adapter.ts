import type { Claim } from '#content-scripts/adapters/dom/box.ts';
import { EDITOR_MARK, isRich } from '#content-scripts/adapters/dom/candidates.ts';
import { BUTTON, byHook, byLast, byNearest, byPlace, ownPart } from '#content-scripts/adapters/dom/find-submit.ts';
import { type SiteRules, siteAdapter } from '#content-scripts/adapters/dom/site.ts';
import {
  ancestorWith,
  attribute,
  closest,
  find,
  follows,
  matches,
  rootOf,
} from '#content-scripts/adapters/dom/tree.ts';
import { chatAudience, postAudience } from '#content-scripts/adapters/x/audience.ts';
import * as selectors from '#content-scripts/adapters/x/selectors.ts';
import type { Surface } from '#model/draft.ts';

/** X: posts, replies, quotes and threads, inline and in the dialog, and X Chat. */
export const x = siteAdapter({
  site: 'x',
  hosts: ['x.com', 'twitter.com', 'mobile.twitter.com', 'chat.x.com'],
  lateHosts: selectors.chatHosts,
  claim(element) {
    if (matches(element, selectors.chatBox)) return chatClaim(element, 'hook');
    if (isLikelyChat(element)) return chatClaim(element, 'structure');
    const isKnown = matches(element, selectors.postEditor);
    const dialog = closest(element, selectors.dialog);
    if (!isKnown && !matches(element, selectors.draftEditor) && !isLikelyComposer(element, dialog)) return null;
    return postClaim(element, dialog, isKnown);
  },
  isDecoy: () => false,
} satisfies SiteRules);

/** Without test ids: what takes several lines in chat's own part of the page. Posts are written in dialogs there. */
function isLikelyChat(element: HTMLElement): boolean {
  const isWide = element instanceof HTMLTextAreaElement || isRich(element);
  if (!isWide || matches(element, selectors.postEditor) || closest(element, selectors.dialog)) return false;
  const { hostname, pathname } = location;
  const isWithin = rootOf(element) instanceof ShadowRoot || closest(element, selectors.chatHosts) !== null;
  const isPage = hostname === 'chat.x.com' || selectors.chatPath.test(pathname);
  const isChat = isWithin || (isPage && find(document, selectors.chatHosts) === null);
  return isChat && ownPart(element, selectors.column) !== null;
}

/** Without test ids: an editor of several lines, in a dialog or in the column of posts. */
function isLikelyComposer(element: HTMLElement, dialog: HTMLElement | null): boolean {
  if (attribute(element, 'aria-multiline') !== 'true' && !matches(element, EDITOR_MARK)) return false;
  return dialog !== null || (closest(element, selectors.column) && ownPart(element, selectors.column)) !== null;
}

function postClaim(element: HTMLElement, dialog: HTMLElement | null, isKnown: boolean): Claim {
  // Inline, the composer is no more than the nearest part of the page that has both the editor and its button.
  const composer = () => dialog ?? ancestorWith(element, selectors.postButton, selectors.column) ?? element;
  return {
    surface: surfaceOf(element, dialog),
    container: composer(),
    sendKey: 'mod-enter',
    by: isKnown ? 'hook' : 'structure',
    audience: postAudience,
    submitControl: () =>
      byHook(composer(), selectors.postButton) ??
      (dialog ? byPlace(dialog, element) : byNearest(element, selectors.column)),
  };
}

/** A reply has what it answers above it; a quoted post stands below. */
function surfaceOf(element: HTMLElement, dialog: HTMLElement | null): Surface {
  if (!dialog) return /\/status\/\d+/.test(location.pathname) ? 'comment' : 'post';
  const answered = find(dialog, selectors.post);
  const isReply = /[?&]in_reply_to=/.test(location.search) || (answered !== null && follows(element, answered));
  return isReply ? 'comment' : 'post';
}

function chatClaim(element: HTMLElement, by: Claim['by']): Claim {
  const composer = () =>
    ancestorWith(element, selectors.chatSend, 'body') ?? ancestorWith(element, BUTTON, 'body') ?? element;
  return {
    surface: 'message',
    container: composer(),
    sendKey: 'enter',
    by,
    audience: () => chatAudience(element),
    submitControl: () => byHook(composer(), selectors.chatSend) ?? byLast(composer(), element),
  };
}
