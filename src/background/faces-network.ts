import type { Kernels } from '#background/faces-kernels.ts';

/** The parts of a TensorFlow.js graph model that are used here. */
export interface GraphModel {
  readonly modelTopology: { readonly node: readonly GraphNode[] };
  readonly weightsManifest: readonly {
    readonly weights: readonly { readonly name: string; readonly shape: readonly number[]; readonly dtype: string }[];
  }[];
}

interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: {
    readonly strides?: { readonly list: { readonly i: readonly string[] } };
    readonly fused_ops?: { readonly list: { readonly s?: readonly string[] } };
  };
}

interface Tensor {
  /** In bytes of the memory. */
  readonly at: number;
  readonly width: number;
  readonly channels: number;
}

interface Weight {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

export const SIDE = 256;
const RELU = 'UmVsdQ==';

const four = (number: number): number => Math.ceil(number / 4) * 4;

/** A network of convolutions for square pictures: exactly the operations that the detector of faces is made of. */
export class Network {
  readonly #nodes: readonly GraphNode[];
  readonly #weights: ReadonlyMap<string, Weight>;
  readonly #memory: WebAssembly.Memory;
  readonly #kernels: Kernels;
  /** Where each node's weights stand, laid out for the kernels. */
  readonly #laid = new Map<string, number>();
  /** The node whose answer is needed last, by node: then its place is free again. */
  readonly #lastUse = new Map<string, number>();
  /** Sums that only a `Relu` reads: what is below zero is dropped while they are made. */
  readonly #rectified: ReadonlySet<string>;
  #top = 64;
  #free: { readonly at: number; readonly bytes: number }[] = [];

