import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { h } from '#test/stand-ins/shared/element.ts';
import { addModel } from '#test/stand-ins/shared/page.ts';

export interface TiptapBox {
  /** The wrapper, to be put into the page. */
  readonly element: HTMLElement;
  readonly editor: Editor;
  /** The model's text, lines joined by `\n`. */
  text(): string;
  clear(): void;
  /** The caret goes to the end at once; the editor's own command would wait for the next frame. */
  focus(): void;
  dispose(): void;
}

interface Options {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly hint: string;
  readonly text?: string;
  readonly onChange: (text: string) => void;
  /** Before the editor itself; true when the key was used up. */
  readonly onKey?: (event: KeyboardEvent, editor: Editor) => boolean;
}

/** Text and line breaks only: what the site's box allows. Formats would turn typed signs into something else. */
const plainText = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

const paragraphs = (text: string) => ({
  type: 'doc',
  content: text
    .split('\n')
    .map((line) => ({ type: 'paragraph', ...(line ? { content: [{ type: 'text', text: line }] } : {}) })),
});

export function tiptapBox({ name, attributes, hint, text: first = '', onChange, onKey }: Options): TiptapBox {
  const placeholder = h('div', { class: 'placeholder', 'aria-hidden': 'true' }, hint);
  const element = h('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper', class: 'field' }, placeholder);
  const text = () => editor.getText({ blockSeparator: '\n' });
  const changed = () => {
    placeholder.hidden = text() !== '';
    onChange(text());
  };
  const editor: Editor = new Editor({
    element,
    extensions: [plainText],
    content: paragraphs(first),
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', ...attributes },
      handleKeyDown: (_view, event) => onKey?.(event, editor) ?? false,
    },
    onCreate: changed,
    onUpdate: changed,
  });
  const stop = addModel(name, text);
  return {
    element,
    editor,
    text,
    clear: () => void editor.commands.clearContent(true),
    focus() {
      editor.commands.setTextSelection(editor.state.doc.content.size);
      editor.view.focus();
    },
    dispose() {
      stop();
      editor.destroy();
    },
  };
}
