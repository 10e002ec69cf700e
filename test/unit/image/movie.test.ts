import { expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { cleanPhoto } from '#image/clean.ts';
import { sourceOfPieces } from '#image/pieces.ts';
import { readPhoto } from '#image/read.ts';
import { sourceOf } from '#image/source.ts';
import { tellsNothing } from '#model/photo.ts';
import * as make from '#test/helpers/photo-bytes.ts';

const read = (bytes: Uint8Array) => readPhoto(sourceOf(bytes), inflate);
const film = (...boxes: readonly Uint8Array[]) => make.join(make.box('ftyp', 'isom', make.be32(0)), ...boxes);

async function copyOf(bytes: Uint8Array): Promise<Uint8Array> {
  const result = await cleanPhoto(sourceOf(bytes), inflate);
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  const copy = sourceOfPieces(result.value, sourceOf(bytes));
  return copy.slice(0, copy.size);
}

test.each([
  ['beside the film', film(make.box('moov'), make.box('what', 'Mevrouw Jansen'))],
  ['in its head', film(make.box('moov', make.box('what', 'Mevrouw Jansen')))],
  ['in a track', film(make.box('moov', make.box('trak', make.box('what', 'Mevrouw Jansen'))))],
  ['a preview', film(make.box('moov'), make.box('pnot', 'Mevrouw Jansen'))],
])('a box that no film needs, %s: told of, and written over', async (_where, bytes) => {
  expect(await read(bytes)).toMatchObject({ makerNote: true, unread: [] });
  const copy = await copyOf(bytes);
  expect(copy.length).toBe(bytes.length);
  expect(tellsNothing(await read(copy))).toBe(true);
  expect(String.fromCharCode(...copy)).not.toContain('Jansen');
});

test('clocks of eight bytes, in whatever version they say they are', async () => {
  for (const version of [1, 17]) {
    const long = [...make.be32(0), ...make.be32(3_800_000_000)];
    const bytes = film(make.box('moov', make.box('mvhd', [version, 0, 0, 0], long, long, new Uint8Array(80))));
    expect((await read(bytes)).times).toHaveLength(1);
    expect((await copyOf(bytes)).subarray(32, 52)).toEqual(make.join([version, 0, 0, 0], new Uint8Array(16)));
  }
});

test('a head that is compressed as a whole is not read', async () => {
  expect((await read(film(make.box('moov', make.box('cmov', 'whatever'))))).unread).toEqual(['hidden-part']);
});
