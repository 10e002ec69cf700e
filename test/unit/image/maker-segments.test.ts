import { expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { cleanPhoto } from '#image/clean.ts';
import { readPhoto } from '#image/read.ts';
import { sourceOf } from '#image/source.ts';
import type { PhotoFacts } from '#model/photo.ts';
import * as make from '#test/helpers/photo-bytes.ts';

const read = (bytes: Uint8Array) => readPhoto(sourceOf(bytes), inflate);
const [APP0, APP1, APP2, APP3, APP5, APP6, APP9, APP12, APP13] = [0xe0, 0xe1, 0xe2, 0xe3, 0xe5, 0xe6, 0xe9, 0xec, 0xed];

const le16 = (number: number) => [number & 255, number >> 8];
/** Text at places of an otherwise empty block. */
function placed(size: number, parts: Readonly<Record<number, string | readonly number[]>>): Uint8Array {
  const block = new Uint8Array(size);
  for (const [at, part] of Object.entries(parts)) block.set(make.join(part), Number(at));
  return block;
}

/** A directory of Canon's: two values, one of them within its entry, and a directory within. */
function ciff(): Uint8Array {
  const heap = (values: Uint8Array, entries: readonly (readonly number[])[]) =>
    make.join(values, le16(entries.length), entries.flat(), make.le32(values.length));
  const inner = heap(make.join('Chris Smit\0'), [[...le16(0x0810), ...make.le32(11), ...make.le32(0)]]);
  const model = make.join('Canon\0Canon PowerShot\0');
  const all = heap(make.join(inner, model), [
    [...le16(0x300a), ...make.le32(inner.length), ...make.le32(0)],
    [...le16(0x080a), ...make.le32(model.length), ...make.le32(inner.length)],
    [...le16(0x180b | 0x4000), ...make.le32(4711), ...make.le32(0)],
    [...le16(0x180e | 0x4000), ...make.le32(972_000_000), ...make.le32(0)],
  ]);
  return make.join('II', make.le32(14), 'HEAPJPGM', all);
}

/** Two records, of the camera and of the place, cut into two segments. */
function flir(): readonly Uint8Array[] {
  const camera = placed(0x390, { 1: [2], 212: 'FLIR E5', 260: '63912345', 900: make.be32(1_714_550_400) });
  const place = new Uint8Array(0x20);
  const view = new DataView(place.buffer);
  view.setUint32(0, 1, true);
  view.setFloat64(0x10, 52.5, true);
  view.setFloat64(0x18, -4.75, true);
  const record = (type: number, at: number, size: number) =>
    make.join([0, type], new Uint8Array(10), make.be32(at), make.be32(size), new Uint8Array(12));
  const head = placed(64, { 0: 'FFF', 20: make.be32(101), 24: make.be32(64), 28: make.be32(2) });
  const whole = make.join(head, record(0x20, 128, camera.length), record(0x2b, 128 + camera.length, 32), camera, place);
  const parts = [whole.subarray(0, 500), whole.subarray(500)];
  return parts.map((part, index) => make.segment(APP1, 'FLIR\0\x01', [index, parts.length - 1], part));
}

const gopro = (key: string, type: number, value: Uint8Array) =>
  make.join(
    key,
    [type, 1],
    [value.length >> 8, value.length & 255],
    value,
    new Uint8Array((4 - (value.length % 4)) % 4),
  );
const GOPRO = gopro(
  'DEVC',
  0,
  make.join(gopro('DVNM', 99, make.join('Photo')), gopro('CASN', 99, make.join('C3221324657219'))),
);

const ducky = make.join('Ducky', [0, 1, 0, 4], make.be32(60), [0, 2, 0, 8], make.be32(2), [0, 74, 0, 97], [0, 0]);

test.each<readonly [string, Uint8Array, Partial<PhotoFacts>]>([
  [
    'Canon, before there was Exif',
    make.jpeg([make.segment(APP0, ciff())]),
    {
      owners: ['Chris Smit'],
      serials: ['4711'],
      times: [new Date(972_000_000_000).toISOString()],
      device: { make: 'Canon', model: 'Canon PowerShot' },
      makerNote: true,
    },
  ],
  [
    'a heat camera of FLIR',
    make.jpeg(flir()),
    {
      place: { latitude: 52.5, longitude: -4.75 },
      serials: ['63912345'],
      times: [new Date(1_714_550_400_000).toISOString()],
      makerNote: true,
    },
  ],
  ['the same, its parts in the wrong order', make.jpeg(flir().toReversed()), { serials: ['63912345'] }],
  [
    'a heat camera of InfiRay',
    make.jpeg([
      make.segment(APP2, [0, 0, 0, 1], 'IJPEG\0'),
      make.segment(APP9, placed(0x300, { 192: 'P200019B15656148', 576: 'V1' })),
    ]),
    { serials: ['P200019B15656148', 'V1'], makerNote: true },
  ],
  [
    'Casio, before there was Exif',
    make.jpeg([make.segment(APP1, placed(0x90, { 0: 'QVCI', 77: '1998.10.24.12.08.57', 114: '98082901' }))]),
    { times: ['1998.10.24.12.08.57'], serials: ['98082901'], makerNote: true },
  ],
  ['a GoPro', make.jpeg([make.segment(APP6, 'GoPro\0', GOPRO)]), { serials: ['C3221324657219'], makerNote: true }],
  [
    'Kodak: owner and number beside Exif',
    make.jpeg([make.segment(APP3, 'Meta\0\0', make.tiff({ 50003: code('An de Wit'), 50004: code('KCXHZ81300092') }))]),
    { owners: ['An de Wit'], serials: ['KCXHZ81300092'], makerNote: true },
  ],
  ['Photoshop, for the web', make.jpeg([make.segment(APP12, ducky)]), { captions: ['Ja'], makerNote: false }],
  ['a maker that nobody knows', make.jpeg([make.segment(APP5, 'whatever')]), { makerNote: true }],
  ['the same in place of Exif', make.jpeg([make.segment(APP1, 'whatever')]), { makerNote: true }],
  ['the same in place of a profile', make.jpeg([make.segment(APP2, 'whatever')]), { makerNote: true }],
  ['the same in place of the head', make.jpeg([make.segment(APP0, 'whatever')]), { makerNote: true }],
])('%s', async (_who, bytes, told) => {
  expect(await read(bytes)).toMatchObject({ unread: [], ...told });
  expect(await cleanPhoto(sourceOf(bytes), inflate)).toMatchObject({ ok: true });
});

test('IPTC that is cut in two by the length of a segment', async () => {
  const whole = make.photoshop(0x0404, make.iptc({ 80: 'Zoë', 90: 'Gent', 120: 'In de tuin' }));
  const [head, cut] = ['Photoshop 3.0\0', 40];
  const bytes = make.jpeg([
    make.segment(APP13, whole.subarray(0, cut)),
    make.segment(APP13, head, whole.subarray(cut)),
    make.segment(APP13, make.photoshop(0x0404, make.iptc({ 25: 'zomer' }))),
  ]);
  expect(await read(bytes)).toMatchObject({ owners: ['Zoë'], placeNames: ['Gent'], keywords: ['zomer'], unread: [] });
});

test('a film of a GoPro: its notes among the texts', async () => {
  const film = make.join(
    make.box('ftyp', 'isom', make.be32(0)),
    make.box('moov', make.box('udta', make.box('GPMF', GOPRO))),
  );
  expect(await read(film)).toMatchObject({ serials: ['C3221324657219'], unread: [] });
});

test('a directory of Canon that holds itself ends', async () => {
  const loop = make.join(
    'II',
    make.le32(14),
    'HEAPJPGM',
    le16(1),
    le16(0x300a),
    make.le32(16),
    make.le32(0),
    make.le32(0),
  );
  expect(await read(make.jpeg([make.segment(APP0, loop)]))).toMatchObject({ makerNote: true });
});

/** A text with the name of its code before it. */
function code(text: string) {
  return { bytes: make.join('ASCII\0\0\0', text) };
}
