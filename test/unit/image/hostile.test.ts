import { expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { cleanPhoto } from '#image/clean.ts';
import { readPhoto } from '#image/read.ts';
import { type Source, sourceOf } from '#image/source.ts';
import * as make from '#test/helpers/photo-bytes.ts';

// Files made to hold us up: small ones that point many times at much, grow when they are inflated, or never end. Each
// would take minutes or gigabytes without a limit; the limits are counts, so that no clock is needed to test them.

const read = (bytes: Uint8Array) => readPhoto(sourceOf(bytes), inflate);
const unread = async (bytes: Uint8Array) => (await read(bytes)).unread;

/** How many bytes were asked for in all. */
function counted(bytes: Uint8Array) {
  const source = sourceOf(bytes);
  let asked = 0;
  const counting: Source = {
    size: source.size,
    slice(start, end) {
      asked += Math.min(end, source.size) - start;
      return source.slice(start, end);
    },
  };
  return { counting, asked: () => asked };
}

const MEGA = 1_000_000;
/** What is looked at of parts that a file points at. */
const LIMIT = 50 * MEGA;

test('a TIFF whose thousand texts are the same four megabytes', async () => {
  const text = { bytes: new Uint8Array(0) };
  const directory = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [270 + at, text]));
  const head = make.tiff(directory);
  const file = make.join(head, new Uint8Array(4 * MEGA).fill(0x41));
  const view = new DataView(file.buffer);
  for (let entry = 0; entry < 900; entry += 1) {
    const at = 10 + entry * 12;
    view.setUint16(at, [270, 700, 40091][entry % 3] ?? 0, true);
    view.setUint32(at + 4, 4 * MEGA, true);
    view.setUint32(at + 8, head.length, true);
  }
  expect(await unread(file)).toContain('too-large');
});

test('a million entries, in directories that name each other', async () => {
  const entries = 1000;
  const size = 2 + entries * 12 + 4;
  const file = new Uint8Array(8 + 1000 * size);
  const view = new DataView(file.buffer);
  file.set(make.join('II', [42, 0], make.le32(8)));
  for (let directory = 0; directory < 1000; directory += 1) {
    const at = 8 + directory * size;
    view.setUint16(at, entries, true);
    for (let entry = 0; entry < entries; entry += 1) view.setUint16(at + 2 + entry * 12, 0x8769, true);
    for (let entry = 0; entry < entries; entry += 1) {
      view.setUint16(at + 4 + entry * 12, 4, true);
      view.setUint32(at + 6 + entry * 12, 1, true);
      view.setUint32(at + 10 + entry * 12, 8 + ((directory * 7 + entry) % 1000) * size, true);
    }
    view.setUint32(at + size - 4, 8, true);
  }
  expect(await unread(file)).toContain('too-large');
  expect((await cleanPhoto(sourceOf(file), inflate)).ok).toBe(false);
});

test('a PNG with thousands of texts that each grow to gigabytes', async () => {
  const bomb = make.pngInternational('Comment', '\0'.repeat(6 * MEGA), true);
  let inflated = 0;
  const counting: typeof inflate = async (bytes, most) => {
    const out = await inflate(bytes, most);
    inflated += out?.length ?? most;
    return out;
  };
  const facts = await readPhoto(sourceOf(make.png(Array.from({ length: 3000 }, () => bomb))), counting);
  expect(facts.unread).toContain('too-large');
  expect(inflated).toBeLessThan(LIMIT + 4 * MEGA);
});

test('a PNG whose colour profile grows to gigabytes: nobody inflates it', async () => {
  const profile = make.pngChunk('iCCP', make.join('icc\0\0', new Uint8Array(64)));
  const never: typeof inflate = () => Promise.reject(new Error('inflated'));
  const facts = await readPhoto(sourceOf(make.png([profile])), never);
  expect(facts.unread).toEqual([]);
});

test('a PNG with a text of ImageMagick as long as a book', async () => {
  const hex = make.pngText('Raw profile type exif', `\nexif\n${5 * MEGA}\n${'ff'.repeat(3 * MEGA)}`);
  expect(await unread(make.png([hex]))).toContain('too-large');
});

