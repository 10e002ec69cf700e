const WINDOW = 60_000;

/** So many fresh names a tab may ask about in a minute: far more than a person writes, far fewer than a list holds. */
const NAMES_A_MINUTE = 120;

/** Counts what each tab asks for, so that no page can have a list of names tried. */
export class Rate {
  readonly #taken = new Map<number, { readonly at: number; readonly count: number }[]>();

  /** True, and counted, when the tab may ask for so many more now. */
  mayTake(tab: number, count: number, now: number): boolean {
    const recent = (this.#taken.get(tab) ?? []).filter(({ at }) => now - at < WINDOW);
    const sum = recent.reduce((total, taken) => total + taken.count, 0);
    this.#taken.set(tab, recent);
    if (sum + count > NAMES_A_MINUTE) return false;
    recent.push({ at: now, count });
    return true;
  }
}
