import { concat } from '#image/bytes.ts';
import type { Inflate } from '#image/source.ts';

/** Inflates by the browser's own means and stops as soon as more comes out than wanted: a few bytes can hold gigabytes. */
export const inflate: Inflate = async (bytes, most) => {
  const reader = new Blob([Uint8Array.from(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) {
        await reader.cancel();
        return null;
      }
      parts.push(next.value);
    }
  } catch {
    return null; // no zlib data, or cut off
  }
  return concat(parts);
};