test('a HEIC with thousands of items that are all the same megabytes', async () => {
  const items = 4000;
  const infe = (id: number) => make.box('infe', [2, 0, 0, 0], [id >> 8, id & 255], [0, 0], 'mime\0');
  const ids = Array.from({ length: items }, (_, at) => at + 1);
  const ftyp = make.box('ftyp', 'heic', make.be32(0), 'mif1');
  const meta = (start: number) =>
    make.box(
      'meta',
      make.be32(0),
      make.box('iinf', make.be32(0), [items >> 8, items & 255], make.join(...ids.map(infe))),
      make.box(
        'iloc',
        [0, 0, 0, 0, 0x44, 0],
        [items >> 8, items & 255],
        make.join(
          ...ids.map((id) => make.join([id >> 8, id & 255, 0, 0, 0, 1], make.be32(start), make.be32(3 * MEGA))),
        ),
      ),
    );
  const start = ftyp.length + meta(0).length + 8;
  const file = make.join(ftyp, meta(start), make.box('mdat', new Uint8Array(3 * MEGA).fill(0x20)));
  const { counting, asked } = counted(file);
  expect((await readPhoto(counting, inflate)).unread).toContain('too-large');
  expect(asked()).toBeLessThan(LIMIT + 2 * file.length);
  expect(await cleanPhoto(counting, inflate)).toEqual({ ok: false, error: 'damaged' });
});

test('a film of boxes in boxes in boxes, and one of texts only', async () => {
  let nested: Uint8Array = make.box('udta');
  for (let depth = 0; depth < 2000; depth += 1) nested = make.box(depth % 2 ? 'trak' : 'moov', nested);
  const facts = await read(make.join(make.box('ftyp', 'isom', make.be32(0)), nested));
  expect(facts.format).toBe('mp4');
  const texts = make.box('udta', new Uint8Array(7 * MEGA));
  const film = make.join(make.box('ftyp', 'isom', make.be32(0)), ...Array.from({ length: 12 }, () => texts));
  const { counting, asked } = counted(film);
  expect((await readPhoto(counting, inflate)).unread).toContain('too-large');
  expect(asked()).toBeLessThan(LIMIT + 8 * MEGA);
});

test('a film whose boxes claim to be larger than the file, or than any file', async () => {
  const huge = make.join(make.be32(1), 'moov', make.be32(0x1fffff), make.be32(0xffffffff), new Uint8Array(40));
  expect(await unread(make.join(make.box('ftyp', 'isom', make.be32(0)), huge))).toContain('damaged');
  const beyond = make.join(make.be32(0x7fffffff), 'moov', make.box('udta', new Uint8Array(20)));
  expect(await unread(make.join(make.box('ftyp', 'isom', make.be32(0)), beyond))).toContain('damaged');
});

test('a JPEG with megabytes behind it that begin to look like a film at every byte', async () => {
  const facts = await read(make.jpeg([], new Uint8Array(8 * MEGA).fill(0x66)));
  expect(facts.trailer).toBe(true);
});

test('a JPEG of markers only, and one of comments only', async () => {
  const markers = new Uint8Array(MEGA).fill(0xff);
  markers[1] = 0xd8;
  expect(await unread(markers)).toContain('damaged');
  const comment = make.segment(0xfe, new Uint8Array(40).fill(0x41));
  const many = new Uint8Array(2 + 30_000 * comment.length);
  many.set([0xff, 0xd8]);
  for (let at = 2; at < many.length; at += comment.length) many.set(comment, at);
  expect(await unread(many)).not.toEqual([]);
});

test('a GIF of a million empty blocks', async () => {
  const file = make.join('GIF89a', [1, 0, 1, 0, 0, 0, 0], new Uint8Array(0));
  const blocks = new Uint8Array(3 * MEGA);
  for (let at = 0; at < blocks.length; at += 3) blocks.set([0x21, 0xfe, 0], at);
  expect(await unread(make.join(file, blocks))).not.toEqual([]);
});
