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

test('numbers with a sign come back, and it is known where the next one stands', () => {
  const level = fc.integer({ min: -127, max: 127 }).filter((value) => value !== 0);
  fc.assert(
    fc.property(rising, fc.infiniteStream(level), shift, fc.nat(6), (values, stream, gapShift, levelShift) => {
      const expected = values.map((value) => ({ value, level: stream.next().value }));
      const packer = new Packer();
      gapsOf(values).forEach((gap, index) => {
        const { level } = expected[index] ?? { level: 1 };
        packer.rice(gap, gapShift);
        packer.bits(level < 0 ? 1 : 0, 1);
        packer.rice(Math.abs(level) - 1, levelShift);
      });
      const text = packer.text();
      const unpacker = new Unpacker(`behind this: ${text}`, 13);
      const { places, levels } = unpacker.signed(values.length, gapShift, levelShift);
      expect([...places].map((value, index) => ({ value, level: levels[index] }))).toEqual(expected);
      expect(unpacker.at).toBe(13 + text.length);
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
