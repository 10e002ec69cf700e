import type { Claim, Found } from '#content-scripts/adapters/dom/box.ts';
import { BUTTON, byIcon } from '#content-scripts/adapters/dom/find-submit.ts';
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
    const bar = closest(element, selectors.bar);
    const by = matches(element, selectors.lexical) ? 'hook' : 'structure';
    if (bar && closest(bar, selectors.conversation)) {
      return {
        surface: 'message',
        container: bar,
        sendKey: 'enter-by-choice',
        by,
        audience: chatAudience,
        submitControl: () => byIcon(bar, selectors.sendIcon) ?? bySlot(bar),
      };
    }
    return matches(element, selectors.editor) ? overlayClaim(element, by) : null;
  },
  isDecoy: (element) => closest(element, selectors.chatList) !== null || matches(element, selectors.search),
} satisfies SiteRules);

/** The slot, as long as it does not hold the voice message. */
function bySlot(bar: HTMLElement): Found | null {
  const slot = findAll(bar, selectors.slot).find(isDrawn);
  if (!slot || find(slot, selectors.voiceIcon) || matches(slot, selectors.voiceIcon)) return null;
  const element = closest(slot, BUTTON) ?? find(slot, BUTTON);
  return element && find(element, '[data-icon]') ? { element, by: 'structure' } : null;
}

/** A box over the conversation, or a screen of its own. What surrounds it tells which. */
function overlayClaim(element: HTMLElement, by: Claim['by']): Claim | null {
  const confirms = `:is(${selectors.sendIcon}, ${selectors.checkIcon})`;
  const container = closest(element, selectors.dialog) ?? ancestorWith(element, confirms, 'body');
  if (!container || find(container, `${selectors.chatList}, ${selectors.conversation}`)) return null;
  const submitControl = () => byIcon(container, selectors.sendIcon) ?? byIcon(container, selectors.checkIcon);
  const common = { container, sendKey: 'enter-by-choice', by, submitControl } as const;
  if (closest(element, selectors.caption) || find(container, selectors.media)) {
    return { ...common, surface: 'caption', audience: chatAudience };
  }
  const isOverChat = closest(element, selectors.dialog) !== null && find(document, selectors.conversation) !== null;
  if (isOverChat) return { ...common, surface: 'message', audience: chatAudience };
  // A status is read by the writer's contacts.
  return { ...common, surface: 'status', audience: () => ({ audience: 'group' }) };
}
