import { interop } from '#test/stand-ins/linkedin/interop.ts';
import { labels } from '#test/stand-ins/linkedin/labels.ts';
import { h } from '#test/stand-ins/shared/element.ts';
import { addModel, send } from '#test/stand-ins/shared/page.ts';

/** The note that goes with an invitation: a plain textarea in the open shadow root. */
export function openInvitation(): void {
  const area = h('textarea', {
    id: 'custom-message',
    name: 'message',
    maxlength: 300,
    rows: 4,
    'aria-label': labels.note,
  });
  const stop = addModel('invitation', () => area.value);
  const button = h(
    'button',
    {
      type: 'button',
      class: 'artdeco-button artdeco-button--primary primary',
      disabled: true,
      onclick(event: MouseEvent) {
        if (!send({ surface: 'invitation', box: 'invitation', via: 'click', event, text: area.value })) return;
        stop();
        overlay.remove();
      },
    },
    labels.send,
  );
  area.addEventListener('input', () => {
    button.disabled = area.value.trim() === '';
  });
  const overlay = h(
    'div',
    { class: 'artdeco-modal-overlay' },
    h('div', { role: 'dialog', class: 'artdeco-modal send-invite' }, h('h2', {}, labels.note), area, button),
  );
  interop().append(overlay);
  area.focus();
}
