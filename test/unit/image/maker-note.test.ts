import { expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { readPhoto } from '#image/read.ts';
import { sourceOf } from '#image/source.ts';
import type { PhotoFacts } from '#model/photo.ts';
import * as make from '#test/helpers/photo-bytes.ts';

type Directory = Parameters<typeof make.laidOut>[0];

const read = (exif: Uint8Array) => readPhoto(sourceOf(make.jpeg([make.exifSegment(exif)])), inflate);
const texts = (bytes: string, size: number) => make.join(bytes, new Uint8Array(size - bytes.length));

/** A directory behind a mark, with offsets that count from the photo's header. */
const inPhoto = (mark: string | readonly number[], directory: Directory) => (at: number) => {
  const head = make.join(mark);
  return make.join(head, make.laidOut(directory, at + head.length));
};
/** The same, with offsets that count from the notes. */
const ofOwn = (mark: string | readonly number[], directory: Directory) => () => inPhoto(mark, directory)(0);
/** The same, with a TIFF block of its own behind the mark. */
const withHeader = (mark: string, directory: Directory) => () => make.join(mark, make.tiff(directory));

const NAME = 'Anneke de Wit';

/** Three entries that make a directory look like Canon's. */
const CANON_FILL: Directory = { 1: { long: 1 }, 2: { long: 1 }, 3: { long: 1 } };

test.each<readonly [string, (at: number) => Uint8Array, Partial<PhotoFacts>]>([
  ['Canon', inPhoto('', { ...CANON_FILL, 9: NAME, 12: { long: 1234567 } }), { owners: [NAME], serials: ['1234567'] }],
  [
    'Canon',
    inPhoto('', { ...CANON_FILL, 9: NAME, 16409: { bytes: Uint8Array.of(0, 0, 0x1a, 2, 3, 9) } }),
    { owners: [NAME], serials: ['00001a0203'] },
  ],
  ['NIKON CORPORATION', withHeader('Nikon\0\x02\x10\0\0', { 29: '6001234' }), { serials: ['6001234'] }],
  ['NIKON', inPhoto('', { 1: { long: 1 }, 29: '6001234' }), { serials: ['6001234'] }],
  ['FUJIFILM', ofOwn('FUJIFILM\x0c\0\0\0', { 16: 'FC A3115393' }), { serials: ['FC A3115393'] }],
  [
    'Panasonic',
    inPhoto('Panasonic\0\0\0', { 37: 'F041001200316', 97: { bytes: faces() }, 102: 'Baby Bo', 109: 'Gent' }),
    { serials: ['F041001200316'], persons: ['Ria', 'Baby Bo'], placeNames: ['Gent'] },
  ],
  ['OLYMPUS', inPhoto('OLYMP\0\x01\0', { 1028: '115332808' }), { serials: ['115332808'] }],
  ['OLYMPUS', inPhoto('OLYMP\0\x01\0', { 4122: '115332808' }), { serials: ['115332808'] }],
  [
    'OLYMPUS',
    ofOwn('OLYMPUS\0II\x03\0', { 8208: { directory: { 257: 'BHLB61153', 514: 'AC3C74257' } } }),
    { serials: ['BHLB61153', 'AC3C74257'] },
  ],
  ['PENTAX', inPhoto('AOC\0II', { 533: { longs: [1, 20200102, 3, 1, 6322060] } }), { serials: ['6322060'] }],
  ['PENTAX', ofOwn('PENTAX \0II', { 553: '6322060' }), { serials: ['6322060'] }],
  ['RICOH', inPhoto('Ricoh\0\0\0', { 5: { bytes: texts('AB00100056', 16) } }), { serials: [hexOf('AB00100056', 16)] }],
  ['SIGMA', inPhoto('SIGMA\0\0\0\x01\0', { 2: '1003465' }), { serials: ['1003465'] }],
  ['Motorola', ofOwn('MOT\0\x01\0II', { 21761: 'ZY2238TJ4V' }), { serials: ['ZY2238TJ4V'] }],
  ['SAMSUNG', ofOwn('', { 1: { long: 1 }, 40962: 'A1B2C3D4E5' }), { serials: ['A1B2C3D4E5'] }],
  ['SONY', inPhoto('SONY DSC \0\0\0', { 8241: '12345678' }), { serials: ['12345678'] }],
  ['LEICA CAMERA AG', ofOwn('LEICA\0\x01\0', { 773: { long: 4433221 } }), { serials: ['4433221'] }],
  ['LEICA', inPhoto('LEICA\0\0\0', { 37: 'F041001200316' }), { serials: ['F041001200316'] }],
  [
    'Nintendo',
    inPhoto('', { 4353: { bytes: Uint8Array.from({ length: 40 }, (_, at) => at) } }),
    { serials: ['18191a1b'] },
  ],
  ['EASTMAN KODAK', () => make.join('KCXHZ81300092\0', new Uint8Array(40)), { serials: ['KCXHZ81300092'] }],
  [
    'EASTMAN KODAK',
    ofOwn('II*\0\x08\0\0\0', { 64512: { directory: { 64025: 'KCXHZ81300092' } } }),
    { serials: ['KCXHZ81300092'] },
  ],
  ['HP', () => make.join('IIII\x06\0', 'SERIAL NUMBER:MXB1234567\0'), { serials: ['MXB1234567'] }],
  [
    'RECONYX',
    () =>
      make.join(
        '\x01',
        [0xf1],
        new Uint8Array(20),
        [9, 0, 8, 0, 7, 0, 5, 0, 6, 0, 0xe8, 7],
        new Uint8Array(8),
        wide('H500EE0'),
      ),
    { serials: ['H500EE0'], times: ['2024-05-06 07:08:09'] },
  ],
])('the notes of %s', async (maker, notes, told) => {
  expect(await read(make.noted(maker, notes))).toMatchObject({ makerNote: true, unread: [], ...told });
});

test('the enciphered number of a Sony, of the models that have it there', async () => {
  const block = new Uint8Array(0x100);
  const number = Uint8Array.of(0x12, 0x34, 0x56, 0x78);
  block.set(
    number.map((byte) => byte ** 3 % 249),
    0x7c,
  );
  const notes = inPhoto('SONY DSC \0\0\0', { 36944: { bytes: block } });
  expect((await read(make.noted('SONY', notes, 'ILCE-7'))).serials).toEqual(['12345678']);
  expect((await read(make.noted('SONY', notes, 'DSC-RX100'))).serials).toEqual([]);
});

test('names of faces that a Fujifilm knows', async () => {
  const [list, name] = [16, 'Anneke Smit'];
  const face = new Uint8Array(62);
  face.set(make.le32(name.length), 30);
  face.set(make.le32(list + face.length), 34);
  const value = make.join(make.le32(list), make.le32(face.length), new Uint8Array(8), face, name);
  const notes = ofOwn('FUJIFILM\x0c\0\0\0', { 17026: { bytes: value } });
  expect((await read(make.noted('FUJIFILM', notes))).persons).toEqual([name]);
});

test('notes keep their order of bytes in a photo that was written anew in the other', async () => {
  const big = make.join('Nikon\0\x02\x10\0\0', 'MM\0*', make.be32(8), [0, 1], [0, 29, 0, 2], make.be32(3), 'AB\0\0');
  expect(await read(make.noted('NIKON', () => big))).toMatchObject({ serials: ['AB'] });
});

test('of a maker that nobody knows only that there are notes; no number is no number', async () => {
  const unknown = await read(make.noted('Fairphone', () => make.join('whatever it is')));
  expect(unknown).toMatchObject({ makerNote: true, serials: [], unread: [] });
  const none = await read(make.noted('OLYMPUS', inPhoto('OLYMP\0\x01\0', { 1028: '000000000' })));
  expect(none).toMatchObject({ makerNote: true, serials: [], unread: [] });
});

test('notes that lead astray are no reason to call the photo damaged', async () => {
  const astray = ofOwn('OLYMPUS\0II\x03\0', { 8208: { longs: [0x7fffffff, 1] }, 1028: { longs: [1, 2] } });
  expect(await read(make.noted('OLYMPUS', astray))).toMatchObject({ makerNote: true, serials: [], unread: [] });
});

/** Panasonic: how many, then names of twenty bytes. */
function faces(): Uint8Array {
  return make.join([1, 0, 0, 0], texts('Ria', 20), new Uint8Array(140));
}

function wide(text: string): Uint8Array {
  return make.join(Array.from(text, (sign) => [sign.charCodeAt(0), 0]).flat(), new Uint8Array(40));
}

function hexOf(text: string, size: number): string {
  return Array.from(texts(text, size), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
