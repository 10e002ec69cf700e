/** So many checks of one page are under way at a time; the background does one after the other anyway. */
const MOST = 4;

/** Lets a few go ahead at a time, in the order in which they came. */
export class Turns {
  #free = MOST;
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is one's turn. Whoever took a turn gives it back. */
  async take(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
