/**
 * Three loops of a neural network as WebAssembly with 128-bit vectors, put together here byte by byte: a compiler and a
 * library would bring a hundred times as much for the same three loops. Source: WebAssembly core specification 2.0.
 */

const [I32, F32, V128] = [0x7f, 0x7d, 0x7b];
const LOOP = 0x03;
const VOID = 0x40;
const END = 0x0b;
const BRANCH_IF = 0x0d;
const [LOCAL_GET, LOCAL_SET] = [0x20, 0x21];
const I32_CONST = 0x41;
const [I32_LESS_UNSIGNED, I32_ADD, I32_MULTIPLY] = [0x49, 0x6a, 0x6c];
const VECTOR = 0xfd;
const [LOAD, LOAD_SPLAT, STORE, SPLAT, ADD, MULTIPLY, MAXIMUM] = [0x00, 0x09, 0x0b, 0x13, 0xe4, 0xe6, 0xe9];

type Code = readonly number[];

function unsigned(number: number): Code {
  const bytes: number[] = [];
  let rest = number;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
}

/** Numbers up to 63: one signed byte. */
const constant = (number: number): Code => [I32_CONST, number];
const MINUS_TWO = constant(0x7e);
const get = (local: number): Code => [LOCAL_GET, local];
const set = (local: number, ...code: readonly Code[]): Code => [...code.flat(), LOCAL_SET, local];
const sum = (a: Code, b: Code): Code => [...a, ...b, I32_ADD];
const product = (a: Code, b: Code): Code => [...a, ...b, I32_MULTIPLY];
const advance = (local: number, by: Code): Code => set(local, sum(get(local), by));
const vector = (operation: number): Code => [VECTOR, ...unsigned(operation)];
/** Aligned to 4 bytes. */
const load = (at: Code, operation = LOAD): Code => [...at, ...vector(operation), 2, 0];
const store = (at: Code, value: Code): Code => [...at, ...value, ...vector(STORE), 2, 0];
const add = (a: Code, b: Code): Code => [...a, ...b, ...vector(ADD)];
const multiply = (a: Code, b: Code): Code => [...a, ...b, ...vector(MULTIPLY)];

/** Runs once and then as long as one number is below another. */
const repeat = (body: readonly Code[], below: Code, limit: Code): Code => [
  LOOP,
  VOID,
  ...body.flat(),
  ...below,
  ...limit,
  I32_LESS_UNSIGNED,
  BRANCH_IF,
  0,
  END,
];

const PIXELS_AT_ONCE = 4;

/** pointwise(in, weights, bias, out, outEnd, inBytes, outBytes, least): four pixels and four channels at a time. */
function pointwiseBody(): { readonly locals: Code; readonly code: Code } {
  const [input, weights, bias, out, outEnd, inBytes, outBytes, least] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [channel, weight, end] = [8, 9, 10];
  const at = (pixel: number) => 11 + pixel;
  const held = (pixel: number) => 15 + pixel;
  const sumOf = (pixel: number) => 19 + pixel;
  const row = 23;
  const pixels = Array.from({ length: PIXELS_AT_ONCE }, (_, pixel) => pixel);
  const perWeight = [
    set(row, load(get(weight))),
    ...pixels.map((pixel) =>
      set(sumOf(pixel), add(get(sumOf(pixel)), multiply(load(get(at(pixel)), LOAD_SPLAT), get(row)))),
    ),
    ...pixels.map((pixel) => advance(at(pixel), constant(4))),
    advance(weight, get(outBytes)),
  ];
  const perChannels = [
    ...pixels.map((pixel) => set(sumOf(pixel), load(sum(get(bias), get(channel))))),
    set(weight, sum(get(weights), get(channel))),
    ...pixels.map((pixel) => set(at(pixel), sum(get(input), product(get(inBytes), constant(pixel))))),
    set(end, sum(get(input), get(inBytes))),
    repeat(perWeight, get(at(0)), get(end)),
    ...pixels.map((pixel) =>
      store(sum(get(held(pixel)), get(channel)), [
        ...get(sumOf(pixel)),
        ...get(least),
        ...vector(SPLAT),
        ...vector(MAXIMUM),
      ]),
    ),
    advance(channel, constant(16)),
  ];
  const perPixels = [
    set(channel, constant(0)),
    ...pixels.map((pixel) => set(held(pixel), sum(get(out), product(get(outBytes), constant(pixel))))),
    repeat(perChannels, get(channel), get(outBytes)),
    advance(input, product(get(inBytes), constant(PIXELS_AT_ONCE))),
    advance(out, product(get(outBytes), constant(PIXELS_AT_ONCE))),
  ];
  return { locals: [2, 11, I32, 5, V128], code: repeat(perPixels, get(out), get(outEnd)) };
}

