import { expect, test, vi } from 'vitest';
import { faceFinder } from '#background/faces.ts';

const files = () => ({
  model: vi.fn(() => Promise.reject(new Error())),
  weights: vi.fn(() => Promise.reject(new Error())),
});

test('nothing is loaded before the first picture, nor for one that cannot be drawn', async () => {
  const own = files();
  const find = faceFinder(own);
  expect(await find(new Blob(['no picture']), 100)).toEqual({ people: 'unknown', faces: [] });
  expect(own.model).not.toHaveBeenCalled();
  expect(own.weights).not.toHaveBeenCalled();
});

test.each([
  ['of a size that fills the memory', 65_000 * 65_000],
  ['of which nobody knows the size', 0],
])('a picture %s is not even decoded', async (_what, pixels) => {
  const draw = vi.fn();
  vi.stubGlobal('createImageBitmap', draw);
  expect(await faceFinder(files())(new Blob(), pixels)).toEqual({ people: 'unknown', faces: [] });
  expect(draw).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
