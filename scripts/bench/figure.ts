/** One measured figure. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'kB' | '%' | 'nodes' | 'listeners';
  readonly value: number;
  /** The same without the extension, or of a peer. */
  readonly beside?: { readonly name: string; readonly value: number };
  /** Not more than this is wanted. */
  readonly aim?: number;
}

/** A table for the terminal and for docs. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, unit, value, beside, aim }) => [
    what,
    `${round(value)} ${unit}`,
    beside ? `${round(beside.value)} ${unit} (${beside.name})` : '',
    beside && beside.value > 0 ? `× ${round(value / beside.value)}` : '',
    aim === undefined ? '' : `≤ ${aim} ${unit}`,
  ]);
  const all = [['figure', 'measured', 'beside', 'ratio', 'aim'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

const round = (value: number) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));

export const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
