const WINDOW = 60_000;
const LONG_WINDOW = 3_600_000;

/** So many fresh names a tab may ask about in a minute: far more than a person writes, far fewer than a list holds. */
const NAMES_A_MINUTE = 120;
/** So many all tabs together may in an hour, so that many tabs are no way around it. */
const NAMES_AN_HOUR = 1200;

interface Taken {
  readonly tab: number;
  readonly at: number;
  readonly count: number;
}

/** Counts what is asked for, so that no page can have a list of names tried. */
export class Rate {
  #taken: readonly Taken[] = [];

  /** True, and counted, when the tab may ask for so many more now. */
  mayTake(tab: number, count: number, now: number): boolean {
    this.#taken = this.#taken.filter(({ at }) => now - at < LONG_WINDOW);
    const sum = (taken: readonly Taken[]) => taken.reduce((total, each) => total + each.count, 0);
    const recent = this.#taken.filter((each) => each.tab === tab && now - each.at < WINDOW);
    if (sum(recent) + count > NAMES_A_MINUTE || sum(this.#taken) + count > NAMES_AN_HOUR) return false;
    this.#taken = [...this.#taken, { tab, at: now, count }];
    return true;
  }
}
