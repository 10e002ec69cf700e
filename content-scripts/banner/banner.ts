import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import { type OpenDialog, openDialog } from '#content-scripts/banner/ask.ts';
import { type BoxUi, createBoxUi } from '#content-scripts/banner/box-ui.ts';
import type { Banner, BannerEvents, BannerTexts, BoxView, Choice } from '#content-scripts/banner/contract.ts';
import { createHost } from '#content-scripts/banner/host.ts';
import { deepFocus, modalAround } from '#content-scripts/banner/page-state.ts';
import { seal } from '#content-scripts/banner/seal.ts';
import type { Spot, SpotView } from '#content-scripts/banner/spot.ts';
import { verbOf } from '#content-scripts/banner/verb.ts';
import type { Texts } from '#content-scripts/banner/view.ts';
import { type WordWatch, watchWords } from '#content-scripts/banner/watch-words.ts';
import { menderOf } from '#content-scripts/suggest/mend.ts';
import type { Finding } from '#model/report.ts';
import { findingStyleOf, pageWordsOf } from '#ui/page-words.ts';

const textsOf = ({ language, words, organisation, clauses, contact, line, askReason = false }: BannerTexts): Texts => ({
  t: pageWordsOf(language, words),
  mender: menderOf(words ?? {}),
  organisation,
  clauseOf: (id) => clauses?.[id],
  contact: contact?.role,
  line,
  asksReason: askReason,
});

/** Milliseconds that the nudge in working hours stays: long enough to read it, too short to be in the way. */
const REMINDED = 8000;

/**
 * Everything that Bezint draws in one document. Create it before the page's own scripts run, so that keys and clicks in
 * our interface are ours alone. Nothing is put into the page until there is a box to show.
 */
