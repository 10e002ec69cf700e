/**
 * What X's pages are recognised by. Test ids are the same in every language; the composer's have stood since 2021.
 * "Saved" are pages saved from the live site, "source" public code that works on it.
 */

/** A post, a reply, a part of a thread: the editor itself. Saved 2021, 2024, 2025; source 2026-08. */
export const postEditor = '[data-testid^="tweetTextarea_"][contenteditable]';
/** Draft.js names its editor so; used when the test id is gone. Saved 2021 to 2025. */
export const draftEditor = '.public-DraftEditor-content';
/** Posts, in the dialog and inline. A `div` in 2021, a `button` in 2024; saved 2021 to 2025, source 2026-08. */
export const postButton = '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]';
/** The composer in a dialog. Source 2026-08. */
export const dialog = 'dialog, [role="dialog"]';
/** A post in a time line or above a reply. Saved 2024. */
export const post = 'article, [data-testid="tweet"]';
/** The column of the page that is read. Saved 2021 to 2025. */
export const column = '[data-testid="primaryColumn"], main';
/** The padlock by the own name of a protected account, in the button that changes accounts. Inferred. */
export const ownPadlock = '[data-testid="SideNav_AccountSwitcher_Button"] [data-testid="icon-lock"]';

/** The box of X Chat, in an open shadow root since about September 2026. Source 2026-09 to 2026-11. */
export const chatBox = 'textarea[data-testid="dm-composer-textarea"]';
/** Sends a chat message. Source 2026. */
export const chatSend = '[data-testid="dm-composer-send-button"]';
/** The hosts of X Chat: the conversation and what pops up over it. Source 2026-10. */
export const chatHosts = '[data-testid="xchatEmbedRoute"], [data-testid="xchatEmbedOverlays"]';
/** An open conversation, with its id at the end. Inferred from the items of the inbox, source 2026. */
export const conversation = '[data-testid^="dm-conversation-"]';
/** Where nothing but chat is. Source 2026. */
export const chatPath = /^\/(?:i\/chat|messages)\b/;
