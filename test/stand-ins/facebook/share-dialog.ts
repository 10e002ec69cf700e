import { labels } from '#test/stand-ins/facebook/labels.ts';
import { h } from '#test/stand-ins/shared/element.ts';
import { lexicalBox } from '#test/stand-ins/shared/lexical-box.ts';
import { send } from '#test/stand-ins/shared/page.ts';

const PEOPLE = ['Sam Staal', 'Fatima El Amrani'];

/**
 * Sharing someone's post with words of one's own. "Share now" posts them; each person below is a button that sends
 * them as a private message with ONE press.
 */
export function openShareDialog(onPosted: (text: string) => void): void {
  const editor = h('div', {
    class: 'xzsf02u x1a2a7pz x1n2onr6 notranslate editor',
    role: 'textbox',
    'aria-label': labels.saySomething,
    'aria-placeholder': labels.saySomething,
    tabindex: 0,
  });
  const placeholder = h('div', { class: 'placeholder', 'aria-hidden': 'true' }, labels.saySomething);
  const close = () => {
    box.dispose();
    layer.remove();
  };
  const toPerson = (person: string) =>
    h(
      'div',
      {
        role: 'button',
        tabindex: 0,
        class: 'person',
        'aria-label': `${labels.sendTo} ${person} ${labels.viaMessenger}`,
        onclick(event: MouseEvent) {
          if (send({ surface: 'message', box: 'share', via: 'click', event, text: box.text() })) close();
        },
      },
      h('span', { class: 'avatar' }, person.slice(0, 1)),
      h('span', {}, person),
    );
  const layer = h(
    'div',
    { class: 'x9f619 layer' },
    h(
      'div',
      { role: 'dialog', 'aria-label': labels.share, class: 'post-dialog post-body' },
      h(
        'div',
        { class: 'post-title' },
        h('h2', {}, labels.share),
        h(
          'div',
          { role: 'button', tabindex: 0, 'aria-label': labels.close, class: 'round', onclick: () => close() },
          '×',
        ),
      ),
      h('div', { class: 'field' }, editor, placeholder),
      h(
        'div',
        {
          role: 'button',
          tabindex: 0,
          'aria-label': labels.shareNow,
          class: 'primary',
          onclick(event: MouseEvent) {
            const text = box.text();
            if (!send({ surface: 'post', box: 'share', via: 'click', event, text })) return;
            close();
            onPosted(text);
          },
        },
        labels.shareNow,
      ),
      h('div', { class: 'people' }, ...PEOPLE.map(toPerson)),
    ),
  );
  document.body.append(layer);
  const box = lexicalBox(editor, {
    name: 'share',
    mode: 'rich',
    onChange(text) {
      placeholder.hidden = text !== '';
    },
  });
  editor.focus();
}
