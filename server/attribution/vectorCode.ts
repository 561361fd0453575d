/**
 * WebAssembly's binary code, as far as `vectorLayers.ts` needs it: 128-bit vectors of doubles and whole numbers, loops, a module of
 * routines over one memory. The opcodes are those of the WebAssembly core specification 2.0, chapter 5.
 */
export type Code = readonly number[];

export const valueTypes = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueTypes;

/** The little-endian base 128 of a whole number that is not negative. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** The same with a sign. */
function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}

const vector = (opcode: number): Code => [0xfd, ...unsigned(opcode)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const constantF64 = (value: number): Code => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
export const addI32: Code = [0x6a];
export const maxF64: Code = [0xa5];
export const addTo = (local: number, value: number): Code => [
  ...get(local),
  ...constant(value),
  ...addI32,
  ...set(local),
];
/** Runs the body, and again while the first local is below the second. */
export const whileBelow = (first: number, second: number, body: Code): Code => [
  ...[0x03, 0x40, ...body, ...get(first), ...get(second), 0x49],
  ...[0x0d, 0, 0x0b],
];

// The address is a local; offsets are bytes.
export const loadI32 = (address: number, offset: number): Code => [...get(address), 0x28, 2, ...unsigned(offset)];
export const load = (address: number, offset = 0): Code => [...get(address), ...vector(0x00), 3, ...unsigned(offset)];
/** The lower eight bytes; the upper ones become zero. */
export const loadLower = (address: number, offset = 0): Code => [
  ...get(address),
  ...vector(0x5d),
  2,
  ...unsigned(offset),
];
/** One double in both lanes. */
export const loadSplat = (address: number, offset = 0): Code => [
  ...get(address),
  ...vector(0x0a),
  3,
  ...unsigned(offset),
];
/** Address and value are on the stack. */
export const store = (offset = 0): Code => [...vector(0x0b), 3, ...unsigned(offset)];
/** Stores the lower eight bytes only. */
export const storeLower = (offset = 0): Code => [...vector(0x5b), 2, ...unsigned(offset), 0];

export const zero: Code = [...vector(0x0c), ...new Array<number>(16).fill(0)];
export const doubles = {
  splat: vector(0x14),
  abs: vector(0xec),
  add: vector(0xf0),
  mul: vector(0xf2),
  /** Of a and b on the stack: b where a is below it, else a. */
  higher: vector(0xf7),
  /** The lower two of four 32-bit whole numbers. */
  fromWhole: vector(0xfe),
  /** The lower two of four floats. */
  fromFloats: vector(0x5f),
  /** Two floats, in the lower half. */
  toFloats: vector(0x5e),
  lane: (lane: number): Code => [...vector(0x21), lane],
} as const;
export const wholes = {
  add: vector(0xae),
  /** Products of eight 16-bit whole numbers, added in twos. */
  dot: vector(0xba),
  /** Two vectors of 32-bit whole numbers as one of 16-bit ones. */
  narrow: vector(0x85),
} as const;
/** Four 32-bit lanes of two vectors (0–3, 4–7). */
export const shuffle = (from: Code): Code => [
  ...vector(0x0d),
  ...from.flatMap((lane) => [0, 1, 2, 3].map((n) => 4 * lane + n)),
];

export interface Routine {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly result?: ValueType;
  /** Locals after the parameters. */
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const listed = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const named = (name: string): Code => [name.length, ...[...name].map((letter) => letter.charCodeAt(0))];

function runsOf(types: readonly ValueType[]): Code {
  const runs: { type: ValueType; count: number }[] = [];
  for (const type of types) {
    const last = runs.at(-1);
    if (last?.type === type) last.count++;
    else runs.push({ type, count: 1 });
  }
  return listed(runs.map(({ type, count }) => [...unsigned(count), valueTypes[type]]));
}

/** A module that exports its `memory` of so many pages (65,536 bytes each) and the routines by their names. */
export function moduleOf(pages: number, routines: readonly Routine[]): Uint8Array {
  const bodies = routines.map(({ locals, body }) => {
    const code = [...runsOf(locals), ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  const types = routines.map(({ parameters, result }) => [
    0x60,
    ...listed(parameters.map((type) => [valueTypes[type]])),
    ...listed(result === undefined ? [] : [[valueTypes[result]]]),
  ]);
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, listed(types)),
    ...section(3, listed(routines.map((_, index) => unsigned(index)))),
    ...section(5, [1, 0, ...unsigned(pages)]),
    ...section(
      7,
      listed([[...named("memory"), 2, 0], ...routines.map(({ name }, index) => [...named(name), 0, index])]),
    ),
    ...section(10, listed(bodies)),
  ]);
}
