import { Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { createElement as el, type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import { labels } from '#test/stand-ins/x/labels.ts';

interface Props {
  readonly index: number;
  readonly state: EditorState;
  readonly placeholder: string;
  readonly isFocused: boolean;
  readonly onChange: (state: EditorState) => void;
  readonly onPost: (event: Event) => void;
  readonly onFiles: (files: File[]) => void;
}

export const textOf = (state: EditorState) => state.getCurrentContent().getPlainText('\n');

/** One part of a post. Control or Command with Enter posts; Enter alone is a new line. */
export function DraftBox({ index, state, placeholder, isFocused, onChange, onPost, onFiles }: Props): ReactElement {
  const editor = useRef<Editor>(null);
  useEffect(() => {
    if (isFocused) editor.current?.focus();
  }, [isFocused]);
  const take = (blobs: Blob[]) => {
    onFiles(blobs.filter((blob) => blob instanceof File));
    return 'handled' as const;
  };
  const wrapper = `tweetTextarea_${index}`;
  return el(
    'div',
    { className: 'css-175oi2r r-1dqbpge', 'data-testid': `${wrapper}_label` },
    el(
      'div',
      { className: 'r-1niwhzg r-17gur6a', 'data-testid': `${wrapper}RichTextInputContainer` },
      el(Editor, {
        ref: editor,
        editorState: state,
        onChange,
        placeholder,
        role: 'textbox',
        ariaLabel: labels.postText,
        ariaMultiline: true,
        webDriverTestID: wrapper,
        spellCheck: true,
        stripPastedStyles: true,
        handlePastedFiles: take,
        handleDroppedFiles: (_selection, files) => take(files),
        keyBindingFn(event: KeyboardEvent) {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return getDefaultKeyBinding(event);
          onPost(event.nativeEvent);
          return null;
        },
      }),
    ),
  );
}

export const emptyState = () => EditorState.createEmpty();
