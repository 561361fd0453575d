/** The trained model, ready for use: its bytes are checked, its small weights widened once. */
import { type Container, ModelError, readContainer } from "./container.ts";
import { featureVersion, rowLayout, typeFeatureCount } from "./features.ts";
import { labelCount } from "./types.ts";
import { type WholeProducts, wholeProducts } from "./wholeProducts.ts";

/** One residual block: a depthwise convolution over time, then a dense one over channels. */
export interface BlockWeights {
  readonly dilation: number;
  /** width x channels, tap by tap. */
  readonly depth: Float64Array;
  readonly depthBias: Float64Array;
  /** What one whole number is worth, by output. */
  readonly pointScale: Float64Array;
  readonly pointBias: Float64Array;
}

/** A net of one hidden layer (ReLU) with one output. */
export interface SmallNet {
  readonly inputs: number;
  readonly hidden: number;
  /** inputs x hidden; at most 64 hidden. */
  readonly first: Float32Array;
  readonly firstBias: Float32Array;
  readonly second: Float32Array;
  readonly secondBias: number;
}

export interface Model {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly channels: number;
  /** Taps of the depthwise convolutions, odd. */
  readonly width: number;
  readonly vectorSize: number;
  readonly offsets: Int32Array;
  /** rows x vectorSize; row r stands for `tableScale[r]` times its numbers. */
  readonly table: Int8Array;
  readonly tableScale: Float32Array;
  /** 3 taps x channels x vectorSize. */
  readonly entry: Float64Array;
  readonly entryBias: Float64Array;
  readonly blocks: readonly BlockWeights[];
  /** The blocks' dense convolutions, in whole numbers. */
  readonly products: WholeProducts;
  /** labels x channels. */
  readonly out: Float64Array;
  readonly outBias: Float64Array;
  /** labels x labels, from x to; forbidden ones far below zero. */
  readonly transitions: Float64Array;
  readonly first: Float64Array;
  readonly sourceNet: SmallNet;
  readonly contentNet: SmallNet;
  readonly acceptNet: SmallNet;
  /** Of the same features as `acceptNet`: the chance that every boundary is right. */
  readonly exactNet: SmallNet;
  readonly thresholds: Thresholds;
  /** Position rows after the entry convolution: rows x (3 x channels); the first `positionStart` rows are left out. */
  readonly positions: Float32Array;
  readonly positionStart: number;
  /** The same of words, filled while it works. */
  readonly types: Map<string, Float32Array>;
}

/** Where a probability becomes a decision. */
export interface Thresholds {
  /** Score of "this cue has no source" and "this content has no cue". */
  readonly noSource: number;
  readonly noCue: number;
  /** A second source or cue beside the best from this probability on. */
  readonly secondSource: number;
  /** Attributions less sure than this are not reported. */
  readonly accept: number;
}

