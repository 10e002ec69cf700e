/** One open compose box: what the adapters have in common once a site has said what an element is. */
import type { AudienceFact, ComposeBox, FoundBy } from '#content-scripts/adapters/contract.ts';
import { caretOf } from '#content-scripts/adapters/dom/caret.ts';
import { linesOf } from '#content-scripts/adapters/dom/geometry.ts';
import { mirrorOf } from '#content-scripts/adapters/dom/mirror.ts';
import { type EditorText, rangeOf, readEditor } from '#content-scripts/adapters/dom/text.ts';
import type { Site, Surface } from '#model/draft.ts';

/**
 * Which key sends besides the control. `enter-by-choice`: Enter, unless the writer set it otherwise in the site. Ctrl
 * or Cmd with Enter counts as sending everywhere.
 */
export type SendKey = 'enter' | 'enter-by-choice' | 'mod-enter';

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

  return {
    read: () => current().text,
    rangeOf: (span) => rangeOf(current(), span),
    rectsOf(span) {
      const range = rangeOf(current(), span);
      return range ? linesOf(range) : [];
    },
    focus: () => caret.focus(),
    keepCaret: () => caret.keep(),
    remove: () => observer.disconnect(),
  } satisfies Partial<OpenBox>;
}

function textareaParts(element: HTMLTextAreaElement) {
  const mirror = mirrorOf(element);
  return {
    read: () => element.value,
    rangeOf: () => null,
    rectsOf: (span) => mirror.linesOf(span),
    focus: () => element.focus({ preventScroll: true }),
    keepCaret() {},
    remove: () => mirror.remove(),
  } satisfies Partial<OpenBox>;
}
