/** `1–4, 7`: numbers in order, those that follow each other as one stretch. */
export function stretches(numbers: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && number <= last.to + 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found
    .map(({ from, to }) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}
