/** One figure at several sizes of what it is measured on. */
export interface Curve {
  readonly what: string;
  /** Of what there is more and more. */
  readonly by: string;
  readonly unit: 'ms' | 'kB';
  readonly points: readonly { readonly size: number; readonly value: number }[];
}

/** A table for each thing that grows, a row a figure. */
export function curveTables(curves: readonly Curve[]): string {
  return [...new Set(curves.map(({ by }) => by))]
    .map((by) =>
      tableOf(
        by,
        curves.filter((curve) => curve.by === by),
      ),
    )
    .join('\n\n');
}

function tableOf(by: string, curves: readonly Curve[]): string {
  const sizes = curves[0]?.points.map(({ size }) => size) ?? [];
  const rows = curves.map((curve) => [
    curve.what,
    ...curve.points.map(({ value }) => `${short(value)} ${curve.unit}`),
    powerOf(curve).toFixed(2),
  ]);
  const all = [[by, ...sizes.map((size) => grouped(size)), 'power'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

const grouped = (size: number) => size.toLocaleString('en');
const short = (value: number) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));

/** What cannot be told from nothing, in milliseconds or kilobytes. */
const NOISE = 0.05;
const safe = (value: number) => Math.max(NOISE, value);

/** The power of the size with which the value grows, from the first point to the last. */
export function powerOf({ points }: Curve): number {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.size === last.size) return 0;
  return Math.log(safe(last.value) / safe(first.value)) / Math.log(last.size / first.size);
}

const PANEL = { width: 210, height: 150, left: 44, top: 34, bottom: 34, right: 12 };
const COLUMNS = 4;

/** All curves as small pictures beside each other: SVG, both axes in powers of ten, legible on light and dark. */
export function curvePicture(curves: readonly Curve[]): string {
  const width = PANEL.width * COLUMNS;
  const height = PANEL.height * Math.ceil(curves.length / COLUMNS);
  const panels = curves.map((curve, index) => {
    const [x, y] = [(index % COLUMNS) * PANEL.width, Math.floor(index / COLUMNS) * PANEL.height];
    return `<g transform="translate(${x} ${y})">${panelOf(curve)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="9" fill="#777">
<title>How figures grow with what they are measured on</title>
<clipPath id="in"><rect x="${PANEL.left}" y="${PANEL.top}" width="${PANEL.width - PANEL.left - PANEL.right}" height="${PANEL.height - PANEL.top - PANEL.bottom}"/></clipPath>
${panels.join('\n')}
</svg>
`;
}

function panelOf({ what, by, unit, points }: Curve): string {
  const { width, height, left, top, bottom, right } = PANEL;
  const xs = scale(
    points.map(({ size }) => size),
    left,
    width - right,
  );
  const ys = scale(
    points.map(({ value }) => safe(value)),
    height - bottom,
    top,
  );
  const path = points.map(({ size, value }) => `${xs.at(size)},${ys.at(safe(value))}`).join(' ');
  const [first, last] = [points[0], points.at(-1)];
  const steady =
    first && last
      ? `<line clip-path="url(#in)" x1="${xs.at(first.size)}" y1="${ys.at(safe(first.value))}" x2="${xs.at(last.size)}" y2="${ys.at((safe(first.value) * last.size) / first.size)}" stroke="#999" stroke-dasharray="3 3"/>`
      : '';
  const ticks = [
    ...ys.ticks.map(
      (value) => `<text x="${left - 5}" y="${ys.at(value) + 3}" text-anchor="end">${label(value)}</text>`,
    ),
    ...xs.ticks.map(
      (size) => `<text x="${xs.at(size)}" y="${height - bottom + 12}" text-anchor="middle">${label(size)}</text>`,
    ),
  ];
  const words = broken(what).map((line, index) => `<text x="${left - 30}" y="${12 + index * 11}">${line}</text>`);
  return [
    ...words,
    `<path d="M${left} ${top}V${height - bottom}H${width - right}" fill="none" stroke="#999"/>`,
    ...ticks,
    `<text x="${width - right}" y="${height - 8}" text-anchor="end">${by}</text>`,
    `<text x="${left - 30}" y="${height - 8}">${unit}</text>`,
    steady,
    `<polyline points="${path}" fill="none" stroke="#2a7d6f" stroke-width="2"/>`,
    ...points.map(
      ({ size, value }) => `<circle cx="${xs.at(size)}" cy="${ys.at(safe(value))}" r="2.5" fill="#2a7d6f"/>`,
    ),
  ].join('');
}

interface Scale {
  at(value: number): number;
  /** Powers of ten within it. */
  readonly ticks: readonly number[];
}

function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
  };
}

const label = (value: number) => (value >= 1000 ? `${value / 1000}k` : String(Number(value.toPrecision(1))));

/** In two lines, where a comma or the middle is. */
function broken(what: string): readonly string[] {
  const comma = what.indexOf(', ');
  if (comma > 0) return [what.slice(0, comma + 1), what.slice(comma + 2)];
  const space = what.indexOf(' ', what.length / 2);
  return space < 0 ? [what] : [what.slice(0, space), what.slice(space + 1)];
}
