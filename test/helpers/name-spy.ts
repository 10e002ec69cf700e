/** What a page's own script sees of everything there is to see, by `spyOn`; `seen` is told apart by words alone. */
interface NameSpy {
  /** Empties all boxes. */
  clear(): void;
  /** Puts the draft into every box at once. */
  put(draft: string): void;
  /** Writes it letter by letter, many a second, with the events that a key makes, into one box after the other. */
  write(draft: string): Promise<void>;
  /** From now on every trusted key of a person makes it put the next draft into every box. */
  putAtKeys(drafts: readonly string[]): void;
  /** Looks at all that can be looked at, under this name. */
  look(name: string): void;
  /** Tries to send each box by script, and notes which key the page's own listener heard. */
  send(name: string): void;
  readonly seen: Set<string>;
}

declare global {
  interface Window {
    nameSpy: NameSpy;
  }
}

/** How many boxes the spy makes: in sight, in sight and transparent, tiny, beside the page, below it. */
export const SPIED_BOXES = 5;

/**
 * Runs in a page of X and must stand alone: a hostile script that owns boxes as X has them, and notes everything that
 * it can observe. No clocks: what differs in time alone says nothing here.
 */
export function spyOn(): void {
  const PLACES = [
    'left:40px;top:420px;width:300px;height:60px',
    'left:40px;top:520px;width:300px;height:60px;opacity:0',
    'left:400px;top:420px;width:1px;height:1px;overflow:hidden',
    'left:-4000px;top:100px;width:300px;height:60px',
    'left:40px;top:6000px;width:300px;height:60px',
  ];
  const EVENTS = [
    ...['focus', 'blur', 'focusin', 'focusout', 'scroll', 'scrollend', 'resize', 'toggle', 'beforetoggle', 'close'],
    ...[
      'animationstart',
      'animationend',
      'transitionrun',
      'transitionend',
      'slotchange',
      'message',
      'storage',
      'error',
    ],
    ...['securitypolicyviolation', 'selectionchange', 'visibilitychange', 'pointerover', 'pointerout', 'click'],
    ...['keydown', 'keyup', 'beforeinput', 'input', 'change', 'copy', 'paste', 'submit', 'load', 'bezint-chosen'],
  ];
  const seen = new Set<string>();
  const nameOf = (target: unknown) =>
    target instanceof Element ? `${target.localName}#${target.id}` : Object.prototype.toString.call(target);

  const boxes = PLACES.map((place, index) => {
    const box = document.createElement('div');
    box.contentEditable = 'true';
    box.setAttribute('role', 'textbox');
    box.dataset.testid = `tweetTextarea_${index + 1}`;
    box.id = `spy${index}`;
    box.style.cssText = `position:absolute;z-index:9;background:white;font:16px monospace;${place}`;
    document.body.append(box);
    return box;
  });

  const note = (event: Event) =>
    seen.add(
      `event ${event.type} ${event.isTrusted} ${event.composedPath().slice(0, 2).map(nameOf)} ${event.eventPhase}`,
    );
  for (const type of EVENTS) {
    window.addEventListener(type, note, { capture: true });
    document.addEventListener(type, note);
  }
  const all = { childList: true, attributes: true, characterData: true, subtree: true };
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (boxes.some((box) => box.contains(target))) continue;
      const nodes = [...addedNodes, ...removedNodes].map(nameOf);
      seen.add(`mutation ${type} ${nameOf(target)} ${attributeName} ${nodes}`);
    }
  }).observe(document, all);
  const hosts = () => [...document.querySelectorAll('bezint-ui')];
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      seen.add(`size ${nameOf(target)} ${contentRect.width} ${contentRect.height}`);
  });
  for (const element of [...hosts(), ...boxes, document.documentElement]) sizes.observe(element);
  const sights = new IntersectionObserver((entries) => {
    for (const { target, intersectionRatio } of entries) seen.add(`sight ${nameOf(target)} ${intersectionRatio > 0}`);
  });
  for (const element of hosts()) sights.observe(element);

  /** What lies at many points in and around an element. */
  function hits(element: Element): string {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    let found = '';
    for (let y = top - 30; y < bottom + 30; y += 12)
      for (let x = left - 30; x < right + 30; x += 12) {
        found += document.elementsFromPoint(x, y).some(({ localName }) => localName === 'bezint-ui') ? '#' : '.';
      }
    return found.replace(/(.)\1*/g, (run) => `${run[0]}${run.length}`);
  }

  function look(name: string): void {
    const tell = (what: string, value: unknown) => seen.add(`${name}: ${what} ${JSON.stringify(value)}`);
    for (const box of document.querySelectorAll('[data-testid^="tweetTextarea_"]')) {
      if (name === 'the person’s' || boxes.some((own) => own === box)) tell(`hits ${nameOf(box)}`, hits(box));
    }
    for (const host of hosts()) {
      tell('host', [host.getAttributeNames(), host.childNodes.length, host.shadowRoot, host.textContent]);
      tell('place', [host.parentElement?.localName, host.getBoundingClientRect(), host.clientWidth]);
      const style = getComputedStyle(host);
      // The page's own order of custom properties differs from page to page.
      tell(
        'look',
        [...style]
          .map((key) => `${key}: ${style.getPropertyValue(key)}`)
          .sort()
          .join(),
      );
      tell('animations', host.getAnimations({ subtree: true }).length);
    }
    tell('focus', nameOf(document.activeElement));
    tell('animations', document.getAnimations().length);
    tell('highlights', [...CSS.highlights.keys()]);
    tell('sheets', [document.styleSheets.length, document.adoptedStyleSheets.length]);
    tell('frames', window.length);
    tell('page', [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    tell('entries', [...new Set(performance.getEntriesByType('resource').map((entry) => entry.name))].sort());
    tell('marks', [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].length);
    tell('globals', Object.keys(window).length);
  }

  function put(draft: string): void {
    for (const box of boxes) box.textContent = draft;
  }

  async function write(draft: string): Promise<void> {
    for (const box of boxes) {
      box.focus();
      for (const key of draft) {
        const told = { key, data: key, inputType: 'insertText', bubbles: true, composed: true, cancelable: true };
        box.dispatchEvent(new KeyboardEvent('keydown', told));
        box.dispatchEvent(new InputEvent('beforeinput', told));
        document.execCommand('insertText', false, key);
        box.dispatchEvent(new InputEvent('input', told));
        box.dispatchEvent(new KeyboardEvent('keyup', told));
        await new Promise((resolve) => setTimeout(resolve));
      }
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true }));
      box.dispatchEvent(new CompositionEvent('compositionend', { data: draft, bubbles: true }));
    }
  }

  function send(name: string): void {
    for (const box of boxes) {
      let isHeard = false;
      const hear = () => {
        isHeard = true;
      };
      box.addEventListener('keydown', hear, { once: true });
      const told = { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true, bubbles: true, composed: true };
      box.dispatchEvent(new KeyboardEvent('keydown', { ...told, cancelable: true }));
      box.removeEventListener('keydown', hear);
      seen.add(`${name}: ${isHeard ? 'sent' : 'held'} ${box.id}`);
    }
  }

  window.nameSpy = {
    seen,
    look,
    put,
    write,
    send,
    clear: () => put(''),
    putAtKeys(drafts) {
      let at = 0;
      const next = (event: Event) => {
        if (!event.isTrusted) return;
        put(drafts[at % drafts.length] ?? '');
        at += 1;
      };
      for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, next, { capture: true });
    },
  };
}
