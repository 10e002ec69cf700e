/** A file of which any stretch can be had: of a long film only what is needed is read. */
export interface Source {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` up to `end`; fewer at the end of the file. */
  slice(start: number, end: number): Promise<Uint8Array>;
}

/** Inflates zlib data; null when it is broken or would grow beyond `most` bytes. */
export type Inflate = (bytes: Uint8Array, most: number) => Promise<Uint8Array | null>;

export function sourceOf(bytes: Uint8Array): Source {
  return { size: bytes.length, slice: async (start, end) => bytes.subarray(Math.max(0, start), Math.max(0, end)) };
}

/** Bytes read ahead; headers of boxes stand close together. */
const WINDOW = 4096;

/** The same file, with small reads served out of one window of it. */
export function buffered(source: Source): Source {
  let from = 0;
  let window: Uint8Array = new Uint8Array();
  return {
    size: source.size,
    async slice(start, end) {
      if (end - start > WINDOW) return source.slice(start, end);
      if (start < from || Math.min(end, source.size) > from + window.length) {
        from = start;
        window = await source.slice(start, start + WINDOW);
      }
      return window.subarray(start - from, end - from);
    },
  };
}
