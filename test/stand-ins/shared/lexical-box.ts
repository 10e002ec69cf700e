import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { addModel } from '#test/stand-ins/shared/page.ts';

export interface LexicalBox {
  readonly editor: LexicalEditor;
  /** The model's text, lines joined by `\n`. */
  text(): string;
  clear(): void;
  dispose(): void;
}

interface Options {
  /** Name of the box in the page's record. */
  readonly name: string;
  readonly mode: 'rich' | 'plain';
  readonly nodes?: readonly Klass<LexicalNode>[];
  /** A key of Enter, with its modifiers; true when it was used up (the editor then does nothing more). */
  readonly onEnter?: (event: KeyboardEvent, text: string) => boolean;
  readonly onChange: (text: string) => void;
  /** Serialised state of an earlier editor that this one replaces. */
  readonly state?: string;
}

const linesOf = () =>
  $getRoot()
    .getChildren()
    .map((line) => line.getTextContent())
    .join('\n');

const $empty = () => $getRoot().clear().append($createParagraphNode());

/** Starts a Lexical editor on an element that carries the site's own attributes. */
export function lexicalBox(root: HTMLElement, { name, mode, nodes, onEnter, onChange, state }: Options): LexicalBox {
  root.setAttribute('contenteditable', 'true');
  const editor = createEditor({
    namespace: name,
    nodes: [...(nodes ?? [])],
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  const text = () => editor.read(linesOf);
  const stops = [
    mode === 'rich' ? registerRichText(editor) : registerPlainText(editor),
    // By itself it keeps the clock that it finds now, and a test that sets another one later would change nothing.
    registerHistory(editor, createEmptyHistoryState(), 300, () => Date.now()),
    editor.registerUpdateListener(() => onChange(text())),
    addModel(name, text),
  ];
  if (onEnter) {
    stops.push(
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (!event || !onEnter(event, linesOf())) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  }
  if (state) editor.setEditorState(editor.parseEditorState(state));
  else editor.update($empty, { discrete: true, tag: 'history-merge' });
  return {
    editor,
    text,
    clear() {
      // Also called from within a command, where nothing can be discrete; the model is empty at once all the same.
      editor.update(() => {
        $empty();
        $getRoot().selectStart();
      });
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    },
    dispose() {
      for (const stop of stops) stop();
      editor.setRootElement(null);
    },
  };
}
