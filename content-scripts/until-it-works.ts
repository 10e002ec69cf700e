/** Does the work when it is first asked for, and again for whoever asks after it has failed; never twice at a time. */
export function untilItWorks(work: () => Promise<boolean>): () => Promise<boolean> {
  let latest: Promise<boolean> | undefined;
  return async () => {
    latest ??= work();
    const mine = latest;
    const worked = await mine;
    if (!worked && latest === mine) latest = undefined;
    return worked;
  };
}
