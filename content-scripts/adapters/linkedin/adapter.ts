import type { Claim } from '#content-scripts/adapters/dom/box.ts';
import { asSeen, byHook, byPlace, byType } from '#content-scripts/adapters/dom/find-submit.ts';
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
    if (!matches(element, selectors.editor)) return null;
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
  if (conversation || /^\/messaging\//.test(location.pathname)) {
    return messageClaim(element, conversation ?? closest(element, 'form') ?? element, 'structure');
  }
  const post = closestAcross(element, selectors.post);
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
    audience: () => postAudience(container),
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
    submitControl() {
      // The button may stand beside the part that carries the mark, but not in another post.
      const around = ancestorWith(element, selectors.commentSubmit.join(', '), selectors.post);
      const hook = around && byHook(around, ...selectors.commentSubmit);
      return hook ?? (matches(container, selectors.post) ? null : byPlace(container, element, selectors.actionBar));
    },
  };
}

function messageClaim(element: HTMLElement, form: HTMLElement, by: Claim['by']): Claim {
  const container = closest(form, selectors.conversation) ?? form;
  return {
    surface: 'message',
    container,
    sendKey: 'enter-by-choice',
    by,
    audience: () => messageAudience(container),
    submitControl: () => byHook(form, selectors.messageSubmit) ?? byType(form) ?? byPlace(form, element),
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
