import { labels } from '#test/stand-ins/facebook/labels.ts';
import { type Attachments, attachmentsOf, previewsOf, takeFiles } from '#test/stand-ins/shared/attachments.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { type LexicalBox, lexicalBox } from '#test/stand-ins/shared/lexical-box.ts';
import { send } from '#test/stand-ins/shared/page.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';

/** How long the site takes to take in a post, in milliseconds; the dialog stays until then. */
const POSTING = 120;

const ACCEPT = 'image/*,image/heif,image/heic,video/*,video/mp4,video/x-m4v,video/x-matroska,.mkv';

interface Options {
  /** `What's on your mind` or a group's words. */
  readonly prompt: string;
  /** The group's own name, when it is a group: it has no privacy button. */
  readonly group?: string;
  readonly onPosted: (text: string) => void;
}

/**
 * The dialog in which a post is written. As on the site it is two sibling dialogs: a labelled one with title and close
 * button only, and an unlabelled one with the editor. A photo rebuilds the second one and the editor in it.
 */
export function openPostDialog({ prompt, group, onPosted }: Options): void {
  let box: LexicalBox | undefined;
  let isPosting = false;
  const attachments = attachmentsOf(() => rebuild());
  const body = h('div', { role: 'dialog', class: 'x1n2onr6 x1ja2u2z post-body' });
  const close = () => {
    box?.dispose();
    layer.remove();
  };
  const layer = h(
    'div',
    { class: 'x9f619 layer' },
    h(
      'div',
      { class: 'post-dialog' },
      h(
        'div',
        { role: 'dialog', 'aria-label': labels.createPost, class: 'x1n2onr6 post-title' },
        h('h2', {}, labels.createPost),
        h('div', { role: 'button', tabindex: 0, 'aria-label': labels.close, class: 'round', onclick: close }, '×'),
      ),
      body,
    ),
  );
  layer.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });

  function rebuild() {
    if (isPosting) return;
    const state = box ? JSON.stringify(box.editor.getEditorState()) : undefined;
    box?.dispose();
    const editor = h('div', {
      class: 'xzsf02u x1a2a7pz x1n2onr6 x14wi4xw notranslate editor',
      role: 'textbox',
      'aria-label': prompt,
      'aria-placeholder': prompt,
      spellcheck: 'true',
      tabindex: 0,
    });
    const placeholder = h('div', { class: 'placeholder', 'aria-hidden': 'true' }, prompt);
    const button = h('div', {
      role: 'button',
      tabindex: 0,
      'aria-label': asksNext ? labels.next : submitLabel(group),
      class: 'primary',
      onclick: (event: MouseEvent) => (asksNext ? showNext() : post(event)),
    });
    button.append(h('span', {}, asksNext ? labels.next : submitLabel(group)));
    body.replaceChildren(
      headOf(group),
      h('div', { class: 'field' }, editor, placeholder),
      attachments.count() > 0 ? previewsOf(attachments, labels.remove) : '',
      toolsOf(attachments),
      button,
    );
    box = lexicalBox(editor, {
      name: 'post',
      mode: 'rich',
      ...(state === undefined ? {} : { state }),
      onChange(text) {
        placeholder.hidden = text !== '';
        const isDisabled = text.trim() === '' && attachments.count() === 0;
        if (isDisabled) button.setAttribute('aria-disabled', 'true');
        else button.removeAttribute('aria-disabled');
      },
    });
    editor.focus();
  }

  /** The second of two steps: the text is only shown, and Post stands where no editor is left. */
  function showNext() {
    const text = box?.text() ?? '';
    box?.dispose();
    box = undefined;
    const button = { role: 'button', tabindex: 0, 'aria-label': submitLabel(group), class: 'primary' };
    body.replaceChildren(
      headOf(group),
      h('p', { class: 'said-text' }, text),
      h('div', { ...button, onclick: (event: MouseEvent) => post(event, text) }, submitLabel(group)),
    );
  }

  function post(event: Event, text = box?.text() ?? '') {
    if (!send({ surface: 'post', box: 'post', via: 'click', event, text, attachments, isBusy: isPosting })) return;
    // Two presses by script within one task are two posts, as on the site; a person's second one finds it busy.
    queueMicrotask(() => {
      isPosting = true;
    });
    setTimeout(() => {
      close();
      onPosted(text);
    }, POSTING);
  }

  takeFiles(body, (files) => void attachments.add(files));
  document.body.append(layer);
  rebuild();
}

/** For some members "Next" comes first. */
const asksNext = variant.option('next', ['off', 'on']) === 'on';

const submitLabel = (group: string | undefined) =>
  group && variant.option('approval', ['off', 'on']) === 'on' ? labels.approval : labels.post;

function headOf(group: string | undefined): HTMLElement {
  const name = h('div', { class: 'who' }, h('strong', {}, 'Ann Voorbeeld'));
  if (group) name.append(h('span', { class: 'small' }, group));
  else name.append(privacyButton());
  return h('div', { class: 'head' }, h('div', { class: 'avatar' }, 'A'), name);
}

const AUDIENCES = [
  { word: labels.public, shape: ICONS.globe },
  { word: labels.friends, shape: ICONS.people },
  { word: labels.onlyMe, shape: ICONS.lock },
] as const;
let audience = ['public', 'friends', 'only-me'].indexOf(variant.option('privacy', ['public', 'friends', 'only-me']));

/** A press chooses the next audience; the site's own dialog for it is left out. */
function privacyButton(): HTMLElement {
  const button = h('div', { role: 'button', tabindex: 0, class: 'privacy' });
  const draw = () => {
    const { word, shape } = AUDIENCES[audience] ?? AUDIENCES[0];
    button.setAttribute('aria-label', `${labels.privacy} ${word}.`);
    button.replaceChildren(icon(shape, { width: 12, height: 12 }), h('span', {}, word));
  };
  button.addEventListener('click', () => {
    audience = (audience + 1) % AUDIENCES.length;
    draw();
  });
  draw();
  return button;
}

/** The photo button; its file input is in the dialog only once the button was pressed. */
function toolsOf(attachments: Attachments): HTMLElement {
  const input = h('input', {
    type: 'file',
    multiple: true,
    accept: ACCEPT,
    hidden: true,
    onchange: () => void attachments.add(input.files ?? []),
  });
  const tools = h('div', { class: 'tools' });
  tools.append(
    h(
      'div',
      {
        role: 'button',
        tabindex: 0,
        'aria-label': labels.photo,
        class: 'round',
        onclick() {
          tools.append(input);
          input.click();
        },
      },
      icon(ICONS.photo),
    ),
  );
  return tools;
}
