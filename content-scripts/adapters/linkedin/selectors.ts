/**
 * What LinkedIn is recognised by. It serves two front ends at the same time, per account and per page: an older one
 * (Ember, Quill) and a newer one (server-driven, TipTap). Ids `ember<N>` and hashed class names change all the time.
 */

/** The post box of the older kind, in the open shadow root of `#interop-outlet`. Source 2025-10 to 2026-09. */
export const olderPost = '.share-creation-state__text-editor, [data-test-modal-id="sharebox"], .share-box-v2__modal';
/** The post box of the newer kind, in a native dialog. Source 2026-09 to 2026-10. */
export const newerPost = '[componentkey="ShareBox_textEditor"], [data-sdui-screen*="ShareCompose"]';
/** Publishes a post of the older kind. Source 2025-10 to 2026-09. */
export const olderPostButton = 'button.share-actions__primary-action';
/** Dialogs of both kinds. Saved 2023, source 2026-10. */
export const dialog = 'dialog, [role="dialog"]';
/** The page's own part, or a dialog over it: no control beyond it belongs to a box within. */
export const main = 'main, dialog, [role="dialog"]';
/** Who reads a post of the older kind. Source 2026. */
export const olderAudience = '.share-creation-state__visibility-container button';
/** Names author and readers of a post of the newer kind. Source 2026-09. */
export const newerAudience = '[role="button"][aria-expanded]:has(svg#caret-small)';
/** The host that gets its shadow root late: the older boxes live in it. Source 2025-10 to 2026-09. */
export const lateHost = '#interop-outlet, [data-testid="interop-shadowdom"]';

/** Around a comment or a reply of the older kind. Saved 2023 and 2026. */
export const olderComment = '[class*="comments-comment-box"]';
/** Around a comment or a reply of the newer kind. Source 2026-02 to 2026-10. */
export const newerComment = '[componentkey^="commentBox-"]';
/** Sends a comment. Only there once there is text. Saved 2026, source 2026-02 to 2026-10. */
export const commentSubmit = [
  'button[class*="comments-comment-box__submit-button"]',
  ':is([id*="commentButtonSection"], [componentkey*="commentButtonSection"]) button',
  'button:is([data-view-name="comment-post"], [data-view-name="comment-reply-post"])',
] as const;
/** A post in the feed. Saved 2023 and 2026, source 2026-10. */
export const post = '[role="article"], article, [role="listitem"], [data-urn*="activity"]';
/** Everything that reacts to a post, comment's own decoy included. Saved 2023. */
export const actionBar = '[class*="social-action"]';
/** Who can read a post of the older kind: the icon in its head. Inferred. */
export const openIcon =
  ':is(svg, use, li-icon):is([data-test-icon^="globe"], [id^="globe"], [type^="globe"], [href^="#globe"])';
export const closedIcon =
  ':is(svg, use, li-icon):is([data-test-icon^="people"], [id^="people"], [type^="people"], [href^="#people"])';

/** Messages: bubble, full page and new message. Saved 2022 and 2023. */
export const messageForm = 'form[class*="msg-form"]';
/** The box of a message has no mark of an editor. Saved 2022 and 2023. */
export const messageBox = '[class*="msg-form__contenteditable"]';
/** Sends a message; blocked until there is text. Saved 2022 and 2023. */
export const messageSubmit = 'button[class*="msg-form__send-button"]';
/** A conversation, in a bubble or on its own page. Saved 2022 and 2023. */
export const conversation = '[class*="msg-overlay-conversation-bubble"][role="dialog"], [class*="msg-convo-wrapper"]';
/** Names at the top of a conversation. Saved 2022 and 2023. */
export const conversationTitle =
  '[class*="msg-overlay-bubble-header__title"], [class*="msg-entity-lockup__entity-title"]';
/** At the top of a conversation of a kind that was not seen yet. */
export const anyTitle = 'header :is(h1, h2, h3)';
/** One chosen recipient of a new message. Inferred. */
export const recipient = '[class*="msg-connections-typeahead"] [class*="pill"], [class*="artdeco-pill"]';
/** Where the recipients of a new message are typed. Saved 2022. */
export const recipientInput = 'input[role="combobox"]';

/** The words that go with an invitation. Source 2026-02; the name inferred. */
export const invitation = 'textarea#custom-message, :is(dialog, [role="dialog"]) textarea[name="message"]';
/** The last button of a dialog of the older kind. Source 2026-02. */
export const primaryButton = 'button[class*="artdeco-button--primary"]';
