/** Share of zero bytes at every other place from which a file without a mark is taken for UTF-16. */
const MOSTLY = 0.4;
const SAMPLE = 4096;

/**
 * The text of a file, however it was saved: UTF-8 or UTF-16 with or without a mark, else Windows-1252, which is what
 * spreadsheets in Western Europe save. Null for what is no text at all.
 */
export function textOf(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\u0000') ? null : text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const [even, odd] = zeros(bytes.subarray(0, SAMPLE));
  if (odd > MOSTLY) return 'utf-16le';
  if (even > MOSTLY) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The share of zeros at even and at odd places. */
function zeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) counts[at % 2 === 0 ? 0 : 1] += 1;
  const half = Math.max(1, bytes.length / 2);
  return [counts[0] / half, counts[1] / half];
}
