const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter.charCodeAt(0), value]));

/** Bytes as base64, with padding. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b = 0, c = 0] = [bytes[at] ?? 0, bytes[at + 1], bytes[at + 2]];
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const left = bytes.length - at;
    pieces.push(four.map((value, place) => (place > left ? '=' : ALPHABET.charAt(value))).join(''));
  }
  return pieces.join('');
}

/** The bytes of base64; null for anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let to = 0;
  for (let at = 0; at < text.length; at += 4) {
    let four = 0;
    for (let place = 0; place < 4; place += 1) {
      const isPadding = at + place >= text.length - padding;
      const value = isPadding ? 0 : VALUES.get(text.charCodeAt(at + place));
      if (value === undefined) return null;
      four = (four << 6) | value;
    }
    for (let shift = 16; shift >= 0 && to < bytes.length; shift -= 8) {
      bytes[to] = (four >> shift) & 255;
      to += 1;
    }
  }
  return bytes;
}

/** Writes whole numbers in as few bytes as they need (LEB128). */
export class NumberWriter {
  readonly #bytes: number[] = [];

  write(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#bytes.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
  }

  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads them back; `read` gives null behind the end or for a number that is too large to be one of ours. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(): number | null {
    let value = 0;
    for (let scale = 1; scale < 2 ** 35; scale *= 128) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) return null;
      this.#at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    return null;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}
