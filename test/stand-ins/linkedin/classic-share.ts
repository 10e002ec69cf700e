import { interop } from '#test/stand-ins/linkedin/interop.ts';
import { labels } from '#test/stand-ins/linkedin/labels.ts';
import { ember, groupName } from '#test/stand-ins/linkedin/page-kind.ts';
import { quillBox, quillContainer } from '#test/stand-ins/linkedin/quill-box.ts';
import { attachmentsOf, previewsOf, takeFiles } from '#test/stand-ins/shared/attachments.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { send } from '#test/stand-ins/shared/page.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';

/** How long the site takes to post, in milliseconds. */
export const POSTING = 120;

/** Who reads the post: a group, or what `audience=` asks for. */
export const audienceLabel = (): string =>
  groupName ??
  (variant.option('audience', ['anyone', 'connections']) === 'anyone' ? labels.anyone : labels.connections);

/** The older share box: Quill in the open shadow root. Escape and Dismiss close it. */
export function openClassicShare(onPosted: (text: string) => void, original?: string): void {
  const attachments = attachmentsOf(() => {
    previews.replaceChildren(previewsOf(attachments, labels.remove, { class: 'previews update-components-image' }));
    enable(box.text());
  });
  const previews = h('div', { class: 'share-creation-state__preview-container' });
  let isPosting = false;
  const button = h(
    'button',
    {
      id: ember(),
      class: 'share-actions__primary-action artdeco-button artdeco-button--primary ember-view primary',
      disabled: true,
      onclick(event: MouseEvent) {
        const text = box.text();
        if (!send({ surface: 'post', box: 'post', via: 'click', event, text, attachments, isBusy: isPosting })) return;
        queueMicrotask(() => {
          isPosting = true;
          button.disabled = true;
        });
        setTimeout(() => {
          close();
          onPosted(text);
        }, POSTING);
      },
    },
    h('span', { class: 'artdeco-button__text' }, labels.post),
  );
  // The model commits late: the button follows one task after the key.
  const enable = (text: string) =>
    setTimeout(() => {
      button.disabled = isPosting || (text.trim() === '' && attachments.count() === 0);
    });
  const close = () => {
    box.dispose();
    overlay.remove();
  };
  const container = quillContainer();
  const modal = h(
    'div',
    {
      'data-test-modal-id': 'sharebox',
      'data-test-modal': '',
      role: 'dialog',
      tabindex: -1,
      class: 'artdeco-modal share-box-v2__modal',
    },
    h(
      'button',
      {
        type: 'button',
        class: 'artdeco-modal__dismiss round',
        'data-test-modal-close-btn': '',
        'aria-label': labels.dismiss,
        onclick: () => close(),
      },
      '×',
    ),
    h(
      'div',
      { class: 'share-box' },
      h(
        'div',
        { class: 'share-creation-state__visibility-container head' },
        h('span', { class: 'avatar' }, 'A'),
        h(
          'button',
          { type: 'button', id: ember(), class: 'share-unified-settings-entry-button' },
          h('strong', {}, 'Ann Voorbeeld'),
          h('span', {}, audienceLabel()),
        ),
      ),
      h('div', { class: 'share-creation-state__text-editor' }, h('div', { class: 'editor-container' }, container)),
      previews,
      original !== undefined && h('div', { class: 'card' }, original),
      h(
        'div',
        { class: 'share-box-footer' },
        h(
          'button',
          {
            type: 'button',
            class: 'round',
            'aria-label': labels.media,
            onclick: () => openMediaEditor(modal, (files) => void attachments.add(files)),
          },
          icon(ICONS.photo),
        ),
        h('div', { class: 'share-actions' }, button),
      ),
    ),
  );
  const overlay = h('div', { class: 'artdeco-modal-overlay' }, modal);
  overlay.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  interop().append(overlay);
  const box = quillBox(container, {
    name: 'post',
    label: labels.postEditor,
    hint: labels.talkAbout,
    onChange: enable,
  });
  takeFiles(modal, (files) => void attachments.add(files));
  box.root.focus();
}

/** The older editor of pictures: choose, look, Next. */
function openMediaEditor(modal: HTMLElement, onDone: (files: File[]) => void) {
  const list = h('div', { class: 'media-editor-file-manager__file-preview previews' });
  let chosen: File[] = [];
  const input = h('input', {
    type: 'file',
    multiple: true,
    accept: 'image/*,video/*',
    onchange() {
      chosen = [...(input.files ?? [])];
      list.replaceChildren(...chosen.map((file) => h('img', { src: URL.createObjectURL(file), alt: '', width: 96 })));
    },
  });
  const screen = h(
    'div',
    { role: 'dialog', 'aria-label': labels.editor, class: 'media-editor' },
    h('h2', {}, labels.editor),
    input,
    list,
    h(
      'button',
      {
        type: 'button',
        class: 'share-box-footer__primary-btn primary',
        onclick() {
          screen.remove();
          onDone(chosen);
        },
      },
      labels.next,
    ),
  );
  modal.append(screen);
}
