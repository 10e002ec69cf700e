import { apart, facesFrom } from '#background/faces-boxes.ts';
import { plainKernels, wasmKernels } from '#background/faces-kernels.ts';
import { type GraphModel, Network, SIDE } from '#background/faces-network.ts';
import type { FaceBox, PeopleFound } from '#messages/protocol.ts';

// Weights: BlazeFace for faces at any distance, by Google (Apache-2.0), as the package @vladmandic/human (MIT) has them.

/** The longest side of the picture that is looked at, in pixels. */
const LOOKED_AT = 640;
/** From here on a face is sure, and from here on somebody may be in the picture. Measured: docs/decisions/photos.md. */
const [SURE, LIKELY] = [0.75, 0.7];
/** Milliseconds after the last photo until the network is let go of. */
const IDLE = 60_000;
/** More pixels than phones have; four bytes each are held while a picture is looked at. */
export const MOST_PIXELS = 120_000_000;

const UNKNOWN: PeopleFound = { people: 'unknown', faces: [] };

/** Loads what is needed from the extension's own files. */
export interface FaceFiles {
  model(): Promise<GraphModel>;
  weights(): Promise<ArrayBuffer>;
}

/** Looks for people in pictures. Loads nothing until the first picture comes, and lets go when no more do. */
export function faceFinder(files: FaceFiles): (file: Blob, pixels: number) => Promise<PeopleFound> {
  let network: Promise<Network> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const load = async () => {
    const [model, weights] = await Promise.all([files.model(), files.weights()]);
    const memory = new WebAssembly.Memory({ initial: 256 });
    // A processor without vectors takes longer; the page does not wait for it.
    const kernels = await wasmKernels(memory).catch(() => plainKernels(memory));
    return new Network(model, weights, memory, kernels);
  };

  return async (file, pixels) => {
    // A picture whose size nobody knows may be of any.
    if (pixels === 0 || pixels > MOST_PIXELS) return UNKNOWN;
    const picture = await draw(file);
    if (!picture) return UNKNOWN;
    try {
      clearTimeout(timer);
      network ??= load();
      return peopleFrom(await look(picture, await network));
    } catch {
      network = undefined;
      return UNKNOWN;
    } finally {
      picture.close();
      timer = setTimeout(() => {
        network = undefined;
      }, IDLE);
    }
  };
}

/** The picture, small, as the browser turns it; null when it cannot show it. */
async function draw(file: Blob): Promise<ImageBitmap | null> {
  try {
    const whole = await createImageBitmap(file, { resizeWidth: LOOKED_AT, resizeQuality: 'medium' });
    if (whole.height <= LOOKED_AT) return whole;
    const width = Math.max(1, Math.round((LOOKED_AT * LOOKED_AT) / whole.height));
    const tall = await createImageBitmap(whole, { resizeWidth: width, resizeHeight: LOOKED_AT });
    whole.close();
    return tall;
  } catch {
    return null;
  }
}

/** The whole picture, then its four quarters, each a little over the middle: small faces are large in a quarter. */
async function look(picture: ImageBitmap, network: Network): Promise<readonly FaceBox[]> {
  const whole = lookAt(picture, { left: 0, top: 0, width: picture.width, height: picture.height }, network);
  const [width, height] = [picture.width * 0.625, picture.height * 0.625];
  const quarters = [0, picture.width - width].flatMap((left) =>
    [0, picture.height - height].map((top) => ({ left, top, width, height })),
  );
  const found = [...whole];
  for (const quarter of quarters) {
    // Drafts are checked here too, and somebody waits for that.
    await new Promise<void>((resolve) => setTimeout(resolve));
    found.push(...lookAt(picture, quarter, network));
  }
  return apart(found);
}

interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Faces in a part of the picture, as parts of the whole. The part is put on a black square, not stretched. */
function lookAt(picture: ImageBitmap, part: Part, network: Network): readonly FaceBox[] {
  const pen = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true });
  if (!pen) return [];
  const scale = SIDE / Math.max(part.width, part.height);
  const [width, height] = [part.width * scale, part.height * scale];
  const [x, y] = [(SIDE - width) / 2, (SIDE - height) / 2];
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.drawImage(picture, part.left, part.top, part.width, part.height, x, y, width, height);
  const { data } = pen.getImageData(0, 0, SIDE, SIDE);
  return facesFrom(network.run(numbersOf(data))).map((face) => ({
    x: (part.left + (face.x * SIDE - x) / scale) / picture.width,
    y: (part.top + (face.y * SIDE - y) / scale) / picture.height,
    width: (face.width * SIDE) / scale / picture.width,
    height: (face.height * SIDE) / scale / picture.height,
    score: face.score,
  }));
}

/** Colours from -1 to 1, without the transparency. */
function numbersOf(pixels: Uint8ClampedArray): Float32Array {
  const numbers = new Float32Array((pixels.length / 4) * 3);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel += 4) {
    for (let colour = 0; colour < 3; colour += 1, at += 1) numbers[at] = (pixels[pixel + colour] ?? 0) / 127.5 - 1;
  }
  return numbers;
}

function peopleFrom(faces: readonly FaceBox[]): PeopleFound {
  const best = Math.max(0, ...faces.map(({ score }) => score));
  if (best < LIKELY) return { people: 'none', faces: [] };
  return { people: best >= SURE ? 'faces' : 'maybe', faces };
}