/** Reads `attribution.bin`. Throws `ModelError` with a clear message for anything else. */
export function readModel(bytes: ArrayBuffer): Model {
  const container = readContainer(bytes, "attribution");
  const { settings } = container;
  const setting = (name: string): number => {
    const value = settings[name];
    if (value === undefined) throw new ModelError(`The model file lacks the setting "${name}".`);
    return value;
  };
  if (setting("featureVersion") !== featureVersion) {
    throw new ModelError(
      `The model was made for features ${setting("featureVersion")}; this version of Stet has ${featureVersion}.`,
    );
  }
  const channels = setting("channels");
  const width = setting("width");
  const vectorSize = setting("vectorSize");
  const words = new TextDecoder().decode(bytesOf(container, "vocabulary")).split("\n");
  const layout = rowLayout(words.length + 1);
  const table = container.arrays.get("table");
  const tableScale = container.arrays.get("table.scale");
  if (
    !(table instanceof Int8Array && tableScale instanceof Float32Array) ||
    table.length !== layout.rows * vectorSize ||
    tableScale.length !== layout.rows
  ) {
    throw new ModelError("The model file's table of vectors has the wrong size.");
  }
  const entry = wide(container, "entry", 3 * channels * vectorSize);
  const blocks: BlockWeights[] = [];
  const codes: Int8Array[] = [];
  for (let i = 0; i < setting("blocks"); i++) {
    blocks.push({
      dilation: setting(`dilation${i}`),
      depth: wide(container, `depth${i}`, width * channels),
      depthBias: wide(container, `depthBias${i}`, channels),
      pointScale: wide(container, `point${i}.scale`, channels),
      pointBias: wide(container, `pointBias${i}`, channels),
    });
    codes.push(codesOf(container, `point${i}`, channels));
  }
  const positionStart = layout.offsets[typeFeatureCount] ?? 0;
  const positions = new Float32Array((layout.rows - positionStart) * 3 * channels);
  const scratch = new Float64Array(vectorSize);
  for (let row = positionStart; row < layout.rows; row++) {
    scratch.fill(0);
    addRow(table, tableScale, row, scratch);
    project(entry, scratch, positions.subarray((row - positionStart) * 3 * channels));
  }
  return {
    vocabulary: new Map(words.map((word, index) => [word, index + 1])),
    channels,
    width,
    vectorSize,
    offsets: layout.offsets,
    table,
    tableScale,
    entry,
    entryBias: wide(container, "entryBias", channels),
    blocks,
    products: wholeProducts(codes, channels),
    out: wide(container, "out", labelCount * channels),
    outBias: wide(container, "outBias", labelCount),
    transitions: wide(container, "transitions", labelCount * labelCount),
    first: wide(container, "first", labelCount),
    sourceNet: netOf(container, "source", setting),
    contentNet: netOf(container, "content", setting),
    acceptNet: netOf(container, "accept", setting),
    exactNet: netOf(container, "exact", setting),
    thresholds: {
      noSource: setting("noSource"),
      noCue: setting("noCue"),
      secondSource: setting("secondSource"),
      accept: setting("accept"),
    },
    positions,
    positionStart,
    types: new Map(),
  };
}

/** Adds a row of the table to `out`. */
export function addRow(table: Int8Array, scale: Float32Array, row: number, out: Float64Array): void {
  const size = out.length;
  const factor = scale[row] as number;
  for (let j = 0; j < size; j++) out[j] = (out[j] as number) + factor * (table[row * size + j] as number);
}

/** The three taps of the entry convolution over one vector, into the first `entry.length / vector.length` numbers of `out`. */
export function project(entry: Float64Array, vector: Float64Array, out: Float32Array): void {
  const size = vector.length;
  const outputs = entry.length / size;
  for (let o = 0; o < outputs; o++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (entry[o * size + j] as number) * (vector[j] as number);
    out[o] = sum;
  }
}

function bytesOf(container: Container, name: string): Uint8Array {
  const array = container.arrays.get(name);
  if (!(array instanceof Uint8Array)) throw new ModelError(`The model file lacks "${name}".`);
  return array;
}

/** An array of floats, or of int8 with one scale a row (`name.scale`). */
function wide(container: Container, name: string, length: number): Float64Array {
  const array = container.arrays.get(name);
  if (array === undefined || array.length !== length) throw new ModelError(`The model file lacks a proper "${name}".`);
  const values = Float64Array.from(array);
  const scale = container.arrays.get(`${name}.scale`);
  if (scale === undefined) return values;
  const row = length / scale.length;
  for (let i = 0; i < length; i++) values[i] = (values[i] as number) * (scale[Math.floor(i / row)] as number);
  return values;
}

function codesOf(container: Container, name: string, channels: number): Int8Array {
  const codes = container.arrays.get(name);
  if (!(codes instanceof Int8Array) || codes.length !== channels * channels) {
    throw new ModelError(`The model file lacks a proper "${name}".`);
  }
  return codes;
}

function netOf(container: Container, name: string, setting: (name: string) => number): SmallNet {
  const floats = (part: string, length: number): Float32Array => {
    const array = container.arrays.get(`${name}.${part}`);
    if (!(array instanceof Float32Array) || array.length !== length) {
      throw new ModelError(`The model file lacks a proper "${name}.${part}".`);
    }
    return array;
  };
  const inputs = setting(`${name}.inputs`);
  const hidden = setting(`${name}.hidden`);
  if (hidden > 64) throw new ModelError(`The model file's net "${name}" is too large.`);
  return {
    inputs,
    hidden,
    first: floats("first", inputs * hidden),
    firstBias: floats("firstBias", hidden),
    second: floats("second", hidden),
    secondBias: setting(`${name}.secondBias`),
  };
}
