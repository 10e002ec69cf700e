import { expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { cleanPhoto } from '#image/clean.ts';
import { sourceOfPieces } from '#image/pieces.ts';
import { readPhoto } from '#image/read.ts';
import { sourceOf } from '#image/source.ts';
import { tellsNothing } from '#model/photo.ts';
import * as make from '#test/helpers/photo-bytes.ts';

const read = (bytes: Uint8Array) => readPhoto(sourceOf(bytes), inflate);
const NOTHING = make.tiff({ 274: { long: 1 } });

async function cleaned(bytes: Uint8Array): Promise<Uint8Array | string> {
  const result = await cleanPhoto(sourceOf(bytes), inflate);
  if (!result.ok) return result.error;
  const copy = sourceOfPieces(result.value, sourceOf(bytes));
  return copy.slice(0, copy.size);
}

/** The file with some signs in the place of as many others. */
function changed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = String.fromCharCode(...bytes);
  expect(text).toContain(from);
  return Uint8Array.from(text.replace(from, to), (sign) => sign.charCodeAt(0));
}

/** A picture with these boxes in its list; one of them may be within the properties. */
function picture(properties: readonly Uint8Array[], others: readonly Uint8Array[] = []): Uint8Array {
  return make.join(
    make.box('ftyp', 'heic', make.be32(0), 'mif1'),
    make.box('meta', make.be32(0), make.box('iprp', make.box('ipco', ...properties)), ...others),
    make.box('mdat', new Uint8Array(16).fill(7)),
  );
}

test('an item that nobody knows is told of and written over', async () => {
  const strange = changed(make.heic('heic', make.PHONE_EXIF, make.xmp('')), 'Exif', 'Axif');
  expect(await read(strange)).toMatchObject({ makerNote: true, captions: [], unread: [] });
  const copy = await cleaned(strange);
  expect(copy).toBeInstanceOf(Uint8Array);
  expect(String.fromCharCode(...Uint8Array.from(copy as Uint8Array))).not.toContain('Jansen');
});

test('an item of which nobody knows where it is: the file is damaged', async () => {
  const lost = changed(make.heic(), 'iloc', 'ilac');
  expect((await read(lost)).unread).toContain('damaged');
  expect(await cleaned(lost)).toBe('damaged');
});

test('a picture in a picture, as JPEG, can hold notes of its own', async () => {
  const within = changed(make.heic('heic', NOTHING, make.xmp('')), 'Exif', 'jpeg');
  expect((await read(within)).unread).toEqual(['hidden-part']);
  expect(await cleaned(within)).toBe('hidden-part');
});

test('who made it said so in C2PA: gone from the copy', async () => {
  const signed = changed(make.heic('heic', NOTHING, make.xmp('')), 'Exif', 'c2pa');
  expect((await read(signed)).history).toBe(true);
  expect(tellsNothing(await read((await cleaned(signed)) as Uint8Array))).toBe(true);
});

test('words and times among the properties of a picture', async () => {
  const made = (3_800_000_000n * 1_000_000n).toString(16).padStart(16, '0').match(/../g) ?? [];
  const bytes = picture([
    make.box('udes', make.be32(0), 'nl\0Mevrouw Jansen\0in de tuin\0\0'),
    make.box(
      'crtt',
      make.be32(0),
      made.map((pair) => Number.parseInt(pair, 16)),
    ),
  ]);
  const facts = await read(bytes);
  expect(facts.captions.join()).toContain('Mevrouw Jansen');
  expect(facts.times).toEqual([new Date((3_800_000_000 - 2_082_844_800) * 1000).toISOString()]);
  expect(tellsNothing(await read((await cleaned(bytes)) as Uint8Array))).toBe(true);
});

test('boxes in the list that no picture needs', async () => {
  const packet = make.box('xml ', make.be32(0), make.xmp('<photoshop:City>Gent</photoshop:City>'));
  const bytes = picture([], [packet, make.box('what', 'ever')]);
  expect(await read(bytes)).toMatchObject({ placeNames: ['Gent'], makerNote: true, unread: [] });
  expect(tellsNothing(await read((await cleaned(bytes)) as Uint8Array))).toBe(true);
});
