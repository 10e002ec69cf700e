import type { PageSettings } from '#messages/protocol.ts';
import { isWorkingHour } from '#model/settings.ts';

/** Milliseconds between one reminder and the next in the same page: a nudge, not a nag. */
const QUIET = 3_600_000;

/** The nudge in working hours, for those who asked for it: when somebody starts to write, at most once an hour. */
export class Reminder {
  #quietUntil = 0;

  /** What to say at this moment; undefined when there is nothing to say. `now` in epoch milliseconds. */
  due(reminder: PageSettings['reminder'], now: number): string | undefined {
    if (!reminder || now < this.#quietUntil || !isWorkingHour(reminder.hours, new Date(now))) return undefined;
    this.#quietUntil = now + QUIET;
    return reminder.text;
  }
}
