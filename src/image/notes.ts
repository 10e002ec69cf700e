import {
  type Coordinates,
  LONGEST_PHOTO_TEXT,
  MOST_PHOTO_TEXTS,
  NO_FACTS,
  type PhotoFacts,
  type PhotoFormat,
  type UnreadReason,
} from '#model/photo.ts';

/** Lists of a file's facts that are filled text by text. */
export type TextField =
  | 'placeNames'
  | 'times'
  | 'serials'
  | 'owners'
  | 'persons'
  | 'captions'
  | 'keywords'
  | 'software'
  | 'make'
  | 'model';

/** What stands in the place of a number that there is not. */
const NO_NUMBER = /^(?:[0\s]*|none|unknown|no lens|n\/a)$/i;

/** No time at all: what clocks that were never set write. */
const NO_TIME = /^[\s0:./T+Z-]*$/;

/** Seconds since 1970: the year 2223. */
const LATEST = 8_000_000_000;

/** Steps that one file may cost; a file of 12 megapixels takes some hundred. */
const MOST_STEPS = 50_000;
/**
 * Bytes that may be looked at of parts that a file points at. Such parts may lie over each other: a small file can point
 * a thousand times at the same megabytes, or inflate to more of them each time.
 */
const MOST_PART_BYTES = 48_000_000;
/** In UTF-16 units: what may stand in front of the part of a text that is kept. */
const LONGEST_RAW = 5 * LONGEST_PHOTO_TEXT;

/** What reading a part may cost, and where it says what it could not read. */
export type Budget = Pick<Notes, 'unread' | 'step' | 'spend'>;

/** Everything that is learnt of one file while it is read. */
export class Notes {
  readonly format: PhotoFormat;
  width: number | undefined;
  height: number | undefined;
  history = false;
  thumbnail = false;
  makerNote = false;
  trailer = false;
  faceRegions = 0;
  #place: Coordinates | undefined;
  #steps = 0;
  #partBytes = 0;
  readonly #texts = new Map<TextField, Set<string>>();
  readonly #unread = new Set<UnreadReason>();

  constructor(format: PhotoFormat) {
    this.format = format;
  }

  /** Notes a text; what says nothing is left out. */
  add(field: TextField, raw: string): void {
    const text = raw.slice(0, LONGEST_RAW);
    const first = text.split('\u0000', 1)[0] ?? '';
    const clean = (field === 'captions' ? text.replaceAll('\u0000', ' ') : first)
      .replace(/(?![\n\t])\p{Cc}/gu, '')
      .trim()
      .slice(0, LONGEST_PHOTO_TEXT);
    if (!/[\p{L}\p{N}]/u.test(clean)) return;
    if (field === 'times' && NO_TIME.test(clean)) return;
    if (field === 'serials' && NO_NUMBER.test(clean)) return;
    const known = this.#texts.get(field) ?? new Set();
    this.#texts.set(field, known);
    if (known.size < MOST_PHOTO_TEXTS) known.add(clean);
  }

  /** A time in seconds since 1970; 0 and what no clock can have shown are left out. */
  addClock(seconds: number): void {
    if (seconds > 0 && seconds < LATEST) this.add('times', new Date(seconds * 1000).toISOString());
  }

  /** The first place counts. 0, 0 is what devices write that do not know. */
  addPlace(latitude: number, longitude: number): void {
    const isReal = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
    if (isReal) this.#place ??= { latitude, longitude };
  }

  setSize(width: number, height: number): void {
    this.width ??= width;
    this.height ??= height;
  }

  unread(reason: UnreadReason): void {
    this.#unread.add(reason);
  }

  /** For parts that only their maker knows for certain: what is wrong in them is no reason to call the file damaged. */
  forgiving(): Budget {
    return { unread() {}, step: () => this.step(), spend: (bytes) => this.spend(bytes) };
  }

  /** The first text of a list so far; '' when there is none. */
  first(field: TextField): string {
    const [first = ''] = this.#texts.get(field) ?? [];
    return first;
  }

  /** False once the file has cost too much: then reading ends, and that is noted. */
  step(): boolean {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) this.unread('too-large');
    return this.#steps <= MOST_STEPS;
  }

  /** False once the file points at too much: then reading ends, and that is noted. */
  spend(bytes: number): boolean {
    this.#partBytes += bytes;
    if (this.#partBytes > MOST_PART_BYTES) this.unread('too-large');
    return this.#partBytes <= MOST_PART_BYTES;
  }

  facts(): PhotoFacts {
    const list = (field: TextField) => [...(this.#texts.get(field) ?? [])];
    const [make] = list('make');
    const [model] = list('model');
    return {
      ...NO_FACTS,
      format: this.format,
      ...(this.width && this.height ? { width: this.width, height: this.height } : {}),
      ...(this.#place && { place: this.#place }),
      placeNames: list('placeNames'),
      times: list('times'),
      device: { ...(make !== undefined && { make }), ...(model !== undefined && { model }) },
      serials: list('serials'),
      owners: list('owners'),
      persons: list('persons'),
      captions: list('captions'),
      keywords: list('keywords'),
      software: list('software'),
      history: this.history,
      thumbnail: this.thumbnail,
      makerNote: this.makerNote,
      trailer: this.trailer,
      faceRegions: this.faceRegions,
      unread: [...this.#unread],
    };
  }
}
