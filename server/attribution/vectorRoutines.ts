/** The routines that `vectorLayers.ts` runs, as WebAssembly code. Locals have numbers, parameters first. */
import { type LayerWeights, rounder } from "./layerWeights.ts";
import {
  addI32,
  addTo,
  type Code,
  constant,
  constantF64,
  doubles,
  get,
  load,
  loadI32,
  loadLower,
  loadSplat,
  maxF64,
  type Routine,
  set,
  shuffle,
  store,
  storeLower,
  whileBelow,
  wholes,
  zero,
} from "./vectorCode.ts";

/** What the module exports; all numbers but factors are addresses in bytes. */
export interface Routines {
  readonly memory: { readonly buffer: ArrayBuffer };
  keep(vector: number, slot: number): void;
  enter(addresses: number, end: number, x: number): void;
  /** Gives the largest absolute value. */
  depth(weights: number, bias: number, x: number, out: number, outEnd: number, step: number): number;
  narrow(from: number, end: number, to: number, factor: number): void;
  multiply(weights: number, input: number, sums: number, end: number): void;
  widen(sums: number, end: number, x: number, scale: number, bias: number, unit: number): void;
  label(x: number, end: number, scores: number): void;
}

/** Bytes from the memory's beginning; `labels` is their number in whole vectors. */
export interface Places {
  readonly labels: number;
  readonly layerBytes: number;
  readonly entry: number;
  readonly entryBias: number;
  readonly out: number;
  readonly outBias: number;
  readonly layers: number;
  readonly vector: number;
  readonly input: number;
  readonly sums: number;
  readonly addresses: number;
  readonly scores: number;
  readonly depth: number;
  readonly x: number;
  readonly slots: number;
  readonly end: number;
}

const run = (count: number) => Array.from({ length: count }, (_, n) => n);

export function routinesOf(weights: LayerWeights, place: Places): readonly Routine[] {
  const { channels, width, labels } = weights;
  return [
    keepRoutine(weights, place),
    enterRoutine(weights, place),
    depthRoutine(channels, width),
    narrowRoutine,
    multiplyRoutine(channels),
    widenRoutine(channels),
    labelRoutine(channels, labels, place),
  ];
}

/** Eight outputs of the entry convolution at a time, over the vector's numbers in their order. */
function keepRoutine({ channels, vectorSize }: LayerWeights, { entry }: Places): Routine {
  const [vector, slot, row, rowEnd, w, v, end, value] = [0, 1, 2, 3, 4, 5, 6, 11] as const;
  const sums = [7, 8, 9, 10] as const;
  const outputs = 8 * 3 * channels;
  return {
    name: "keep",
    parameters: ["i32", "i32"],
    locals: ["i32", "i32", "i32", "i32", "i32", "v128", "v128", "v128", "v128", "v128"],
    body: [
      ...[...constant(entry), ...set(row), ...constant(entry + outputs), ...set(rowEnd)],
      ...[...get(vector), ...constant(8 * vectorSize), ...addI32, ...set(end)],
      ...whileBelow(row, rowEnd, [
        ...sums.flatMap((sum) => [...zero, ...set(sum)]),
        ...[...get(row), ...set(w), ...get(vector), ...set(v)],
        ...whileBelow(v, end, [
          ...[...loadSplat(v), ...set(value)],
          ...sums.flatMap((sum, k) => [
            ...[...get(sum), ...load(w, 16 * k), ...get(value), ...doubles.mul, ...doubles.add, ...set(sum)],
          ]),
          ...addTo(w, outputs),
          ...addTo(v, 8),
        ]),
        ...sums.flatMap((sum, k) => [...get(slot), ...get(sum), ...doubles.toFloats, ...storeLower(8 * k)]),
        ...addTo(slot, 32),
        ...addTo(row, 64),
      ]),
    ],
  };
}

