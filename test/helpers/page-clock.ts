import type { Tab } from '#test/helpers/tab.ts';

/** Between two steps, in milliseconds: no editor takes them for one thing done. */
const STEP = 5_000;

/**
 * Stops the page's clock at a moment of its own. Editors group what they undo by time, and Lexical treats a key and the
 * composition it begins by the time between their events: on a real clock the same keys give another text when the
 * machine is busy. What the extension asks of the clock, in its own world, stays real.
 */
export async function stopClock(tab: Tab, step: number): Promise<void> {
  await tab.evaluate((passed) => {
    Date.now = () => 1_700_000_000_000 + passed;
    performance.now = () => 100_000 + passed;
    Object.defineProperty(Event.prototype, 'timeStamp', { configurable: true, get: () => 100_000 + passed });
  }, step * STEP);
}
