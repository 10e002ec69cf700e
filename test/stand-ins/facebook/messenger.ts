import { labels } from '#test/stand-ins/facebook/labels.ts';
import { attachmentsOf, previewsOf, takeFiles } from '#test/stand-ins/shared/attachments.ts';
import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { lexicalBox } from '#test/stand-ins/shared/lexical-box.ts';
import { recordDecoy, send } from '#test/stand-ins/shared/page.ts';

/** A conversation: in the dock on any page, or filling the page of `/messages/`. Enter sends. */
export function conversation(title: string, attributes: Record<string, string>): HTMLElement {
  const grid = h(
    'div',
    { role: 'grid', 'aria-label': `${labels.conversation} ${title}`, class: 'bubbles' },
    h('div', { role: 'row' }, h('div', { class: 'bubble in' }, 'Hoi!')),
  );
  const attachments = attachmentsOf(() => {
    previews.replaceChildren(previewsOf(attachments, labels.remove));
    drawSlot(box.text());
  });
  const previews = h('div', {});
  const described = h('span', { id: 'write-to', class: 'hidden' }, `${labels.writeTo} ${title}`);
  const editor = h('div', {
    class: 'xzsf02u x1a2a7pz x1n2onr6 x14wi4xw notranslate editor',
    role: 'textbox',
    'aria-label': labels.message,
    'aria-placeholder': 'Aa',
    'aria-describedby': 'write-to',
    spellcheck: 'true',
    tabindex: 0,
  });
  const placeholder = h('div', { class: 'placeholder', 'aria-hidden': 'true' }, 'Aa');
  const slot = h('span', { class: 'slot' });

  function drawSlot(text: string) {
    placeholder.hidden = text !== '';
    const isEmpty = text.trim() === '' && attachments.count() === 0;
    const label = isEmpty ? labels.sendLike : labels.send;
    if (slot.firstElementChild?.getAttribute('aria-label') === label) return;
    // Another element each time: whoever keeps the button holds one that is no longer in the page.
    slot.replaceChildren(
      h(
        'div',
        {
          role: 'button',
          tabindex: 0,
          'aria-label': label,
          class: 'round',
          onclick: (event: MouseEvent) => (isEmpty ? like(event) : sendNow(event, 'click', box.text())),
        },
        icon(isEmpty ? ICONS.thumb : ICONS.send),
      ),
    );
  }
  const say = (text: string) => grid.append(h('div', { role: 'row' }, h('div', { class: 'bubble out' }, text)));
  function like(event: Event) {
    recordDecoy('like', event);
    say('👍');
  }
  function sendNow(event: Event, via: 'click' | 'key', text: string) {
    if (!send({ surface: 'message', box: 'message', via, event, text, attachments })) return;
    box.clear();
    say(text);
  }

  const input = h('input', {
    type: 'file',
    multiple: true,
    accept: '*/*',
    class: 'hidden',
    onchange: () => void attachments.add(input.files ?? []),
  });
  const composer = h(
    'div',
    { class: 'message-box' },
    h(
      'div',
      { role: 'button', tabindex: 0, 'aria-label': labels.photo, class: 'round', onclick: () => input.click() },
      icon(ICONS.plus),
    ),
    input,
    h('div', { class: 'field' }, previews, editor, placeholder, described),
    slot,
  );
  takeFiles(composer, (files) => void attachments.add(files));
  const box = lexicalBox(editor, {
    name: 'message',
    mode: 'plain',
    onEnter(event, text) {
      if (event.shiftKey) return false;
      sendNow(event, 'key', text);
      return true;
    },
    onChange: drawSlot,
  });
  drawSlot('');
  const header = h(
    'div',
    { class: 'chat-head' },
    h('a', { 'aria-label': title, href: '#', role: 'link', class: 'avatar' }, title.slice(0, 1)),
    h('h2', { dir: 'auto' }, h('span', { dir: 'auto' }, title)),
  );
  return h('div', attributes, header, grid, composer);
}
