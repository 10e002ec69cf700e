import { labels } from '#test/stand-ins/linkedin/labels.ts';
import { ember, hashed } from '#test/stand-ins/linkedin/page-kind.ts';
import { quillBox, quillContainer } from '#test/stand-ins/linkedin/quill-box.ts';
import { tiptapBox } from '#test/stand-ins/linkedin/tiptap-box.ts';
import { type Attachments, attachmentsOf, previewsOf, takeFiles } from '#test/stand-ins/shared/attachments.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { send } from '#test/stand-ins/shared/page.ts';

let opened = 0;
const nextName = () => {
  opened += 1;
  return `comment-${opened}`;
};

const isSendKey = (event: KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey);

/** Adds a photo; the file input is made at the press and never put into the page. */
const choosePhoto = (attachments: Attachments) => {
  const input = h('input', {
    type: 'file',
    accept: 'image/*',
    onchange: () => void attachments.add(input.files ?? []),
  });
  input.click();
};

/**
 * The newer comment box: TipTap, Enter breaks the line within one paragraph, Control+Enter sends. The button is in the
 * page only while there is text. Its parent is a grid that another child would break.
 */
export function tiptapComment(onSent: (text: string) => void): HTMLElement {
  const name = nextName();
  const attachments = attachmentsOf(() => {
    preview.replaceChildren(previewsOf(attachments, labels.remove));
    draw(box.text());
  });
  const preview = h('div', { componentkey: `commentBoxLinkPreview-${name}` });
  const section = h('div', { id: `commentButtonSection-${name}`, class: hashed() });
  function draw(text: string) {
    const isEmpty = text.trim() === '' && attachments.count() === 0;
    if (isEmpty) section.replaceChildren();
    else if (!section.firstElementChild) {
      section.append(
        h(
          'button',
          { type: 'button', class: `${hashed()} primary`, onclick: (event: MouseEvent) => sendNow(event, 'click') },
          labels.comment,
        ),
      );
    }
  }
  function sendNow(event: Event, via: 'click' | 'key') {
    const text = box.text();
    if (!send({ surface: 'comment', box: name, via, event, text, attachments })) return;
    box.clear();
    onSent(text);
  }
  const box = tiptapBox({
    name,
    hint: labels.addComment,
    attributes: { 'aria-label': labels.commentEditor },
    onChange: draw,
    onKey(event, editor) {
      if (event.key !== 'Enter' || event.isComposing) return false;
      if (isSendKey(event)) sendNow(event, 'key');
      else editor.commands.setHardBreak();
      return true;
    },
  });
  const element = h(
    'div',
    { componentkey: `commentBox-${name}`, class: hashed(), 'data-part': 'comment-box' },
    h('span', { class: 'avatar' }, 'A'),
    h(
      'div',
      { 'data-part': 'comment-field' },
      box.element,
      preview,
      h(
        'button',
        { type: 'button', class: 'round', 'aria-label': labels.photo, onclick: () => choosePhoto(attachments) },
        icon(ICONS.photo, { id: 'image-medium' }),
      ),
      section,
    ),
  );
  takeFiles(element, (files) => void attachments.add(files));
  queueMicrotask(() => box.focus());
  return element;
}

/** The older comment box: Quill in a form, whose button without a type submits it and is there only with text. */
export function quillComment(onSent: (text: string) => void): HTMLElement {
  const name = nextName();
  const attachments = attachmentsOf(() => {
    preview.replaceChildren(previewsOf(attachments, labels.remove));
    draw(box.text());
  });
  const preview = h('div', { class: 'comments-comment-media-preview-box__container--cr' });
  const container = quillContainer();
  const slot = h('div', { class: 'display-flex align-items-center' });
  // The event of a form that a script's click submits is trusted; the click itself tells the truth.
  let pressed: Event | undefined;
  function draw(text: string) {
    const isEmpty = text.trim() === '' && attachments.count() === 0;
    if (isEmpty) slot.replaceChildren();
    else if (!slot.firstElementChild) {
      slot.append(
        h(
          'button',
          {
            id: ember(),
            class: 'comments-comment-box__submit-button--cr artdeco-button artdeco-button--primary ember-view primary',
            onclick(event: MouseEvent) {
              pressed = event;
            },
          },
          h('span', { class: 'artdeco-button__text' }, labels.comment),
        ),
      );
    }
  }
  function sendNow(event: Event, via: 'submit' | 'key') {
    const text = box.text();
    if (!send({ surface: 'comment', box: name, via, event, text, attachments })) return;
    box.clear();
    onSent(text);
  }
  const form = h(
    'form',
    {
      class: 'comments-comment-box__form',
      onsubmit(event: SubmitEvent) {
        event.preventDefault();
        sendNow(pressed ?? event, 'submit');
        pressed = undefined;
      },
    },
    h(
      'div',
      { class: 'comments-comment-texteditor' },
      h(
        'div',
        { class: 'comments-comment-box-comment__text-editor' },
        h('div', { class: 'editor-container' }, container),
      ),
      preview,
      h(
        'div',
        { class: 'display-flex justify-space-between' },
        h(
          'button',
          {
            type: 'button',
            class: 'comments-comment-box__detour-icons round',
            'aria-label': labels.photo,
            onclick: () => choosePhoto(attachments),
          },
          icon(ICONS.photo),
        ),
        slot,
      ),
    ),
  );
  const element = h(
    'div',
    { id: ember(), class: 'comments-comment-box--cr' },
    h('span', { class: 'avatar' }, 'A'),
    form,
  );
  const box = quillBox(container, { name, label: labels.postEditor, hint: labels.addComment, onChange: draw });
  // Before Quill, which would put in a line.
  container.addEventListener(
    'keydown',
    (event) => {
      if (!isSendKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      sendNow(event, 'key');
    },
    true,
  );
  takeFiles(form, (files) => void attachments.add(files));
  queueMicrotask(() => box.root.focus());
  return element;
}