/** depthwise(in, weights, out, outEnd, width, channelBytes, rowBytes, stride): 3 × 3, four channels at a time. */
function depthwiseBody(): { readonly locals: Code; readonly code: Code } {
  const [input, weights, out, outEnd, width, channelBytes, rowBytes, stride] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [line, corner, channel, at, weight, lineEnd] = [8, 9, 10, 11, 12, 13];
  const total = 14;
  const taps = Array.from({ length: 9 }, (_, tap) => tap).flatMap((tap) => [
    set(total, add(get(total), multiply(load(get(at)), load(get(weight))))),
    advance(weight, get(channelBytes)),
    tap % 3 === 2
      ? advance(at, sum(get(rowBytes), product(get(channelBytes), MINUS_TWO)))
      : advance(at, get(channelBytes)),
  ]);
  const perChannels = [
    set(total, [...constant(0), VECTOR, ...unsigned(0x11)]),
    set(at, sum(get(corner), get(channel))),
    set(weight, sum(get(weights), get(channel))),
    ...taps,
    store(sum(get(out), get(channel)), get(total)),
    advance(channel, constant(16)),
  ];
  const perPixel = [
    set(channel, constant(0)),
    repeat(perChannels, get(channel), get(channelBytes)),
    advance(corner, product(get(channelBytes), get(stride))),
    advance(out, get(channelBytes)),
  ];
  const perLine = [
    set(corner, get(line)),
    set(lineEnd, sum(get(out), product(get(width), get(channelBytes)))),
    repeat(perPixel, get(out), get(lineEnd)),
    advance(line, product(get(rowBytes), get(stride))),
  ];
  return {
    locals: [2, 6, I32, 1, V128],
    code: [...set(line, get(input)), ...repeat(perLine, get(out), get(outEnd))],
  };
}

/** sum(a, b, out, outEnd, least): two answers added up, four numbers at a time. */
function sumBody(): { readonly locals: Code; readonly code: Code } {
  const [a, b, out, outEnd, least] = [0, 1, 2, 3, 4];
  const perFour = [
    store(get(out), [...add(load(get(a)), load(get(b))), ...get(least), ...vector(SPLAT), ...vector(MAXIMUM)]),
    advance(a, constant(16)),
    advance(b, constant(16)),
    advance(out, constant(16)),
  ];
  return { locals: [0], code: repeat(perFour, get(out), get(outEnd)) };
}

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const name = (text: string): Code => [text.length, ...[...text].map((sign) => sign.charCodeAt(0))];

function functionOf({ locals, code }: { readonly locals: Code; readonly code: Code }): Code {
  const body = [...locals, ...code, END];
  return [...unsigned(body.length), ...body];
}

/** The module: it takes its memory as `m.m` and exports `pointwise`, `depthwise` and `sum`. */
export function facesModule(): Uint8Array<ArrayBuffer> {
  const takes = (...types: readonly number[]) => [0x60, types.length, ...types, 0];
  const seven = [I32, I32, I32, I32, I32, I32, I32];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [3, ...takes(...seven, F32), ...takes(...seven, I32), ...takes(I32, I32, I32, I32, F32)]),
    ...section(2, [1, ...name('m'), ...name('m'), 2, 0, 1]),
    ...section(3, [3, 0, 1, 2]),
    ...section(7, [3, ...name('pointwise'), 0, 0, ...name('depthwise'), 0, 1, ...name('sum'), 0, 2]),
    ...section(10, [3, ...functionOf(pointwiseBody()), ...functionOf(depthwiseBody()), ...functionOf(sumBody())]),
  ]);
}
