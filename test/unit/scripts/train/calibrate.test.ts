import { expect, test } from 'vitest';
import { calibrate } from '#scripts/train/calibrate.ts';
import { randomOf } from '#scripts/train/linear.ts';

/** Examples whose answer is drawn with the likelihood that two scores give. */
function drawn(count: number, slopes: readonly [number, number], offset: number) {
  const random = randomOf(7);
  return Array.from({ length: count }, () => {
    const scores = [4 * random() - 2, 20 * random() - 10] as const;
    const likely = 1 / (1 + Math.exp(-(slopes[0] * scores[0] + slopes[1] * scores[1] + offset)));
    return { scores, wanted: random() < likely };
  });
}

test('finds how much each of two scores counts', () => {
  const { slopes, offset } = calibrate(drawn(20_000, [2, 0.3], -1));
  expect(slopes[0]).toBeCloseTo(2, 0);
  expect(slopes[1]).toBeCloseTo(0.3, 1);
  expect(offset).toBeCloseTo(-1, 0);
});

test('one score that tells all, seen seldom, does not become certainty', () => {
  const held = [1, 2, 3].flatMap((score) => [
    { scores: [score], wanted: true },
    { scores: [-score], wanted: false },
  ]);
  const { slopes, offset } = calibrate(held);
  const likely = 1 / (1 + Math.exp(-((slopes[0] ?? 0) * 3 + offset)));
  expect(likely).toBeGreaterThan(0.7);
  expect(likely).toBeLessThan(0.97);
});
