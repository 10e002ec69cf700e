import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '#policy/json-text.ts';

const LIMITS = { characters: 100_000, depth: 64 };

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 20 }), (text) => {
      const read = readJson(text, LIMITS);
      expect(read.ok && read.value.value).toEqual(JSON.parse(text));
    }),
  );
});

test('refuses what JSON.parse refuses, and never throws', () => {
  const almost = fc
    .json({ maxDepth: 3 })
    .chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.string({ maxLength: 2 }))
        .map(([at, put]) => text.slice(0, at) + put + text.slice(at)),
    );
  fc.assert(
    fc.property(fc.oneof(almost, fc.string(), fc.string({ unit: 'binary', maxLength: 20 })), (text) => {
      const read = readJson(text, LIMITS);
      if (!read.ok && read.error.code === 'duplicate-key') return;
      expect(read.ok, text).toBe(parses(text));
    }),
    { numRuns: 60 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

test('knows the place of every value, also of one that is not there', () => {
  const read = readJson('\uFEFF{\n  "a": [1,\n    {"b": 2}]\n}', LIMITS);
  if (!read.ok) throw new Error('this is JSON');
  expect(read.value.placeOf(['a', 1, 'b'])).toEqual({ line: 3, column: 11 });
  expect(read.value.placeOf(['a', 1, 'c'])).toEqual({ line: 3, column: 5 });
  expect(read.value.placeOf([])).toEqual({ line: 1, column: 1 });
});

test('a megabyte in one text is read', () => {
  const text = JSON.stringify('é\\"'.repeat(200_000));
  const read = readJson(text, { ...LIMITS, characters: 2_000_000 });
  expect(read.ok).toBe(true);
});
