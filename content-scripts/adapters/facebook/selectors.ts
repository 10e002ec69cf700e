/**
 * What Facebook and Messenger are recognised by. Class names change within days and every label with the language;
 * Dutch labels were never seen. "Saved" are pages saved from the live site, 2022 to 2025-07.
 */

/** Lexical marks its root. Saved 2022 to 2025-07. */
export const lexical = '[data-lexical-editor="true"]';
/** Title, search and menus of every page. Saved 2022 to 2025-07. */
export const banner = '[role="banner"]';
/** Posts, photo viewers and share sheets; the one with the editor has no label. Source 2026. */
export const dialog = 'dialog, [role="dialog"]';
/** Around a comment or a reply, not always. Saved 2022 to 2024. */
export const commentForm = 'form[role="presentation"]';
/** A post or a comment in the feed. Saved 2022 to 2025-07. */
export const article = 'article, [role="article"]';
/** The column beside a photo with its comments. Saved 2024-03. */
export const beside = 'aside, [role="complementary"]';
/** What a comment box calls itself, where nothing around it tells: "comment as", "reply to", "answer". Source 2026. */
export const commentWords =
  /\b(?:comment|coment|komment|reactie|reageer|reply|answer|antwoord|antwort|répon|respond|rispon)/i;
/** Pages around one film or photo, with comments and no post to write. Source 2026, partly inferred. */
export const mediaPath = /^\/(?:reel|watch|photo|videos?|live)\b|\/(?:videos|photos)\//;
/** Around the button of the comment box that has the focus; the id is the same in every box. Saved 2024-03. */
export const commentSubmit = '#focused-state-composer-submit :is(button, [role="button"])';

/** A conversation in the dock. Saved 2022-04; gone in 2025-07. */
export const dock = '[data-testid="mwchat-tab"]';
/** The placeholder of every message box, in every language. Saved 2025-07. */
export const messageBox = '[aria-placeholder="Aa"]';
/** Where a conversation takes files: in the row of the box. Saved 2022 to 2025-07. */
export const fileInput = 'input[type="file"]';
/** Name of the person or group at the top of a conversation. Saved 2025-07. */
export const title = 'h1, h2';
/** What was said in a conversation stands above its box. Saved 2022 to 2025-07. */
export const said = '[role="grid"], [role="log"]';
/** The page's own part, between menu and dock. Saved 2022. */
export const main = 'main, [role="main"]';
/** A story: what is written there goes to its maker. Inferred. */
export const storyPath = /^\/stories\//;
/** Texts that are sold, paid for or kept, not written to others. Inferred. */
export const otherPath = /^\/(?:ads|adsmanager|business|marketplace|settings|events\/create)\b/;

/** In a share sheet: one press sends the words to that person. The name stays untranslated. Source 2026-01. */
export const sendToPerson = ':is(button, [role="button"])[aria-label*="Messenger"]';
/** Tells on a post who can read it: the icon's own words. Inferred. */
export const iconWords = 'svg title, [role="img"][aria-label], i[aria-label]';
