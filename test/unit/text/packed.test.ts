import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestShift, gapsOf, Packer, Unpacker } from '#text/packed.ts';

const rising = fc.uniqueArray(fc.nat(60_000)).map((values) => values.toSorted((a, b) => a - b));
const shift = fc.nat(12);

test('numbers come back in the order in which they were packed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(rising, shift)), (lists) => {
      const packer = new Packer();
      for (const [values, shift] of lists) for (const gap of gapsOf(values)) packer.rice(gap, shift);
      const unpacker = new Unpacker(packer.text());
      for (const [values, shift] of lists) expect([...unpacker.rising(values.length, shift)]).toEqual(values);
    }),
  );
});

test('rising numbers become the gaps between them, and the shift fits their size', () => {
  expect(gapsOf([0, 1, 5, 6])).toEqual([0, 0, 3, 0]);
  expect(bestShift([0, 0, 1])).toBe(0);
  expect(bestShift([1_000, 1_100, 900])).toBeGreaterThan(7);
});

test('text holds no character that a script would have to escape', () => {
  const packer = new Packer();
  for (let value = 0; value < 64; value += 1) packer.bits(value, 6);
  expect(packer.text()).toMatch(/^[A-Za-z0-9+-]{64}$/);
});
