import { labels } from '#test/stand-ins/facebook/labels.ts';
import { attachmentsOf, previewsOf, takeFiles } from '#test/stand-ins/shared/attachments.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { lexicalBox } from '#test/stand-ins/shared/lexical-box.ts';
import { send } from '#test/stand-ins/shared/page.ts';

const ACCEPT = 'video/*, video/x-m4v, video/webm, video/x-ms-wmv, image/*, image/heic, image/heif';

/** Number of comment boxes opened so far on this page. */
let opened = 0;

interface Options {
  readonly label: string;
  readonly onSent: (text: string) => void;
}

/**
 * A comment box. Enter sends, and the editor's own key handler empties the box at once. The button exists only in the
 * box that had the focus last; its id is the same in every box.
 */
export function commentForm({ label, onSent }: Options): HTMLFormElement {
  opened += 1;
  const name = `comment-${opened}`;
  const attachments = attachmentsOf(() => {
    previews.replaceChildren(previewsOf(attachments, labels.remove));
    drawButton();
  });
  const previews = h('div', {});
  const editor = h('div', {
    class: 'xzsf02u x1a2a7pz x1n2onr6 x14wi4xw notranslate editor',
    role: 'textbox',
    'aria-label': label,
    'aria-placeholder': label,
    spellcheck: 'true',
    tabindex: 0,
  });
  const placeholder = h('div', { class: 'placeholder', 'aria-hidden': 'true' }, label);
  const actions = h(
    'ul',
    { id: 'focused-state-actions-list', class: 'actions' },
    h('li', {}, photoButton(attachments.add)),
  );
  const button = h('div', {
    role: 'button',
    tabindex: 0,
    'aria-label': labels.comment,
    class: 'round',
    onclick: (event: MouseEvent) => sendNow(event, 'click', box.text()),
  });
  button.append(icon(ICONS.send));
  const focused = h('div', { class: 'focused' }, actions, h('div', { id: 'focused-state-composer-submit' }, button));
  const form = h(
    'form',
    { role: 'presentation', class: 'x1ed109x comment-form' },
    h('div', { class: 'field' }, editor, placeholder),
    previews,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusin', () => {
    if (focused.isConnected) return;
    for (const other of document.querySelectorAll('#focused-state-composer-submit')) other.parentElement?.remove();
    form.append(focused);
  });

  function drawButton() {
    const isDisabled = box.text().trim() === '' && attachments.count() === 0;
    button.setAttribute('aria-disabled', String(isDisabled));
  }

  function sendNow(event: Event, via: 'click' | 'key', text: string) {
    if (!send({ surface: 'comment', box: name, via, event, text, attachments })) return;
    box.clear();
    onSent(text);
  }

  const box = lexicalBox(editor, {
    name,
    mode: 'rich',
    onEnter(event, text) {
      if (event.shiftKey) return false;
      sendNow(event, 'key', text);
      return true;
    },
    onChange(text) {
      placeholder.hidden = text !== '';
      const isDisabled = text.trim() === '' && attachments.count() === 0;
      button.setAttribute('aria-disabled', String(isDisabled));
    },
  });
  takeFiles(form, (files) => void attachments.add(files));
  queueMicrotask(() => editor.focus());
  return form;
}

function photoButton(add: (files: Iterable<File>) => Promise<void>): HTMLElement {
  const input = h('input', {
    type: 'file',
    accept: ACCEPT,
    class: 'hidden',
    tabindex: -1,
    onchange: () => void add(input.files ?? []),
  });
  return h(
    'div',
    {},
    h(
      'div',
      { role: 'button', tabindex: 0, 'aria-label': labels.photo, class: 'round', onclick: () => input.click() },
      icon(ICONS.photo),
    ),
    input,
  );
}
