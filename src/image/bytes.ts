/** Numbers and texts out of bytes. Every reader answers 0 or '' outside of them: a short file is no reason to throw. */

export type Order = 'big' | 'little';

export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

export function u16(bytes: Uint8Array, at: number, order: Order = 'big'): number {
  const [first, second] = [u8(bytes, at), u8(bytes, at + 1)];
  return order === 'big' ? first * 256 + second : second * 256 + first;
}

export function u32(bytes: Uint8Array, at: number, order: Order = 'big'): number {
  const [first, second] = [u16(bytes, at, order), u16(bytes, at + 2, order)];
  return order === 'big' ? first * 65_536 + second : second * 65_536 + first;
}

/** Exact up to 2^53; a file that claims more is broken anyway. */
export const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) * 4_294_967_296 + u32(bytes, at + 4);

/** One sign a byte. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let at = start; at < Math.min(end, bytes.length); at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 4096)));
  }
  return text;
}

export function utf16(bytes: Uint8Array, order: Order): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(u16(bytes, at, order));
  return text;
}

/** UTF-8, or null when it is none. */
export function utf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = u8(bytes, at);
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return null;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    for (let next = 1; next < length; next += 1) {
      const more = u8(bytes, at + next);
      if ((more & 0xc0) !== 0x80) return null;
      point = point * 64 + (more & 0x3f);
    }
    if (point > 0x10_ff_ff) return null;
    units.push(point);
    at += length;
    if (units.length === 4096) {
      parts.push(String.fromCodePoint(...units));
      units = [];
    }
  }
  return parts.join('') + String.fromCodePoint(...units);
}

/** Text of an unknown kind: UTF-8 where it is that, else one sign a byte. */
export const text = (bytes: Uint8Array): string => utf8(bytes) ?? latin1(bytes);

export const startsWith = (bytes: Uint8Array, signs: string, at = 0): boolean =>
  latin1(bytes, at, at + signs.length) === signs;

/** Where the signs stand, from `from` on; -1 when nowhere before `to`. */
export function indexOf(bytes: Uint8Array, signs: string, from = 0, to = bytes.length): number {
  const wanted = Array.from(signs, (sign) => sign.charCodeAt(0));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at !== -1 && at < to; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((code, index) => bytes[at + index] === code)) return at;
  }
  return -1;
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const ZERO = '\0';

/** Without the zeros at both ends that fields are filled up with; those between parts of it become blanks. */
export function tidy(filled: string): string {
  return filled.split(ZERO).filter(Boolean).join(' ').trim();
}
