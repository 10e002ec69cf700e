/** Opens the card of underlined words when somebody rests on them with the mouse, or presses them. */
import type { BoxUi } from '#content-scripts/banner/box-ui.ts';
import type { Span } from '#model/span.ts';

/** Rested on so long it was meant; away so long it was over. Milliseconds. */
const RESTED_MS = 250;
const LEFT_MS = 300;

interface Aim {
  readonly ui: BoxUi;
  readonly span: Span;
}

export interface WordWatch {
  /** The box whose card is open. */
  readonly open: BoxUi | undefined;
}

const isSame = (a: Aim | undefined, b: Aim | undefined): boolean =>
  a?.ui === b?.ui && a?.span.start === b?.span.start && a?.span.end === b?.span.end;

/** `host`: what is pressed and rested on there is ours, whatever words lie under it. */
export function watchWords(
  view: Window,
  host: HTMLElement,
  spots: () => Iterable<BoxUi>,
  signal: AbortSignal,
): WordWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let aim: Aim | undefined;
  let frame = 0;
  let point = { x: 0, y: 0, isOurs: false };

  const openOne = () => [...spots()].find((ui) => ui.openWord !== undefined);

  function at(x: number, y: number): Aim | undefined {
    for (const ui of spots()) {
      const span = ui.wordAt(x, y);
      if (span) return { ui, span };
    }
    return undefined;
  }

  function look(): void {
    frame = 0;
    const { x, y, isOurs } = point;
    const shown = openOne();
    const isOnCard = shown?.openWord && shown.coversWord(x, y);
    turnTo(isOnCard ? { ui: shown, span: shown.openWord } : isOurs ? undefined : at(x, y));
  }

  function turnTo(next: Aim | undefined): void {
    if (isSame(next, aim)) return;
    aim = next;
    clearTimeout(timer);
    const shown = openOne();
    if (next && isSame(next, shown?.openWord && { ui: shown, span: shown.openWord })) return;
    if (next) timer = setTimeout(() => show(next), RESTED_MS);
    // Somebody who is in it with the keyboard is not sent away by the mouse.
    else if (shown && !shown.hasFocus()) timer = setTimeout(() => shown.closeWord(), LEFT_MS);
  }

  function show({ ui, span }: Aim): void {
    const shown = openOne();
    if (shown && shown !== ui) shown.closeWord();
    ui.showWord(span);
  }

  const options = { capture: true, passive: true, signal };
  view.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0 || ![...spots()].some((ui) => ui.hasWords)) return;
      point = { x: event.clientX, y: event.clientY, isOurs: event.composedPath()[0] === host };
      if (frame === 0) frame = requestAnimationFrame(look);
    },
    options,
  );
  view.addEventListener(
    'click',
    (event) => {
      const isTheirs = event.isTrusted && event.composedPath()[0] !== host;
      const hit = isTheirs ? at(event.clientX, event.clientY) : undefined;
      if (!hit) return;
      clearTimeout(timer);
      aim = hit;
      show(hit);
    },
    options,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
  return {
    get open() {
      return openOne();
    },
  };
}
