import type { Claim, Found } from '#content-scripts/adapters/dom/box.ts';
import { asSeen, BUTTON, byHook, byPlace } from '#content-scripts/adapters/dom/find-submit.ts';
import { type SiteRules, siteAdapter } from '#content-scripts/adapters/dom/site.ts';
import { ancestorWith, closest, find, findAll, follows, isDrawn, matches } from '#content-scripts/adapters/dom/tree.ts';
import { commentAudience, messageAudience, postAudience } from '#content-scripts/adapters/facebook/audience.ts';
import * as selectors from '#content-scripts/adapters/facebook/selectors.ts';

/** Facebook and Messenger: posts on the own page, in groups and on pages, shares, comments, replies and messages. */
export const facebook = siteAdapter({
  site: 'facebook',
  hosts: ['www.facebook.com', 'm.facebook.com', 'web.facebook.com', 'www.messenger.com', 'messenger.com'],
  lateHosts: '',
  claim(element) {
    if (!matches(element, selectors.editor)) return null;
    const by = matches(element, selectors.lexical) ? 'hook' : 'structure';
    if (isMessage(element)) return messageClaim(element, by);
    const dialog = closest(element, selectors.dialog);
    return isComment(element, dialog) ? commentClaim(element, dialog, by) : postClaim(element, dialog, by);
  },
  isDecoy: (element) => closest(element, selectors.banner) !== null,
} satisfies SiteRules);

function isMessage(element: HTMLElement): boolean {
  if (matches(element, selectors.messageBox) || closest(element, selectors.dock)) return true;
  if (closest(element, `form, ${selectors.article}, ${selectors.dialog}`)) return false;
  const isMessenger = location.hostname.endsWith('messenger.com') || /^\/messages\b/.test(location.pathname);
  // The dock stands beside the page's own part.
  return isMessenger || closest(element, selectors.main) === null;
}

/** A post is above its comments: a dialog in which one is written has no article before the box. */
function isComment(element: HTMLElement, dialog: HTMLElement | null): boolean {
  if (closest(element, `${selectors.commentForm}, ${selectors.article}, ${selectors.beside}`)) return true;
  const post = dialog && find(dialog, selectors.article);
  return post !== null && follows(element, post);
}

function commentClaim(element: HTMLElement, dialog: HTMLElement | null, by: Claim['by']): Claim {
  const form = closest(element, selectors.commentForm);
  const container = form ?? closest(element, selectors.article) ?? dialog ?? element;
  return {
    surface: 'comment',
    container,
    sendKey: 'enter',
    by,
    audience: () => commentAudience(element),
    submitControl: () => byHook(container, selectors.commentSubmit) ?? (form && lastButton(form, element)),
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
  const conversation = closest(element, selectors.dock) ?? ancestorWith(element, selectors.title, selectors.main);
  return {
    surface: 'message',
    container: conversation ?? row() ?? element,
    sendKey: 'enter',
    by,
    audience: () => messageAudience(element, conversation ?? element),
    // Without text the last place in the row is "send a like".
    submitControl: (text) =>
      text.trim() === '' ? null : asSeen(lastButton(row() ?? conversation ?? element, element)),
  };
}

/** The last button behind the box that is not one of its tools. */
function lastButton(container: HTMLElement, editor: HTMLElement): Found | null {
  const element = findAll(container, BUTTON)
    .filter((button) => follows(button, editor) && isDrawn(button) && !closest(button, selectors.tools))
    .at(-1);
  return element ? { element, by: 'structure' } : null;
}