export function createBanner(root: Document, first: BannerTexts, events: BannerEvents, signal: AbortSignal): Banner {
  const view = root.defaultView;
  const ended = new AbortController();
  const over = AbortSignal.any([signal, ended.signal]);
  const host = createHost(root, over);
  const spots = new Map<object, BoxUi>();
  let texts = textsOf(first);
  host.dress(findingStyleOf(first.words));
  let dialog: (OpenDialog & { readonly box: ComposeBox }) | undefined;
  let words: WordWatch | undefined;
  let frame = 0;
  let isAfresh = false;
  /** What is placed in the next frame even when nothing has to be looked at afresh. */
  const due = new Set<object>();
  /** Somebody presses in our interface: nothing in it is drawn anew or moves, or it would go from under the press. */
  let isPressed = false;
  const late: (() => void)[] = [];

  /**
   * One look at the page per frame, however many things changed; nothing at all while nothing changes. `key`: of the
   * spot that has changed. Afresh means all of them.
   */
  function request(afresh: boolean, key?: object): void {
    isAfresh ||= afresh;
    if (key) due.add(key);
    if (frame === 0 && spots.size > 0 && !over.aborted) frame = requestAnimationFrame(placeAll);
  }

  function placeAll(): void {
    frame = 0;
    if (isPressed) return;
    const afresh = isAfresh;
    isAfresh = false;
    for (const key of spots.keys()) if (key instanceof HTMLElement && !key.isConnected) forget(key);
    if (afresh) mount();
    // What is placed may ask to be placed once more, in the next frame.
    const keys = [...(afresh ? spots.keys() : due)];
    due.clear();
    for (const key of keys) spots.get(key)?.place(afresh);
  }

  /** The host goes where the box is that somebody can type in: into its modal dialog when it has one. */
  function mount(): void {
    const around = [...spots.values()].map(({ spot }) => modalAround(spot.element));
    host.mount(modalAround(dialog?.box.element) ?? modalAround(deepFocus(root)) ?? around.findLast(Boolean));
  }

  function draw(key: object, spot: Spot, next: SpotView, box?: ComposeBox): void {
    const known = spots.get(key);
    if (known) {
      if (isPressed) late.push(() => spots.get(key)?.show(next));
      else known.show(next);
      return;
    }
    const ui = createBoxUi(spot, next, texts, {
      host: host.element,
      lines: host.lines,
      boxes: host.boxes,
      request: (afresh) => request(afresh, key),
      announce: host.announce,
      onApply: box && events.applied && ((suggestions) => events.applied?.(box, suggestions)),
      onAskFirst: (findings) => box && events.askedFirst(box, findings),
      onDismiss: (finding) => box && events.dismissed(box, finding),
      onNotClient: (finding) => box && events.notClient?.(box, finding),
      onExplain: events.explained,
      onFiles: box && events.drawFiles && ((place, view) => events.drawFiles?.(place, { ...view, box })),
    });
    spots.set(key, ui);
    mount();
    request(true);
  }

  function forget(key: object): void {
    spots.get(key)?.remove();
    spots.delete(key);
  }

  function onPress(isDown: boolean): void {
    isPressed = isDown;
    if (isDown) return;
    for (const show of late.splice(0)) show();
    request(false);
  }

  /** A short word that stays until the next press or key. */
  function tell(box: ComposeBox, text: string, until: readonly string[] = ['pointerdown', 'keydown']): () => void {
    const ui = spots.get(box);
    const done = new AbortController();
    const stop = () => {
      if (!done.signal.aborted) ui?.hint(undefined);
      done.abort();
    };
    ui?.hint(text);
    for (const type of until) {
      root.addEventListener(type, stop, { capture: true, signal: AbortSignal.any([done.signal, over]) });
    }
    return stop;
  }

  function current(): BoxUi | undefined {
    const focused = deepFocus(root);
    const all = [...spots.values()];
    return all.find(({ spot }) => focused && spot.element.contains(focused)) ?? all.findLast((ui) => ui.isOpen);
  }

  function onKey(event: KeyboardEvent, isInside: boolean): boolean {
    if (dialog) return keyInDialog(dialog, event, isInside);
    if (event.altKey && event.shiftKey && event.code === 'KeyB' && !event.ctrlKey && !event.metaKey) {
      const ui = current();
      if (!ui) return false;
      openByKey(ui);
      return true;
    }
    if (event.key !== 'Escape') return false;
    if (words?.open) {
      const ui = words.open;
      const hadFocus = ui.hasFocus();
      ui.closeWord();
      if (hadFocus) ui.spot.focus();
      return true;
    }
    if (isInside) {
      const ui = [...spots.values()].find((one) => one.isOpen && one.hasFocus());
      if (!ui) return false;
      ui.toggle();
      ui.spot.focus();
      return true;
    }
    return false;
  }

  /** The words at the caret first; the second time, or elsewhere, the banner with all. */
  function openByKey(ui: BoxUi): void {
    const span = ui.isOpen || ui.openWord ? undefined : ui.wordAtCaret();
    if (span) {
      ui.showWord(span);
      ui.focusWord();
      return;
    }
    ui.closeWord();
    if (!ui.isOpen) ui.toggle();
    ui.focusCard();
  }

  /** Enter and Space are left to the button that has the focus; everything else stays away from the site. */
  function keyInDialog(opened: OpenDialog, { key, repeat, shiftKey }: KeyboardEvent, isInside: boolean): boolean {
    if (!isInside) opened.focus();
    else if (key === 'Escape') opened.close('edit');
    else if (key === 'Tab') opened.step(shiftKey);
    // A key held down since the box would press the first button before anybody has read a word.
    else return repeat && !opened.isTyping();
    return true;
  }

  if (view) {
    words = watchWords(view, host.element, () => (dialog ? [] : spots.values()), over);
    seal(view, { host: host.element, shadow: host.shadow, signal: over, onKey, onPress });
    const look = () => request(true);
    const options = { capture: true, passive: true, signal: over };
    const typed = (event: Event) => {
      // Whoever goes on typing has read it.
      words?.open?.closeWord();
      const { inputType = '', data = '' } = event as InputEvent;
      const isLetter = inputType === 'insertText' && data?.length === 1;
      const [target] = event.composedPath();
      if (!(target instanceof Node)) return;
      // Until the answer to a key comes, lines move along with their words; what moves with these tells of it by itself.
      for (const [key, { spot, follows }] of spots)
        if (spot.element.contains(target) && follows(isLetter)) request(false, key);
    };
    view.addEventListener('input', typed, options);
    for (const type of [
      'scroll',
      'resize',
      'transitionend',
      'animationend',
      'pointerup',
      'focusin',
      'toggle',
      'close',
    ]) {
      view.addEventListener(type, look, options);
    }
  }

  over.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    dialog?.close('edit');
    for (const key of [...spots.keys()]) forget(key);
  });

  return {
    show: ({ box, ...view }: BoxView) => draw(box, box, view, box),
    hide(box) {
      if (dialog?.box === box) dialog.close('edit');
      forget(box);
      request(true);
    },
    ask({ box, state, audience }) {
      dialog?.close('edit');
      if (over.aborted) return Promise.resolve('edit');
      host.mount(modalAround(box.element));
      return new Promise<Choice>((resolve) => {
        for (const ui of spots.values()) {
          ui.closeWord();
          ui.hush();
        }
        const onAskFirst = (findings: readonly Finding[]) => events.askedFirst(box, findings);
        const opened = openDialog({ box, state, audience }, { texts, layer: host.top, onAskFirst }, (choice) => {
          dialog = undefined;
          host.boxes.classList.remove('asking');
          box.focus();
          resolve(choice);
        });
        dialog = { box, ...opened };
        host.boxes.classList.add('asking');
      });
    },
    pressAgain: (box) => tell(box, texts.t(`press.again.${verbOf(box)}`)),
    applied: (box) => tell(box, texts.t('applied')),
    offer: (box, text) => spots.get(box)?.offer(text),
    remind(box, text) {
      // Whoever is writing presses keys all the time: time takes it away instead.
      view?.setTimeout(tell(box, text, ['pointerdown']), REMINDED);
    },
    showBroken(element, reason) {
      const spot: Spot = {
        element,
        container: element,
        read: () => '',
        rectsOf: () => [],
        submitControl: () => null,
        focus: () => element.focus({ preventScroll: true }),
        caret: () => null,
      };
      draw(element, spot, { state: { kind: 'off', reason }, audience: { audience: 'unknown' } });
    },
    setTexts(next) {
      texts = textsOf(next);
      host.dress(findingStyleOf(next.words));
      for (const ui of spots.values()) ui.setTexts(texts);
    },
    dispose: () => ended.abort(),
  };
}