/** Two channels at a time: the three sums of a token's vectors, for the token after, itself and the token before, which then is whole. */
function enterRoutine({ channels, slotsPerToken }: LayerWeights, { entryBias }: Places): Routine {
  const [address, end, x, bias, to, toEnd, second] = [0, 1, 2, 3, 4, 5, 6] as const;
  const slots = run(slotsPerToken).map((n) => 7 + n);
  const row = 8 * channels;
  const sum = (tap: number): Code => {
    const value = (n: number) => [...loadLower(slots[n] as number, 4 * tap * channels), ...doubles.fromFloats];
    const pairs = run(slotsPerToken / 2).map((n) => [...value(2 * n), ...value(2 * n + 1), ...doubles.add]);
    return pairs.flatMap((pair, n) => (n === 0 ? pair : [...pair, ...doubles.add]));
  };
  const whole = (offset: number, value: Code): Code => [
    ...[...get(to), ...zero, ...value, ...load(bias), ...doubles.add, ...doubles.higher, ...store(offset)],
  ];
  return {
    name: "enter",
    parameters: ["i32", "i32", "i32"],
    // Rows are addressed from the one before, as offsets cannot be negative.
    locals: ["i32", "i32", "i32", "i32", ...slots.map(() => "i32" as const)],
    body: [
      ...addTo(x, -row),
      ...whileBelow(address, end, [
        ...slots.flatMap((slot, n) => [...loadI32(address, 4 * n), ...set(slot)]),
        ...[...constant(entryBias), ...set(bias)],
        ...[...get(x), ...set(to), ...get(x), ...constant(row), ...addI32, ...set(toEnd)],
        ...whileBelow(to, toEnd, [
          ...[...get(to), ...sum(0), ...store(2 * row)],
          ...[...get(to), ...load(to, row), ...sum(1), ...doubles.add, ...store(row)],
          ...whole(0, [...load(to), ...sum(2), ...doubles.add]),
          ...slots.flatMap((slot) => addTo(slot, 8)),
          ...addTo(to, 16),
          ...addTo(bias, 16),
        ]),
        ...addTo(x, row),
        ...addTo(address, 4 * slotsPerToken),
      ]),
      // The last token has none after it.
      ...[...constant(entryBias), ...set(bias)],
      ...[...get(x), ...set(to), ...get(x), ...constant(row), ...addI32, ...set(second)],
      ...whileBelow(to, second, [...whole(0, load(to)), ...addTo(to, 16), ...addTo(bias, 16)]),
    ],
  };
}

/** Four channels at a time down the paragraph: their weights stay in registers. */
function depthRoutine(channels: number, width: number): Routine {
  const [weights, bias, x, out, end, step, from, to, rest] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const half = width >> 1;
  const taps = run(width).map((n) => 9 + n);
  const top = 9 + width;
  const biases = [top + 1, top + 2] as const;
  const factors = run(2 * width).map((n) => top + 3 + n);
  const value = top + 3 + 2 * width;
  const row = 8 * channels;
  return {
    name: "depth",
    parameters: ["i32", "i32", "i32", "i32", "i32", "i32"],
    result: "f64",
    locals: [
      ...["i32", "i32", "i32", ...taps.map(() => "i32" as const)],
      ...["v128", "v128", "v128", ...factors.map(() => "v128" as const), "v128"],
    ] as const,
    body: [
      ...[...get(out), ...constant(row), ...addI32, ...set(rest)],
      ...whileBelow(out, rest, [
        ...[0, 1].flatMap((k) => [...load(bias, 16 * k), ...set(biases[k] as number)]),
        ...factors.flatMap((factor, n) => [...load(weights, row * (n >> 1) + 16 * (n & 1)), ...set(factor)]),
        ...[...get(out), ...set(to), ...get(x), ...set(from)],
        // The taps stand `step` apart, the middle one at the token itself.
        ...taps.flatMap((tap, n) => [
          ...[...get(from), ...get(step), ...constant(n - half), 0x6c, ...addI32, ...set(tap)],
        ]),
        ...whileBelow(to, end, [
          ...[0, 1].flatMap((k) => [
            ...get(biases[k] as number),
            ...taps.flatMap((tap, n) => [
              ...[...load(tap, 16 * k), ...get(factors[2 * n + k] as number), ...doubles.mul, ...doubles.add],
            ]),
            ...set(value),
            ...[...get(to), ...get(value), ...store(16 * k)],
            ...[...get(top), ...get(value), ...doubles.abs, ...doubles.higher, ...set(top)],
          ]),
          ...taps.flatMap((tap) => addTo(tap, row)),
          ...addTo(to, row),
        ]),
        ...[...addTo(weights, 32), ...addTo(bias, 32), ...addTo(x, 32), ...addTo(out, 32), ...addTo(end, 32)],
      ]),
      ...[...get(top), ...doubles.lane(0), ...get(top), ...doubles.lane(1), ...maxF64],
    ],
  };
}

/** Eight doubles at a time, times the factor, rounded. */
const narrowRoutine: Routine = {
  name: "narrow",
  parameters: ["i32", "i32", "i32", "f64"],
  locals: ["v128", "v128"],
  body: (() => {
    const [from, end, to, factor, factors, rounders] = [0, 1, 2, 3, 4, 5] as const;
    const rounded = (n: number): Code => [
      ...[...load(from, 16 * n), ...get(factors), ...doubles.mul, ...get(rounders), ...doubles.add],
    ];
    const lower = (n: number): Code => [...rounded(n), ...rounded(n + 1), ...shuffle([0, 2, 4, 6])];
    return [
      ...[...get(factor), ...doubles.splat, ...set(factors)],
      ...[...constantF64(rounder), ...doubles.splat, ...set(rounders)],
      ...whileBelow(from, end, [
        ...[...get(to), ...lower(0), ...lower(2), ...wholes.narrow, ...store()],
        ...addTo(from, 64),
        ...addTo(to, 16),
      ]),
    ];
  })(),
};

/** The sums of two vectors' lanes in twos. */
const inTwos = (first: Code, second: Code): Code => [
  ...[...first, ...second, ...shuffle([0, 2, 4, 6])],
  ...[...first, ...second, ...shuffle([1, 3, 5, 7])],
  ...wholes.add,
];