  constructor(model: GraphModel, weights: ArrayBuffer, memory: WebAssembly.Memory, kernels: Kernels) {
    this.#nodes = model.modelTopology.node.filter(({ op }) => op !== 'Const');
    this.#weights = weightsOf(model, weights);
    this.#memory = memory;
    this.#kernels = kernels;
    for (const [step, { input = [] }] of this.#nodes.entries()) for (const name of input) this.#lastUse.set(name, step);
    this.#rectified = rectifiedSums(this.#nodes);
    for (const node of this.#nodes) this.#layOut(node);
  }

  /** Runs it on a picture: red, green and blue of each pixel, row by row. The answers by the names of the outputs. */
  run(picture: Float32Array): ReadonlyMap<string, Float32Array> {
    const [bottom, known] = [this.#top, new Map<string, Tensor>()];
    const outputs = new Map<string, Float32Array>();
    this.#free = [];
    for (const [step, node] of this.#nodes.entries()) {
      const inputs = (node.input ?? []).flatMap((name) => known.get(name) ?? []);
      const [first] = inputs;
      const tensor = node.op === 'Placeholder' ? this.#put(picture, SIDE, 3) : first && this.#step(node, first, inputs);
      if (!tensor) throw new Error(`no input for ${node.op}`);
      known.set(node.name, tensor);
      if (node.op === 'Identity') outputs.set(node.name, this.#read(tensor).slice());
      for (const name of node.input ?? []) if (this.#lastUse.get(name) === step) this.#release(name, known, node.name);
    }
    this.#top = bottom;
    return outputs;
  }

  #step(node: GraphNode, first: Tensor, inputs: readonly Tensor[]): Tensor {
    const stride = Number(node.attr?.strides?.list.i[1] ?? 1);
    switch (node.op) {
      case '_FusedConv2D':
        return this.#convolve(node, first, stride);
      case 'DepthwiseConv2dNative':
        return this.#depthwise(node, first, stride);
      case 'AddV2':
        return this.#add(node, first, inputs[1] ?? first);
      case 'MaxPool':
        return this.#pool(first);
      case 'Pad':
        return this.#pad(first);
      case 'Reshape':
      case 'Identity':
        return first;
      default:
        // A `Relu` of a sum was made with the sum.
        if (node.op === 'Relu' && this.#rectified.has(node.input?.[0] ?? '')) return first;
        throw new Error(`unknown operation ${node.op}`);
    }
  }

  #layOut({ name, op, input = [] }: GraphNode): void {
    if (op !== '_FusedConv2D' && op !== 'DepthwiseConv2dNative') return;
    const weight = this.#weight(input[1]);
    const isPointwise = op === '_FusedConv2D';
    const out = weight.shape.at(isPointwise ? 3 : 2) ?? 0;
    const rows = weight.values.length / out;
    // Channels in fours, and for the first layer rows in fours: what is added stays zero.
    const [wide, long] = [four(out), isPointwise ? four(rows) : rows];
    const laid = new Float32Array(wide * long);
    for (let row = 0; row < rows; row += 1) laid.set(weight.values.subarray(row * out, (row + 1) * out), row * wide);
    this.#laid.set(name, this.#write(laid));
    if (!isPointwise) return;
    const bias = new Float32Array(wide);
    bias.set(this.#weight(input[2]).values);
    this.#laid.set(`${name} bias`, this.#write(bias));
  }

  #weight(name: string | undefined): Weight {
    const weight = name === undefined ? undefined : this.#weights.get(name);
    if (!weight) throw new Error('the model lacks a weight');
    return weight;
  }

  #convolve(node: GraphNode, input: Tensor, stride: number): Tensor {
    const [height = 1, , from = 1, to = 1] = this.#weight(node.input?.[1]).shape;
    const spread = height === 1 ? input : this.#spread(input, height, stride);
    const out = this.#place(spread.width, four(to));
    this.#kernels.pointwise({
      input: spread.at,
      weights: this.#laid.get(node.name) ?? 0,
      bias: this.#laid.get(`${node.name} bias`) ?? 0,
      out: out.at,
      pixels: spread.width ** 2,
      inChannels: four(height * height * from),
      outChannels: out.channels,
      isRelu: node.attr?.fused_ops?.list.s?.includes(RELU) ?? false,
    });
    return out;
  }

  /** For each pixel of the answer all pixels that it is made of, side by side: then the layer is a pointwise one. */
  #spread(input: Tensor, size: number, stride: number): Tensor {
    const width = Math.ceil(input.width / stride);
    const before = Math.floor(((width - 1) * stride + size - input.width) / 2);
    const { channels } = input;
    const out = this.#place(width, four(size * size * channels));
    const [from, to] = [this.#read(input), this.#read(out)];
    to.fill(0);
    for (let y = 0; y < width; y += 1) {
      for (let x = 0; x < width; x += 1) {
        for (let dy = 0; dy < size; dy += 1) {
          const line = y * stride + dy - before;
          if (line < 0 || line >= input.width) continue;
          const start = x * stride - before;
          const [left, right] = [Math.max(0, start), Math.min(input.width, start + size)];
          const at = ((y * width + x) * out.channels + (dy * size + left - start) * channels) | 0;
          const source = (line * input.width + left) * channels;
          for (let index = 0; index < (right - left) * channels; index += 1) to[at + index] = from[source + index] ?? 0;
        }
      }
    }
    return out;
  }

  #depthwise(node: GraphNode, input: Tensor, stride: number): Tensor {
    const width = Math.ceil(input.width / stride);
    const before = Math.floor(((width - 1) * stride + 3 - input.width) / 2);
    const paddedWidth = input.width + 2;
    const padded = this.#place(paddedWidth, input.channels);
    const [from, to] = [this.#read(input), this.#read(padded)];
    to.fill(0);
    const line = input.width * input.channels;
    for (let y = 0; y < input.width; y += 1) {
      to.set(from.subarray(y * line, (y + 1) * line), ((y + before) * paddedWidth + before) * input.channels);
    }
    const out = this.#place(width, input.channels);
    const weights = this.#laid.get(node.name) ?? 0;
    const { channels } = input;
    this.#kernels.depthwise({
      input: padded.at,
      weights,
      out: out.at,
      width,
      height: width,
      channels,
      paddedWidth,
      stride,
    });
    this.#giveBack(padded);
    return out;
  }

