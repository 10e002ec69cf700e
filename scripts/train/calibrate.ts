/** Makes a score a probability: `sigmoid(slope * score + offset)`. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

const STEPS = 4_000;
const RATE = 0.5;

/**
 * Platt's method on scores of examples that the model had not seen: the logistic curve that fits them best, with his
 * softened targets, so that few examples do not make a step of it.
 */
export function calibrate(held: readonly { readonly score: number; readonly wanted: boolean }[]): Calibration {
  const yes = held.filter(({ wanted }) => wanted).length;
  const no = held.length - yes;
  const [high, low] = [(yes + 1) / (yes + 2), 1 / (no + 2)];
  let slope = 2;
  let offset = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let [slopeOfSlope, slopeOfOffset] = [0, 0];
    for (const { score, wanted } of held) {
      const miss = 1 / (1 + Math.exp(-(slope * score + offset))) - (wanted ? high : low);
      slopeOfSlope += miss * score;
      slopeOfOffset += miss;
    }
    slope -= (RATE * slopeOfSlope) / yes;
    offset -= (RATE * slopeOfOffset) / yes;
  }
  return { slope, offset };
}
