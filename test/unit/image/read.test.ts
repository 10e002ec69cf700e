import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { formatOf, readPhoto } from '#image/read.ts';
import { type Source, sourceOf } from '#image/source.ts';
import type { PhotoFacts } from '#model/photo.ts';
import * as make from '#test/helpers/photo-bytes.ts';

const read = (bytes: Uint8Array) => readPhoto(sourceOf(bytes), inflate);

const { PHONE_EXIF, PEOPLE_XMP } = make;
const WEST = { latitude: 52.5, longitude: -4.75 };

const PHONE: Partial<PhotoFacts> = {
  place: WEST,
  times: ['2024:05:01 10:11:12'],
  device: { make: 'Fairphone', model: 'FP5' },
  serials: ['SN-12345'],
  owners: ['An de Wit'],
  captions: ['Mevrouw Jansen, kamer 12'],
  makerNote: true,
  unread: [],
};
const PEOPLE: Partial<PhotoFacts> = {
  place: WEST,
  persons: ['Ria Jansen', 'Jo & Piet'],
  placeNames: ['Tilburg'],
  owners: ['Ànna'],
  serials: ['998877'],
  faceRegions: 1,
  unread: [],
};

describe('what a phone writes', () => {
  test.each([
    ['jpeg', make.jpeg([make.exifSegment(PHONE_EXIF)])],
    ['png', make.png([make.pngChunk('eXIf', PHONE_EXIF)])],
    ['webp', make.webp(PHONE_EXIF)],
    ['heic', make.heic('heic', PHONE_EXIF, make.xmp(''))],
    ['avif', make.heic('avif', PHONE_EXIF, make.xmp(''))],
    ['tiff', PHONE_EXIF],
  ] as const)('%s', async (format, bytes) => {
    expect(await read(bytes)).toMatchObject({ format, ...PHONE });
  });
});

