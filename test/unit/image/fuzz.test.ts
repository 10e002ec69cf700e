import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { cleanPhoto } from '#image/clean.ts';
import { sourceOfPieces } from '#image/pieces.ts';
import { formatOf, readPhoto } from '#image/read.ts';
import { type Source, sourceOf } from '#image/source.ts';
import { tellsNothing } from '#model/photo.ts';
import * as make from '#test/helpers/photo-bytes.ts';

// Files of every format with something wrong in them, the same ones in every run: bytes changed, lengths that lie, parts
// cut out, put in twice or cut off. There is always an answer, it costs little, and what was told is gone from a clean copy.

/** Each in one place only. */
const SECRETS = ['Mevrouw Jansen', 'An de Wit', 'SN-12345', 'Ria Jansen', '998877', 'Bo Peeters', 'Kamer twaalf'];
const { PHONE_EXIF, PEOPLE_XMP } = make;
const FILES: Readonly<Record<string, Uint8Array>> = {
  jpeg: make.jpeg([
    make.exifSegment(PHONE_EXIF),
    make.xmpSegment(PEOPLE_XMP),
    make.segment(0xed, make.photoshop(0x0404, make.iptc({ 80: 'Bo Peeters' }))),
    make.segment(0xfe, 'Kamer twaalf'),
  ]),
  png: make.png([
    make.pngChunk('eXIf', PHONE_EXIF),
    make.pngInternational('XML:com.adobe.xmp', PEOPLE_XMP),
    make.pngText('Author', 'Bo Peeters'),
  ]),
  webp: make.webp(PHONE_EXIF, PEOPLE_XMP),
  gif: make.gif('Kamer twaalf', PEOPLE_XMP),
  tiff: make.tiffPicture({ 270: 'Mevrouw Jansen', 315: 'An de Wit', 42033: 'SN-12345' }),
  heic: make.heic(),
  avif: make.heic('avif'),
  mp4: make.film(),
  mov: make.film('qt  '),
};

/** One thing that goes wrong, in the order in which they do. */
type Fault =
  | { readonly kind: 'byte'; readonly at: number; readonly byte: number }
  | {
      readonly kind: 'length';
      readonly at: number;
      readonly wide: boolean;
      readonly little: boolean;
      readonly by: number;
    }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'twice'; readonly at: number; readonly length: number }
  | { readonly kind: 'end'; readonly at: number };

/** Where it goes wrong, as a share of the file: faults before may have made it longer or shorter. */
const place = fc.integer({ min: 0, max: 999_999 }).map((share) => share / 1_000_000);
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at: place, byte: fc.nat(255) }),
  fc.record({
    kind: fc.constant('length' as const),
    at: place,
    wide: fc.boolean(),
    little: fc.boolean(),
    by: fc.constantFrom(-8, -1, 1, 4, 200, 0x7fff, 0x7fffffff),
  }),
  fc.record({
    kind: fc.constantFrom('cut' as const, 'twice' as const),
    at: place,
    length: fc.integer({ min: 1, max: 24 }),
  }),
  fc.record({ kind: fc.constant('twice' as const), at: place, length: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
);

function spoilt(bytes: Uint8Array, faults: readonly Fault[]): Uint8Array {
  return faults.reduce<Uint8Array>((given, one) => {
    const at = Math.floor(one.at * given.length);
    if (one.kind === 'end') return given.slice(0, at);
    if (one.kind === 'cut') return make.join(given.subarray(0, at), given.subarray(at + one.length));
    if (one.kind === 'twice') return make.join(given.subarray(0, at + one.length), given.subarray(at));
    const copy = Uint8Array.from(given);
    const view = new DataView(copy.buffer);
    if (one.kind === 'byte') copy[at] = one.byte;
    else if (one.wide && at + 4 <= copy.length) view.setUint32(at, view.getUint32(at, one.little) + one.by, one.little);
    else if (at + 2 <= copy.length) view.setUint16(at, view.getUint16(at, one.little) + one.by, one.little);
    return copy;
  }, bytes);
}

/** The file, and how many bytes were asked of it. */
function counted(bytes: Uint8Array): { readonly source: Source; asked(): number } {
  const whole = sourceOf(bytes);
  let asked = 0;
  return {
    source: {
      size: whole.size,
      async slice(start, end) {
        const part = await whole.slice(start, end);
        asked += part.length;
        return part;
      },
    },
    asked: () => asked,
  };
}

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

describe.each(Object.entries(FILES))('%s', (format, bytes) => {
  test('is told and cleaned as it is', async () => {
    const source = sourceOf(bytes);
    expect(formatOf(bytes.subarray(0, 40))).toBe(format);
    expect(tellsNothing(await readPhoto(source, inflate))).toBe(false);
    expect(SECRETS.some((secret) => textOf(bytes).includes(secret))).toBe(true);
    const copy = await cleanPhoto(source, inflate);
    expect(copy.ok).toBe(true);
  });

  test('with something wrong in it: an answer at small cost, and what was told is gone from a clean copy', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 4 }), async (faults) => {
        const given = spoilt(bytes, faults);
        const { source, asked } = counted(given);
        const facts = await readPhoto(source, inflate);
        expect(asked()).toBeLessThan(64 * given.length + 100_000);
        const copy = await cleanPhoto(sourceOf(given), inflate);
        // Another kind of file by now, or one that is refused.
        if (!copy.ok || facts.format !== format) return;
        const pieces = sourceOfPieces(copy.value, sourceOf(given));
        const clean = await pieces.slice(0, pieces.size);
        expect(tellsNothing(await readPhoto(sourceOf(clean), inflate))).toBe(true);
        const told = JSON.stringify(facts);
        const left = SECRETS.filter((secret) => told.includes(secret) && textOf(clean).includes(secret));
        expect(left).toEqual([]);
      }),
      { seed: 20_260_101, numRuns: 250 },
    );
  });
});
