import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { cleanPhoto } from '#image/clean.ts';
import { orientationOf } from '#image/orientation.ts';
import { sourceOfPieces } from '#image/pieces.ts';
import { readPhoto } from '#image/read.ts';
import { sourceOf } from '#image/source.ts';
import { tellsNothing } from '#model/photo.ts';
import * as make from '#test/helpers/photo-bytes.ts';

const { PHONE_EXIF, PEOPLE_XMP } = make;

async function cleaned(bytes: Uint8Array) {
  const source = sourceOf(bytes);
  const result = await cleanPhoto(source, inflate);
  if (!result.ok) return result.error;
  const copy = sourceOfPieces(result.value, source);
  return copy.slice(0, copy.size);
}

async function copyOf(bytes: Uint8Array): Promise<Uint8Array> {
  const copy = await cleaned(bytes);
  if (typeof copy === 'string') throw new Error(`refused: ${copy}`);
  return copy;
}

const profile = make.segment(0xe2, 'ICC_PROFILE\0', [1, 1], new Uint8Array(40).fill(9));
const adobe = make.segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1]);
const jfif = (thumbnail: number) =>
  make.segment(
    0xe0,
    'JFIF\0',
    [1, 1, 0, 0, 72, 0, 72, thumbnail, thumbnail],
    new Uint8Array(3 * thumbnail * thumbnail),
  );

const FULL = {
  jpeg: make.jpeg(
    [
      jfif(2),
      make.exifSegment(PHONE_EXIF),
      make.xmpSegment(PEOPLE_XMP),
      make.segment(0xed, make.photoshop(0x0404, make.iptc({ 120: 'Jansen' }))),
      make.segment(0xe2, 'MPF\0', new Uint8Array(8).fill(1)),
      make.segment(0xfe, 'Jansen'),
    ],
    make.film(),
  ),
  png: make.join(
    make.png([
      make.pngChunk('eXIf', PHONE_EXIF),
      make.pngInternational('XML:com.adobe.xmp', PEOPLE_XMP),
      make.pngText('Comment', 'Jansen'),
    ]),
    'Jansen'.repeat(20),
  ),
  webp: make.webp(PHONE_EXIF, PEOPLE_XMP),
  gif: make.gif('Jansen', PEOPLE_XMP),
  tiff: make.tiffPicture({
    270: 'Jansen',
    315: 'de Wit',
    34665: { directory: { 36867: '2024:05:01 10:11:12', 42033: 'SN-12345', 37500: { bytes: Buffer.from('secret') } } },
    34853: { directory: { 1: 'N', 2: { rationals: [[52, 1]] }, 3: 'E', 4: { rationals: [[4, 1]] } } },
  }),
  heic: make.heic(),
  avif: make.heic('avif'),
  mp4: make.film(),
  mov: make.film('qt  '),
};

