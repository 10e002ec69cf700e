import { facesModule } from '#background/faces-wasm.ts';

/** Where things stand in the memory, in bytes; channels come in fours. */
interface Pointwise {
  readonly input: number;
  /** One row of output channels for each input channel. */
  readonly weights: number;
  readonly bias: number;
  readonly out: number;
  /** A multiple of 4. */
  readonly pixels: number;
  readonly inChannels: number;
  readonly outChannels: number;
  readonly isRelu: boolean;
}

interface Depthwise {
  /** The upper left of the padded input. */
  readonly input: number;
  readonly weights: number;
  readonly out: number;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Pixels of a padded line. */
  readonly paddedWidth: number;
  readonly stride: number;
}

interface Sum {
  readonly a: number;
  readonly b: number;
  readonly out: number;
  /** Numbers of each; a multiple of 4. */
  readonly count: number;
  readonly isRelu: boolean;
}

/** The loops in which nearly all the time goes. */
export interface Kernels {
  pointwise(what: Pointwise): void;
  depthwise(what: Depthwise): void;
  sum(what: Sum): void;
}

interface Exports {
  pointwise(...numbers: readonly number[]): void;
  depthwise(...numbers: readonly number[]): void;
  sum(...numbers: readonly number[]): void;
}

/** What a number is at least: nothing below zero where a layer says so. */
const leastOf = (isRelu: boolean): number => (isRelu ? 0 : Number.NEGATIVE_INFINITY);

/** With vectors; rejects where the processor or the browser has none. */
export async function wasmKernels(memory: WebAssembly.Memory): Promise<Kernels> {
  const { instance } = await WebAssembly.instantiate(facesModule(), { m: { m: memory } });
  const { pointwise, depthwise, sum } = instance.exports as unknown as Exports;
  return {
    pointwise({ input, weights, bias, out, pixels, inChannels, outChannels, isRelu }) {
      const outEnd = out + pixels * outChannels * 4;
      pointwise(input, weights, bias, out, outEnd, inChannels * 4, outChannels * 4, leastOf(isRelu));
    },
    depthwise({ input, weights, out, width, height, channels, paddedWidth, stride }) {
      const bytes = channels * 4;
      depthwise(input, weights, out, out + width * height * bytes, width, bytes, paddedWidth * bytes, stride);
    },
    sum: ({ a, b, out, count, isRelu }) => sum(a, b, out, out + count * 4, leastOf(isRelu)),
  };
}

/** The same in plain steps: for engines without vectors, and to compare with. About ten times slower. */
export function plainKernels(memory: WebAssembly.Memory): Kernels {
  const heap = () => new Float32Array(memory.buffer);
  return {
    pointwise({ input, weights, bias, out, pixels, inChannels, outChannels, isRelu }) {
      const values = heap();
      for (let pixel = 0; pixel < pixels; pixel += 1) {
        for (let channel = 0; channel < outChannels; channel += 1) {
          let sum = values[bias / 4 + channel] ?? 0;
          for (let from = 0; from < inChannels; from += 1) {
            sum +=
              (values[input / 4 + pixel * inChannels + from] ?? 0) *
              (values[weights / 4 + from * outChannels + channel] ?? 0);
          }
          values[out / 4 + pixel * outChannels + channel] = isRelu ? Math.max(0, sum) : sum;
        }
      }
    },
    depthwise({ input, weights, out, width, height, channels, paddedWidth, stride }) {
      const values = heap();
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          for (let channel = 0; channel < channels; channel += 1) {
            let sum = 0;
            for (let tap = 0; tap < 9; tap += 1) {
              const [dy, dx] = [Math.floor(tap / 3), tap % 3];
              const at = ((y * stride + dy) * paddedWidth + x * stride + dx) * channels + channel;
              sum += (values[input / 4 + at] ?? 0) * (values[weights / 4 + tap * channels + channel] ?? 0);
            }
            values[out / 4 + (y * width + x) * channels + channel] = sum;
          }
        }
      }
    },
    sum({ a, b, out, count, isRelu }) {
      const values = heap();
      for (let at = 0; at < count; at += 1) {
        values[out / 4 + at] = Math.max((values[a / 4 + at] ?? 0) + (values[b / 4 + at] ?? 0), leastOf(isRelu));
      }
    },
  };
}
