/** What is typed and pressed inside our interface. */
const GESTURES = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'pointercancel',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'focus',
  'blur',
  'focusin',
  'focusout',
] as const;
/** Never prevented, so the page may go on scrolling without waiting for us. */
const PASSIVE_GESTURES = ['wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;

export interface SealOptions {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly signal: AbortSignal;
  /** A trusted key anywhere in the page, before the site hears of it. True keeps it from the site. */
  readonly onKey: (event: KeyboardEvent, isInside: boolean) => boolean;
  /** Somebody presses in our interface with a mouse, pen or finger; then has let go, and what was meant was done. */
  readonly onPress: (isDown: boolean) => void;
}

/** Milliseconds within which the click of a press has come; a finger's comes a moment after it was lifted. */
const CLICKED_WITHIN = 100;
/** A mouse that has moved no more than this was held still, in pixels. */
const STILL = 5;

/**
 * Keeps the site from hearing what is pressed in our interface, and our interface from obeying what was not pressed by
 * a person. The listeners stand on the window in the capture phase, so ours come first when the banner is created
 * before the page's own scripts run. There the event is stopped whole; a private copy of a click goes on inside the
 * closed root. Keys are not copied, `onKey` is asked instead: Firefox lets a copy of a key out of the root.
 */
export function seal(view: Window, { host, shadow, signal, onKey, onPress }: SealOptions): void {
  const vouched = new WeakSet<Event>();
  let press: Press | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;

  const letGo = () => {
    clearTimeout(ending);
    press = undefined;
    onPress(false);
  };

  /** What is typed goes to what has the focus: that our own root tells at once, while an event takes its time. */
  const isElsewhere = (event: Event) =>
    shadow.activeElement === null && (event instanceof KeyboardEvent || event instanceof InputEvent);

  const isInside = (event: Event) =>
    !isElsewhere(event) &&
    (event.target === host || (host.getRootNode() !== host.ownerDocument && event.composedPath()[0] === host));

  function hold(event: Event): void {
    const inside = isInside(event);
    if (event.isTrusted && event.type === 'keydown' && onKey(event as KeyboardEvent, inside)) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    // Let go of anywhere.
    if (press && event.isTrusted && /^pointer(?:up|cancel)/.test(event.type))
      ending = setTimeout(letGo, CLICKED_WITHIN);
    if (!inside) return;
    if (!event.isTrusted) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    const met = innerTarget(event, shadow);
    if (event.type === 'pointerdown') {
      clearTimeout(ending);
      press = { on: met, down: event as PointerEvent };
      onPress(true);
    }
    // Without a known target the event itself has to travel on: an assistive tool may press without coordinates.
    if (!met && event.type === 'click') return;
    const target = event.type === 'click' && press ? meant(press, event as MouseEvent, met) : met;
    event.stopImmediatePropagation();
    // The editor keeps the focus and its selection while somebody presses in the banner.
    if (event.type === 'mousedown' && !takesText(target)) event.preventDefault();
    if (target && event.type === 'click') {
      const copy = new MouseEvent('click', { bubbles: true, cancelable: true, composed: false });
      vouched.add(copy);
      target.dispatchEvent(copy);
      letGo();
    }
  }

  for (const type of GESTURES) view.addEventListener(type, hold, { capture: true, signal });
  for (const type of PASSIVE_GESTURES) view.addEventListener(type, hold, { capture: true, passive: true, signal });

  const refuse = (event: Event) => {
    if (!event.isTrusted && !vouched.has(event)) event.stopImmediatePropagation();
  };
  shadow.addEventListener('click', refuse, { capture: true, signal });
  for (const type of GESTURES) shadow.addEventListener(type, (event) => event.stopPropagation(), { signal });
}

function innerTarget(event: Event, shadow: ShadowRoot): Element | null {
  if (!(event instanceof MouseEvent)) return shadow.activeElement;
  // A press by key or by an assistive tool has no detail and often no place.
  const hasPlace = event.detail > 0 || event.clientX !== 0 || event.clientY !== 0;
  return (hasPlace ? shadow.elementFromPoint(event.clientX, event.clientY) : null) ?? shadow.activeElement;
}

interface Press {
  readonly on: Element | null;
  readonly down: PointerEvent;
}

/**
 * What a press meant: where the mouse was held still, what was under it when it went down, also when that has moved
 * since; where it slid, what both places have in common. Of a finger the browser itself looks for what was meant, and
 * says so with the click.
 */
function meant({ on, down }: Press, { detail, clientX, clientY }: MouseEvent, met: Element | null): Element | null {
  if (detail === 0 || down.pointerType === 'touch') return met;
  const isStill = Math.hypot(clientX - down.clientX, clientY - down.clientY) <= STILL;
  let at = on;
  while (at && !isStill && !at.contains(met)) at = at.parentElement;
  return at;
}

const takesText = (target: Element | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