describe('a clean copy', () => {
  test.each(Object.entries(FULL))(
    'of a %s tells nothing, and nothing of it is left in the bytes',
    async (format, bytes) => {
      expect(tellsNothing(await readPhoto(sourceOf(bytes), inflate))).toBe(false);
      const copy = await copyOf(bytes);
      const facts = await readPhoto(sourceOf(copy), inflate);
      expect(facts.format).toBe(format);
      expect(tellsNothing(facts)).toBe(true);
      const text = Buffer.from(copy).toString('latin1');
      for (const word of ['Jansen', 'SN-12345', 'Fairphone', 'de Wit', 'Tilburg', '2024:05', 'secret']) {
        expect(text).not.toContain(word);
      }
    },
  );

  test.each([
    ['jpeg', make.jpeg([jfif(0), profile, adobe])],
    ['png', make.png([make.pngChunk('gAMA', Uint8Array.of(0, 0, 177, 143))])],
    ['gif', make.gif()],
    ['webp', make.webp()],
  ])('of a %s that tells nothing is the same to the byte', async (_format, bytes) => {
    expect(await copyOf(bytes)).toEqual(bytes);
  });

  test('a part that JPEG does not define', async () => {
    const strange = make.jpeg([make.segment(0x02, 'Mevrouw Jansen')]);
    expect(await readPhoto(sourceOf(strange), inflate)).toMatchObject({ makerNote: true, unread: [] });
    expect(await copyOf(strange)).toEqual(make.jpeg());
  });

  test('rubbish before the picture is left out; a picture that breaks off is shown otherwise by each decoder', async () => {
    const rubbish = make.jpeg([make.segment(0xfe, 'Dag'), make.join('rubbish')]);
    expect((await readPhoto(sourceOf(rubbish), inflate)).unread).toEqual(['damaged']);
    expect(await copyOf(rubbish)).toEqual(make.jpeg());
    const cut = make.jpeg([make.segment(0xfe, 'Dag')]).subarray(0, -2);
    expect((await readPhoto(sourceOf(cut), inflate)).unread).toEqual(['damaged']);
    expect(await cleaned(cut)).toBe('damaged');
  });

  test('a GIF that lacks nothing but its end sign gets one; one that breaks off is refused', async () => {
    const whole = make.gif();
    expect(await copyOf(whole.subarray(0, -1))).toEqual(whole);
    expect(await cleaned(whole.subarray(0, -2))).toBe('damaged');
  });

  test('what a picture needs to look the same stays: tables and scans, colours', async () => {
    const copy = Buffer.from(await copyOf(make.jpeg([make.exifSegment(PHONE_EXIF), profile, adobe])));
    expect(copy).toEqual(Buffer.from(make.jpeg([profile, adobe])));
  });

  test.each([2, 3, 4, 5, 6, 7, 8])('how it is turned stays: %i', async (orientation) => {
    const block = make.tiff({ 271: 'Fairphone', 274: { long: orientation } });
    for (const bytes of [
      make.jpeg([make.exifSegment(block)]),
      make.png([make.pngChunk('eXIf', block)]),
      make.webp(block),
    ]) {
      const copy = Buffer.from(await copyOf(bytes));
      const at = copy.indexOf('MM\0*');
      expect(orientationOf(copy.subarray(at))).toBe(orientation);
    }
  });

  test.each(['heic', 'avif', 'mp4', 'mov'] as const)('nothing moves within a %s', async (format) => {
    const copy = await copyOf(FULL[format]);
    expect(copy.length).toBe(FULL[format].length);
    const picture = Buffer.alloc(16, 7);
    expect(Buffer.from(copy).indexOf(picture)).toBe(Buffer.from(FULL[format]).indexOf(picture));
  });
});

describe('a TIFF', () => {
  test('keeps its pages, their size, their colours and every pixel', async () => {
    const profile = { bytes: new Uint8Array(42).fill(9) };
    const copy = await copyOf(make.tiffPicture({ 270: 'Jansen', 34675: profile }));
    expect(copy).toEqual(make.tiffPicture({ 34675: profile }));
  });

  test.each([
    ['what a sensor saw', { 262: { long: 32803 } }],
    ['a raw picture with a small one in front', { 254: { long: 1 } }],
    ['JPEG within it, which can hold notes of its own', { 259: { long: 7 } }],
    ['a digital negative', { 50706: { long: 1 } }],
  ])('is left alone when it holds %s', async (_what, more) => {
    expect(await cleaned(make.tiffPicture(more))).toBe('unsupported');
  });

  test('whose data are not in the file, or whose pages go in a circle, is damaged', async () => {
    expect(await cleaned(make.tiffPicture({ 279: { longs: [2, 9999] } }))).toBe('damaged');
    const circle = make.tiffPicture();
    circle.set(make.le32(8), 8 + 2 + 9 * 12);
    expect(await cleaned(circle)).toBe('damaged');
  });
});

describe('is refused', () => {
  test.each([
    ['unsupported', PHONE_EXIF],
    ['unsupported', make.join('%PDF-1.7')],
    ['damaged', FULL.jpeg.subarray(0, 300)],
    ['damaged', make.png().subarray(0, 60)],
    ['damaged', make.join(make.jpeg().subarray(0, -2), make.segment(0xfe, 'Dag'), 'rubbish', [0xff, 0xd9])],
    ['damaged', FULL.heic.subarray(0, FULL.heic.length - 100)],
  ])('%s', async (reason, bytes) => {
    expect(await cleaned(bytes)).toBe(reason);
  });

  test('a film with a track of places', async () => {
    const track = make.box(
      'trak',
      make.box(
        'mdia',
        make.box(
          'minf',
          make.box('stbl', make.box('stsd', make.be32(0), make.be32(1), make.box('gpmd', make.be32(0)))),
        ),
      ),
    );
    const bytes = make.join(make.box('ftyp', 'isom', make.be32(0)), make.box('moov', track));
    expect(await cleaned(bytes)).toBe('hidden-part');
  });

  test('or clean, whatever is done to the bytes', async () => {
    for (const bytes of Object.values(FULL)) {
      const spoilt = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(spoilt, async (changes) => {
          const given = Uint8Array.from(bytes);
          for (const [at, byte] of changes) given[at] = byte;
          const copy = await cleaned(given);
          if (typeof copy === 'string') return;
          expect(tellsNothing(await readPhoto(sourceOf(copy), inflate))).toBe(true);
        }),
        { numRuns: 60 },
      );
    }
  });
});
