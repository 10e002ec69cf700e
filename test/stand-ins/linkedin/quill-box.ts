import Quill from 'quill';
import { h } from '#test/stand-ins/shared/element.ts';
import { addModel } from '#test/stand-ins/shared/page.ts';

export interface QuillBox {
  readonly root: HTMLElement;
  /** The model's text without the line break that Quill always ends with. */
  text(): string;
  clear(): void;
  dispose(): void;
}

interface Options {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly onChange: (text: string) => void;
}

/** Quill's keeper of the selection, which its types leave out. */
interface Selection {
  readonly root: HTMLElement;
  hasFocus(): boolean;
  getNativeRange(): unknown;
  normalizeNative(range: StaticRange): unknown;
}

/**
 * Quill 1.3 asks the document for focus and selection, which see nothing within a shadow root: without this it would
 * neither know its caret nor handle Enter there.
 */
function seeIntoShadow(quill: Quill) {
  const { selection } = quill as unknown as { selection: Selection };
  const tree = selection.root.getRootNode();
  if (!(tree instanceof ShadowRoot)) return;
  selection.hasFocus = () => tree.activeElement === selection.root;
  selection.getNativeRange = () => {
    const [range] = document.getSelection()?.getComposedRanges({ shadowRoots: [tree] }) ?? [];
    return range ? selection.normalizeNative(range) : null;
  };
}

/** Starts Quill on an element that is in the page already, with the site's attributes on its root. */
export function quillBox(container: HTMLElement, { name, label, hint, onChange }: Options): QuillBox {
  container.classList.add('editor-content');
  const quill = new Quill(container, { placeholder: hint, modules: { toolbar: false }, formats: [] });
  seeIntoShadow(quill);
  const { root } = quill;
  const attributes = {
    'data-gramm': 'false',
    'aria-placeholder': hint,
    'aria-label': label,
    role: 'textbox',
    'aria-multiline': 'true',
    'data-test-ql-editor-contenteditable': 'true',
  };
  for (const [attribute, value] of Object.entries(attributes)) root.setAttribute(attribute, value);
  const text = () => {
    quill.update();
    return quill.getText().replace(/\n$/, '');
  };
  quill.on('text-change', () => onChange(text()));
  const stop = addModel(name, text);
  return {
    root,
    text,
    clear: () => quill.setText(''),
    dispose() {
      stop();
      quill.disable();
    },
  };
}

/** The element that Quill makes its own, as the site nests it. */
export const quillContainer = () => h('div', { class: 'ql-container' });
