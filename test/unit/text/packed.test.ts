import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestShift, gapsOf, Packer, Unpacker } from '#text/packed.ts';

test('numbers come back in the order in which they were packed', () => {
  const number = fc.record({ value: fc.nat(4_000), shift: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const packer = new Packer();
      for (const { value, shift } of numbers) {
        packer.rice(value, shift);
        packer.bits(value, 12);
      }
      const unpacker = new Unpacker(packer.text());
      for (const { value, shift } of numbers) {
        expect(unpacker.rice(shift)).toBe(value);
        expect(unpacker.bits(12)).toBe(value & 0xfff);
      }
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
