/**
 * What WhatsApp Web is recognised by. Labels changed three times in four years and test ids came and went, so neither
 * is used. "Saved" are pages saved from the live site, 2022 to 2026-02.
 */

/** An open conversation. An SVG `<mask id="main">` stood before it on pages saved 2025-12: the `div` matters. */
export const conversation = 'div#main';
/** The bar under the conversation that holds the box. On every saved page. */
export const bar = 'footer';
/** What else in the conversation shows that an editor is its box: the slot, or what is in it. */
export const inBar = '[data-tab="11"], [data-icon*="send"], [data-icon*="ptt"], [data-icon*="mic"]';
/** The lens beside a search, where it is told by nothing else. Inferred. */
export const lens = '[data-icon^="search"], [data-icon*="-search"]';
/** Lexical marks its root; on all pages saved from 2023 on. */
export const lexical = '[data-lexical-editor="true"]';
/** The list of chats with its search, a second Lexical editor. On every saved page. */
export const chatList = '#side';
/** Every search of WhatsApp. On all saved pages 2022 to 2026-02; inside dialogs inferred. */
export const search = '[data-tab="3"]';
/** The one slot that holds "voice message" or "send". On 19 of 20 saved pages; on the button or around it. */
export const slot = '[data-tab="11"]';
/** `send` until 2025, then `wds-ic-send-filled`. Saved 2022 to 2025-08, source 2026. */
export const sendIcon =
  '[data-icon="send"], [data-icon^="send-"], [data-icon*="-send-"], [data-icon$="-send"], [data-icon*="ic-send"]';
/** In the slot while there is no text: `ptt`, from 2025 `mic-outlined`. Saved 2022 to 2026-01. */
export const voiceIcon = '[data-icon*="ptt"], [data-icon*="mic"]';
/** Confirms the edit of a message; the ticks behind messages begin with `msg-` and `status-`. Inferred. */
export const checkIcon = '[data-icon*="check"]:not([data-icon^="msg-"], [data-icon^="status-"])';
/** A dialog over the conversation: a preview with a caption, an edit. Source 2026. */
export const dialog = 'dialog, [role="dialog"], [data-animate-modal-popup], [data-animate-media-viewer]';
/** What a preview shows: the photo, the film, the pages. Source 2026. */
export const media = 'img[src^="blob:"], video, canvas';
/** The caption's own mark. Source 2026. */
export const caption = '[data-testid="media-caption-input-container"]';

/** A message in the conversation; its `data-id` names the chat. On every saved page; source 2026-09. */
export const row = '[data-id*="@"]';
/** Head of the conversation: name, and under it the members of a group. On every saved page. */
export const head = 'header';
/** The members of a group or a person's last visit, in full. Saved 2022 to 2026-01. */
export const subtitle = 'span[title]';
/** The picture of a group or of a person without one. Saved 2023 to 2025-12. */
export const groupPicture = '[data-icon^="default-group"]';
export const personPicture = '[data-icon^="default-contact"], [data-icon^="default-user"]';
