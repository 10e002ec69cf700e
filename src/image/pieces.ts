import type { Source } from '#image/source.ts';

/** A stretch of a file as it is, or bytes that take its place. */
export type Piece = { readonly start: number; readonly end: number } | Uint8Array;

/** Bytes that take the place of as many others, so that nothing else in the file moves. */
export interface Patch {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** The file with the patches in it. They may come in any order and must not overlap; of two at one place the first counts. */
export function patched(size: number, patches: readonly Patch[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, bytes } of patches.toSorted((a, b) => a.start - b.start)) {
    if (start < at || start + bytes.length > size) continue;
    if (start > at) pieces.push({ start: at, end: start });
    pieces.push(bytes);
    at = start + bytes.length;
  }
  return at < size ? [...pieces, { start: at, end: size }] : pieces;
}

const lengthOf = (piece: Piece): number => (piece instanceof Uint8Array ? piece.length : piece.end - piece.start);

/** What the pieces make together, to be read like any file. */
export function sourceOfPieces(pieces: readonly Piece[], original: Source): Source {
  return {
    size: pieces.reduce((size, piece) => size + lengthOf(piece), 0),
    async slice(from, to) {
      const parts: Uint8Array[] = [];
      let at = 0;
      for (const piece of pieces) {
        const [start, end] = [Math.max(from - at, 0), Math.min(to - at, lengthOf(piece))];
        if (start < end) {
          parts.push(
            piece instanceof Uint8Array
              ? piece.subarray(start, end)
              : await original.slice(piece.start + start, piece.start + end),
          );
        }
        at += lengthOf(piece);
      }
      const [only] = parts;
      if (only && parts.length === 1) return only;
      const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
      parts.reduce((offset, part) => {
        whole.set(part, offset);
        return offset + part.length;
      }, 0);
      return whole;
    },
  };
}
