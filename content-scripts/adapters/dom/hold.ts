/**
 * Stands before every listener of the page and asks, for each way in which a person sends, whether it may go. A gesture
 * is a chain of events; once it is held the site sees none of them, once it is let through it is not asked again.
 */
import type { PageEvents, SendGesture } from '#content-scripts/adapters/contract.ts';
import type { OpenBox } from '#content-scripts/adapters/dom/box.ts';
import { choosesSuggestion } from '#content-scripts/adapters/dom/candidates.ts';
import type { EnterHabit } from '#content-scripts/adapters/dom/enter-habit.ts';
import { type HeldKey, isDisabled, type Replayer } from '#content-scripts/adapters/dom/replay.ts';
import { closest, closestAcross, holds } from '#content-scripts/adapters/dom/tree.ts';

export interface HeldPage {
  readonly boxes: () => readonly OpenBox[];
  /** The open box that one of these is the editor of. */
  boxAt(path: readonly EventTarget[]): OpenBox | undefined;
  /** Called first for every event: opens what it reveals. */
  meet(path: readonly EventTarget[]): void;
}

export interface Holder {
  /** Listens in a tree where `window` does not see everything: `submit` does not leave a shadow root. */
  listenIn(root: ShadowRoot): void;
  /** The key at which the box was last held; undefined when it was something else. */
  keyHeld(box: OpenBox): HeldKey | undefined;
  /** The control other than the usual one at which the box was last held. */
  heldAt(box: OpenBox): HTMLElement | undefined;
  /** The boxes that a control sends. */
  sentBy(control: HTMLElement): readonly OpenBox[];
}

const PRESS_STARTS = ['pointerdown', 'mousedown', 'touchstart'];
const PRESS_ENDS = ['pointerup', 'mouseup', 'touchend'];

const isEnter = (event: KeyboardEvent) => event.key === 'Enter' || event.keyCode === 13;
const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;
const hasMod = (event: KeyboardEvent) => event.ctrlKey || event.metaKey;

function swallow(event: Event) {
  // Without its default a touch gives no click, and the click is what asks.
  if (!event.type.startsWith('touch')) event.preventDefault();
  event.stopImmediatePropagation();
}

