import type { Claim } from '#content-scripts/adapters/dom/box.ts';
import { isRich } from '#content-scripts/adapters/dom/candidates.ts';
import { asSeen, BUTTON, byLast, byNearestHook, byPlace, ownPart } from '#content-scripts/adapters/dom/find-submit.ts';
import { type SiteRules, siteAdapter } from '#content-scripts/adapters/dom/site.ts';
import {
  ancestorWith,
  attribute,
  closest,
  find,
  findAll,
  follows,
  matches,
} from '#content-scripts/adapters/dom/tree.ts';
import { commentAudience, messageAudience, postAudience } from '#content-scripts/adapters/facebook/audience.ts';
import * as selectors from '#content-scripts/adapters/facebook/selectors.ts';

/** Facebook and Messenger: posts on the own page, in groups and on pages, shares, comments, replies and messages. */
export const facebook = siteAdapter({
  site: 'facebook',
  hosts: ['www.facebook.com', 'm.facebook.com', 'web.facebook.com', 'www.messenger.com', 'messenger.com'],
  lateHosts: '',
  claim(element) {
    if (!isRich(element)) return null;
    const by = matches(element, selectors.lexical) ? 'hook' : 'structure';
    const dialog = closest(element, selectors.dialog);
    if (isMessage(element, dialog)) return messageClaim(element, by);
    if (isComment(element, dialog)) return commentClaim(element, dialog, by);
    const isFramed =
      closest(element, `form, ${selectors.dialog}`) ??
      (closest(element, selectors.main) && ownPart(element, selectors.main));
    return isFramed && !selectors.otherPath.test(location.pathname) ? postClaim(element, dialog, by) : null;
  },
  isDecoy: (element) => closest(element, selectors.banner) !== null,
} satisfies SiteRules);

function isMessage(element: HTMLElement, dialog: HTMLElement | null): boolean {
  if (matches(element, selectors.messageBox) || closest(element, selectors.dock)) return true;
  if (closest(element, `form, ${selectors.article}, ${selectors.beside}`)) return false;
  const { hostname, pathname } = location;
  if (!ownPart(element, selectors.main)) return false;
  if (!dialog && selectors.storyPath.test(pathname)) return true;
  if (saysComment(element)) return false;
  if (hostname.endsWith('messenger.com') || /^\/messages\b/.test(pathname)) return true;
  // The dock stands beside the page's own part.
  return dialog ? find(dialog, selectors.said) !== null : closest(element, selectors.main) === null;
}

/** By its label, up to a comma: behind that stands the writer's name. */
function saysComment(element: HTMLElement): boolean {
  const words = attribute(element, 'aria-placeholder') || attribute(element, 'aria-label');
  return selectors.commentWords.test(words.split(',', 1).join());
}

/** A post is above its comments: a dialog in which one is written has no article before the box. */
function isComment(element: HTMLElement, dialog: HTMLElement | null): boolean {
  if (closest(element, `${selectors.commentForm}, ${selectors.article}, ${selectors.beside}`)) return true;
  if (saysComment(element)) return true;
  if (!dialog) return selectors.mediaPath.test(location.pathname) && ownPart(element, selectors.main) !== null;
  const post = find(dialog, selectors.article);
  return post !== null && follows(element, post);
}

function commentClaim(element: HTMLElement, dialog: HTMLElement | null, by: Claim['by']): Claim {
  const form = closest(element, selectors.commentForm);
  const container = form ?? closest(element, selectors.article) ?? dialog ?? element;
  const limit = `${selectors.article}, ${selectors.dialog}`;
  return {
    surface: 'comment',
    container,
    sendKey: 'enter',
    by,
    audience: () => commentAudience(element),
    submitControl(text) {
      const hook = byNearestHook(element, selectors.commentSubmit, limit);
      if (hook || form) return hook ?? (form && byLast(form, element));
      const around = text.trim() === '' ? null : ancestorWith(element, BUTTON, limit);
      return around && byLast(around, element);
    },
  };
}

function postClaim(element: HTMLElement, dialog: HTMLElement | null, by: Claim['by']): Claim {
  const container = dialog ?? closest(element, 'form') ?? ancestorWith(element, BUTTON, selectors.main) ?? element;
  return {
    surface: 'post',
    container,
    sendKey: 'mod-enter',
    by,
    audience: () => postAudience(element, container),
    submitControl: () => asSeen(byPlace(container, element, selectors.sendToPerson)),
    otherControls: () => findAll(container, selectors.sendToPerson),
  };
}

function messageClaim(element: HTMLElement, by: Claim['by']): Claim {
  const row = () => ancestorWith(element, selectors.fileInput, selectors.main);
  const conversation =
    closest(element, selectors.dock) ??
    ancestorWith(element, selectors.title, selectors.main) ??
    ancestorWith(element, BUTTON, selectors.main);
  return {
    surface: 'message',
    container: conversation ?? row() ?? element,
    sendKey: 'enter',
    by,
    audience: () => messageAudience(element, conversation ?? element),
    // Without text the last place in the row is "send a like".
    submitControl: (text) => (text.trim() === '' ? null : asSeen(byLast(row() ?? conversation ?? element, element))),
  };
}
