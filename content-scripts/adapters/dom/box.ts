/** One open compose box: what the adapters have in common once a site has said what an element is. */
import type { AudienceFact, ComposeBox, FoundBy } from '#content-scripts/adapters/contract.ts';
import { caretOf, selectionIn } from '#content-scripts/adapters/dom/caret.ts';
import { linesOf } from '#content-scripts/adapters/dom/geometry.ts';
import { mirrorOf } from '#content-scripts/adapters/dom/mirror.ts';
import { replaceIn } from '#content-scripts/adapters/dom/replace.ts';
import { type EditorText, offsetOf, pointAt, rangeOf, readEditor } from '#content-scripts/adapters/dom/text.ts';
import type { Site, Surface } from '#model/draft.ts';
import type { Span } from '#model/span.ts';

/**
 * Which key sends besides the control. `enter-by-choice`: Enter, unless the writer set it otherwise in the site. Ctrl
 * or Cmd with Enter counts as sending everywhere.
 */
type SendKey = 'enter' | 'enter-by-choice' | 'mod-enter';

/** A control found, and how. */
export interface Found {
  readonly element: HTMLElement;
  readonly by: Exclude<FoundBy, 'nothing'>;
}

/** What a site says of an element that it knows as a compose box. */
export interface Claim {
  readonly surface: Surface;
  readonly container: HTMLElement;
  readonly sendKey: SendKey;
  readonly by: Exclude<FoundBy, 'nothing'>;
  audience(): AudienceFact;
  /** The control that sends, now. `text` is what the box holds: on some sites the same place sends something else. */
  submitControl(text: string): Found | null;
  /** Further controls that send the same words: to one person, by another way. */
  otherControls?(): readonly HTMLElement[];
}

/** A box as the adapters themselves see it. */
export interface OpenBox extends ComposeBox {
  readonly claim: Claim;
  /** Focus leaves the box. */
  keepCaret(): void;
  remove(): void;
}

/** What a box asks of the page's script. */
export interface BoxHelp {
  /** Replays the sending. */
  press(box: OpenBox): boolean;
  /** Something changed in the editor; its text may be the same. */
  touched(box: OpenBox): void;
}

let lastId = 0;

export function openBox(element: HTMLElement, site: Site, claim: Claim, { press, touched }: BoxHelp): OpenBox {
  lastId += 1;
  const common = {
    id: lastId,
    site,
    claim,
    element,
    surface: claim.surface,
    container: claim.container,
    audience: claim.audience,
  };
  const box: OpenBox =
    element instanceof HTMLTextAreaElement
      ? { ...common, ...textareaParts(element), ...sending() }
      : { ...common, ...editorParts(element, () => touched(box)), ...sending() };

  function sending() {
    return {
      submitControl: () => claim.submitControl(box.read())?.element ?? null,
      submit: () => press(box),
    };
  }
  return box;
}

const CHANGES = { childList: true, characterData: true, subtree: true, attributeFilter: ['alt', 'data-plain-text'] };

function editorParts(element: HTMLElement, touched: () => void) {
  const caret = caretOf(element);
  let known: EditorText | null = null;
  /** One for all measuring: at each change the browser mends every range that it has not cleared away yet. */
  const ruler = new Range();
  const observer = new MutationObserver(() => {
    known = null;
    touched();
  });
  observer.observe(element, CHANGES);

  /** Read once for every state of the editor, however often it is asked for. */
  function current(): EditorText {
    if (observer.takeRecords().length > 0) {
      known = null;
      // Taken here, the change would otherwise never be told.
      queueMicrotask(touched);
    }
    known ??= readEditor(element);
    return known;
  }

  const editor = {
    element,
    read: () => current().text,
    focus: () => caret.focus(),
    caret() {
      const { focusNode: node, focusOffset: offset } = selectionIn(element) ?? {};
      return node ? offsetOf(current(), { node, offset: offset ?? 0 }) : null;
    },
    select({ start, end }: Span) {
      // Where nothing stands yet there is one place only, and the focus has put the caret there.
      if (current().text === '') return end === 0;
      const [from, to] = [pointAt(current(), start), pointAt(current(), end)];
      // A stretch begins at the first of its own letters, not behind the last of those before.
      const first = end > start ? rangeOf(current(), { start, end }) : null;
      if (first)
        selectionIn(element)?.setBaseAndExtent(
          first.startContainer,
          first.startOffset,
          first.endContainer,
          first.endOffset,
        );
      else if (from && to) selectionIn(element)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      return first !== null || (from !== null && to !== null);
    },
  };
  return {
    ...editor,
    replace: (suggestions) => replaceIn(editor, suggestions),
    rectsOf(span, sight) {
      const range = rangeOf(current(), span, ruler);
      return range ? linesOf(range, element, sight) : [];
    },
    keepCaret: () => caret.keep(),
    remove: () => observer.disconnect(),
  } satisfies Partial<OpenBox>;
}

function textareaParts(element: HTMLTextAreaElement) {
  const mirror = mirrorOf(element);
  const editor = {
    element,
    read: () => element.value,
    focus: () => element.focus({ preventScroll: true }),
    caret: () => element.selectionEnd,
    select({ start, end }: Span) {
      element.setSelectionRange(start, end);
      return true;
    },
  };
  return {
    ...editor,
    replace: (suggestions) => replaceIn(editor, suggestions),
    rectsOf: (span, sight) => mirror.linesOf(span, sight),
    keepCaret() {},
    remove: () => mirror.remove(),
  } satisfies Partial<OpenBox>;
}
