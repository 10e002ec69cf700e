import type { Claim } from '#content-scripts/adapters/dom/box.ts';
import { isRich } from '#content-scripts/adapters/dom/candidates.ts';
import { asSeen, byHook, byNearest, byPlace, byType, ownPart } from '#content-scripts/adapters/dom/find-submit.ts';
import { type SiteRules, siteAdapter } from '#content-scripts/adapters/dom/site.ts';
import { ancestorWith, closest, closestAcross, matches } from '#content-scripts/adapters/dom/tree.ts';
import { commentAudience, messageAudience, postAudience } from '#content-scripts/adapters/linkedin/audience.ts';
import * as selectors from '#content-scripts/adapters/linkedin/selectors.ts';

/** LinkedIn: posts of people and companies, comments, replies, messages and invitations, in both of its front ends. */
export const linkedin = siteAdapter({
  site: 'linkedin',
  hosts: ['www.linkedin.com'],
  lateHosts: selectors.lateHost,
  claim(element) {
    if (matches(element, selectors.invitation)) return invitationClaim(element);
    if (!isRich(element) && !matches(element, selectors.messageBox)) return null;
    const form = closest(element, selectors.messageForm);
    if (form) return messageClaim(element, form, 'hook');
    const comment = closest(element, `${selectors.olderComment}, ${selectors.newerComment}`);
    if (comment) return commentClaim(element, outermost(comment), 'hook');
    const dialog = closest(element, selectors.dialog);
    if (closest(element, `${selectors.olderPost}, ${selectors.newerPost}`)) return postClaim(element, dialog, 'hook');
    return claimByPlace(element, dialog);
  },
  isDecoy: () => false,
} satisfies SiteRules);

/** The class of a comment's box stands on its parts too; the controls are in the outermost. */
function outermost(comment: HTMLElement): HTMLElement {
  const outer = comment.parentElement && closest(comment.parentElement, selectors.olderComment);
  return outer ? outermost(outer) : comment;
}

/** What the hooks do not know: a conversation, a post's comments, or a dialog that is not the own profile's. */
function claimByPlace(element: HTMLElement, dialog: HTMLElement | null): Claim | null {
  const conversation = closest(element, selectors.conversation);
  if (conversation || (/^\/messaging\//.test(location.pathname) && ownPart(element, selectors.main))) {
    const around =
      conversation ?? closest(element, 'form') ?? ancestorWith(element, selectors.anyTitle, selectors.main);
    return messageClaim(element, around ?? element, 'structure');
  }
  const post = closestAcross(element, selectors.post);
  // No post is written in a form that is handed in as a whole.
  const form = post ? null : closest(element, 'form');
  if (form && byType(form)) return messageClaim(element, form, 'structure');
  if (post && !dialog) return commentClaim(element, closest(element, 'form') ?? post, 'structure');
  const isProfile = /^\/in\/[^/]+\/(?:edit|overlay)\b/.test(location.pathname);
  return dialog && !isProfile ? postClaim(element, dialog, 'structure') : null;
}

function postClaim(element: HTMLElement, dialog: HTMLElement | null, by: Claim['by']): Claim {
  const container = dialog ?? ancestorWith(element, selectors.olderPostButton, 'body') ?? element;
  return {
    surface: 'post',
    container,
    sendKey: 'mod-enter',
    by,
    audience: () => postAudience(element, container),
    submitControl() {
      const byWords = byPlace(container, element);
      return byHook(container, selectors.olderPostButton) ?? (by === 'hook' ? asSeen(byWords) : byWords);
    },
  };
}

function commentClaim(element: HTMLElement, container: HTMLElement, by: Claim['by']): Claim {
  return {
    surface: 'comment',
    container,
    sendKey: 'mod-enter',
    by,
    audience: () => commentAudience(element),
    submitControl(text) {
      // The button may stand beside the part that carries the mark, but not in another post.
      const around = ancestorWith(element, selectors.commentSubmit.join(', '), selectors.post);
      const hook = around && byHook(around, ...selectors.commentSubmit);
      // It comes with the first words; until then other comments' buttons stand in its place.
      return hook ?? (text.trim() === '' ? null : byNearest(element, selectors.post, selectors.actionBar));
    },
  };
}

function messageClaim(element: HTMLElement, form: HTMLElement, by: Claim['by']): Claim {
  const container = closest(form, selectors.conversation) ?? closest(form, selectors.dialog) ?? form;
  return {
    surface: 'message',
    container,
    sendKey: 'enter-by-choice',
    by,
    audience: () => messageAudience(container),
    submitControl: () => byHook(form, selectors.messageSubmit) ?? byType(form) ?? byNearest(element, selectors.main),
  };
}

function invitationClaim(element: HTMLElement): Claim {
  const container = closest(element, selectors.dialog) ?? element.parentElement ?? element;
  return {
    surface: 'invitation',
    container,
    sendKey: 'mod-enter',
    by: 'hook',
    audience: () => ({ audience: 'direct' }),
    submitControl: () => byHook(container, selectors.primaryButton) ?? byPlace(container, element),
  };
}