describe('what programs note of people and places', () => {
  const nothing = make.tiff({ 274: { long: 1 } });
  test.each([
    ['jpeg', make.jpeg([make.xmpSegment(PEOPLE_XMP)])],
    ['png', make.png([make.pngInternational('XML:com.adobe.xmp', PEOPLE_XMP)])],
    ['png', make.png([make.pngInternational('XML:com.adobe.xmp', PEOPLE_XMP, true)])],
    ['webp', make.webp(undefined, PEOPLE_XMP)],
    ['gif', make.gif(undefined, PEOPLE_XMP)],
    ['heic', make.heic('heic', nothing)],
    ['avif', make.heic('avif', nothing)],
  ] as const)('%s', async (format, bytes) => {
    expect(await read(bytes)).toMatchObject({ format, ...PEOPLE });
  });

  test('attributes say the same as elements; a packet that is cut off is read as far as it goes', async () => {
    const packet = make
      .xmp('')
      .replace('<rdf:Description>', '<rdf:Description photoshop:City="Gent" aux:OwnerName=\'Jo\'>');
    const cut = packet.slice(0, packet.indexOf('</rdf:Description>'));
    expect(await read(make.jpeg([make.xmpSegment(cut)]))).toMatchObject({ placeNames: ['Gent'], owners: ['Jo'] });
  });

  test('a packet with a quote too many, or with a name that nobody knows, is read all the same', async () => {
    const title = make.xmp('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Kamer 12</rdf:li></rdf:Alt></dc:title>');
    const packets = [
      title,
      title.replace('<rdf:RDF>', '<rdf:RDF"xmlns:rdf="a">'),
      title.replace('<rdf:RDF>', "<rdf:RDF xmlns:rda'>"),
      title.replaceAll('rdf:Alt', 'lt'),
    ];
    for (const packet of packets) {
      expect((await read(make.jpeg([make.xmpSegment(packet)]))).captions, packet).toEqual(['Kamer 12']);
    }
  });

  test('IPTC, in the code that it names', async () => {
    const fields = make.iptc({ 80: 'Zoë', 90: 'Gent', 120: 'Ré in de tuin', 25: 'zomer', 55: '20240501' });
    expect(await read(make.jpeg([make.segment(0xed, make.photoshop(0x0404, fields))]))).toMatchObject({
      owners: ['Zoë'],
      placeNames: ['Gent'],
      captions: ['Ré in de tuin'],
      keywords: ['zomer'],
      times: ['20240501'],
      unread: [],
    });
  });

  test('IPTC behind blocks of other programs, and of some that do not fill up', async () => {
    const block = (mark: string, id: number, content: Uint8Array, filler: readonly number[]) =>
      make.join(mark, [id >> 8, id & 255, 0, 0], make.be32(content.length), content, filler);
    const odd = new Uint8Array(15).fill(1);
    const told = (...blocks: readonly Uint8Array[]) =>
      read(make.jpeg([make.segment(0xed, make.join('Photoshop 3.0\0', ...blocks))]));
    const field = block('8BIM', 0x0404, make.iptc({ 120: 'Ria' }), []);
    const found = { captions: ['Ria'], unread: [] };
    expect(await told(block('8BIM', 0x03ed, odd, []), field)).toMatchObject(found);
    expect(await told(block('AgHg', 0x03ed, odd, [0]), field)).toMatchObject(found);
    // What nobody can follow is no reason to call it clean.
    expect(await told(block('8BIM', 0x03ed, odd, [0]), make.join('????', field))).toMatchObject({
      unread: ['damaged'],
    });
  });

  test('comments, texts of a PNG, and a comment in UTF-16', async () => {
    expect((await read(make.jpeg([make.segment(0xfe, 'Dag Ria')]))).captions).toEqual(['Dag Ria']);
    expect((await read(make.gif('Dag Ria'))).captions).toEqual(['Dag Ria']);
    const texts = [make.pngText('Author', 'An'), make.pngText('Description', 'Ria'), make.pngText('Software', 'Verf')];
    expect(await read(make.png(texts))).toMatchObject({ owners: ['An'], captions: ['Ria'], software: ['Verf'] });
    const wide = make.join(
      'UNICODE\0',
      [...'Réa'].flatMap((sign) => [sign.charCodeAt(0), 0]),
    );
    const block = make.tiff({ 34665: { directory: { 37510: { bytes: wide } } } });
    expect((await read(make.jpeg([make.exifSegment(block)]))).captions).toEqual(['Réa']);
  });

  test('no place is no place, and no time is no time', async () => {
    const block = make.tiff({
      306: '0000:00:00 00:00:00',
      34853: { directory: { 1: 'N', 2: { rationals: [[0, 1]] }, 3: 'E', 4: { rationals: [[0, 1]] } } },
    });
    const facts = await read(make.jpeg([make.exifSegment(block)]));
    expect(facts).toMatchObject({ times: [], unread: [] });
    expect(facts.place).toBeUndefined();
  });
});

describe('films', () => {
  test.each([
    ['mp4', make.film()],
    ['mov', make.film('qt  ')],
  ])('%s', async (format, bytes) => {
    expect(await read(bytes)).toMatchObject({
      format,
      place: WEST,
      times: [new Date((3_800_000_000 - 2_082_844_800) * 1000).toISOString()],
      captions: ['Jansen'],
      owners: ['An de Wit'],
      device: { model: 'iPhone 15' },
      unread: [],
    });
  });

  test('of a long film only what is needed is read', async () => {
    const bytes = make.film('isom', 3_000_000);
    let asked = 0;
    const source: Source = {
      size: bytes.length,
      async slice(start, end) {
        asked += Math.min(end, bytes.length) - start;
        return bytes.subarray(start, end);
      },
    };
    expect((await readPhoto(source, inflate)).place).toEqual(WEST);
    expect(asked).toBeLessThan(30_000);
  });

  test('the film behind a moving photo tells its place', async () => {
    expect(await read(make.jpeg([], make.film()))).toMatchObject({ place: WEST, trailer: true });
  });
});

