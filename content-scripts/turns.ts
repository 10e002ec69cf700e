/** So many checks of one page are under way at a time; the background does one after the other anyway. */
const MOST = 4;

/** Milliseconds that others wait for turns of which nothing is heard: an answer that never comes does not keep them. */
const LONGEST = 1000;

/** Lets a few go ahead at a time, in the order in which they came. */
export class Turns {
  #free = MOST;
  readonly #waiting: (() => void)[] = [];
  /** Only where somebody waits: most turns are those of the one box that somebody writes in. */
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Resolves when it is one's turn. Whoever took a turn gives it back. */
  async take(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        this.#wait();
      });
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else if (this.#free < MOST) this.#free += 1;
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const _ of this.#waiting.slice(0, MOST)) this.give();
      if (this.#waiting.length > 0) this.#wait();
    }, LONGEST);
  }
}
