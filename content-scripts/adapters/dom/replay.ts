/** Sends once from script what was held before, and notices when the site does not react. */
import type { PageEvents } from '#content-scripts/adapters/contract.ts';
import type { OpenBox } from '#content-scripts/adapters/dom/box.ts';
import { EDITOR_MARK } from '#content-scripts/adapters/dom/candidates.ts';
import { isInPage, matches } from '#content-scripts/adapters/dom/tree.ts';

/** A site that accepts the press clears the box or blocks its button well before; seen on all four. */
const NO_EFFECT_AFTER_MS = 1500;

export const isDisabled = (control: Element): boolean => matches(control, ':disabled, [aria-disabled="true"]');

export interface Replayer {
  press(box: OpenBox): boolean;
  /** True while our own press runs through the page: it is not asked about. */
  isPressing(): boolean;
  /** True once for a box whose press from script had no effect and whose text is still the same. */
  takePass(box: OpenBox): boolean;
  /** The text changed or the box left: whatever was pressed has had its effect. */
  settled(box: OpenBox): void;
}

/** A key that was held, to be given again as it was. */
export interface HeldKey {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** Nobody knows whether it sends or starts a new line: the site has to decide. */
  readonly isDoubtful: boolean;
}

const ENTER: HeldKey = { ctrlKey: false, metaKey: false, isDoubtful: false };

export interface ReplayNeeds {
  /** Other boxes that the control sends along. */
  sharing(control: HTMLElement, box: OpenBox): readonly OpenBox[];
  /** The key at which the box was last held. */
  keyHeld(box: OpenBox): HeldKey | undefined;
  /** The control at which the box was held, when it was not the usual one. */
  heldAt(box: OpenBox): HTMLElement | undefined;
  readonly events: PageEvents;
  readonly signal: AbortSignal;
}

export function replayer({ sharing, keyHeld, heldAt, events, signal }: ReplayNeeds): Replayer {
  const answering = new Map<OpenBox, ReturnType<typeof setTimeout>>();
  const passes = new WeakMap<OpenBox, string>();
  let pressing = false;

  function press(box: OpenBox): boolean {
    if (signal.aborted) return false;
    // The first press is still being answered: a second would send twice.
    if (answering.has(box)) return true;
    const text = box.read();
    const other = heldAt(box);
    const control = other && isInPage(other) ? other : (box.claim.submitControl(text)?.element ?? null);
    const isUsable = control !== null && !isDisabled(control);
    const key = keyFor(box, isUsable);
    if (!isUsable && (!key || text.trim() === '')) return false;
    if (!key && control && !sharing(control, box).every((part) => events.sending(part, 'click'))) return true;
    answering.set(
      box,
      setTimeout(() => giveUp(box, text, control), NO_EFFECT_AFTER_MS),
    );
    pressing = true;
    try {
      if (key) pressKey(box, key);
      else if (control) HTMLElement.prototype.click.call(control);
    } finally {
      pressing = false;
    }
    return true;
  }

  /** The site may not have drawn its control yet; then what the writer pressed is pressed again. */
  function keyFor(box: OpenBox, hasControl: boolean): HeldKey | undefined {
    const held = keyHeld(box);
    if (hasControl) return held?.isDoubtful ? held : undefined;
    return held ?? (box.claim.sendKey === 'mod-enter' ? undefined : ENTER);
  }

  function giveUp(box: OpenBox, text: string, control: HTMLElement | null) {
    answering.delete(box);
    if (!isInPage(box.element) || box.read() !== text) return;
    // A button that is blocked or gone is a site at work, not one that refuses; it may only have been drawn anew.
    const now = control && (isInPage(control) ? control : box.claim.submitControl(text)?.element);
    if (control && (!now || isDisabled(now))) return;
    passes.set(box, text);
    events.unsent(box);
  }

  function settled(box: OpenBox) {
    clearTimeout(answering.get(box));
    answering.delete(box);
    passes.delete(box);
  }

  signal.addEventListener('abort', () => {
    for (const box of answering.keys()) settled(box);
  });

  return {
    press,
    isPressing: () => pressing,
    takePass(box) {
      const isSame = passes.has(box) && passes.get(box) === box.read();
      passes.delete(box);
      return isSame;
    },
    settled,
  };
}

/**
 * A key from script: editors with a model act on it. A plain box does nothing of itself, so where Enter may have meant
 * a new line, that is made the way the browser would have made it.
 */
function pressKey({ element, focus }: OpenBox, { ctrlKey, metaKey, isDoubtful }: HeldKey) {
  const enter = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13, ctrlKey, metaKey };
  const event = new KeyboardEvent('keydown', { ...enter, bubbles: true, cancelable: true, composed: true });
  const wasTaken = !element.dispatchEvent(event);
  if (wasTaken || !isDoubtful || matches(element, EDITOR_MARK)) return;
  focus();
  document.execCommand('insertParagraph');
}
