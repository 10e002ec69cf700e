import type { RegisterStore } from '#platform/register-store.ts';

const WINDOW = 60_000;
const LONG_WINDOW = 3_600_000;

/** So many fresh names a tab may ask about in a minute: far more than a person writes, far fewer than a list holds. */
const NAMES_A_MINUTE = 120;
/** So many all tabs together may in an hour, so that many tabs are no way around it. */
const NAMES_AN_HOUR = 1200;
/** So many that a page's own script wrote, all tabs together: a draft that a site kept names few. */
const SCRIPTED_AN_HOUR = 20;

interface Taken {
  readonly tab: number;
  readonly at: number;
  readonly count: number;
}

/** What is asked for. */
interface Wanted {
  readonly tab: number;
  readonly count: number;
  /** The person typed every word of it. */
  readonly isTyped: boolean;
}

/** Counts what is asked for, so that no page can have a list of names tried. */
export class Rate {
  readonly #store: Pick<RegisterStore, 'readAsked' | 'keepAsked'>;
  #taken: readonly Taken[] = [];
  /** One after the other: two that are asked at a time count both. */
  #latest: Promise<boolean> = Promise.resolve(true);

  constructor(store: Pick<RegisterStore, 'readAsked' | 'keepAsked'>) {
    this.#store = store;
  }

  /** True, and counted, when the tab may ask for so many more now. */
  async mayTake(wanted: Wanted, now: number): Promise<boolean> {
    if (wanted.isTyped) return this.#mayTakeTyped(wanted, now);
    this.#latest = this.#latest.then(() => this.#mayTakeScripted(wanted.count, now));
    return this.#latest;
  }

  #mayTakeTyped({ tab, count }: Wanted, now: number): boolean {
    this.#taken = this.#taken.filter(({ at }) => now - at < LONG_WINDOW);
    const sum = (taken: readonly Taken[]) => taken.reduce((total, each) => total + each.count, 0);
    const recent = this.#taken.filter((each) => each.tab === tab && now - each.at < WINDOW);
    if (sum(recent) + count > NAMES_A_MINUTE || sum(this.#taken) + count > NAMES_AN_HOUR) return false;
    this.#taken = [...this.#taken, { tab, at: now, count }];
    return true;
  }

  /** Kept beyond the background's own life: a page could wait until it sleeps, and begin anew. */
  async #mayTakeScripted(count: number, now: number): Promise<boolean> {
    const kept = await this.#store.readAsked();
    // A clock that was put back does not lock anybody out for longer.
    const isOver = !kept || Math.abs(now - kept.since) >= LONG_WINDOW;
    const asked = isOver ? { since: now, count: 0 } : kept;
    if (asked.count + count > SCRIPTED_AN_HOUR) return false;
    await this.#store.keepAsked({ since: asked.since, count: asked.count + count });
    return true;
  }
}
