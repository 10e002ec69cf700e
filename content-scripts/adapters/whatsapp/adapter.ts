import type { Claim, Found } from '#content-scripts/adapters/dom/box.ts';
import { isRich } from '#content-scripts/adapters/dom/candidates.ts';
import { BUTTON, byIcon, byLast } from '#content-scripts/adapters/dom/find-submit.ts';
import { type SiteRules, siteAdapter } from '#content-scripts/adapters/dom/site.ts';
import { ancestorWith, closest, find, findAll, isDrawn, matches } from '#content-scripts/adapters/dom/tree.ts';
import { chatAudience } from '#content-scripts/adapters/whatsapp/audience.ts';
import * as selectors from '#content-scripts/adapters/whatsapp/selectors.ts';

/** WhatsApp Web: messages to people, groups and channels, captions, edits and text statuses. */
export const whatsapp = siteAdapter({
  site: 'whatsapp',
  hosts: ['web.whatsapp.com'],
  lateHosts: '',
  claim(element) {
    const by = matches(element, selectors.lexical) ? 'hook' : 'structure';
    const bar = barOf(element);
    if (bar) {
      return {
        surface: 'message',
        container: bar,
        sendKey: 'enter-by-choice',
        by: matches(bar, selectors.bar) ? by : 'structure',
        audience: () => chatAudience(bar),
        submitControl: (text) => byIcon(bar, selectors.sendIcon) ?? (text.trim() === '' ? null : bySlot(bar, element)),
      };
    }
    return isRich(element) ? overlayClaim(element, by) : null;
  },
  isDecoy: (element) =>
    closest(element, selectors.chatList) !== null || matches(element, selectors.search) || hasLens(element),
} satisfies SiteRules);

/** The part of the open conversation in which its messages are written. */
function barOf(element: HTMLElement): HTMLElement | null {
  if (closest(element, selectors.dialog)) return null;
  const bar = closest(element, selectors.bar);
  const isOpen = bar && (closest(bar, selectors.conversation) || ancestorWith(bar, selectors.row, 'body'));
  if (isOpen) return bar;
  const conversation = isRich(element) ? closest(element, selectors.conversation) : null;
  return conversation && ancestorWith(element, selectors.inBar, selectors.conversation);
}

/** Outside the bar: the nearest icon around a search is its lens. */
function hasLens(element: HTMLElement): boolean {
  const around = closest(element, selectors.bar) ? null : ancestorWith(element, '[data-icon]', 'body');
  return around !== null && find(around, selectors.lens) !== null;
}

/** What stands in the slot, as long as it is not the voice message. */
function bySlot(bar: HTMLElement, editor: HTMLElement): Found | null {
  const slot = findAll(bar, selectors.slot).find(isDrawn);
  const element = slot ? (closest(slot, BUTTON) ?? find(slot, BUTTON)) : byLast(bar, editor)?.element;
  if (!element || find(element, selectors.voiceIcon) || matches(element, selectors.voiceIcon)) return null;
  return { element, by: 'structure' };
}

/** A box over the conversation, or a screen of its own. What surrounds it tells which. */
function overlayClaim(element: HTMLElement, by: Claim['by']): Claim | null {
  const dialog = closest(element, selectors.dialog);
  // Without a dialog only what is sent: names and descriptions in the panels are confirmed with a tick.
  const container = dialog ?? ancestorWith(element, selectors.sendIcon, 'body');
  const isPage = container && find(container, `${selectors.chatList}, ${selectors.conversation}, ${selectors.row}`);
  if (!container || container === document.body || isPage) return null;
  const submitControl = () =>
    byIcon(container, selectors.sendIcon) ?? byIcon(container, selectors.checkIcon) ?? byLast(container, element);
  const common = { container, sendKey: 'enter-by-choice', by, submitControl } as const;
  if (closest(element, selectors.caption) || find(container, selectors.media)) {
    return { ...common, surface: 'caption', audience: () => chatAudience() };
  }
  const isOverChat = dialog !== null && find(document, `${selectors.conversation}, ${selectors.row}`) !== null;
  if (isOverChat) return { ...common, surface: 'message', audience: () => chatAudience() };
  // A status is read by the writer's contacts.
  return { ...common, surface: 'status', audience: () => ({ audience: 'group' }) };
}
