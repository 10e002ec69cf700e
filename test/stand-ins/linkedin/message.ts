import { labels } from '#test/stand-ins/linkedin/labels.ts';
import { ember } from '#test/stand-ins/linkedin/page-kind.ts';
import { attachmentsOf, previewsOf, takeFiles } from '#test/stand-ins/shared/attachments.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { addModel, send } from '#test/stand-ins/shared/page.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';

const PEOPLE = { person: 'Sam Staal', group: 'Sam Staal, Fatima El Amrani', new: '' };
const chat = variant.option('chat', ['person', 'group', 'new']);

/**
 * Text of plain paragraphs: the page itself is the model here. Browsers also leave loose text beside the paragraphs,
 * and write a break within one as an element or, in preserved white space, as a sign; the last one of a paragraph only
 * holds it open.
 */
function paragraphText(root: HTMLElement): string {
  const lines: string[] = [];
  let loose = false;
  for (const node of root.childNodes) {
    const isLoose = !(node instanceof HTMLParagraphElement || node instanceof HTMLDivElement);
    const text = textWithin(node);
    if (isLoose && loose) lines.push((lines.pop() ?? '') + text);
    else lines.push(text);
    loose = isLoose;
  }
  return lines.map((line) => line.replace(/\n$/, '')).join('\n');
}

function textWithin(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLBRElement) return '\n';
  return [...node.childNodes].map(textWithin).join('');
}

/** A conversation in a bubble over the page or on its own page: plain paragraphs in a form. */
export function messageForm(): HTMLElement {
  const title = PEOPLE[chat];
  // The member's own choice under "Open send options".
  let enterSends = variant.option('enter', ['on', 'off']) === 'on';
  const attachments = attachmentsOf(() => {
    previews.replaceChildren(previewsOf(attachments, labels.remove));
    draw();
  });
  const previews = h('div', { class: 'msg-form__attachment-previews' });
  const list = h('ul', { class: 'msg-s-message-list bubbles' });
  const box = h('div', {
    class: 'msg-form__contenteditable t-14 t-black--light',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': labels.writeMessage,
  });
  const placeholder = h(
    'div',
    { class: 'placeholder msg-form__placeholder', 'aria-hidden': 'true' },
    labels.writeMessage,
  );
  const empty = () => box.replaceChildren(h('p', {}, h('br')));
  const text = () => paragraphText(box);
  const button = h(
    'button',
    {
      type: 'submit',
      class: 'msg-form__send-button artdeco-button primary',
      disabled: true,
      onclick: (event: MouseEvent) => {
        pressed = event;
      },
    },
    labels.send,
  );
  let pressed: Event | undefined;
  function draw() {
    placeholder.hidden = text() !== '';
    button.disabled = text().trim() === '' && attachments.count() === 0;
  }
  function sendNow(event: Event, via: 'submit' | 'key') {
    const said = text();
    if (!send({ surface: 'message', box: 'message', via, event, text: said, attachments })) return;
    list.append(h('li', {}, h('p', { class: 'bubble out' }, said)));
    empty();
    draw();
    box.focus();
  }
  const file = (accept: string) => {
    const input = h('input', {
      type: 'file',
      accept,
      class: 'msg-form__attachment-upload-input hidden',
      onchange: () => void attachments.add(input.files ?? []),
    });
    return input;
  };
  const picture = file('image/*');
  const anyFile = file('*');
  const form = h(
    'form',
    {
      id: 'msg-form-ember1',
      class: 'msg-form msg-form--thread-footer-feature',
      onsubmit(event: SubmitEvent) {
        event.preventDefault();
        sendNow(pressed ?? event, 'submit');
        pressed = undefined;
      },
    },
    h(
      'div',
      { class: 'msg-form__msg-content-container field' },
      h('div', { class: 'msg-form__attachment-drag-and-drop', hidden: true }),
      box,
      placeholder,
    ),
    previews,
    h(
      'footer',
      { class: 'msg-form__footer' },
      h(
        'button',
        { type: 'button', class: 'round', 'aria-label': labels.photo, onclick: () => picture.click() },
        icon(ICONS.photo),
      ),
      picture,
      anyFile,
      h(
        'div',
        { class: 'msg-form__right-actions' },
        button,
        h(
          'button',
          {
            type: 'button',
            class: 'round msg-form__send-toggle',
            'aria-label': labels.sendOptions,
            'aria-pressed': String(enterSends),
            onclick(event: MouseEvent) {
              enterSends = !enterSends;
              if (event.currentTarget instanceof Element)
                event.currentTarget.setAttribute('aria-pressed', String(enterSends));
            },
          },
          icon(ICONS.more),
        ),
      ),
    ),
  );
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !enterSends) return;
    event.preventDefault();
    sendNow(event, 'key');
  });
  box.addEventListener('input', () => {
    if (box.childNodes.length === 0) empty();
    draw();
  });
  takeFiles(form, (files) => void attachments.add(files));
  addModel('message', text);
  empty();
  return h('div', { class: 'msg-convo-wrapper' }, headerOf(title), list, form);
}

function headerOf(title: string): HTMLElement {
  if (chat === 'new') {
    return h(
      'header',
      { class: 'msg-overlay-bubble-header' },
      h('h2', {}, labels.newMessage),
      h('span', { class: 'msg-connections-typeahead__selected-recipient artdeco-pill' }, 'Fatima El Amrani'),
      h('input', {
        type: 'text',
        role: 'combobox',
        id: ember(),
        placeholder: labels.recipient,
        'aria-label': labels.recipient,
        'aria-expanded': 'false',
      }),
    );
  }
  return h(
    'header',
    { class: 'msg-overlay-bubble-header' },
    h(
      'h2',
      { class: 'msg-overlay-bubble-header__title msg-entity-lockup__entity-title' },
      h('a', { href: '#', class: 'ember-view' }, h('span', {}, title)),
    ),
  );
}

/** The bubble that floats over other pages. */
export function messageBubble(): HTMLElement {
  const bubble = h(
    'div',
    {
      class: 'msg-overlay-conversation-bubble msg-overlay-conversation-bubble--is-active',
      role: 'dialog',
      id: ember(),
      'aria-label': labels.messaging,
      tabindex: -1,
    },
    messageForm(),
  );
  queueMicrotask(() => bubble.querySelector<HTMLElement>('.msg-form__contenteditable')?.focus());
  return bubble;
}
