import { audienceLabel, POSTING } from '#test/stand-ins/linkedin/classic-share.ts';
import { labels } from '#test/stand-ins/linkedin/labels.ts';
import { hashed, isCompany } from '#test/stand-ins/linkedin/page-kind.ts';
import { type TiptapBox, tiptapBox } from '#test/stand-ins/linkedin/tiptap-box.ts';
import { type Attachments, attachmentsOf, previewsOf, takeFiles } from '#test/stand-ins/shared/attachments.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { pageIsReady, send } from '#test/stand-ins/shared/page.ts';

/** After how many milliseconds the first dialog gives way to the one that stays. */
const SWAP = 500;

interface Share {
  readonly dialog: HTMLDialogElement;
  readonly box: TiptapBox;
}

/**
 * The newer share box: TipTap in a native modal dialog. Half a second after it opened the whole dialog is replaced by
 * another; what was typed by then is kept.
 */
export function openSduiShare(onPosted: (text: string) => void, original?: string): void {
  pageIsReady(false);
  const first = shareDialog('', onPosted, original);
  setTimeout(() => {
    if (!first.dialog.isConnected) return pageIsReady();
    const text = first.box.text();
    first.box.dispose();
    first.dialog.remove();
    const second = shareDialog(text, onPosted, original);
    second.box.focus();
    pageIsReady();
  }, SWAP);
}

function shareDialog(text: string, onPosted: (text: string) => void, original?: string): Share {
  let isPosting = false;
  let isScheduled = false;
  const attachments = attachmentsOf(() => {
    preview.replaceChildren(previewsOf(attachments, labels.remove));
    draw(box.text());
  });
  const preview = h('div', { id: 'ShareBoxpreviewCard' });
  const submit = h(
    'button',
    {
      type: 'button',
      class: `${hashed()} primary`,
      disabled: true,
      onclick(event: MouseEvent) {
        const said = box.text();
        if (!send({ surface: 'post', box: 'post', via: 'click', event, text: said, attachments, isBusy: isPosting }))
          return;
        queueMicrotask(() => {
          isPosting = true;
          draw(box.text());
        });
        setTimeout(() => {
          close();
          onPosted(said);
        }, POSTING);
      },
    },
    labels.post,
  );
  function draw(said: string) {
    submit.disabled = isPosting || (said.trim() === '' && attachments.count() === 0);
    submit.textContent = isScheduled ? labels.schedule : labels.post;
  }
  function close() {
    box.dispose();
    dialog.remove();
  }
  const box = tiptapBox({
    name: 'post',
    text,
    hint: labels.talkAbout,
    // A company's page has the same box without the key.
    attributes: {
      'aria-label': labels.postEditor,
      class: hashed(),
      ...(isCompany ? {} : { componentkey: 'ShareBox_textEditor' }),
    },
    onChange: draw,
  });
  const audience = isCompany ? labels.anyone : audienceLabel();
  const dialog = h(
    'dialog',
    { 'data-testid': 'dialog', role: 'dialog', class: hashed(), 'data-part': 'share' },
    h(
      'div',
      {
        'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.sharing.ShareCompose',
        class: hashed(),
        'data-part': 'share-body',
      },
      h(
        'button',
        { type: 'button', 'aria-label': labels.dismiss, class: `${hashed()} round`, onclick: close },
        icon('M5 4 4 5l7 7-7 7 1 1 7-7 7 7 1-1-7-7 7-7-1-1-7 7Z'),
      ),
      h(
        'div',
        { role: 'button', tabindex: 0, 'aria-expanded': 'false', class: hashed(), 'data-part': 'audience' },
        h('strong', {}, isCompany ? 'Zorgorganisatie De Linde' : 'Ann Voorbeeld'),
        h('span', {}, icon(ICONS.globe, { id: 'visibility-small', width: 14, height: 14 }), audience),
        icon(ICONS.caret, { id: 'caret-small', width: 14, height: 14 }),
      ),
      box.element,
      preview,
      original !== undefined && h('div', { class: `${hashed()} card` }, original),
      h(
        'div',
        { role: 'button', tabindex: 0, class: hashed(), 'data-part': 'small' },
        icon(ICONS.comment, { id: 'comment-small', width: 14, height: 14 }),
        labels.everyoneComments,
      ),
      h(
        'div',
        { class: hashed(), 'data-part': 'foot' },
        h(
          'button',
          {
            type: 'button',
            'aria-label': labels.media,
            'aria-haspopup': 'dialog',
            class: `${hashed()} round`,
            onclick: () => openMediaDialog(attachments),
          },
          icon(ICONS.photo, { id: 'image-medium' }),
        ),
        h(
          'button',
          {
            type: 'button',
            'aria-label': labels.scheduleLater,
            class: `${hashed()} round`,
            onclick() {
              isScheduled = !isScheduled;
              draw(box.text());
            },
          },
          icon(ICONS.clock, { id: 'clock-medium' }),
        ),
        submit,
      ),
    ),
  );
  dialog.addEventListener('close', close);
  takeFiles(dialog, (files) => void attachments.add(files));
  document.body.append(dialog);
  dialog.showModal();
  box.focus();
  return { dialog, box };
}

/** A second modal dialog over the first. Its file input is hidden and belongs to the document, not to the dialog. */
function openMediaDialog(attachments: Attachments) {
  let chosen: File[] = [];
  const show = (files: Iterable<File>) => {
    chosen = [...chosen, ...files];
    zone.replaceChildren(
      ...chosen.map((file) =>
        h(
          'figure',
          {},
          icon(ICONS.photo, { id: 'image-medium' }),
          h('img', { src: URL.createObjectURL(file), alt: '', width: 120 }),
        ),
      ),
    );
  };
  const input = h('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    accept: 'image/*,video/*',
    onchange: () => show(input.files ?? []),
  });
  const zone = h('div', { 'data-testid': 'add-media-drop-zone', class: hashed(), 'data-part': 'drop-zone' });
  const dialog = h(
    'dialog',
    { 'data-testid': 'dialog', class: hashed(), 'data-part': 'share' },
    h('h2', {}, labels.editor),
    zone,
    h('button', { type: 'button', class: `${hashed()} quiet`, onclick: () => input.click() }, labels.upload),
    h('button', { type: 'button', class: `${hashed()} quiet` }, labels.alternativeText),
    h(
      'button',
      { type: 'button', class: `${hashed()} primary`, 'data-part': 'next', onclick: () => dialog.close('done') },
      labels.next,
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    input.remove();
    if (dialog.returnValue === 'done') void attachments.add(chosen);
  });
  takeFiles(zone, show);
  document.body.append(input, dialog);
  dialog.showModal();
}