describe('what a picture shows of itself', () => {
  test('a thumbnail, edits, pixels', async () => {
    const second = make.join(
      'II',
      [42, 0],
      make.le32(8),
      [0, 0],
      make.le32(14),
      [1, 0],
      [1, 2, 4, 0],
      make.le32(1),
      make.le32(40),
      make.le32(0),
    );
    expect(await read(make.jpeg([make.exifSegment(second)]))).toMatchObject({ thumbnail: true, width: 8, height: 8 });
    const edited = make.xmp('<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved"/></rdf:Seq></xmpMM:History>');
    expect((await read(make.jpeg([make.xmpSegment(edited)]))).history).toBe(true);
  });

  test.each([
    ['jpeg', make.jpeg()],
    ['png', make.png()],
    ['webp', make.webp()],
    ['gif', make.gif()],
  ])('a bare %s tells nothing', async (format, bytes) => {
    const { width, height, ...facts } = await read(bytes);
    expect(Number(width) * Number(height)).toBeGreaterThan(0);
    const lists = Object.values(facts).filter(Array.isArray).flat();
    expect(lists).toEqual([]);
    expect(facts).toMatchObject({ format, history: false, thumbnail: false, makerNote: false, trailer: false });
  });
});

describe('what cannot be read whole is never called so', () => {
  const whole = {
    jpeg: make.jpeg([make.exifSegment(PHONE_EXIF), make.xmpSegment(PEOPLE_XMP)]),
    png: make.png([make.pngChunk('eXIf', PHONE_EXIF)]),
    webp: make.webp(PHONE_EXIF, PEOPLE_XMP),
    gif: make.gif('Dag', PEOPLE_XMP),
    heic: make.heic(),
    film: make.film(),
  };

  test.each(Object.entries(whole))('%s, cut anywhere', async (_name, bytes) => {
    for (let size = 0; size < bytes.length; size += Math.ceil(bytes.length / 40)) {
      expect((await read(bytes.subarray(0, size))).unread, `${size} of ${bytes.length}`).not.toEqual([]);
    }
  });

  test.each(Object.entries(whole))('%s, spoilt at random: an answer, never an error', async (_name, bytes) => {
    const spoilt = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(spoilt, async (changes) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        await expect(read(copy)).resolves.toBeDefined();
      }),
      { numRuns: 150 },
    );
  });

  test('rubbish and nothing at all', async () => {
    expect((await read(new Uint8Array())).unread).toEqual(['unknown-format']);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await read(bytes)).unread).not.toEqual([]);
      }),
    );
  });
});

describe('made to hold us up', () => {
  const unread = async (bytes: Uint8Array) => (await read(bytes)).unread;

  test('directories that lead in a circle, or claim more than there is', async () => {
    const circle = make.join(
      'II',
      [42, 0],
      make.le32(8),
      [1, 0],
      [0x69, 0x87, 4, 0],
      make.le32(1),
      make.le32(8),
      make.le32(8),
    );
    expect((await read(make.jpeg([make.exifSegment(circle)]))).unread).toEqual([]);
    const many = make.join('II', [42, 0], make.le32(8), [0xff, 0xff], new Uint8Array(60_000));
    expect(await unread(many)).toContain('too-large');
  });

  test('boxes of no size, and more of them than any film has', async () => {
    const empty = make.join(make.box('ftyp', 'heic', make.be32(0)), new Uint8Array(72));
    expect(await unread(empty)).toContain('damaged');
    const one = make.box('free');
    const many = new Uint8Array(one.length * 200_000);
    for (let at = 0; at < many.length; at += one.length) many.set(one, at);
    expect(await unread(afterHead(many))).toContain('too-large');
  });

  test('a text that grows to gigabytes', async () => {
    const bomb = make.png([make.pngInternational('Comment', '\0'.repeat(30_000_000), true)]);
    expect(await unread(bomb)).toContain('hidden-part');
  });

  test('tags that never close, and quotes that never end', async () => {
    for (const piece of ['<a b="', '<!--', '<a ', '<?', 'a:b=', '<![CDATA[']) {
      await read(make.png([make.pngInternational('XML:com.adobe.xmp', piece.repeat(200_000))]));
    }
  });
});

/** A film that goes on with these boxes; too many to be joined one by one. */
function afterHead(boxes: Uint8Array): Uint8Array {
  const head = make.join(make.box('ftyp', 'isom', make.be32(0)), make.box('moov'));
  const whole = new Uint8Array(head.length + boxes.length);
  whole.set(head);
  whole.set(boxes, head.length);
  return whole;
}

test('the bytes say what it is, not the name', () => {
  expect(formatOf(make.png())).toBe('png');
  expect(formatOf(make.heic('avif'))).toBe('avif');
  expect(formatOf(make.join('%PDF-1.7'))).toBe('unknown');
});
