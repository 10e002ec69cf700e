import { h, icon } from '#test/stand-ins/shared/element.ts';
import { ICONS } from '#test/stand-ins/shared/icons.ts';
import { send } from '#test/stand-ins/shared/page.ts';
import { editorOf } from '#test/stand-ins/whatsapp/editor.ts';
import { labels } from '#test/stand-ins/whatsapp/labels.ts';

/** A sent message is changed in a dialog over the chat; its button shows a check mark. */
export function editDialog(text: string, onSent: (text: string) => void): HTMLElement {
  const editor = editorOf({
    name: 'edit',
    tab: 10,
    label: labels.edit,
    hint: labels.message,
    onChange: () => {},
    onSend: (event, changed) => sendNow(event, 'key', changed),
  });
  const sendNow = (event: Event, via: 'key' | 'click', changed: string) => {
    if (!send({ surface: 'message', box: 'edit', via, event, text: changed })) return;
    editor.box.dispose();
    dialog.remove();
    onSent(changed);
  };
  const dialog = h(
    'div',
    { role: 'dialog', 'aria-label': labels.edit, class: 'media edit' },
    h(
      'div',
      { class: 'composer' },
      editor.element,
      h(
        'button',
        {
          type: 'button',
          'aria-label': labels.update,
          class: 'round filled',
          onclick: (event: MouseEvent) => sendNow(event, 'click', editor.box.text()),
        },
        h('span', { 'aria-hidden': 'true', 'data-icon': 'checkmark-medium' }, icon(ICONS.check)),
      ),
    ),
  );
  queueMicrotask(() => {
    editor.root.focus();
    document.execCommand('insertText', false, text);
  });
  return dialog;
}
