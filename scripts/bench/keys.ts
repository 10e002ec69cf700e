import type { Tab } from '#test/helpers/tab.ts';

/** Milliseconds that the main thread works for each key in the box with the focus, all that follows from it included. */
export async function costsPerKey(tab: Tab, keys: number): Promise<readonly number[]> {
  const costs: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    const before = await tab.mainThreadWork();
    await tab.type('abcdefg '[key % 8] ?? ' ');
    await quiet(tab);
    costs.push((await tab.mainThreadWork()) - before);
  }
  return costs;
}

/** Until all that a key set going is over: an answer of the background takes a few frames. */
async function quiet(tab: Tab): Promise<void> {
  await tab.evaluate(async () => {
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
  });
}