  #add(node: GraphNode, a: Tensor, b: Tensor): Tensor {
    const out = this.#place(a.width, a.channels);
    const count = a.width ** 2 * a.channels;
    this.#kernels.sum({ a: a.at, b: b.at, out: out.at, count, isRelu: this.#rectified.has(node.name) });
    return out;
  }

  #pool(input: Tensor): Tensor {
    const { width: before, channels } = input;
    const out = this.#place(before / 2, channels);
    const [from, to] = [this.#read(input), this.#read(out)];
    for (let y = 0; y < out.width; y += 1) {
      for (let x = 0; x < out.width; x += 1) {
        for (let channel = 0; channel < channels; channel += 1) {
          const at = (y * 2 * before + x * 2) * channels + channel;
          const below = at + before * channels;
          to[(y * out.width + x) * channels + channel] = Math.max(
            from[at] ?? 0,
            from[at + channels] ?? 0,
            from[below] ?? 0,
            from[below + channels] ?? 0,
          );
        }
      }
    }
    return out;
  }

  /** Twice as many channels, the new ones zero: the one way of padding in this network. */
  #pad(input: Tensor): Tensor {
    const out = this.#place(input.width, input.channels * 2);
    const [from, to] = [this.#read(input), this.#read(out)];
    to.fill(0);
    for (let pixel = 0; pixel < input.width ** 2; pixel += 1) {
      const at = pixel * input.channels;
      to.set(from.subarray(at, at + input.channels), pixel * out.channels);
    }
    return out;
  }

  #read({ at, width, channels }: Tensor): Float32Array {
    return new Float32Array(this.#memory.buffer, at, width * width * channels);
  }

  #put(values: Float32Array, width: number, channels: number): Tensor {
    const tensor = this.#place(width, channels);
    this.#read(tensor).set(values);
    return tensor;
  }

  #write(values: Float32Array): number {
    const at = this.#reserve(values.byteLength);
    new Float32Array(this.#memory.buffer, at, values.length).set(values);
    return at;
  }

  #place(width: number, channels: number): Tensor {
    const bytes = width * width * channels * 4;
    const index = this.#free.findIndex((free) => free.bytes === bytes);
    const [found] = index === -1 ? [] : this.#free.splice(index, 1);
    return { at: found?.at ?? this.#reserve(bytes), width, channels };
  }

  #giveBack({ at, width, channels }: Tensor): void {
    this.#free.push({ at, bytes: width * width * channels * 4 });
  }

  /** Frees what no later step needs; an answer that only passes its input on keeps it. */
  #release(name: string, known: Map<string, Tensor>, by: string): void {
    const tensor = known.get(name);
    if (tensor && tensor.at !== known.get(by)?.at) this.#giveBack(tensor);
  }

  #reserve(bytes: number): number {
    const at = Math.ceil(this.#top / 16) * 16;
    this.#top = at + bytes;
    const missing = this.#top - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / 65_536));
    return at;
  }
}

function rectifiedSums(nodes: readonly GraphNode[]): ReadonlySet<string> {
  const readers = new Map<string, string[]>();
  for (const { op, input = [] } of nodes)
    for (const name of input) readers.set(name, [...(readers.get(name) ?? []), op]);
  const isRectified = ({ name, op }: GraphNode) => op === 'AddV2' && readers.get(name)?.join() === 'Relu';
  return new Set(nodes.filter(isRectified).map(({ name }) => name));
}

function weightsOf({ weightsManifest }: GraphModel, bytes: ArrayBuffer): ReadonlyMap<string, Weight> {
  const weights = new Map<string, Weight>();
  let at = 0;
  for (const { name, shape } of weightsManifest.flatMap((group) => group.weights)) {
    const count = shape.reduce((product, side) => product * side, 1);
    // Shapes and paddings are whole numbers of the same width; they are never read as values.
    weights.set(name, { shape, values: new Float32Array(bytes, at, count) });
    at += count * 4;
  }
  return weights;
}
