import type { CoverLook, FaceBox } from '#messages/protocol.ts';

/** By how much of a face's size the cover reaches beyond it on every side: hair, ears and chin tell too. */
const MARGIN = 0.35;
/** Side of the coarse squares of a blur, as a part of the face. */
const COARSE = 1 / 5;
const JPEG_QUALITY = 0.92;

/**
 * A copy of the picture with its faces covered. It is drawn anew, so nothing else that the file told is in it, and
 * what is under a solid cover is gone. Null when the browser cannot draw the picture.
 */
export async function cover(file: Blob, faces: readonly FaceBox[], look: CoverLook): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.drawImage(picture, 0, 0);
    picture.close();
    for (const face of faces) drawOver(pen, areaOf(face, canvas), look);
    const type = file.type === 'image/png' || file.type === 'image/webp' ? file.type : 'image/jpeg';
    return await canvas.convertToBlob({ type, quality: JPEG_QUALITY });
  } catch {
    return null;
  }
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** In whole pixels, within the picture. */
function areaOf({ x, y, width, height }: FaceBox, size: { width: number; height: number }): Area {
  const left = Math.max(0, Math.floor((x - width * MARGIN) * size.width));
  const top = Math.max(0, Math.floor((y - height * MARGIN) * size.height));
  const right = Math.min(size.width, Math.ceil((x + width * (1 + MARGIN)) * size.width));
  const bottom = Math.min(size.height, Math.ceil((y + height * (1 + MARGIN)) * size.height));
  return { left, top, width: right - left, height: bottom - top };
}

function drawOver(pen: OffscreenCanvasRenderingContext2D, { left, top, width, height }: Area, look: CoverLook): void {
  if (look === 'solid') {
    pen.fillStyle = '#12343b';
    pen.beginPath();
    pen.ellipse(left + width / 2, top + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
    pen.fill();
    return;
  }
  const small = new OffscreenCanvas(Math.max(1, 1 / COARSE), Math.max(1, 1 / COARSE));
  small.getContext('2d')?.drawImage(pen.canvas, left, top, width, height, 0, 0, small.width, small.height);
  pen.drawImage(small, 0, 0, small.width, small.height, left, top, width, height);
}
