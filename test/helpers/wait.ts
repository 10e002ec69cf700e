/** How long anything may take before a test gives up, in milliseconds: also where ten others want the same processor. */
export const PATIENCE = 60_000;
/** Between the first two looks, in milliseconds; then longer and longer: most of what is waited for is all but there. */
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 20;

/**
 * Looks again and again until the answer is neither null nor undefined nor false, and gives it.
 * Fails with `what` and the last error, so that a test tells what it waited for.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  patience = PATIENCE,
): Promise<Exclude<T, null | undefined | false>> {
  const end = performance.now() + patience;
  let last: unknown;
  let pause = FIRST_PAUSE;
  while (performance.now() < end) {
    try {
      const answer = await look();
      if (answer !== null && answer !== undefined && answer !== false) {
        return answer as Exclude<T, null | undefined | false>;
      }
      last = undefined;
    } catch (error) {
      // A page on its way to another one throws for a moment; the next look decides.
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }
  throw new Error(`waited ${patience} ms in vain: ${what}${last ? ` (${String(last)})` : ''}`);
}
