/**
 * The same products by WebAssembly's 128-bit vectors: eight to an instruction. The few instructions are put together
 * here, for so many channels, so that nothing has to be shipped or built for them.
 */
import type { WholeProducts } from "./wholeProducts.ts";

interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => {
    readonly exports: {
      readonly memory: { readonly buffer: ArrayBuffer };
      run(weights: number, input: number, sums: number, end: number): void;
    };
  };
}

declare const WebAssembly: Engine | undefined;

const pageBytes = 65_536;
const mostTokens = 64;
/** Whole numbers in one vector. */
const lanes = 8;

/** Null where the engine has no such vectors, or refuses code of ours, or the number of channels does not fit. */
export function vectorProducts(layers: readonly Int8Array[], channels: number): WholeProducts | null {
  if (typeof WebAssembly === "undefined" || channels % lanes !== 0) return null;
  const layerBytes = 2 * channels * channels;
  const inputAt = layers.length * layerBytes;
  const sumsAt = inputAt + 2 * mostTokens * channels;
  const bytes = sumsAt + 4 * mostTokens * channels;
  try {
    const code = moduleOf(channels, Math.ceil(bytes / pageBytes));
    const { memory, run } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
    layers.forEach((codes, layer) => {
      new Int16Array(memory.buffer, layer * layerBytes, codes.length).set(codes);
    });
    return {
      most: mostTokens,
      input: new Int16Array(memory.buffer, inputAt, mostTokens * channels),
      sums: new Int32Array(memory.buffer, sumsAt, mostTokens * channels),
      run(layer, tokens) {
        run(layer * layerBytes, inputAt, sumsAt, inputAt + 2 * tokens * channels);
      },
    };
  } catch {
    return null;
  }
}

type Code = readonly number[];

/** The little-endian base 128 of a whole number that is not negative. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** The same with a sign. */
function signed(value: number): Code {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
}

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const named = (name: string): Code => [name.length, ...[...name].map((letter) => letter.charCodeAt(0))];

const types = { i32: 0x7f, v128: 0x7b } as const;
const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const constant = (value: number): Code => [0x41, ...signed(value)];
const addTo = (local: number, value: number): Code => [...get(local), ...constant(value), 0x6a, ...set(local)];
/** Runs the body again while the first local is below the second. */
const whileBelow = (first: number, second: number, body: Code): Code => [
  ...[0x03, 0x40, ...body, ...get(first), ...get(second), 0x49],
  ...[0x0d, 0, 0x0b],
];
const load = (address: number, offset: number): Code => [...get(address), 0xfd, 0x00, 4, ...unsigned(offset)];
const store = (offset: number): Code => [0xfd, 0x0b, 4, ...unsigned(offset)];
const zero: Code = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
/** i32x4.add and i32x4.dot_i16x8_s */
const add: Code = [0xfd, 0xae, 0x01];
const dot: Code = [0xfd, 0xba, 0x01];
/** Four 32-bit lanes of two vectors (0–3, 4–7). */
const shuffle = (from: Code): Code => [0xfd, 0x0d, ...from.flatMap((lane) => [0, 1, 2, 3].map((n) => 4 * lane + n))];

/** The sums of two vectors' lanes in twos. */
const inTwos = (first: Code, second: Code): Code => [
  ...[...first, ...second, ...shuffle([0, 2, 4, 6])],
  ...[...first, ...second, ...shuffle([1, 3, 5, 7])],
  ...add,
];

/** A module with `memory` and `run(weights, input, sums, end of input)`: two tokens by four outputs at a time. */
function moduleOf(channels: number, pages: number): Uint8Array {
  const [weights, input, sums, end] = [0, 1, 2, 3];
  const [weightsEnd, w, a, aEnd] = [4, 5, 6, 7];
  const sum = [8, 9, 10, 11, 12, 13, 14, 15];
  const [u, v, f] = [16, 17, 18];
  const [low, high] = [19, 20];
  const row = 2 * channels;
  const outputs = [0, 1, 2, 3];
  const total = (first: number): Code => [
    ...inTwos(get(first), get(first + 1)),
    ...set(low),
    ...inTwos(get(first + 2), get(first + 3)),
    ...set(high),
    ...inTwos(get(low), get(high)),
  ];
  const overChannels = whileBelow(a, aEnd, [
    ...[...load(a, 0), ...set(u), ...load(a, row), ...set(v)],
    ...outputs.flatMap((k) => [
      ...[...load(w, k * row), ...set(f)],
      ...[...get(8 + k), ...get(f), ...get(u), ...dot, ...add, ...set(8 + k)],
      ...[...get(12 + k), ...get(f), ...get(v), ...dot, ...add, ...set(12 + k)],
    ]),
    ...addTo(w, 16),
    ...addTo(a, 16),
  ]);
  const overOutputs = whileBelow(w, weightsEnd, [
    ...sum.flatMap((local) => [...zero, ...set(local)]),
    ...[...get(input), ...set(a), ...get(input), ...constant(row), 0x6a, ...set(aEnd)],
    ...overChannels,
    ...addTo(w, 3 * row),
    ...[...get(sums), ...total(8), ...store(0)],
    ...[...get(sums), ...total(12), ...store(4 * channels)],
    ...addTo(sums, 16),
  ]);
  const overTokens = whileBelow(input, end, [
    ...[...get(weights), ...set(w)],
    ...overOutputs,
    ...addTo(sums, 4 * channels),
    ...addTo(input, 2 * row),
  ]);
  const body: Code = [
    ...[2, 4, types.i32, 13, types.v128],
    ...[...get(weights), ...constant(channels * row), 0x6a, ...set(weightsEnd)],
    ...overTokens,
    0x0b,
  ];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 4, types.i32, types.i32, types.i32, types.i32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...unsigned(pages)]),
    ...section(7, [2, ...named("memory"), 2, 0, ...named("run"), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}
