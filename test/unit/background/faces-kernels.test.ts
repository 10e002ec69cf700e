import { expect, test } from 'vitest';
import { type Kernels, plainKernels, wasmKernels } from '#background/faces-kernels.ts';

function filled(): WebAssembly.Memory {
  const memory = new WebAssembly.Memory({ initial: 4 });
  const values = new Float32Array(memory.buffer);
  for (let at = 0; at < 40_000; at += 1) values[at] = Math.sin(at * 12.9898) * 2;
  return memory;
}

async function both(run: (kernels: Kernels) => void, from: number, count: number) {
  const [fast, plain] = [filled(), filled()];
  run(await wasmKernels(fast));
  run(plainKernels(plain));
  const cut = ({ buffer }: WebAssembly.Memory) => [...new Float32Array(buffer, from, count)];
  return { fast: cut(fast), plain: cut(plain) };
}

const close = (fast: readonly number[], plain: readonly number[]) => {
  for (const [at, value] of plain.entries()) expect(fast[at]).toBeCloseTo(value, 3);
};

test.each([
  [4, 4, 4, false],
  [16, 76, 24, true],
  [64, 24, 48, false],
])('pointwise: %i pixels, %i to %i channels', async (pixels, inChannels, outChannels, isRelu) => {
  const what = { input: 0, weights: 40_000, bias: 80_000, out: 160_000, pixels, inChannels, outChannels, isRelu };
  const { fast, plain } = await both((kernels) => kernels.pointwise(what), 160_000, pixels * outChannels + 8);
  close(fast, plain);
});

test.each([
  [8, 6, 24, 1],
  [4, 4, 4, 2],
])('depthwise: %i × %i, %i channels, stride %i', async (width, height, channels, stride) => {
  const paddedWidth = width * stride + 2;
  const what = { input: 0, weights: 60_000, out: 160_000, width, height, channels, paddedWidth, stride };
  const { fast, plain } = await both((kernels) => kernels.depthwise(what), 160_000, width * height * channels + 8);
  close(fast, plain);
});

test.each([false, true])('sum: relu %s', async (isRelu) => {
  const what = { a: 0, b: 20_000, out: 100_000, count: 64, isRelu };
  const { fast, plain } = await both((kernels) => kernels.sum(what), 100_000, 64 + 8);
  close(fast, plain);
  expect(Math.min(...fast.slice(0, 64)) < 0).toBe(!isRelu);
});
