import { crc32, deflateSync } from 'node:zlib';

// Small photos and films of every kind, built byte by byte, with as much hidden in them as a test wants.

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function join(...parts: readonly (Uint8Array | string | readonly number[])[]): Uint8Array {
  const all: readonly ArrayLike<number>[] = parts.map((part) => (typeof part === 'string' ? latin(part) : part));
  const whole = new Uint8Array(all.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const be16 = (number: number) => [number >> 8, number & 255];
export const be32 = (number: number) => [...be16(number >>> 16), ...be16(number & 0xffff)];
const le16 = (number: number) => be16(number).reverse();
export const le32 = (number: number) => be32(number).reverse();

/** One entry of a directory: a text, whole numbers, parts of a whole, or bytes as they are. */
export type Value =
  | string
  | { readonly long: number }
  | { readonly longs: readonly number[] }
  | { readonly rationals: readonly (readonly [number, number])[] }
  | { readonly bytes: Uint8Array }
  | { readonly directory: Readonly<Record<number, Value>> };

function encoded(value: Value): { type: number; count: number; bytes: Uint8Array } {
  if (typeof value === 'string') {
    const bytes = join(utf8(value), [0]);
    return { type: 2, count: bytes.length, bytes };
  }
  if ('long' in value) return { type: 4, count: 1, bytes: join(le32(value.long)) };
  if ('longs' in value) {
    return { type: 4, count: value.longs.length, bytes: join(value.longs.flatMap((long) => le32(long))) };
  }
  if ('rationals' in value) {
    const bytes = join(value.rationals.flatMap(([over, under]) => [...le32(over), ...le32(under)]));
    return { type: 5, count: value.rationals.length, bytes };
  }
  if ('bytes' in value) return { type: 7, count: value.bytes.length, bytes: value.bytes };
  throw new Error('directories are laid out by tiff()');
}

/** A TIFF block of little end first: the directory, then what does not fit into its entries. */
export function tiff(directory: Readonly<Record<number, Value>>): Uint8Array {
  return join('II', le16(42), le32(8), laidOut(directory, 8));
}

/** A directory, for a place from which its offsets count. */
export function laidOut(directory: Readonly<Record<number, Value>>, at: number): Uint8Array {
  const entries = Object.entries(directory);
  let free = at + 2 + entries.length * 12 + 4;
  const heads: Uint8Array[] = [];
  const rest: Uint8Array[] = [];
  for (const [tag, value] of entries) {
    const isDirectory = typeof value === 'object' && 'directory' in value;
    const { type, count, bytes } = isDirectory
      ? { type: 4, count: 1, bytes: laidOut(value.directory, free) }
      : encoded(value);
    const isInside = bytes.length <= 4 && !isDirectory;
    const place = isInside ? [...bytes, 0, 0, 0, 0].slice(0, 4) : le32(free);
    heads.push(join(le16(Number(tag)), le16(type), le32(count), place));
    if (isInside) continue;
    rest.push(bytes);
    free += bytes.length;
  }
  return join(le16(entries.length), ...heads, le32(0), ...rest);
}

/** Exif of a camera with its maker's notes, which are told where they will stand. */
export function noted(maker: string, notes: (at: number) => Uint8Array, model = 'X'): Uint8Array {
  const block = (at: number) => tiff({ 271: maker, 272: model, 34665: { directory: { 37500: { bytes: notes(at) } } } });
  const first = block(0);
  return block(first.length - notes(0).length);
}

/** Two pages of 2 × 2 grey pixels each, one in two strips; the first tells as much as `more` wants. */
export function tiffPicture(more: Readonly<Record<number, Value>> = {}): Uint8Array {
  const page = (strips: readonly number[], lengths: readonly number[]): Readonly<Record<number, Value>> => ({
    256: { long: 2 },
    257: { long: 2 },
    258: { long: 8 },
    259: { long: 1 },
    262: { long: 1 },
    273: { longs: strips },
    277: { long: 1 },
    278: { long: 2 / strips.length },
    279: { longs: lengths },
  });
  const first = (at: number) => ({ ...page([at, at + 2], [2, 2]), ...more });
  const second = (at: number) => page([at + 4], [4]);
  const sizeOfFirst = laidOut(first(0), 8).length;
  const at = 8 + sizeOfFirst;
  const data = at + laidOut(second(0), at).length;
  const one = laidOut(first(data), 8);
  // Where the next directory stands is written behind the entries of the first.
  one.set(le32(at), 2 + Object.keys(first(0)).length * 12);
  return join('II', le16(42), le32(8), one, laidOut(second(data), at), PIXELS);
}

/** What the two pages show. */
const PIXELS = Uint8Array.of(201, 202, 203, 204, 211, 212, 213, 214);

const degrees = (whole: number, minutes: number) => ({
  rationals: [
    [whole, 1],
    [minutes, 1],
    [0, 1],
  ] as const,
});

/** Exif as a phone writes it: 52° 30' north, 4° 45' west, with everything a rule asks about. */
export const PHONE_EXIF = tiff({
  270: 'Mevrouw Jansen, kamer 12',
  271: 'Fairphone',
  272: 'FP5',
  315: 'An de Wit',
  34665: { directory: { 36867: '2024:05:01 10:11:12', 42033: 'SN-12345', 37500: { bytes: latin('secret notes') } } },
  34853: { directory: { 1: 'N', 2: degrees(52, 30), 3: 'W', 4: degrees(4, 45) } },
});

/** The attributes and elements of one description, in a packet. */
export const xmp = (inside: string): string =>
  `<?xpacket begin="\ufeff"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;

export const PEOPLE_XMP = xmp(
  '<exif:GPSLatitude>52,30.0N</exif:GPSLatitude><exif:GPSLongitude>4,45.0W</exif:GPSLongitude>' +
    '<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ria Jansen</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>' +
    '<mwg-rs:Regions><mwg-rs:RegionList><rdf:Bag><rdf:li><rdf:Description mwg-rs:Name="Jo &amp; Piet">' +
    '<mwg-rs:Area stArea:x="0.5"/></rdf:Description></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>' +
    '<photoshop:City>Tilburg</photoshop:City><dc:creator><rdf:Seq><rdf:li>Ànna</rdf:li></rdf:Seq></dc:creator>' +
    '<aux:SerialNumber>998877</aux:SerialNumber>',
);

export const iptc = (fields: Readonly<Record<number, string>>): Uint8Array =>
  join(
    [0x1c, 1, 90, 0, 3],
    '\u001b%G',
    ...Object.entries(fields).flatMap(([dataset, value]) => {
      const bytes = utf8(value);
      return [[0x1c, 2, Number(dataset), ...be16(bytes.length)], bytes];
    }),
  );

export const photoshop = (id: number, content: Uint8Array): Uint8Array =>
  join('Photoshop 3.0\0', '8BIM', be16(id), [0, 0], be32(content.length), content, content.length % 2 ? [0] : []);

export const segment = (marker: number, ...content: readonly (Uint8Array | string | readonly number[])[]) => {
  const body = join(...content);
  return join([0xff, marker], be16(body.length + 2), body);
};

export const exifSegment = (block: Uint8Array) => segment(0xe1, 'Exif\0\0', block);
export const xmpSegment = (packet: string) => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', utf8(packet));

/** A grey picture of 8 × 8 pixels that every decoder reads. */
const GREY_TABLES = join(
  segment(0xdb, [0], new Uint8Array(64).fill(1)),
  segment(0xc0, [8], be16(8), be16(8), [1, 1, 0x11, 0]),
  segment(0xc4, [0x00], [1, ...new Array(15).fill(0)], [0]),
  segment(0xc4, [0x10], [1, ...new Array(15).fill(0)], [0]),
);
const GREY_SCAN = join(segment(0xda, [1, 1, 0, 0, 63, 0]), [0x3f]);

export const jpeg = (segments: readonly Uint8Array[] = [], trailer: Uint8Array = new Uint8Array()): Uint8Array =>
  join([0xff, 0xd8], ...segments, GREY_TABLES, GREY_SCAN, [0xff, 0xd9], trailer);

export const pngChunk = (type: string, content: Uint8Array): Uint8Array => {
  const body = join(type, content);
  return join(be32(content.length), body, be32(crc32(body)));
};

/** A picture of one colour, with chunks between its head and its pixels. */
export function png(chunks: readonly Uint8Array[] = [], width = 8, height = 8): Uint8Array {
  const head = join(be32(width), be32(height), [8, 0, 0, 0, 0]);
  const rows = new Uint8Array((Math.min(width, 64) + 1) * Math.min(height, 64));
  return join(
    '\x89PNG\r\n\x1a\n',
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', new Uint8Array()),
  );
}

export const pngText = (keyword: string, value: string): Uint8Array => pngChunk('tEXt', join(keyword, [0], value));
export const pngInternational = (keyword: string, value: string, compress = false): Uint8Array =>
  pngChunk('iTXt', join(keyword, [0, compress ? 1 : 0, 0, 0, 0], compress ? deflateSync(utf8(value)) : utf8(value)));

const riffChunk = (type: string, content: Uint8Array) =>
  join(type, le32(content.length), content, content.length % 2 ? [0] : []);

/** One pixel, with room for the data behind it. */
export function webp(exif?: Uint8Array, packet?: string): Uint8Array {
  const flags = (exif ? 8 : 0) | (packet ? 4 : 0);
  const pixels = join([0x2f, 0, 0, 0, 0, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 0x07, 0]);
  const body = join(
    'WEBP',
    riffChunk('VP8X', join([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riffChunk('VP8L', pixels),
    exif ? riffChunk('EXIF', exif) : [],
    packet ? riffChunk('XMP ', utf8(packet)) : [],
  );
  return join('RIFF', le32(body.length), body);
}

const gifChain = (content: Uint8Array) => join([content.length], content, [0]);

export function gif(comment?: string, packet?: string): Uint8Array {
  const magic = Uint8Array.from({ length: 258 }, (_, at) => (at === 0 ? 1 : at === 257 ? 0 : 256 - at));
  return join(
    'GIF89a',
    [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    comment ? join([0x21, 0xfe], gifChain(utf8(comment))) : [],
    packet ? join([0x21, 0xff, 11], 'XMP DataXMP', utf8(packet), magic) : [],
    [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b],
  );
}

export const box = (type: string, ...content: readonly (Uint8Array | string | readonly number[])[]) => {
  const body = join(...content);
  return join(be32(body.length + 8), type, body);
};

/** A HEIC or AVIF with a picture that is none, an Exif item and an XMP item. */
export function heic(brand = 'heic', exif = PHONE_EXIF, packet = PEOPLE_XMP): Uint8Array {
  const exifItem = join(be32(0), exif);
  const packetItem = utf8(packet);
  const ftyp = box('ftyp', brand, be32(0), 'mif1', brand);
  const infe = (id: number, type: string, more = '') => box('infe', [2, 0, 0, 0], be16(id), be16(0), type, '\0', more);
  const meta = (start: number) =>
    box(
      'meta',
      be32(0),
      box('hdlr', be32(0), be32(0), 'pict', new Uint8Array(13)),
      box('pitm', be32(0), be16(1)),
      box('iinf', be32(0), be16(3), infe(1, 'hvc1'), infe(2, 'Exif'), infe(3, 'mime', 'application/rdf+xml\0')),
      box('iprp', box('ipco', box('ispe', be32(0), be32(640), be32(480)), box('irot', [1]))),
      box(
        'iloc',
        [0, 0, 0, 0, 0x44, 0],
        be16(3),
        ...[
          [1, start, 16],
          [2, start + 16, exifItem.length],
          [3, start + 16 + exifItem.length, packetItem.length],
        ].map(([id = 0, at = 0, length = 0]) => join(be16(id), be16(0), be16(1), be32(at), be32(length))),
      ),
    );
  const start = ftyp.length + meta(0).length + 8;
  return join(ftyp, meta(start), box('mdat', new Uint8Array(16).fill(7), exifItem, packetItem));
}

const item = (index: number, value: string) => {
  const data = box('data', be32(1), be32(0), utf8(value));
  return join(be32(data.length + 8), be32(index), data);
};

/** Apple's list of names and values, as its phones write it. */
const appleMeta = (values: Readonly<Record<string, string>>) =>
  box(
    'meta',
    box('hdlr', new Uint8Array(8), 'mdta', new Uint8Array(12)),
    box('keys', be32(0), be32(Object.keys(values).length), ...Object.keys(values).map((key) => box('mdta', key))),
    box('ilst', ...Object.values(values).map((value, at) => item(at + 1, value))),
  );

/** A film without a picture: its clock, a place as Android writes it, a place as Apple does. `padding` goes between. */
export function film(brand = 'isom', padding = 16): Uint8Array {
  const clock = box('mvhd', be32(0), be32(3_800_000_000), be32(3_800_000_000), be32(1000), be32(0), new Uint8Array(80));
  return join(
    box('ftyp', brand, be32(0), 'mp42'),
    box('mdat', new Uint8Array(padding)),
    box(
      'moov',
      clock,
      box(
        'udta',
        box('\xa9xyz', be16(18), be16(0x15c7), '+52.5000-004.7500/'),
        box('\xa9nam', be16(6), be16(0), 'Jansen'),
      ),
      appleMeta({ 'com.apple.quicktime.author': 'An de Wit', 'com.apple.quicktime.model': 'iPhone 15' }),
    ),
  );
}
