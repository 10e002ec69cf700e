import type { Attachments } from '#test/stand-ins/shared/attachments.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { recordDecoy, send } from '#test/stand-ins/shared/page.ts';
import type { Chat } from '#test/stand-ins/whatsapp/chats.ts';
import { type Editor, editorOf } from '#test/stand-ins/whatsapp/editor.ts';
import { labels } from '#test/stand-ins/whatsapp/labels.ts';

/** How long after the text the slot changes between voice and send, in milliseconds. */
const SLOT_DELAY = 60;

interface Options {
  readonly chat: Chat;
  /** What was typed here before another chat was opened. */
  readonly state?: string;
  readonly onSent: (text: string) => void;
  readonly onFiles: (files: File[]) => void;
}

export interface Footer {
  readonly element: HTMLElement;
  readonly editor: Editor;
  dispose(): void;
}

/** Where messages are typed. Voice and send share one slot, in which a click too early starts a recording. */
export function footerOf({ chat, state, onSent, onFiles }: Options): Footer {
  const slot = h('span', { class: 'slot' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const editor = editorOf({
    name: 'message',
    tab: 10,
    label: `${labels.typeTo} ${chat.title}`,
    hint: labels.message,
    ...(state === undefined ? {} : { state }),
    onChange(text) {
      clearTimeout(timer);
      timer = setTimeout(() => drawSlot(text.trim() !== ''), SLOT_DELAY);
    },
    onSend: (event, text) => sendNow(event, 'key', text),
  });
  function sendNow(event: Event, via: 'key' | 'click', text: string) {
    if (!send({ surface: 'message', box: 'message', via, event, text })) return;
    editor.box.clear();
    onSent(text);
  }
  function drawSlot(hasText: boolean) {
    const label = hasText ? labels.send : labels.voice;
    if (slot.firstElementChild?.getAttribute('aria-label') === label) return;
    const name = hasText ? 'wds-ic-send-filled' : 'mic-outlined';
    slot.replaceChildren(
      h(
        'button',
        {
          'aria-label': label,
          'data-tab': 11,
          type: 'button',
          class: 'round',
          onclick: (event: MouseEvent) =>
            hasText ? sendNow(event, 'click', editor.box.text()) : recordDecoy('voice', event),
        },
        h('span', { 'aria-hidden': 'true', 'data-icon': name }, icon(hasText ? ICONS.send : ICONS.microphone)),
      ),
    );
  }
  drawSlot(false);
  const control = (label: string, name: string, path: string, onclick: () => void) =>
    h(
      'button',
      { 'aria-label': label, 'data-tab': 10, 'aria-haspopup': 'menu', type: 'button', class: 'round', onclick },
      h('span', { 'aria-hidden': 'true', 'data-icon': name }, icon(path)),
    );
  const menu = attachMenu(onFiles);
  const insertEmoji = () => {
    editor.root.focus();
    document.execCommand('insertText', false, '🙂');
  };
  const element = h(
    'footer',
    { class: '_ak1i x1wiwyrm' },
    menu,
    h(
      'div',
      { class: 'composer copyable-area' },
      control(labels.attach, 'plus-rounded', ICONS.plus, () => {
        menu.hidden = !menu.hidden;
      }),
      control(labels.emoji, 'expressions', ICONS.smile, insertEmoji),
      editor.element,
      slot,
    ),
    // Not the one that the menu uses.
    h('input', { type: 'file', accept: 'image/*', class: 'hidden' }),
  );
  return {
    element,
    editor,
    dispose() {
      clearTimeout(timer);
      editor.box.dispose();
      element.remove();
    },
  };
}

function attachMenu(onFiles: (files: File[]) => void): HTMLElement {
  const entry = (label: string, accept: string) => {
    const input = h('input', {
      type: 'file',
      multiple: true,
      accept,
      class: 'hidden',
      onchange() {
        const files = [...(input.files ?? [])];
        // The same file can be chosen again.
        input.value = '';
        menu.hidden = true;
        if (files.length > 0) onFiles(files);
      },
    });
    return h('li', { role: 'menuitem', tabindex: 0, onclick: () => input.click() }, label, input);
  };
  const menu = h(
    'ul',
    { role: 'menu', hidden: true, class: 'attach-menu' },
    entry(labels.document, '*'),
    entry(labels.photos, 'image/*,video/mp4,video/3gpp,video/quicktime'),
  );
  return menu;
}

interface MediaOptions {
  readonly attachments: Attachments;
  readonly onSent: (text: string) => void;
  readonly onClose: () => void;
}

/** The preview over the chat: thumbnails, a caption and its own send button. The chat's box stays beneath it. */
export function mediaDialog({ attachments, onSent, onClose }: MediaOptions): HTMLElement {
  const thumbnails = h('div', { class: 'thumbnails' });
  const editor = editorOf({
    name: 'caption',
    tab: 10,
    label: labels.caption,
    // The same hint as the chat's own box.
    hint: labels.message,
    onChange: () => {},
    onSend: (event, text) => sendNow(event, 'key', text),
  });
  function close() {
    editor.box.dispose();
    dialog.remove();
    onClose();
  }
  function sendNow(event: Event, via: 'key' | 'click', text: string) {
    if (!send({ surface: 'caption', box: 'caption', via, event, text, attachments })) return;
    close();
    onSent(text);
  }
  const drawThumbnails = () => {
    if (attachments.count() === 0) return close();
    thumbnails.replaceChildren(
      ...attachments.list().map((file) =>
        h(
          'div',
          { class: 'preview' },
          file.type.startsWith('image/')
            ? h('img', { src: URL.createObjectURL(file), alt: '' })
            : h('span', { class: 'file' }, file.name),
          h(
            'button',
            {
              type: 'button',
              'aria-label': labels.remove,
              onclick() {
                attachments.remove(file);
                drawThumbnails();
              },
            },
            '×',
          ),
        ),
      ),
    );
  };
  const dialog = h(
    'div',
    { role: 'dialog', 'aria-label': labels.photos, class: 'media' },
    h('button', { type: 'button', class: 'round', 'aria-label': labels.close, onclick: close }, '×'),
    thumbnails,
    h(
      'div',
      { class: 'composer' },
      h('div', { 'data-testid': 'media-caption-input-container', class: 'field' }, editor.element),
      h(
        'div',
        {
          role: 'button',
          tabindex: 0,
          'aria-label': labels.send,
          class: 'round filled',
          onclick: (event: MouseEvent) => sendNow(event, 'click', editor.box.text()),
        },
        h('span', { 'aria-hidden': 'true', 'data-icon': 'wds-ic-send-filled' }, icon(ICONS.send)),
      ),
    ),
  );
  drawThumbnails();
  queueMicrotask(() => editor.root.focus());
  return dialog;
}
