import { sigmoid } from '#detectors/learned/linear.ts';

/** Makes scores a probability: `sigmoid(slopes · scores + offset)`. */
export interface Calibration {
  readonly slopes: readonly number[];
  readonly offset: number;
}

const STEPS = 60;
/** Keeps slopes finite where a score tells all. */
const RIDGE = 1e-3;

/**
 * Platt's method on scores of examples that the models had not seen: the logistic curve that fits them best, with his
 * softened targets, so that few examples do not make a step of it. Of several scores it says how much each counts.
 * Found by Newton's steps.
 */
export function calibrate(
  held: readonly { readonly scores: readonly number[]; readonly wanted: boolean }[],
): Calibration {
  const yes = held.filter(({ wanted }) => wanted).length;
  const no = held.length - yes;
  const [high, low] = [(yes + 1) / (yes + 2), 1 / (no + 2)];
  const size = (held[0]?.scores.length ?? 0) + 1;
  let weights: readonly number[] = Array(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight) => RIDGE * weight);
    const curve = weights.map((_, row) => weights.map((__, column): number => (row === column ? RIDGE : 0)));
    for (const { scores, wanted } of held) {
      const inputs = [...scores, 1];
      const likely = sigmoid(inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0));
      const miss = likely - (wanted ? high : low);
      for (let row = 0; row < size; row += 1) {
        const input = inputs[row] ?? 0;
        slope[row] = (slope[row] ?? 0) + miss * input;
        const curved = curve[row] ?? [];
        for (let column = 0; column < size; column += 1)
          curved[column] = (curved[column] ?? 0) + likely * (1 - likely) * input * (inputs[column] ?? 0);
      }
    }
    const change = solved(curve, slope);
    // A step that is too long overshoots where the curve is flat.
    const longest = Math.max(1, ...change.map(Math.abs));
    weights = weights.map((weight, at) => weight - (change[at] ?? 0) / longest);
  }
  return { slopes: weights.slice(0, -1), offset: weights.at(-1) ?? 0 };
}

/** Solves few linear equations (Gauss, the largest pivot first). */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let at = 0; at < rows.length; at += 1) {
    const below = rows.slice(at).sort((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0));
    rows.splice(at, below.length, ...below);
    const pivot = rows[at] ?? [];
    for (const [index, row] of rows.entries()) {
      if (index === at) continue;
      const share = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < row.length; column += 1)
        row[column] = (row[column] ?? 0) - share * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
