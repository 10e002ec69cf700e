import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';

const packed = (size: number) => new Uint8Array(deflateSync(new Uint8Array(size).fill(65)));

test('gives back what was packed', async () => {
  expect(await inflate(packed(500), 500)).toEqual(new Uint8Array(500).fill(65));
});

test('gives up when it grows too large, is cut off or is no zlib data', async () => {
  expect(await inflate(packed(501), 500)).toBeNull();
  expect(await inflate(packed(500).subarray(0, 8), 500)).toBeNull();
  expect(await inflate(Uint8Array.of(1, 2, 3), 500)).toBeNull();
});
