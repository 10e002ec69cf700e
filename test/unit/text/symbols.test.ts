import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, SymbolReader, SymbolWriter, sharesOf, sumOf } from '#text/symbols.ts';

const symbols = fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, fc.nat(400)), { maxLength: 300 });

test('symbols come back in the order in which they were written', () => {
  fc.assert(
    fc.property(fc.array(symbols), (lists) => {
      const all = lists.map((list) => ({ list, shares: sharesOf([counted(list)]) }));
      const writer = new SymbolWriter();
      for (const { list, shares } of all) writer.put(shares, list);
      const reader = new SymbolReader(`behind this: ${writer.text()}`, 13);
      for (const { list, shares } of all) expect([...reader.read(shares, list.length)]).toEqual(list);
      expect(reader.isAtEnd).toBe(true);
    }),
  );
});

test('shares may depend on the symbol before', () => {
  const list = Array.from({ length: 3_000 }, (_, index) => index % 3);
  const rows = [0, 1, 2].map((before) => counted(list.filter((_, index) => (list[index - 1] ?? 0) === before)));
  const writer = new SymbolWriter();
  writer.put(sharesOf(rows), list);
  // What comes is certain, but for the first one.
  expect(writer.text().length).toBeLessThan(8);
  expect([...new SymbolReader(writer.text()).read(sharesOf(rows), list.length)]).toEqual(list);
});

test('what is common takes little room', () => {
  const list = Array.from({ length: 6_000 }, (_, index) => (index % 50 === 0 ? 1 : 0));
  const writer = new SymbolWriter();
  writer.put(sharesOf([counted(list)]), list);
  // 0.14 bits each
  expect(writer.text().length).toBeLessThan(150);
});

test('a text that was cut short is told from a whole one, and no symbol is written that was not counted', () => {
  const list = Array.from({ length: 100 }, (_, index) => (index * index) % 11);
  const shares = sharesOf([counted(list)]);
  const writer = new SymbolWriter();
  writer.put(shares, list);
  const reader = new SymbolReader(writer.text().slice(0, -3));
  expect(reader.read(shares, list.length)).toHaveLength(list.length);
  expect(reader.isAtEnd).toBe(false);
  expect(() => writer.put(shares, [2])).toThrow('without a share');
  expect(() => writer.put(sharesOf([[]]), [0])).toThrow('without a share');
  expect(() => sharesOf([new Array<number>(1_000).fill(1)])).toThrow('too many');
});

test('how often each symbol occurs', () => {
  expect(counted([2, 0, 2])).toEqual([1, 0, 2]);
  expect(sumOf(counted([2, 0, 2]))).toBe(3);
});
