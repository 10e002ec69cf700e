import { h } from '#test/stand-ins/shared/element.ts';
import { type LexicalBox, lexicalBox } from '#test/stand-ins/shared/lexical-box.ts';
import { variant } from '#test/stand-ins/shared/variant.ts';
import { EmojiNode, registerEmoji } from '#test/stand-ins/whatsapp/emoji-node.ts';

const enterSends = variant.option('enter', ['on', 'off']) === 'on';

interface Options {
  readonly name: string;
  readonly tab: number;
  readonly label: string;
  readonly hint: string;
  readonly state?: string;
  readonly onChange: (text: string) => void;
  /** A key that sends; without it no key does. */
  readonly onSend?: (event: KeyboardEvent, text: string) => void;
}

export interface Editor {
  readonly element: HTMLElement;
  readonly root: HTMLElement;
  readonly box: LexicalBox;
}

/**
 * One of the site's Lexical editors in its wrapper. Enter sends and Shift+Enter is a new line; with the setting
 * "Enter is send" off, Enter is a new line and Control+Enter sends.
 */
export function editorOf({ name, tab, label, hint, state, onChange, onSend }: Options): Editor {
  const root = h('div', {
    'aria-autocomplete': 'list',
    'aria-label': label,
    'aria-owns': 'emoji-suggestion',
    'aria-placeholder': hint,
    class: 'x1hx0egp x6ikm8r x1odjw0f editor',
    'data-tab': tab,
    role: 'textbox',
    spellcheck: 'true',
    tabindex: tab,
  });
  const placeholder = h('div', { 'aria-hidden': 'true' }, h('div', { class: 'placeholder' }, hint));
  const element = h('div', { class: 'x1n2onr6 xh8yej3 lexical-rich-text-input field' }, root, placeholder);
  const box = lexicalBox(root, {
    name,
    mode: 'rich',
    nodes: [EmojiNode],
    ...(state === undefined ? {} : { state }),
    onEnter(event, text) {
      if (!onSend) return false;
      const sends = enterSends ? !event.shiftKey : event.ctrlKey || event.metaKey;
      if (sends) onSend(event, text);
      return sends;
    },
    onChange(text) {
      placeholder.hidden = text !== '';
      onChange(text);
    },
  });
  if (variant.option('emoji', ['image', 'text']) === 'image') registerEmoji(box.editor);
  return { element, root, box };
}