/** Sums of products of whole numbers, two tokens by four outputs at a time. */
function multiplyRoutine(channels: number): Routine {
  const [weights, input, sums, end] = [0, 1, 2, 3] as const;
  const [weightsEnd, w, a, aEnd] = [4, 5, 6, 7] as const;
  const sum = [8, 9, 10, 11, 12, 13, 14, 15];
  const [u, v, f] = [16, 17, 18] as const;
  const [low, high] = [19, 20] as const;
  const row = 2 * channels;
  const total = (first: number): Code => [
    ...[...inTwos(get(first), get(first + 1)), ...set(low)],
    ...[...inTwos(get(first + 2), get(first + 3)), ...set(high)],
    ...inTwos(get(low), get(high)),
  ];
  const overChannels = whileBelow(a, aEnd, [
    ...[...load(a, 0), ...set(u), ...load(a, row), ...set(v)],
    ...run(4).flatMap((k) => [
      ...[...load(w, k * row), ...set(f)],
      ...[...get(8 + k), ...get(f), ...get(u), ...wholes.dot, ...wholes.add, ...set(8 + k)],
      ...[...get(12 + k), ...get(f), ...get(v), ...wholes.dot, ...wholes.add, ...set(12 + k)],
    ]),
    ...[...addTo(w, 16), ...addTo(a, 16)],
  ]);
  const overOutputs = whileBelow(w, weightsEnd, [
    ...sum.flatMap((local) => [...zero, ...set(local)]),
    ...[...get(input), ...set(a), ...get(input), ...constant(row), ...addI32, ...set(aEnd)],
    ...overChannels,
    ...addTo(w, 3 * row),
    ...[...get(sums), ...total(8), ...store(0)],
    ...[...get(sums), ...total(12), ...store(4 * channels)],
    ...addTo(sums, 16),
  ]);
  return {
    name: "multiply",
    parameters: ["i32", "i32", "i32", "i32"],
    locals: [...run(4).map(() => "i32" as const), ...run(13).map(() => "v128" as const)],
    body: [
      ...[...get(weights), ...constant(channels * row), ...addI32, ...set(weightsEnd)],
      ...whileBelow(input, end, [
        ...[...get(weights), ...set(w)],
        ...overOutputs,
        ...[...addTo(sums, 4 * channels), ...addTo(input, 2 * row)],
      ]),
    ],
  };
}

/** x += relu(sum x unit x scale + bias), two channels at a time. */
function widenRoutine(channels: number): Routine {
  const [sums, end, x, scale, bias, unit, rowEnd, s, b, units] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
  const value: Code = [
    ...[...loadLower(sums), ...doubles.fromWhole, ...get(units), ...doubles.mul],
    ...[...load(s), ...doubles.mul, ...load(b), ...doubles.add],
  ];
  return {
    name: "widen",
    parameters: ["i32", "i32", "i32", "i32", "i32", "f64"],
    locals: ["i32", "i32", "i32", "v128"],
    body: [
      ...[...get(unit), ...doubles.splat, ...set(units)],
      ...whileBelow(sums, end, [
        ...[...get(scale), ...set(s), ...get(bias), ...set(b)],
        ...[...get(scale), ...constant(8 * channels), ...addI32, ...set(rowEnd)],
        ...whileBelow(s, rowEnd, [
          ...[...get(x), ...load(x), ...zero, ...value, ...doubles.higher, ...doubles.add, ...store()],
          ...[...addTo(sums, 8), ...addTo(x, 16), ...addTo(s, 16), ...addTo(b, 16)],
        ]),
      ]),
    ],
  };
}

/** All labels of a token side by side, over the channels in their order. */
function labelRoutine(channels: number, labels: number, place: Places): Routine {
  const [x, end, scores, w, rowEnd] = [0, 1, 2, 3, 4] as const;
  const vectors = place.labels / 2;
  const [value, base] = [5, 6] as const;
  const sums = run(vectors).map((n) => 7 + n);
  return {
    name: "label",
    parameters: ["i32", "i32", "i32"],
    locals: ["i32", "i32", "v128", "i32", ...sums.map(() => "v128" as const)],
    body: whileBelow(x, end, [
      ...[...constant(place.out), ...set(w), ...constant(place.outBias), ...set(base)],
      ...[...get(x), ...constant(8 * channels), ...addI32, ...set(rowEnd)],
      ...sums.flatMap((sum, k) => [...load(base, 16 * k), ...set(sum)]),
      ...whileBelow(x, rowEnd, [
        ...[...loadSplat(x), ...set(value)],
        ...sums.flatMap((sum, k) => [
          ...[...get(sum), ...load(w, 16 * k), ...get(value), ...doubles.mul, ...doubles.add, ...set(sum)],
        ]),
        ...[...addTo(x, 8), ...addTo(w, 8 * place.labels)],
      ]),
      ...sums.flatMap((sum, k) => [
        ...[...get(scores), ...get(sum), ...(2 * k + 1 < labels ? store(16 * k) : storeLower(16 * k))],
      ]),
      ...addTo(scores, 8 * labels),
    ]),
  };
}
