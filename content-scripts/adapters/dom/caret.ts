/** Remembers where the caret stood in a rich editor, so that the writer comes back to the same place. */
import { holds, isInPage, rootOf } from '#content-scripts/adapters/dom/tree.ts';

interface Place {
  readonly anchor: Node;
  readonly anchorOffset: number;
  readonly focus: Node;
  readonly focusOffset: number;
}

/** Chromium keeps a selection per shadow root, Firefox one that reaches into them. */
export function selectionIn(editor: Element): Selection | null {
  const root = rootOf(editor);
  const own = 'getSelection' in root ? (root.getSelection as () => Selection | null) : null;
  return own ? own.call(root) : document.getSelection();
}

function placeIn(editor: Element): Place | null {
  const selection = selectionIn(editor);
  if (!selection?.anchorNode || !selection.focusNode) return null;
  if (!holds(editor, selection.anchorNode) || !holds(editor, selection.focusNode)) return null;
  const { anchorNode: anchor, anchorOffset, focusNode: focus, focusOffset } = selection;
  return { anchor, anchorOffset, focus, focusOffset };
}

export interface Caret {
  /** Focus leaves the editor. */
  keep(): void;
  /** Focus goes back, and the caret to where it was if the selection has meanwhile been elsewhere. */
  focus(): void;
}

export function caretOf(editor: HTMLElement): Caret {
  let kept: Place | null = null;
  return {
    keep() {
      kept = placeIn(editor) ?? kept;
    },
    focus() {
      const place = placeIn(editor) ?? kept;
      editor.focus({ preventScroll: true });
      if (place && isStill(place, editor)) {
        selectionIn(editor)?.setBaseAndExtent(place.anchor, place.anchorOffset, place.focus, place.focusOffset);
      }
    },
  };
}

/** An editor may have drawn its lines anew: then the caret stays where the editor puts it. */
function isStill({ anchor, anchorOffset, focus, focusOffset }: Place, editor: Element): boolean {
  const fits = (node: Node, offset: number) =>
    isInPage(node) && holds(editor, node) && offset <= (node instanceof Text ? node.length : node.childNodes.length);
  return fits(anchor, anchorOffset) && fits(focus, focusOffset);
}
