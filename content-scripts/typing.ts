import type { ComposeBox } from '#content-scripts/adapters/contract.ts';

/** What a person does and a page's script cannot make: keys, presses, pastes. `input` is trusted for scripts too. */
const GESTURES = ['keydown', 'pointerdown', 'paste', 'drop', 'compositionend'] as const;
/** Milliseconds within which a change of a box counts as the person's. */
const WITHIN = 2000;

/**
 * Tells what a person wrote from what the page's own script wrote into a box. The register is only asked about the
 * first: otherwise a page could put names into a box and watch what becomes of it.
 */
export class Typing {
  readonly #now: () => number;
  #last = Number.NEGATIVE_INFINITY;
  /** The text of each box that was last the person's. */
  readonly #own = new WeakMap<ComposeBox, string>();
  #isWaiting = false;

  /** `returned`: somebody is there again, and something was looked at without them. */
  constructor(root: Document, returned: () => void, signal: AbortSignal, now: () => number = Date.now) {
    this.#now = now;
    const gesture = (event: Event) => {
      if (!event.isTrusted) return;
      this.#last = this.#now();
      if (!this.#isWaiting) return;
      this.#isWaiting = false;
      returned();
    };
    for (const type of GESTURES)
      root.defaultView?.addEventListener(type, gesture, { capture: true, passive: true, signal });
  }

  /** True when the text of the box is what the person last left in it, or changed while they were at it. */
  isOwn(box: ComposeBox, text: string): boolean {
    const isOwn = this.#now() - this.#last < WITHIN || this.#own.get(box) === text;
    if (isOwn) this.#own.set(box, text);
    else this.#isWaiting = true;
    return isOwn;
  }
}
