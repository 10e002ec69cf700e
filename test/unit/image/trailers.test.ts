import { expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { cleanPhoto } from '#image/clean.ts';
import { readPhoto } from '#image/read.ts';
import { sourceOf } from '#image/source.ts';
import * as make from '#test/helpers/photo-bytes.ts';

const read = (bytes: Uint8Array) => readPhoto(sourceOf(bytes), inflate);
const FIELDS = make.iptc({ 80: 'Zoë', 90: 'Gent', 120: 'In de tuin' });
const TOLD = { owners: ['Zoë'], placeNames: ['Gent'], captions: ['In de tuin'], trailer: true, unread: [] };

test('texts that an archive put behind the picture, with their places in the file (AFCP)', async () => {
  const start = make.jpeg().length;
  const entry = (name: string, size: number, at: number) => make.join(name, make.be32(size), make.be32(at));
  const values = start + 12 + 2 * 12;
  const trailer = make.join(
    'AXS!',
    [0, 1, 0, 2, 0, 0, 0, 0],
    entry('IPTC', FIELDS.length, values),
    entry('TEXT', 5, values + FIELDS.length),
    FIELDS,
    'Kamer',
    'AXS!',
    make.be32(start),
    [0, 0, 0, 0],
  );
  const bytes = make.jpeg([], trailer);
  expect(await read(bytes)).toMatchObject({ ...TOLD, captions: ['In de tuin', 'Kamer'] });
  expect(await cleanPhoto(sourceOf(bytes), inflate)).toMatchObject({ ok: true });
});

test('texts that FotoStation put behind the picture', async () => {
  const part = (kind: number, value: Uint8Array) =>
    make.join(value, [0, kind], make.be32(value.length + 10), [0xa1, 0xb2, 0xc3, 0xd4]);
  const bytes = make.jpeg([], make.join(part(1, FIELDS), part(2, new Uint8Array(48))));
  expect(await read(bytes)).toMatchObject(TOLD);
  expect(await cleanPhoto(sourceOf(bytes), inflate)).toMatchObject({ ok: true });
});

test('a trailer that only looks like one of these', async () => {
  const astray = make.join(new Uint8Array(20).fill(7), 'AXS!', make.be32(0x7fffffff), [0, 0, 0, 0]);
  expect(await read(make.jpeg([], astray))).toMatchObject({ trailer: true, owners: [], unread: [] });
});

test('further pictures behind the first, with notes of their own', async () => {
  const further = (text: string) => make.jpeg([make.segment(0xfe, text)]);
  const filled = make.join(new Uint8Array(20), further('Kamer 12'), new Uint8Array(4), further('Ria'));
  const bytes = make.jpeg([], filled);
  expect(await read(bytes)).toMatchObject({ captions: ['Kamer 12', 'Ria'], trailer: true, unread: [] });
  expect(await read(make.jpeg([], filled.subarray(0, 60)))).toMatchObject({ trailer: true, unread: ['damaged'] });
  const many = make.join(...Array.from({ length: 5000 }, () => further('Kamer 12')));
  expect(await read(make.jpeg([], many))).toMatchObject({ captions: ['Kamer 12'], unread: [] });
  expect(await cleanPhoto(sourceOf(bytes), inflate)).toMatchObject({ ok: true });
});