export function holdSends(
  { boxes, boxAt, meet }: HeldPage,
  replay: Replayer,
  habit: EnterHabit,
  events: PageEvents,
  signal: AbortSignal,
): Holder {
  const keyHeld = new WeakMap<OpenBox, HeldKey>();
  const heldAt = new WeakMap<OpenBox, HTMLElement>();
  /** What the gesture that is under way was let through with; the events that follow from it pass. */
  const passed = new Map<OpenBox, string>();
  let isPressHeld = false;
  /** The key that was held and is still down: its repeats must not reach our own dialog either. */
  let heldKey: string | null = null;
  let isEnterDown = false;

  function ask(asked: readonly OpenBox[], gesture: SendGesture): boolean {
    const open = asked.filter((box) => passed.get(box) !== box.read());
    const mayGo = open.every((box) => replay.takePass(box) || events.sending(box, gesture));
    if (mayGo) for (const box of open) passed.set(box, box.read());
    return mayGo;
  }

  /** What follows from a gesture follows in its task, or before the next gesture begins. */
  function passEnds() {
    if (passed.size > 0) setTimeout(forget, 0);
  }
  function forget() {
    passed.clear();
  }

  function sentBy(control: EventTarget | undefined, path: readonly EventTarget[]): readonly OpenBox[] {
    return boxes().filter((box) => {
      if (otherControl(box, path)) return true;
      const own = box.submitControl();
      if (!own || isDisabled(own)) return false;
      // A site may wrap its control in a second button that reacts as well.
      return path.includes(own) || (control instanceof HTMLElement && holds(control, own));
    });
  }

  const otherControl = ({ claim }: OpenBox, path: readonly EventTarget[]) =>
    claim.otherControls?.().find((control) => path.includes(control));

  const buttonIn = (path: readonly EventTarget[]) =>
    path[0] instanceof Element ? (closestAcross(path[0], 'button, [role="button"]') ?? undefined) : undefined;

  const sentAt = (path: readonly EventTarget[]) => sentBy(buttonIn(path), path);

  function onPress(event: Event) {
    const path = event.composedPath();
    meet(path);
    if (PRESS_STARTS.includes(event.type)) {
      if (event.type !== 'mousedown') isPressHeld = false;
      if (event.isTrusted) {
        forget();
        habit.pressedAt(path[0], boxes());
      }
      if (event instanceof MouseEvent && event.button !== 0) return;
      isPressHeld ||= sentAt(path).some((box) => events.wouldHold(box));
      if (isPressHeld && sentAt(path).length > 0) swallow(event);
    } else if (isPressHeld && sentAt(path).length > 0) swallow(event);
  }

  function onClick(event: Event) {
    if (replay.isPressing()) return;
    const path = event.composedPath();
    meet(path);
    isPressHeld = false;
    const sent = sentAt(path);
    if (sent.length === 0) return;
    if (ask(sent, 'click')) passEnds();
    else hold(event, sent);
  }

  function hold(event: Event, held: readonly OpenBox[], key?: HeldKey) {
    swallow(event);
    for (const box of held) {
      if (key) keyHeld.set(box, key);
      else keyHeld.delete(box);
      const control = otherControl(box, event.composedPath());
      if (control) heldAt.set(box, control);
      else heldAt.delete(box);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (replay.isPressing()) return;
    if (heldKey !== null && event.key === heldKey && event.repeat) return swallow(event);
    heldKey = null;
    if (isComposing(event)) return;
    if (event.isTrusted) forget();
    if (isEnter(event)) isEnterDown = true;
    // A letter in a box that is known: the way to it through the page, dear to ask for, tells nothing.
    else if (event.target && boxAt([event.target])) return;
    const path = event.composedPath();
    meet(path);
    const sent = sentByKey(event, path);
    if (sent.length === 0) return;
    const box = boxAt(path);
    const isBare = box !== undefined && !hasMod(event);
    if (isBare && !event.shiftKey && habit.of(box) === 'new-line') return habit.passed(box);
    if (ask(sent, 'key')) {
      if (isBare) habit.passed(box);
      return;
    }
    heldKey = event.key;
    const { ctrlKey, metaKey } = event;
    // A key on the control itself is a press of the control.
    hold(event, sent, box && { ctrlKey, metaKey, isDoubtful: isBare && habit.of(box) === 'unknown' });
  }

  function sentByKey(event: KeyboardEvent, path: readonly EventTarget[]): readonly OpenBox[] {
    const box = boxAt(path);
    if (box) {
      if (!isEnter(event)) return [];
      const sends = hasMod(event) || (box.claim.sendKey !== 'mod-enter' && !event.shiftKey);
      return sends && !choosesSuggestion(box.element) ? withParts(box) : [];
    }
    if (isEnter(event) && hasMod(event)) return nearby(path);
    return isEnter(event) || event.key === ' ' ? sentAt(path) : [];
  }

  /** A key sends all that the control sends: every part of a thread. */
  function withParts(box: OpenBox): readonly OpenBox[] {
    const control = box.submitControl();
    return control ? [box, ...boxes().filter((other) => other !== box && other.submitControl() === control)] : [box];
  }

  /** Ctrl or Cmd with Enter works from the whole composer, its tool bar too; on a link it opens a tab. */
  function nearby(path: readonly EventTarget[]): readonly OpenBox[] {
    const target = path[0];
    if (!(target instanceof Element) || closest(target, 'a[href], input, textarea, select')) return [];
    return boxes().filter(
      ({ claim, container, element }) =>
        claim.sendKey === 'mod-enter' && container !== element && path.includes(container),
    );
  }

  function onKeyAfter(event: KeyboardEvent) {
    if (heldKey !== null && event.key === heldKey) {
      swallow(event);
      if (event.type === 'keyup') heldKey = null;
    }
    if (event.type !== 'keyup') return;
    if (isEnter(event)) isEnterDown = false;
    passEnds();
  }

  /** A new line that no key announced: dictation, a screen keyboard. */
  function onBeforeInput(event: InputEvent) {
    const { inputType } = event;
    if (inputType !== 'insertLineBreak' && inputType !== 'insertParagraph') return;
    if (replay.isPressing() || event.isComposing) return;
    const path = event.composedPath();
    meet(path);
    const box = boxAt(path);
    // What an editor calls a line break stays within its paragraph, and sends nothing.
    const isParagraph = inputType === 'insertParagraph';
    if (!box || isParagraph === box.element instanceof HTMLTextAreaElement) return;
    if (isEnterDown || box.claim.sendKey === 'mod-enter' || habit.of(box) === 'new-line') return;
    if (ask([box], 'key')) return;
    hold(event, [box], { ctrlKey: false, metaKey: false, isDoubtful: habit.of(box) === 'unknown' });
  }

  function onSubmit(event: Event) {
    const form = event.target;
    if (replay.isPressing() || !(form instanceof HTMLFormElement)) return;
    const sent = boxes().filter(({ element }) => closestAcross(element, 'form') === form);
    if (sent.length > 0 && !ask(sent, 'submit')) hold(event, sent);
  }

  const capture = { capture: true, signal };
  for (const type of [...PRESS_STARTS, ...PRESS_ENDS]) addEventListener(type, onPress, capture);
  addEventListener('click', onClick, capture);
  addEventListener('keydown', onKeyDown, capture);
  addEventListener('keypress', onKeyAfter, capture);
  addEventListener('keyup', onKeyAfter, capture);
  addEventListener('beforeinput', onBeforeInput, capture);
  addEventListener('submit', onSubmit, capture);
  addEventListener('blur', ({ target }) => target === window && forget(), capture);

  return {
    listenIn: (root) => root.addEventListener('submit', onSubmit, capture),
    keyHeld: (box) => keyHeld.get(box),
    heldAt: (box) => heldAt.get(box),
    sentBy: (control) => boxes().filter((box) => box.submitControl() === control),
  };
}
