import '#test/stand-ins/whatsapp/style.css';
import { attachmentsOf, takeFiles } from '#test/stand-ins/shared/attachments.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { pageIsReady } from '#test/stand-ins/shared/page.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';
import { CHATS, type Chat, firstChat } from '#test/stand-ins/whatsapp/chats.ts';
import { editDialog } from '#test/stand-ins/whatsapp/edit-dialog.ts';
import { editorOf } from '#test/stand-ins/whatsapp/editor.ts';
import { type Footer, footerOf, mediaDialog } from '#test/stand-ins/whatsapp/footer.ts';
import { labels } from '#test/stand-ins/whatsapp/labels.ts';

/** What was typed and not sent, by the chat's address. */
const drafts = new Map<string, string>();
let open: { readonly chat: Chat; readonly footer: Footer } | undefined;
let sentCount = 0;

/** The search field is an editor of the same kind as the box; from the autumn of 2026 a plain field. */
function searchField(): HTMLElement {
  if (variant.option('search', ['lexical', 'input']) === 'input') {
    return h('input', {
      type: 'text',
      role: 'textbox',
      'data-tab': 3,
      'aria-label': labels.search,
      placeholder: labels.searchHint,
    });
  }
  return editorOf({ name: 'search', tab: 3, label: labels.search, hint: labels.searchHint, onChange: () => {} })
    .element;
}

const messageId = (chat: Chat, isOwn: boolean) => {
  sentCount += 1;
  return `${isOwn}_${chat.address}_AC${sentCount.toString(16).toUpperCase().padStart(30, '0')}`;
};

function messageRow(chat: Chat, said: string, isOwn: boolean): HTMLElement {
  const words = h('span', { class: '_ao3e selectable-text copyable-text', dir: 'ltr' }, h('span', {}, said));
  const edit = () => app.append(editDialog(words.textContent ?? '', (changed) => words.replaceChildren(changed)));
  return h(
    'div',
    { role: 'row', tabindex: -1 },
    h(
      'div',
      { 'data-id': messageId(chat, isOwn), tabindex: -1 },
      h(
        'div',
        { class: `bubble ${isOwn ? 'out' : 'in'}` },
        words,
        isOwn &&
          h(
            'button',
            { type: 'button', class: 'edit-own', 'aria-label': labels.edit, onclick: edit },
            icon(ICONS.more),
          ),
      ),
    ),
  );
}

function headerOf(chat: Chat): HTMLElement {
  const isGroup = chat.kind === 'group';
  return h(
    'header',
    { class: 'x1n2onr6 head' },
    h(
      'div',
      { role: 'button', title: labels.details, class: 'avatar' },
      h(
        'span',
        { 'aria-hidden': 'true', 'data-icon': isGroup ? 'default-group-refreshed' : 'default-contact-refreshed' },
        icon(ICONS.people),
      ),
    ),
    h(
      'div',
      { 'data-tab': 6, role: 'button', tabindex: 0, class: 'who' },
      h('span', { dir: 'auto', class: '_ao3e' }, h('strong', {}, chat.title)),
      chat.subtitle !== '' && h('span', { title: chat.subtitle, class: 'small' }, chat.subtitle),
    ),
  );
}

/** Opens a chat: everything of the last one leaves the page, editor and all. */
function openChat(chat: Chat) {
  if (open) {
    const { editor } = open.footer;
    if (editor.box.text() !== '') drafts.set(open.chat.address, JSON.stringify(editor.box.editor.getEditorState()));
    else drafts.delete(open.chat.address);
    open.footer.dispose();
  }
  const rows = h(
    'div',
    { 'data-tab': 8, tabindex: 0, class: 'bubbles' },
    ...chat.said.map((said) => messageRow(chat, said, false)),
  );
  const say = (said: string) => {
    if (said !== '') rows.append(messageRow(chat, said, true));
  };
  const onFiles = async (files: Iterable<File>) => {
    if (main.querySelector('.media')) return;
    const attachments = attachmentsOf(() => {});
    await attachments.add(files);
    main.append(mediaDialog({ attachments, onSent: say, onClose: () => footer.editor.root.focus() }));
  };
  const state = drafts.get(chat.address);
  const footer = footerOf({
    chat,
    ...(state === undefined ? {} : { state }),
    onSent: say,
    onFiles: (files) => void onFiles(files),
  });
  const main = h('div', { id: 'main', class: '_ajx_' }, headerOf(chat), rows, footer.element);
  takeFiles(main, (files) => void onFiles(files));
  app.querySelector('div#main')?.remove();
  app.append(main);
  open = { chat, footer };
  footer.editor.root.focus();
  if (variant.option('media', ['off', 'open']) === 'open') void onFiles([samplePicture()]);
}

/** A made-up picture, so that the preview can be looked at without choosing a file. */
function samplePicture(): File {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="96" height="96" fill="#7a9"/></svg>';
  return new File([drawing], 'drawing.svg', { type: 'image/svg+xml' });
}

const mask = icon('', {});
mask.replaceChildren(document.createElementNS('http://www.w3.org/2000/svg', 'mask'));
mask.firstElementChild?.setAttribute('id', 'main');
const side = h(
  'div',
  { id: 'side' },
  h('h1', { class: 'logo' }, 'WhatsApp'),
  h('div', { class: 'search' }, searchField()),
  h(
    'div',
    { role: 'grid', class: 'chat-list' },
    ...CHATS.map((chat) =>
      h(
        'div',
        { role: 'row', class: 'chat-item', 'data-kind': chat.kind, onclick: () => openChat(chat) },
        h('div', { role: 'gridcell', tabindex: 0 }, h('span', { title: chat.title, dir: 'auto' }, chat.title)),
      ),
    ),
  ),
);
// An SVG mask with the same id stands before the chat.
const app = h('div', { id: 'app' }, mask, side);
document.body.append(app);
document.title = 'WhatsApp';
if (firstChat) openChat(firstChat);
pageIsReady();
