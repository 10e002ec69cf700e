import { u16, u32 } from '#image/bytes.ts';
import { orderOf } from '#image/tiff.ts';

const ORIENTATION = 0x0112;

/** How an Exif block says the picture is to be turned: 2 to 8; 1 when it is not, or says nothing. */
export function orientationOf(block: Uint8Array): number {
  const order = orderOf(block);
  if (!order) return 1;
  const at = u32(block, 4, order);
  const count = Math.min(u16(block, at, order), 500);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12;
    if (u16(block, entry, order) !== ORIENTATION) continue;
    const value = u16(block, entry + 8, order);
    return value >= 2 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An Exif block that says nothing but how to turn the picture. */
export const turnedBlock = (orientation: number): Uint8Array =>
  Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
